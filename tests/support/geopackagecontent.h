// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <QString>
#include <QStringList>

namespace clusteratlas::test
{

//! The geometry of \a wkt as ISO WKB.
inline QByteArray wkbOf( const QByteArray &wkt )
{
  OGRGeometry *geometry = nullptr;
  OGRGeometryFactory::createFromWkt( wkt.constData(), nullptr, &geometry );
  const OGRGeometryUniquePtr owned( geometry );
  QByteArray wkb( static_cast<int>( owned->WkbSize() ), '\0' );
  owned->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
}

inline QByteArray squareAt( double x, double y, double size )
{
  return wkbOf( QStringLiteral( "POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))" ).arg( x, 0, 'g', 17 ).arg( y, 0, 'g', 17 ).arg( x + size, 0, 'g', 17 ).arg( y + size, 0, 'g', 17 ).toLatin1() );
}

//! The first column of the rows that \a sql gives in the database at \a path.
inline QStringList query( const QString &path, const QByteArray &sql )
{
  sqlite3 *database = nullptr;
  sqlite3_stmt *statement = nullptr;
  EXPECT_EQ( sqlite3_open( path.toUtf8().constData(), &database ), SQLITE_OK );
  EXPECT_EQ( sqlite3_prepare_v2( database, sql.constData(), -1, &statement, nullptr ), SQLITE_OK ) << sqlite3_errmsg( database );
  QStringList rows;
  while ( sqlite3_step( statement ) == SQLITE_ROW )
    rows << QString::fromUtf8( reinterpret_cast<const char *>( sqlite3_column_text( statement, 0 ) ) );
  sqlite3_finalize( statement );
  sqlite3_close( database );
  return rows;
}

} // namespace clusteratlas::test
