// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagerows.h"

#include "geopackageblob.h"

#include <QtEndian>
#include <sqlite3.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Statement = std::unique_ptr<sqlite3_stmt, decltype( &sqlite3_finalize )>;

QByteArray quoted( const QString &name )
{
  return '"' + name.toUtf8().replace( '"', "\"\"" ) + '"';
}

Statement prepared( sqlite3 *database, const QByteArray &sql )
{
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2( database, sql.constData(), sql.size(), &statement, nullptr );
  return { statement, &sqlite3_finalize };
}

bool bindText( sqlite3_stmt *statement, int index, const QString &text )
{
  const QByteArray utf8 = text.toUtf8();
  return sqlite3_bind_text( statement, index, utf8.constData(), utf8.size(), SQLITE_TRANSIENT ) == SQLITE_OK;
}

bool bindValue( sqlite3_stmt *statement, int index, const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    return sqlite3_bind_null( statement, index ) == SQLITE_OK;
  if ( value.userType() == QMetaType::Double )
    return sqlite3_bind_double( statement, index, value.toDouble() ) == SQLITE_OK;
  if ( value.userType() == QMetaType::Bool || value.userType() == QMetaType::Int || value.userType() == QMetaType::LongLong )
    return sqlite3_bind_int64( statement, index, value.toLongLong() ) == SQLITE_OK;
  return bindText( statement, index, value.toString() );
}

struct GeometryColumn
{
    QByteArray name; //!< UTF-8
    int crs = 0;
};

std::optional<GeometryColumn> geometryColumn( sqlite3 *database, const QString &table )
{
  const Statement geometry = prepared( database, "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?1" );
  if ( !geometry || !bindText( geometry.get(), 1, table ) || sqlite3_step( geometry.get() ) != SQLITE_ROW )
    return std::nullopt;
  return GeometryColumn { reinterpret_cast<const char *>( sqlite3_column_text( geometry.get(), 0 ) ), sqlite3_column_int( geometry.get(), 1 ) };
}

//! The largest header, a multipolygon, its first polygon and ring, one position.
constexpr int BYTES_TO_FIRST_POSITION = 72 + 9 + 9 + 4 + 16;

//! Whether \a begin of a geometry, in two dimensions, says that it is not empty and goes as far as a position.
bool hasPosition( const QByteArray &begin )
{
  constexpr int HEADER = 8;
  constexpr int FLAGS = 3;
  constexpr char FLAG_EMPTY = 0x10;
  constexpr int ENVELOPES[] = { 0, 32, 48, 48, 64, 0, 0, 0 };
  constexpr quint32 POINT = 1;
  constexpr quint32 LINE = 2;
  if ( begin.size() < HEADER || !begin.startsWith( "GP" ) || ( begin[FLAGS] & FLAG_EMPTY ) )
    return false;
  int at = HEADER + ENVELOPES[begin[FLAGS] >> 1 & 7];
  const auto number = [&begin, &at]() {
    const quint32 value = at + 4 <= begin.size() ? qFromLittleEndian<quint32>( begin.constData() + at ) : 0;
    at += 4;
    return value;
  };
  // Collections hold polygons, polygons rings and those positions: at each level there must be a first one.
  for ( int level = 0; level < 3; ++level )
  {
    ++at; // the mark of the byte order
    const quint32 type = number();
    if ( type == POINT )
      return at + 16 <= begin.size();
    if ( number() == 0 )
      return false;
    if ( type == LINE )
      return true;
    constexpr quint32 POLYGON = 3;
    if ( type == POLYGON )
      return number() > 0;
  }
  return false;
}

} // namespace

//! The functions of geometries that the triggers of a spatial index call, answered for the row at hand without looking at it again.
struct GeoPackageRows::RowEnvelope
{
    std::optional<WkbEnvelope> box;

    static void isEmpty( sqlite3_context *context, int, sqlite3_value ** ) { sqlite3_result_int( context, of( context ) ? 0 : 1 ); }
    template <double WkbEnvelope::*Bound>
    static void bound( sqlite3_context *context, int, sqlite3_value ** )
    {
      if ( const std::optional<WkbEnvelope> &box = of( context ) )
        sqlite3_result_double( context, ( *box ).*Bound );
      else
        sqlite3_result_null( context );
    }

