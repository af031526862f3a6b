// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonreadingtext.h"

#include "idwording.h"

#include <QCoreApplication>
#include <QLocale>

namespace clusteratlas
{

namespace
{
class PolygonReadingText
{
    Q_DECLARE_TR_FUNCTIONS( PolygonReadingText )

  public:
    static QString crsOrigin( const QString &id )
    {
      const std::initializer_list<std::pair<const char *, QString>> wordings = {
        { "prj", tr( "from the .prj file" ) },
        { "format", tr( "from the file" ) },
        { "extent", tr( "inferred: degrees within Japan" ) },
        { "name", tr( "inferred from the file's name" ) },
        { "prefectures", tr( "inferred: the prefectures named lie right under it" ) },
        { "user", tr( "as stated" ) },
      };
      return wordingOfId( id, wordings );
    }

    static void files( const PolygonFacts &facts, QStringList &lines )
    {
      if ( facts.files > 1 || !facts.filesLeft.empty() )
        lines << tr( "  %n files read", nullptr, facts.files );
      for ( const LeftFile &file : facts.filesLeft )
        lines << tr( "  left: %1: %2" ).arg( file.file, leftReason( file ) );
      if ( !facts.layersLeft.isEmpty() )
        lines << tr( "  layers with polygons left: %1" ).arg( facts.layersLeft.join( tr( ", " ) ) );
    }

    static void coordinates( const PolygonFacts &facts, QStringList &lines )
    {
      if ( !facts.crsRefuted.isEmpty() )
        lines << tr( "  the file says %1, but its coordinates are no degrees" ).arg( facts.crsRefuted );
      if ( facts.axesSwapped )
        lines << tr( "  latitude or north stood first: the axes were swapped" );
      if ( facts.wrapped )
        lines << tr( "  longitudes beyond 180° were brought back by a turn" );
    }

    static void geometries( const PolygonFacts &facts, QStringList &lines )
    {
      if ( facts.nullGeometries > 0 || facts.emptyGeometries > 0 )
        lines << tr( "  without geometry: %1, with an empty one: %2" ).arg( facts.nullGeometries ).arg( facts.emptyGeometries );
      if ( facts.flattened > 0 )
        lines << tr( "  heights or measures dropped: %1" ).arg( facts.flattened );
      if ( facts.straightened > 0 )
        lines << tr( "  curves made straight: %1" ).arg( facts.straightened );
      for ( const RepairedFeature &repair : facts.repairs )
        lines << tr( "  repaired: row %1, “%2”: %3 at %4, %5" ).arg( repair.row ).arg( repair.value, flaw( repair.reason ), degrees( repair.longitude ), degrees( repair.latitude ) );
      for ( const RepeatedFeature &feature : facts.repeated )
        lines << tr( "  doubled: row %1, “%2”: the polygons of row %3, counted once" ).arg( feature.row ).arg( feature.value ).arg( feature.earlierRow );
      if ( facts.repeatedCount > static_cast<int>( facts.repeated.size() ) )
        lines << tr( "  doubled in all: %1" ).arg( facts.repeatedCount );
    }

  private:
    static QString leftReason( const LeftFile &file )
    {
      const std::initializer_list<std::pair<const char *, QString>> wordings = {
        { "twin", tr( "the same data in another format; read: %1" ).arg( file.instead ) },
        { "same_area", tr( "covers the same land; read: %1" ).arg( file.instead ) },
        { "no_polygons", tr( "holds no polygons" ) },
        { "no_layer", tr( "has no layer of that name" ) },
        { "not_vector", tr( "no vector file" ) },
        { "no_vector_inside", tr( "no vector file inside" ) },
        { "zip_bomb", tr( "unpacks to much more than its size" ) },
      };
      return wordingOfId( file.reason, wordings );
    }

    static QString flaw( const QString &id )
    {
      const std::initializer_list<std::pair<const char *, QString>> wordings = {
        { "self_intersection", tr( "its border crosses itself" ) },
        { "ring_self_intersection", tr( "its border touches itself" ) },
        { "hole_outside", tr( "a hole lies outside" ) },
        { "nested_holes", tr( "a hole lies in a hole" ) },
        { "nested_shells", tr( "a part lies in another" ) },
        { "disconnected", tr( "holes cut it in two" ) },
        { "duplicate_rings", tr( "a border stands twice" ) },
        { "too_few_points", tr( "a border of too few points" ) },
        { "other", tr( "not valid" ) },
      };
      return wordingOfId( id, wordings );
    }

    static QString degrees( double value ) { return QLocale::c().toString( value, 'f', 6 ); }
};
} // namespace

QStringList polygonReadingText( const PolygonFacts &facts )
{
  QStringList lines;
  PolygonReadingText::files( facts, lines );
  PolygonReadingText::coordinates( facts, lines );
  PolygonReadingText::geometries( facts, lines );
  return lines;
}

QString crsOriginText( const QString &originId )
{
  return PolygonReadingText::crsOrigin( originId );
}

} // namespace clusteratlas
