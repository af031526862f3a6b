// SPDX-License-Identifier: GPL-2.0-or-later
#include "filesbelow.h"

#include "zipnames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int DEEPEST_FOLDER = 8;
constexpr int MOST_ENTRIES = 100000;

constexpr quint64 LARGEST_UNPACKED = 256ULL * 1024 * 1024;
constexpr quint64 MOST_TIMES_UNPACKED = 200;

//! Formats that hold polygons: first those that keep types and the encoding best, last those made for showing.
constexpr const char *POLYGON_FORMATS[] = { "shp", "shz", "gpkg", "gdb", "fgb", "parquet", "tab", "mif", "sqlite", "geojson", "geojsonl", "geojsons", "ndjson", "json", "topojson", "gml", "kmz", "kml", "vrt" };
constexpr const char *TABLE_FORMATS[] = { "csv", "tsv", "xlsx", "ods" };

QString suffixOf( const QString &name )
{
  return name.mid( name.lastIndexOf( QLatin1Char( '.' ) ) + 1 ).toLower();
}

bool isOneOf( const QString &suffix, const char *known )
{
  return suffix == QLatin1String( known );
}

//! Files that carry features by themselves; sidecars (.shx, .prj …) and documents are not among them.
bool isVectorFile( const QString &name, const QSet<QString> &siblings )
{
  const QString suffix = suffixOf( name );
  if ( suffix == QLatin1String( "dbf" ) )
    return !siblings.contains( name.left( name.size() - 3 ).toLower() + QLatin1String( "shp" ) );
  return formatRank( name ) < static_cast<int>( std::size( POLYGON_FORMATS ) ) || std::any_of( std::begin( TABLE_FORMATS ), std::end( TABLE_FORMATS ), [&suffix]( const char *known ) { return isOneOf( suffix, known ); } );
}

bool isLeftovers( const QString &name )
{
  return name.contains( QLatin1String( "__MACOSX/" ) ) || name.section( QLatin1Char( '/' ), -1 ).startsWith( QLatin1String( "._" ) );
}

//! Names of files below \a folder on disk, relative to it, with a "/" between folders.
void namesBelow( const QDir &folder, const QString &prefix, int depth, QStringList &names )
{
  for ( const QFileInfo &entry : folder.entryInfoList( QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name ) )
  {
    if ( names.size() >= MOST_ENTRIES )
      return;
    const bool isDataset = entry.suffix().toLower() == QLatin1String( "gdb" );
    if ( entry.isFile() || ( entry.isDir() && isDataset ) )
      names << prefix + entry.fileName();
    else if ( entry.isDir() && !entry.isSymLink() && depth < DEEPEST_FOLDER )
      namesBelow( QDir( entry.filePath() ), prefix + entry.fileName() + QLatin1Char( '/' ), depth + 1, names );
  }
}

QStringList namesInZip( const QString &zip )
{
  const ZipNames decoding( zip );
  QStringList names;
  char **listed = VSIReadDirRecursive( zip.toUtf8().constData() );
  for ( char **name = listed; name && *name && names.size() < MOST_ENTRIES; ++name )
  {
    const QString text = QString::fromUtf8( *name );
    // A file geodatabase is a folder of many files and one source.
    const int geodatabase = text.indexOf( QLatin1String( ".gdb/" ), 0, Qt::CaseInsensitive );
    if ( geodatabase >= 0 )
      names << text.left( geodatabase + 4 );
    else if ( !text.endsWith( QLatin1Char( '/' ) ) )
      names << text;
  }
  CSLDestroy( listed );
  names.removeDuplicates();
  return names;
}

//! Parts \a names into files to read and twins of them.
SourceListing listingOf( const QString &folder, QStringList names, const QString &layer )
{
  names.sort();
  QSet<QString> siblings;
  for ( const QString &name : std::as_const( names ) )
    siblings.insert( name.toLower() );
  QMap<QString, QString> best; // by the name without its suffix
  for ( const QString &name : std::as_const( names ) )
    if ( const int rank = formatRank( name ); rank < static_cast<int>( std::size( POLYGON_FORMATS ) ) && !isLeftovers( name ) )
    {
      QString &kept = best[name.left( name.lastIndexOf( QLatin1Char( '.' ) ) ).toLower()];
      if ( kept.isEmpty() || rank < formatRank( kept ) )
        kept = name;
    }
  SourceListing listing;
  for ( const QString &name : std::as_const( names ) )
  {
    if ( !isVectorFile( name, siblings ) || isLeftovers( name ) )
      continue;
    const QString address = folder + QLatin1Char( '/' ) + name;
    const QString kept = best.value( name.left( name.lastIndexOf( QLatin1Char( '.' ) ) ).toLower(), name );
    const bool isTwin = kept != name && formatRank( name ) < static_cast<int>( std::size( POLYGON_FORMATS ) );
    if ( isTwin )
      listing.left.push_back( { shownAddress( address ), QStringLiteral( "twin" ), shownAddress( folder + QLatin1Char( '/' ) + kept ) } );
    else
      listing.files.push_back( { address, layer } );
  }
  return listing;
}

void addZip( const QString &path, const QString &layer, SourceListing &listing )
{
  if ( isZipBomb( path ) )
  {
    listing.left.push_back( { path, QStringLiteral( "zip_bomb" ) } );
    return;
  }
  const SourceListing inside = filesBelow( zipAddress( path ), layer );
  listing.files.insert( listing.files.end(), inside.files.begin(), inside.files.end() );
  listing.left.insert( listing.left.end(), inside.left.begin(), inside.left.end() );
  if ( inside.files.empty() )
    listing.left.push_back( { path, QStringLiteral( "no_vector_inside" ) } );
}
} // namespace

SourceListing filesBelow( const QString &folder, const QString &layer )
{
  if ( folder.startsWith( QLatin1String( "/vsi" ) ) )
    return listingOf( folder, namesInZip( folder ), layer );
  QStringList names;
  namesBelow( QDir( folder ), {}, 0, names );
  SourceListing listing = listingOf( folder, names, layer );
  for ( const QString &name : std::as_const( names ) )
    if ( suffixOf( name ) == QLatin1String( "zip" ) && !isLeftovers( name ) )
      addZip( folder + QLatin1Char( '/' ) + name, layer, listing );
  std::stable_sort( listing.files.begin(), listing.files.end(), []( const SourceFile &a, const SourceFile &b ) { return shownAddress( a.address ) < shownAddress( b.address ); } );
  return listing;
}

bool isZipBomb( const QString &path )
{
  QByteArray magic;
  QFile file( path );
  if ( file.open( QIODevice::ReadOnly ) )
    magic = file.read( 4 );
  if ( !magic.startsWith( "PK" ) )
    return false;
  const QByteArray root = zipAddress( path ).toUtf8();
  const ZipNames decoding( QString::fromUtf8( root ) );
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

int formatRank( const QString &address )
{
  const QString suffix = suffixOf( address );
  const auto found = std::find_if( std::begin( POLYGON_FORMATS ), std::end( POLYGON_FORMATS ), [&suffix]( const char *known ) { return isOneOf( suffix, known ); } );
  return static_cast<int>( found - std::begin( POLYGON_FORMATS ) );
}

} // namespace clusteratlas
