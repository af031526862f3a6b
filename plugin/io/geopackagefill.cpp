// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagefill.h"

#include <sqlite3.h>

namespace clusteratlas
{

namespace
{
constexpr char SETTINGS[] = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF; BEGIN";
constexpr char AUTOINCREMENT[] = " AUTOINCREMENT";
constexpr qint64 CACHE = 8 << 20;
// Smaller geometries are put together and copied into the row; larger ones are copied only once.
constexpr int LARGE = 1 << 18;

QByteArray define( qint64 row, const QByteArray &definition )
{
  return "UPDATE sqlite_master SET sql = '" + QByteArray( definition ).replace( '\'', "''" ) + "' WHERE rowid = " + QByteArray::number( row ) + ';';
}
} // namespace

QByteArray GeoPackageFill::quoted( const QString &name )
{
  return '"' + name.toUtf8().replace( '"', "\"\"" ) + '"';
}

QByteArray GeoPackageFill::literal( const QString &text )
{
  return '\'' + text.toUtf8().replace( '\'', "''" ) + '\'';
}

GeoPackageFill::GeoPackageFill( const QString &path )
  : mPath( path )
{
  check( sqlite3_open_v2( path.toUtf8().constData(), &mDatabase, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr ) );
  // The triggers of GDAL call functions of GDAL, and count row by row.
  if ( !mFailed )
    check( sqlite3_db_config( mDatabase, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr ) );
  execute( SETTINGS );
  keepInMemory( CACHE );
  relaxTables();
}

GeoPackageFill::~GeoPackageFill()
{
  sqlite3_finalize( mInsert );
  sqlite3_close( mDatabase );
}

void GeoPackageFill::check( int result )
{
  if ( mFailed || result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE )
    return;
  mFailed = true;
  mFailedTable = mTable;
  mMessage = QString::fromUtf8( mDatabase ? sqlite3_errmsg( mDatabase ) : sqlite3_errstr( result ) );
}

void GeoPackageFill::execute( const QByteArray &sql )
{
  if ( !mFailed )
    check( sqlite3_exec( mDatabase, sql.constData(), nullptr, nullptr, nullptr ) );
}

sqlite3_stmt *GeoPackageFill::prepare( const QByteArray &sql )
{
  sqlite3_stmt *statement = nullptr;
  if ( !mFailed )
    check( sqlite3_prepare_v3( mDatabase, sql.constData(), sql.size(), SQLITE_PREPARE_PERSISTENT, &statement, nullptr ) );
  return statement;
}

QStringList GeoPackageFill::texts( const QByteArray &sql, int column )
{
  QStringList found;
  sqlite3_stmt *statement = prepare( sql );
  while ( statement && sqlite3_step( statement ) == SQLITE_ROW )
    found << QString::fromUtf8( reinterpret_cast<const char *>( sqlite3_column_text( statement, column ) ) );
  sqlite3_finalize( statement );
  return found;
}

void GeoPackageFill::findGeometry()
{
  const QByteArray where = " FROM gpkg_geometry_columns WHERE lower( table_name ) = lower( " + literal( mTable ) + " )";
  mGeometry = texts( "SELECT column_name" + where ).value( 0 );
  mSrsId = texts( "SELECT srs_id" + where ).value( 0 ).toInt();
  mIsOfMulti = texts( "SELECT upper( geometry_type_name )" + where ).value( 0 ) == QLatin1String( "MULTIPOLYGON" );
  mIsIndexed = !texts( "SELECT name FROM sqlite_master WHERE name = " + literal( QStringLiteral( "rtree_%1_%2_node" ).arg( mTable, mGeometry ) ) ).isEmpty();
}

//! SQLite looks up the last number of a table with AUTOINCREMENT, and notes it, at every row: twice the time.
void GeoPackageFill::relaxTables()
{
  const QByteArray where = " FROM sqlite_master WHERE type = 'table' AND sql LIKE '%" + QByteArray( AUTOINCREMENT ) + "%' ORDER BY rowid";
  const QStringList rows = texts( "SELECT rowid" + where ), definitions = texts( "SELECT sql" + where );
  QByteArray sql = "PRAGMA writable_schema = ON;";
  for ( int index = 0; index < rows.size(); ++index )
  {
    mDefinitions.emplace_back( rows.at( index ).toLongLong(), definitions.at( index ).toUtf8() );
    QByteArray relaxed = mDefinitions.back().second;
    relaxed.replace( QByteArray( "PRIMARY KEY" ) + AUTOINCREMENT, "PRIMARY KEY" );
    sql += define( mDefinitions.back().first, relaxed );
  }
  execute( sql + "PRAGMA writable_schema = RESET" );
}

void GeoPackageFill::restoreTables()
{
  QByteArray sql = "PRAGMA writable_schema = ON;";
  for ( const auto &[row, definition] : mDefinitions )
    sql += define( row, definition );
  execute( sql + "PRAGMA writable_schema = RESET" );
}

void GeoPackageFill::begin( const QString &table )
{
  mTable = table;
  mRows = 0;
  mExtent = {};
  mEntries.clear();
  findGeometry();
  const int columns = texts( "PRAGMA table_info( " + quoted( table ) + " )" ).size();
  mFirstValue = mGeometry.isEmpty() ? 2 : 3;
  QByteArray places( "?" );
  for ( int column = 1; column < columns; ++column )
    places += ",?";
  mInsert = prepare( "INSERT INTO " + quoted( table ) + " VALUES(" + places + ")" );
  mBounds = {};
  mLargeHeader.clear();
}

void GeoPackageFill::bindGeometry( const char *blob, int size, const Bounds &bounds )
{
  mBounds = bounds;
  mLargeHeader.clear();
  sqlite3_bind_blob( mInsert, 2, blob, size, SQLITE_STATIC );
}

std::optional<Bounds> GeoPackageFill::bindPolygons( const QByteArray &wkb )
{
  const std::optional<GeometryHeader> header = geometryHeader( wkb, mSrsId, mIsOfMulti );
  if ( !header )
  {
    bindNoGeometry();
    return std::nullopt;
  }
  if ( wkb.size() < LARGE )
  {
    mScratch.resize( 0 );
    mScratch.append( header->bytes ).append( wkb );
    bindGeometry( mScratch.constData(), mScratch.size(), header->bounds );
    return header->bounds;
  }
  mBounds = header->bounds;
  mLargeHeader = header->bytes;
  mLargeWkb = wkb;
  const qint64 size = static_cast<qint64>( mLargeHeader.size() ) + mLargeWkb.size();
  sqlite3_bind_zeroblob64( mInsert, 2, static_cast<sqlite3_uint64>( size ) );
  // Its pages are written once only when all of them fit.
  keepInMemory( size + size / 4 );
  return header->bounds;
}

void GeoPackageFill::keepInMemory( qint64 bytes )
{
  if ( bytes <= mCache )
    return;
  mCache = bytes;
  execute( "PRAGMA cache_size = -" + QByteArray::number( bytes >> 10 ) );
}

void GeoPackageFill::bindNoGeometry()
{
  mBounds = {};
  mLargeHeader.clear();
  sqlite3_bind_null( mInsert, 2 );
}

void GeoPackageFill::bindNull( int column )
{
  sqlite3_bind_null( mInsert, mFirstValue + column );
}

void GeoPackageFill::bindInteger( int column, qint64 value )
{
  sqlite3_bind_int64( mInsert, mFirstValue + column, value );
}

void GeoPackageFill::bindReal( int column, double value )
{
  sqlite3_bind_double( mInsert, mFirstValue + column, value );
}

void GeoPackageFill::bindText( int column, const char *text, int size )
{
  sqlite3_bind_text( mInsert, mFirstValue + column, text, size, SQLITE_STATIC );
}

void GeoPackageFill::bindValue( int column, sqlite3_value *value )
{
  sqlite3_bind_value( mInsert, mFirstValue + column, value );
}

bool GeoPackageFill::insert()
{
  if ( mFailed )
    return false;
  sqlite3_bind_int64( mInsert, 1, ++mRows );
  sqlite3_step( mInsert );
  check( sqlite3_reset( mInsert ) );
  if ( !mLargeHeader.isEmpty() )
    writeLarge();
  if ( !mBounds.isEmpty() )
  {
    mExtent.unite( mBounds );
    if ( mIsIndexed )
      mEntries.push_back( rtreeEntry( mRows, mBounds ) );
  }
  return !mFailed;
}

void GeoPackageFill::writeLarge()
{
  sqlite3_blob *blob = nullptr;
  if ( !mFailed )
    check( sqlite3_blob_open( mDatabase, "main", mTable.toUtf8().constData(), mGeometry.toUtf8().constData(), mRows, 1, &blob ) );
  if ( !mFailed )
    check( sqlite3_blob_write( blob, mLargeHeader.constData(), mLargeHeader.size(), 0 ) );
  if ( !mFailed )
    check( sqlite3_blob_write( blob, mLargeWkb.constData(), mLargeWkb.size(), mLargeHeader.size() ) );
  check( sqlite3_blob_close( blob ) );
}

void GeoPackageFill::end()
{
  sqlite3_finalize( mInsert );
  mInsert = nullptr;
  mLargeWkb.clear();
  if ( mIsIndexed )
    writeIndex( QStringLiteral( "rtree_%1_%2" ).arg( mTable, mGeometry ) );
  const QByteArray where = " WHERE lower( table_name ) = lower( " + literal( mTable ) + " )";
  // As when GDAL had counted: a table without rows is not counted.
  if ( mRows > 0 )
  {
    execute( "UPDATE gpkg_ogr_contents SET feature_count = " + QByteArray::number( mRows ) + where );
    execute( "DELETE FROM sqlite_sequence WHERE name = " + literal( mTable ) + "; INSERT INTO sqlite_sequence VALUES( " + literal( mTable ) + ", " + QByteArray::number( mRows ) + " )" );
  }
  if ( !mExtent.isEmpty() )
    writeExtent();
}

void GeoPackageFill::writeExtent()
{
  sqlite3_stmt *extent = prepare( "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE lower( table_name ) = lower( " + literal( mTable ) + " )" );
  int parameter = 0;
  for ( const double value : { mExtent.minX, mExtent.minY, mExtent.maxX, mExtent.maxY } )
    sqlite3_bind_double( extent, ++parameter, value );
  if ( extent )
    sqlite3_step( extent );
  check( sqlite3_finalize( extent ) );
}

void GeoPackageFill::writeIndex( const QString &index )
{
  const PackedRtree tree = packRtree( std::move( mEntries ) );
  mEntries = {};
  sqlite3_stmt *node = prepare( "INSERT OR REPLACE INTO " + quoted( index + QStringLiteral( "_node" ) ) + " VALUES(?,?)" );
  qint64 number = 0;
  for ( const QByteArray &data : tree.nodes )
  {
    sqlite3_bind_int64( node, 1, ++number );
    sqlite3_bind_blob( node, 2, data.constData(), data.size(), SQLITE_STATIC );
    if ( node )
      sqlite3_step( node );
    check( sqlite3_reset( node ) );
  }
  sqlite3_finalize( node );
  writePairs( quoted( index + QStringLiteral( "_rowid" ) ), tree.leaves );
  writePairs( quoted( index + QStringLiteral( "_parent" ) ), tree.parents );
}

void GeoPackageFill::writePairs( const QByteArray &table, const std::vector<std::pair<qint64, qint64>> &pairs )
{
  // A statement for many rows at once spends less time on beginning and ending.
  constexpr size_t AT_ONCE = 128;
  const QByteArray insert = "INSERT INTO " + table + " VALUES(?,?)";
  sqlite3_stmt *one = prepare( insert ), *many = prepare( insert + QByteArray( ",(?,?)" ).repeated( AT_ONCE - 1 ) );
  for ( size_t index = 0; index < pairs.size() && !mFailed; )
  {
    const size_t count = pairs.size() - index < AT_ONCE ? 1 : AT_ONCE;
    sqlite3_stmt *statement = count == 1 ? one : many;
    int parameter = 0;
    for ( const size_t end = index + count; index < end; ++index )
    {
      sqlite3_bind_int64( statement, ++parameter, pairs[index].first );
      sqlite3_bind_int64( statement, ++parameter, pairs[index].second );
    }
    sqlite3_step( statement );
    check( sqlite3_reset( statement ) );
  }
  sqlite3_finalize( one );
  sqlite3_finalize( many );
}

Result<void> GeoPackageFill::finish()
{
  restoreTables();
  execute( "COMMIT" );
  // Still there when a table failed half-way.
  sqlite3_finalize( mInsert );
  mInsert = nullptr;
  check( sqlite3_close( mDatabase ) );
  mDatabase = nullptr;
  if ( mFailed )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, mPath, mFailedTable, -1, mMessage } );
  return {};
}

} // namespace clusteratlas