    bool serve( sqlite3 *database )
    {
      const auto define = [this, database]( const char *name, void ( *function )( sqlite3_context *, int, sqlite3_value ** ) ) {
        return sqlite3_create_function_v2( database, name, 1, SQLITE_UTF8, this, function, nullptr, nullptr, nullptr ) == SQLITE_OK;
      };
      return define( "ST_IsEmpty", &isEmpty ) && define( "ST_MinX", &bound<&WkbEnvelope::minX> ) && define( "ST_MaxX", &bound<&WkbEnvelope::maxX> ) && define( "ST_MinY", &bound<&WkbEnvelope::minY> )
        && define( "ST_MaxY", &bound<&WkbEnvelope::maxY> );
    }

  private:
    static const std::optional<WkbEnvelope> &of( sqlite3_context *context ) { return static_cast<const RowEnvelope *>( sqlite3_user_data( context ) )->box; }
};
struct GeoPackageRows::Table
{
    QByteArray name; //!< UTF-8
    GeometryColumn geometry;
    size_t columns = 0;
    Statement insert { nullptr, &sqlite3_finalize };
    std::optional<WkbEnvelope> extent;
};

GeoPackageRows::GeoPackageRows( const QString &path )
  : mRow( std::make_unique<RowEnvelope>() )
{
  if ( sqlite3_open_v2( path.toUtf8().constData(), &mDatabase, SQLITE_OPEN_READWRITE, nullptr ) != SQLITE_OK )
    mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
  // Pages that a large geometry fills are written once only when all of them fit.
  else if ( run( "PRAGMA synchronous = OFF" ) && run( "PRAGMA journal_mode = OFF" ) && run( "PRAGMA locking_mode = EXCLUSIVE" ) && run( "PRAGMA cache_size = -65536" ) && run( "BEGIN" ) && !mRow->serve( mDatabase ) )
    mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
}

GeoPackageRows::~GeoPackageRows()
{
  mTable.reset();
  sqlite3_close( mDatabase );
}

bool GeoPackageRows::begin( const FeatureTable &table )
{
  if ( !mProblem.isEmpty() )
    return false;
  mTable = std::make_unique<Table>();
  mTable->name = table.name.toUtf8();
  mTable->columns = table.columns.size();
  if ( const std::optional<GeometryColumn> geometry = geometryColumn( mDatabase, table.name ) )
    mTable->geometry = *geometry;
  QByteArray names = quoted( QStringLiteral( "fid" ) ) + ',' + quoted( QString::fromUtf8( mTable->geometry.name ) );
  QByteArray places = "?1,?2";
  for ( size_t index = 0; index < table.columns.size(); ++index )
  {
    names += ',' + quoted( table.columns[index].name );
    places += ",?" + QByteArray::number( static_cast<int>( index ) + 3 );
  }
  mTable->insert = prepared( mDatabase, "INSERT INTO " + quoted( table.name ) + '(' + names + ") VALUES (" + places + ')' );
  if ( !mTable->insert )
    mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
  return mProblem.isEmpty();
}

bool GeoPackageRows::add( const FeatureTable::Feature &feature )
{
  sqlite3_stmt *insert = mTable->insert.get();
  sqlite3_reset( insert );
  sqlite3_clear_bindings( insert );
  std::optional<GeoPackageHeader> header;
  if ( !feature.wkb.isEmpty() )
  {
    header = geoPackageHeader( feature.wkb, mTable->geometry.crs );
    if ( !header )
    {
      mProblem = QStringLiteral( "geometry is no polygon" );
      return false;
    }
    sqlite3_bind_zeroblob64( insert, 2, static_cast<sqlite3_uint64>( header->bytes.size() ) + static_cast<sqlite3_uint64>( feature.wkb.size() ) );
  }
  mRow->box = header ? header->envelope : std::nullopt;
  bool done = true;
  for ( size_t index = 0; index < std::min( mTable->columns, feature.values.size() ); ++index )
    done = bindValue( insert, static_cast<int>( index ) + 3, feature.values[index] ) && done;
  done = done && sqlite3_step( insert ) == SQLITE_DONE && ( !header || writeBlob( header->bytes, feature.wkb ) );
  if ( !done )
    mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
  if ( const std::optional<WkbEnvelope> &box = mRow->box )
  {
    const WkbEnvelope all = mTable->extent.value_or( *box );
    mTable->extent = { std::min( all.minX, box->minX ), std::max( all.maxX, box->maxX ), std::min( all.minY, box->minY ), std::max( all.maxY, box->maxY ) };
  }
  return done;
}

