// SPDX-License-Identifier: GPL-2.0-or-later
#include "ogrsource.h"

#include "gdalmessages.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <cpl_string.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

bool isRemote( const QString &address )
{
  const QString lower = address.toLower();
  for ( const char *prefix : { "http:", "https:", "ftp:", "wfs:", "oapif:", "eedai:", "carto:", "elastic:", "es:", "gmlas:", "plscenes:", "csw:" } )
    if ( lower.startsWith( QLatin1String( prefix ) ) )
      return true;
  for ( const char *handler : { "/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "/vsiadls", "/vsioss", "/vsiswift", "/vsihdfs", "/vsiwebhdfs" } )
    if ( lower.contains( QLatin1String( handler ) ) )
      return true;
  return false;
}

bool isDatabase( const QString &address )
{
  return address.startsWith( QLatin1String( "PG:" ), Qt::CaseInsensitive );
}

//! Files that carry features by themselves; sidecars (.shx, .prj …) and documents are not among them.
bool isVectorFile( const QString &name, const QSet<QString> &siblings )
{
  const QFileInfo info( name );
  const QString suffix = info.suffix().toLower();
  if ( suffix == QLatin1String( "dbf" ) )
    return !siblings.contains( name.left( name.size() - 3 ).toLower() + QLatin1String( "shp" ) );
  for ( const char *known : { "shp", "geojson", "json", "topojson", "gpkg", "fgb", "gml", "kml", "kmz", "tab", "mif", "gdb", "sqlite", "csv", "tsv", "xlsx", "ods", "parquet", "vrt" } )
    if ( suffix == QLatin1String( known ) )
      return true;
  return false;
}

std::vector<SourceFile> vectorFilesBelow( const QString &folder, const QString &layer, bool recursive )
{
  QStringList names;
  char **listed = recursive ? VSIReadDirRecursive( folder.toUtf8().constData() ) : VSIReadDir( folder.toUtf8().constData() );
  for ( char **name = listed; name && *name; ++name )
    names << QString::fromUtf8( *name );
  CSLDestroy( listed );
  names.sort();
  QSet<QString> siblings;
  for ( const QString &name : std::as_const( names ) )
    siblings.insert( name.toLower() );
  std::vector<SourceFile> files;
  for ( const QString &name : std::as_const( names ) )
    if ( isVectorFile( name, siblings ) )
      files.push_back( { folder + QLatin1Char( '/' ) + name, layer } );
  return files;
}

void splitLayer( const QString &source, QString &address, QString &layer )
{
  const QStringList parts = source.split( QLatin1Char( '|' ) );
  address = parts.first();
  for ( const QString &part : parts.mid( 1 ) )
    if ( part.startsWith( QLatin1String( "layername=" ), Qt::CaseInsensitive ) )
      layer = part.mid( 10 );
}
} // namespace

Result<std::vector<SourceFile>> sourceFiles( const QString &source )
{
  QString address, layer;
  splitLayer( source, address, layer );
  if ( isRemote( address ) )
    return tl::unexpected( Error { Code::RemoteRefused, source } );
  if ( isDatabase( address ) )
    return std::vector<SourceFile> { { address, layer } };

  const bool virtualPath = address.startsWith( QLatin1String( "/vsi" ) );
  const QFileInfo info( address );
  if ( !virtualPath && !info.exists() )
    return tl::unexpected( Error { Code::SourceMissing, source } );
  if ( !virtualPath && !info.isReadable() )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "permission denied" ) } );
  if ( !virtualPath && info.isFile() && info.size() == 0 )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "the file is empty" ) } );

  const GdalMessages messages;
  std::vector<SourceFile> files;
  if ( address.endsWith( QLatin1String( ".zip" ), Qt::CaseInsensitive ) )
    files = vectorFilesBelow( ( virtualPath ? QString() : QStringLiteral( "/vsizip/" ) ) + QStringLiteral( "{%1}" ).arg( address ), layer, true );
  else if ( !virtualPath && info.isDir() && info.suffix().toLower() != QLatin1String( "gdb" ) )
    files = vectorFilesBelow( QDir( address ).absolutePath(), layer, false );
  else
    files.push_back( { address, layer } );
  if ( files.empty() )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, messages.text().isEmpty() ? QStringLiteral( "no vector file inside" ) : messages.text() } );
  return files;
}

Result<GDALDatasetUniquePtr> openVector( const SourceFile &file, const QStringList &openOptions )
{
  const GdalMessages messages;
  CPLStringList options;
  for ( const QString &option : openOptions )
    options.AddString( option.toUtf8().constData() );
  GDALDatasetUniquePtr dataset( GDALDataset::Open( file.address.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options.List(), nullptr ) );
  if ( !dataset )
    return tl::unexpected( Error { Code::SourceUnreadable, file.address, file.layer, -1, messages.text().isEmpty() ? QStringLiteral( "not a vector file" ) : messages.text() } );
  return dataset;
}

} // namespace clusteratlas
