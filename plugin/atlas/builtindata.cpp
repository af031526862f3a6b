// SPDX-License-Identifier: GPL-2.0-or-later
#include "builtindata.h"

#include <QDir>
#include <QFileInfo>
#include <dlfcn.h>

namespace clusteratlas
{

namespace
{
//! The file this code was loaded from: the program or the plugin.
QString ownFile()
{
  Dl_info info;
  if ( !dladdr( reinterpret_cast<const void *>( &ownFile ), &info ) )
    return QString();
  return QFileInfo( QString::fromLocal8Bit( info.dli_fname ) ).canonicalFilePath();
}
} // namespace

QString builtInDataFolder()
{
  const QString named = qEnvironmentVariable( "CLUSTERATLAS_GEODATA" );
  if ( !named.isEmpty() )
    return named;
  QDir folder = QFileInfo( ownFile() ).absoluteDir();
  do
  {
    for ( const char *place : { "share/clusteratlas/geodata", "geodata" } )
    {
      const QString candidate = folder.filePath( QString::fromLatin1( place ) );
      if ( QFileInfo::exists( candidate + QStringLiteral( "/datapackage.json" ) ) )
        return candidate;
    }
  } while ( folder.cdUp() );
  return QString();
}

QString builtInPolygons()
{
  return builtInDataFolder() + QStringLiteral( "/prefectures.gpkg" );
}

QString builtInMunicipalities()
{
  return builtInDataFolder() + QStringLiteral( "/municipalities" );
}

} // namespace clusteratlas