bool GeoPackageRows::writeBlob( const QByteArray &header, const QByteArray &wkb )
{
  sqlite3_blob *blob = nullptr;
  const bool done = sqlite3_blob_open( mDatabase, "main", mTable->name.constData(), mTable->geometry.name.constData(), sqlite3_last_insert_rowid( mDatabase ), 1, &blob ) == SQLITE_OK
    && sqlite3_blob_write( blob, header.constData(), header.size(), 0 ) == SQLITE_OK && sqlite3_blob_write( blob, wkb.constData(), wkb.size(), header.size() ) == SQLITE_OK;
  return sqlite3_blob_close( blob ) == SQLITE_OK && done;
}

bool GeoPackageRows::end()
{
  const std::unique_ptr<Table> table = std::move( mTable );
  table->insert.reset();
  if ( !table->extent )
    return true;
  const Statement extent = prepared( mDatabase, "UPDATE gpkg_contents SET min_x = ?1, min_y = ?2, max_x = ?3, max_y = ?4 WHERE table_name = ?5" );
  int index = 0;
  for ( const double bound : { table->extent->minX, table->extent->minY, table->extent->maxX, table->extent->maxY } )
    sqlite3_bind_double( extent.get(), ++index, bound );
  const bool done = extent && bindText( extent.get(), 5, QString::fromUtf8( table->name ) ) && sqlite3_step( extent.get() ) == SQLITE_DONE;
  if ( !done )
    mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
  return done;
}

bool GeoPackageRows::commit()
{
  return mProblem.isEmpty() && run( "COMMIT" );
}

std::optional<int> GeoPackageRows::drawable( const QString &table ) const
{
  const std::optional<GeometryColumn> column = geometryColumn( mDatabase, table );
  const Statement rows = column ? prepared( mDatabase, "SELECT rowid FROM " + quoted( table ) + " WHERE " + quoted( QString::fromUtf8( column->name ) ) + " IS NOT NULL" ) : Statement( nullptr, &sqlite3_finalize );
  if ( !rows )
    return std::nullopt;
  int count = 0;
  int step = 0;
  while ( ( step = sqlite3_step( rows.get() ) ) == SQLITE_ROW )
  {
    QByteArray begin( BYTES_TO_FIRST_POSITION, '\0' );
    sqlite3_blob *blob = nullptr;
    if ( sqlite3_blob_open( mDatabase, "main", table.toUtf8().constData(), column->name.constData(), sqlite3_column_int64( rows.get(), 0 ), 0, &blob ) == SQLITE_OK )
    {
      begin.truncate( std::min( BYTES_TO_FIRST_POSITION, sqlite3_blob_bytes( blob ) ) );
      count += sqlite3_blob_read( blob, begin.data(), begin.size(), 0 ) == SQLITE_OK && hasPosition( begin ) ? 1 : 0;
    }
    sqlite3_blob_close( blob );
  }
  return step == SQLITE_DONE ? std::optional<int>( count ) : std::nullopt;
}

QString GeoPackageRows::problem() const
{
  return mProblem;
}

bool GeoPackageRows::run( const char *sql )
{
  if ( sqlite3_exec( mDatabase, sql, nullptr, nullptr, nullptr ) == SQLITE_OK )
    return true;
  mProblem = QString::fromUtf8( sqlite3_errmsg( mDatabase ) );
  return false;
}

} // namespace clusteratlas
