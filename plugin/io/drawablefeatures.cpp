// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometryblob.h"
#include "geopackagefill.h"
#include "geopackagewriter.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace clusteratlas
{

namespace
{
using Database = std::unique_ptr<sqlite3, decltype( &sqlite3_close )>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype( &sqlite3_finalize )>;

Database opened( const QString &path )
{
  sqlite3 *database = nullptr;
  sqlite3_open_v2( path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr );
  return { database, &sqlite3_close };
}

Statement prepared( sqlite3 *database, const QByteArray &sql )
{
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2( database, sql.constData(), sql.size(), &statement, nullptr );
  return { statement, &sqlite3_finalize };
}

//! The first bytes of a geometry: the others, which may be many, are not read.
QByteArray beginOf( sqlite3 *database, const QByteArray &table, const QByteArray &column, qint64 row )
{
  QByteArray begin( BYTES_TO_FIRST_POSITION, '\0' );
  sqlite3_blob *blob = nullptr;
  if ( sqlite3_blob_open( database, "main", table.constData(), column.constData(), row, 0, &blob ) == SQLITE_OK )
    begin.truncate( std::min( begin.size(), sqlite3_blob_bytes( blob ) ) );
  if ( !blob || sqlite3_blob_read( blob, begin.data(), begin.size(), 0 ) != SQLITE_OK )
    begin.clear();
  sqlite3_blob_close( blob );
  return begin;
}
} // namespace

Result<int> drawableFeatures( const QString &path, const QString &layer )
{
  const Database database = opened( path );
  const auto invalid = [&]() { return tl::unexpected( Error { Error::Code::OutputInvalid, path, layer, -1, QString::fromUtf8( sqlite3_errmsg( database.get() ) ) } ); };
  const Statement geometry = prepared( database.get(), "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = " + GeoPackageFill::literal( layer ) );
  if ( !geometry || sqlite3_step( geometry.get() ) != SQLITE_ROW )
    return invalid();
  const QByteArray column = reinterpret_cast<const char *>( sqlite3_column_text( geometry.get(), 0 ) );
  const QByteArray name = GeoPackageFill::quoted( QString::fromUtf8( column ) );
  const Statement rows = prepared( database.get(), "SELECT rowid FROM " + GeoPackageFill::quoted( layer ) + " WHERE " + name + " IS NOT NULL" );
  int count = 0;
  int step = SQLITE_ERROR;
  while ( rows && ( step = sqlite3_step( rows.get() ) ) == SQLITE_ROW )
    count += hasPosition( beginOf( database.get(), layer.toUtf8(), column, sqlite3_column_int64( rows.get(), 0 ) ) ) ? 1 : 0;
  if ( step != SQLITE_DONE )
    return invalid();
  return count;
}

} // namespace clusteratlas
