// SPDX-License-Identifier: GPL-2.0-or-later
#include "printrequest.h"

#include "layers/atlasproject.h"
#include "wording/atlaswording.h"

#include <QStringList>

namespace clusteratlas
{

namespace
{
const std::initializer_list<std::pair<PrintRequest::Layout, const char *>> &layoutIds()
{
  static const std::initializer_list<std::pair<PrintRequest::Layout, const char *>> sIds = { { PrintRequest::Layout::Brochure, "brochure" },
    { PrintRequest::Layout::National, "national" },
    { PrintRequest::Layout::ClusterPages, "cluster-pages" },
    { PrintRequest::Layout::PrefecturePages, "prefecture-pages" } };
  return sIds;
}

QString layoutId( PrintRequest::Layout layout )
{
  for ( const auto &[known, id] : layoutIds() )
    if ( known == layout )
      return QString::fromLatin1( id );
  Q_UNREACHABLE();
}
} // namespace

QString themeName( const PrintRequest &request )
{
  return atlaswording::theme( request.theme ).in( request.language );
}

QString pageId( const PrintRequest &request, bool isOther )
{
  QStringList parts { layoutId( request.layout ) };
  if ( request.layout == PrintRequest::Layout::National )
    parts << request.theme;
  parts << request.paper;
  if ( request.layout == PrintRequest::Layout::National )
    parts << ( request.isPortrait ? QStringLiteral( "portrait" ) : QStringLiteral( "landscape" ) );
  if ( isOther )
    parts << request.language;
  return parts.join( QLatin1Char( '/' ) );
}

bool requestOf( const QString &id, PrintRequest &request )
{
  // Few enough to be tried.
  for ( const auto &[layout, name] : layoutIds() )
    for ( const QString &theme : atlasThemes() )
      for ( const char *paper : { "A4", "A3" } )
        for ( const bool isPortrait : { false, true } )
          for ( const char *language : { "", "ja", "en" } )
          {
            const PrintRequest tried { layout, theme, QString::fromLatin1( paper ), isPortrait, QString::fromLatin1( language ), {} };
            if ( pageId( tried, !tried.language.isEmpty() ) != id )
              continue;
            request = tried;
            return true;
          }
  return false;
}

QString usualPaper( PrintRequest::Layout layout )
{
  return layout == PrintRequest::Layout::Brochure ? QStringLiteral( "A3" ) : QStringLiteral( "A4" );
}

} // namespace clusteratlas
