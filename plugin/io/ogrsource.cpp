// SPDX-License-Identifier: GPL-2.0-or-later
#include "ogrsource.h"

#include "filesbelow.h"
#include "gdalmessages.h"
#include "remotereference.h"
#include "threadoption.h"
#include "zipnames.h"

#include <QDir>
#include <QFileInfo>
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

//! A pipe, device or socket, to be waited for in vain.
bool isSpecial( const QString &path )
{
  const QFileInfo info( path );
  return info.exists() && !info.isFile() && !info.isDir();
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

Result<SourceListing> listSource( const QString &source )
{
  QString address, layer;
  splitLayer( source, address, layer );
  if ( isRemote( address ) )
    return tl::unexpected( Error { Code::RemoteRefused, source } );
  if ( isDatabase( address ) )
    return SourceListing { { { address, layer } } };

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
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "unpacks to more than 200 times its size" ) } );
  SourceListing listing;
  if ( address.endsWith( QLatin1String( ".zip" ), Qt::CaseInsensitive ) )
    listing = filesBelow( virtualPath ? QStringLiteral( "{%1}" ).arg( address ) : zipAddress( address ), layer );
  else if ( !virtualPath && info.isDir() && info.suffix().toLower() != QLatin1String( "gdb" ) )
    listing = filesBelow( QDir( address ).absolutePath(), layer );
  else
    listing.files.push_back( { address, layer } );
  if ( listing.files.empty() )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, messages.text().isEmpty() ? QStringLiteral( "no vector file inside" ) : messages.text() } );
  return listing;
}

Result<std::vector<SourceFile>> sourceFiles( const QString &source )
{
  Result<SourceListing> listing = listSource( source );
  return std::move( listing ).map( []( SourceListing &&all ) { return std::move( all.files ); } );
}

Result<GDALDatasetUniquePtr> openVector( const SourceFile &file, const QStringList &openOptions )
{
  const OfflineGdal offline;
  const ZipNames decoding( file.address );
  const GdalMessages messages;
  if ( const Result<void> checked = checkReferences( file.address ); !checked )
    return tl::unexpected( checked.error() );
  CPLStringList options;
  for ( const QString &option : openOptions )
    options.AddString( option.toUtf8().constData() );
  GDALDatasetUniquePtr dataset( GDALDataset::Open( file.address.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, localDrivers( isDatabase( file.address ) ).List(), options.List(), nullptr ) );
  if ( !dataset )
    return tl::unexpected( Error { Code::SourceUnreadable, shownAddress( file.address ), file.layer, -1, messages.text().isEmpty() ? QStringLiteral( "not a vector file" ) : messages.text() } );
  return dataset;
}

} // namespace clusteratlas
