// SPDX-License-Identifier: GPL-2.0-or-later
#include "recentatlases.h"

#include <QFileInfo>
#include <qgssettings.h>

namespace clusteratlas
{

namespace
{
constexpr int MOST = 10;
const char *const RECENT = "clusteratlas/recent";
} // namespace

QStringList RecentAtlases::paths()
{
  QStringList paths = QgsSettings().value( QLatin1String( RECENT ) ).toStringList();
  paths.removeAll( QString() );
  return paths.mid( 0, MOST );
}

void RecentAtlases::add( const QString &geopackage )
{
  const QString path = QFileInfo( geopackage ).absoluteFilePath();
  QStringList kept = paths();
  kept.removeAll( path );
  kept.prepend( path );
  QgsSettings().setValue( QLatin1String( RECENT ), QStringList( kept.mid( 0, MOST ) ) );
}

void RecentAtlases::remove( const QString &geopackage )
{
  QStringList kept = paths();
  kept.removeAll( geopackage );
  QgsSettings().setValue( QLatin1String( RECENT ), kept );
}

} // namespace clusteratlas
