// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcelayertext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class SourceLayerText
{
    Q_DECLARE_TR_FUNCTIONS( SourceLayerText )

  public:
    static QString geometry( LayerGeometry geometry )
    {
      switch ( geometry )
      {
        case LayerGeometry::None:
          return tr( "no geometry" );
        case LayerGeometry::Point:
          return tr( "points" );
        case LayerGeometry::Line:
          return tr( "lines" );
        case LayerGeometry::Polygon:
          return tr( "polygons" );
        case LayerGeometry::Mixed:
          return tr( "any geometry" );
      }
      Q_UNREACHABLE();
    }

    static QString reason( const QString &id )
    {
      const std::initializer_list<std::pair<const char *, QString>> wordings = {
        { "only_polygons", tr( "the only layer with polygons" ) },
        { "most_prefectures", tr( "names most prefectures" ) },
        { "first_of_equals", tr( "the first of those that name most prefectures" ) },
        { "every_file", tr( "every file with polygons is read" ) },
        { "asked", tr( "asked for" ) },
        { "no_polygons", tr( "holds no polygons" ) },
        { "fewer_prefectures", tr( "another layer names more prefectures" ) },
        { "equal", tr( "an earlier layer names as many prefectures" ) },
        { "not_asked", tr( "another layer is asked for" ) },
        { "twin", tr( "the same data in another format, which is read instead" ) },
      };
      for ( const auto &[known, wording] : wordings )
        if ( id == QLatin1String( known ) )
          return wording;
      return id;
    }
};
} // namespace

QString layerGeometryText( LayerGeometry geometry )
{
  return SourceLayerText::geometry( geometry );
}

QString layerReasonText( const QString &reasonId )
{
  return SourceLayerText::reason( reasonId );
}

} // namespace clusteratlas
