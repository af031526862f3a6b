// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geopackagefill.h"
#include "io/geopackagewriter.h"
#include "io/rowstream.h"
#include "support/gdalsetup.h"
#include "support/geopackagecontent.h"
#include "support/printto.h"
#include "support/seed.h"

#include <algorithm>
#include <numeric>

namespace clusteratlas
{
namespace
{
using Type = FieldSchema::Type;

class RowStreamTest : public test::WithFolder
{
};

TEST_F( RowStreamTest, BindsRowsInAnyOrderWithoutLosingOne )
{
  // More than are read at once, and not a multiple of it.
  constexpr size_t ROWS = 20001;
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  QByteArray csv = "code,text,whole,number\n";
  QStringList expected;
  for ( size_t row = 0; row < ROWS; ++row )
  {
    const QString text = row % 3 == 0 ? QString() : row % 3 == 1 ? QStringLiteral( "県 %1" ).arg( row )
                                                                 : QStringLiteral( "plain %1" ).arg( row );
    csv += QStringLiteral( "c%1,%2,%3,%4\n" ).arg( row ).arg( text ).arg( row % 7 ? QString::number( row ) : QString() ).arg( QString::number( static_cast<double>( row ) + 0.5 ) ).toUtf8();
    const QString whole = row % 7 ? QString::number( row ) : QStringLiteral( "null" );
    expected << QStringLiteral( "c%1|%2|%3|%4" ).arg( row ).arg( text.isEmpty() ? QStringLiteral( "null" ) : text, whole, QString::number( row ) + QStringLiteral( ".5" ) );
  }
  const Result<KeyedTable> table = readKeyedTable( write( QStringLiteral( "t.csv" ), csv ), { QStringLiteral( "code" ) } );
  ASSERT_TRUE( table );
  ASSERT_EQ( table->layout.dataRows.size(), ROWS );
  std::vector<size_t> order( ROWS );
  std::iota( order.begin(), order.end(), 0 );
  std::shuffle( order.begin(), order.end(), random );

  const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
  ASSERT_TRUE( createGeoPackage( path, { { QStringLiteral( "rows" ), {}, GeometryKind::None, { { QStringLiteral( "code" ) }, { QStringLiteral( "text" ) }, { QStringLiteral( "whole" ), Type::Integer }, { QStringLiteral( "number" ), Type::Number } } } }, 0 ) );
  GeoPackageFill fill( path );
  fill.begin( QStringLiteral( "rows" ) );
  RowStream rows( *table, { 0, 1, 2, 3 }, 0, [&order, at = size_t( 0 )]() mutable { return at < order.size() ? std::optional<size_t>( order[at++] ) : std::nullopt; } );
  for ( size_t row = 0; row < ROWS; ++row )
  {
    rows.bind( fill );
    ASSERT_TRUE( fill.insert() );
  }
  fill.end();
  ASSERT_TRUE( fill.finish() );

  const QStringList written = test::query( path, "SELECT code || '|' || coalesce( text, 'null' ) || '|' || coalesce( whole, 'null' ) || '|' || number FROM rows ORDER BY fid" );
  ASSERT_EQ( written.size(), static_cast<int>( ROWS ) );
  for ( size_t row = 0; row < ROWS; ++row )
    ASSERT_EQ( written.at( static_cast<int>( row ) ), expected.at( static_cast<int>( order[row] ) ) );
}

TEST_F( RowStreamTest, AStreamThatIsLeftEarlyEnds )
{
  const Result<KeyedTable> table = readKeyedTable( write( QStringLiteral( "t.csv" ), "code,value\na,1\nb,2\n" ), { QStringLiteral( "code" ) } );
  ASSERT_TRUE( table );
  int asked = 0;
  {
    const RowStream rows( *table, { 0 }, 0, [&asked]() { ++asked; return asked < 3 ? std::optional<size_t>( 0 ) : std::nullopt; } );
  }
  EXPECT_EQ( asked, 3 );
}
} // namespace
} // namespace clusteratlas
