// SPDX-License-Identifier: GPL-2.0-or-later
#include "ogrsource.h"

#include "gdalmessages.h"
#include "remotereference.h"
#include "threadoption.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <cpl_string.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

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

//! A pipe, device or socket, to be waited for in vain.
bool isSpecial( const QString &path )
{
  const QFileInfo info( path );
  return info.exists() && !info.isFile() && !info.isDir();
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
    if ( isVectorFile( name, siblings ) && !isSpecial( folder + QLatin1Char( '/' ) + name ) )
      files.push_back( { folder + QLatin1Char( '/' ) + name, layer } );
  return files;
}

constexpr quint64 LARGEST_UNPACKED = 256ULL * 1024 * 1024;
constexpr quint64 MOST_TIMES_UNPACKED = 200;

//! Whether \a address is a zip, by any name, that unpacks to much more than any table or map does.
bool isZipBomb( const QString &address )
{
  QByteArray magic;
  QFile file( address );
  if ( file.open( QIODevice::ReadOnly ) )
    magic = file.read( 4 );
  if ( !magic.startsWith( "PK" ) )
    return false;
  const QByteArray root = QStringLiteral( "/vsizip/{%1}" ).arg( address ).toUtf8();
  char **names = VSIReadDirRecursive( root.constData() );
  quint64 unpacked = 0;
  for ( char **name = names; name && *name; ++name )
  {
    VSIStatBufL status;
    if ( VSIStatExL( ( root + QByteArray( "/" ) + QByteArray( *name ) ).constData(), &status, VSI_STAT_SIZE_FLAG | VSI_STAT_EXISTS_FLAG ) == 0 )
      unpacked += static_cast<quint64>( status.st_size );
  }
  CSLDestroy( names );
  return unpacked > LARGEST_UNPACKED && unpacked / MOST_TIMES_UNPACKED > static_cast<quint64>( file.size() );
}

//! The readers that open what lies on this machine; \a withDatabases adds those of "PG:".
CPLStringList localDrivers( bool withDatabases )
{
  static const char *const elsewhere[] = { "HTTP", "WFS", "OAPIF", "CSW", "Elasticsearch", "Carto", "AmigoCloud", "PLSCENES", "NGW", "EEDA", "GMLAS", "MySQL", "MSSQLSpatial", "ODBC", "PGEO", "OCI", "MongoDBv3", "HANA", "STACTA", "STACIT", "DODS", "CouchDB", "Cloudant" };
  CPLStringList drivers;
  GDALDriverManager *all = GetGDALDriverManager();
  for ( int index = 0; index < all->GetDriverCount(); ++index )
  {
    GDALDriver *driver = all->GetDriver( index );
    const QByteArray name( driver->GetDescription() );
    const bool isElsewhere = std::any_of( std::begin( elsewhere ), std::end( elsewhere ), [&name]( const char *other ) { return name == other; } );
    if ( driver->GetMetadataItem( GDAL_DCAP_VECTOR ) && !isElsewhere && ( withDatabases || name != "PostgreSQL" ) )
      drivers.AddString( name.constData() );
  }
  return drivers;
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

  if ( !virtualPath && isSpecial( address ) )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "no regular file" ) } );
  const GdalMessages messages;
  if ( !virtualPath && info.isFile() && isZipBomb( address ) )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "unpacks to more than %1 times its size" ).arg( MOST_TIMES_UNPACKED ) } );
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
  const OfflineGdal offline;
  const GdalMessages messages;
  if ( const Result<void> checked = checkReferences( file.address ); !checked )
    return tl::unexpected( checked.error() );
  CPLStringList options;
  for ( const QString &option : openOptions )
    options.AddString( option.toUtf8().constData() );
  GDALDatasetUniquePtr dataset( GDALDataset::Open( file.address.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, localDrivers( isDatabase( file.address ) ).List(), options.List(), nullptr ) );
  if ( !dataset )
    return tl::unexpected( Error { Code::SourceUnreadable, file.address, file.layer, -1, messages.text().isEmpty() ? QStringLiteral( "not a vector file" ) : messages.text() } );
  return dataset;
}

} // namespace clusteratlas
