// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/indicatorseries.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
using Type = FieldSchema::Type;

DataTable table( const QString &name, const std::vector<FieldSchema> &fields, const std::vector<QStringList> &rows )
{
  DataTable result;
  result.schema.name = name;
  result.schema.fields = fields;
  for ( const FieldSchema &field : fields )
    result.cells.columns << field.name;
  for ( const QStringList &row : rows )
    result.cells.rows.push_back( { static_cast<qint64>( result.cells.rows.size() + 1 ), std::vector<QString>( row.begin(), row.end() ) } );
  return result;
}

DataTable statistics( const std::vector<QStringList> &rows )
{
  return table( QStringLiteral( "statistics" ), { { QStringLiteral( "pref_code" ) }, { QStringLiteral( "indicator" ) }, { QStringLiteral( "year" ), Type::Integer }, { QStringLiteral( "value" ), Type::Number } }, rows );
}

PrefectureCode pref( int number )
{
  return *PrefectureCode::fromNumber( number );
}

TEST( IndicatorSeries, NothingFromNothing )
{
  EXPECT_TRUE( indicatorSeries( Dataset() ).empty() );
}

TEST( IndicatorSeries, MissingIsAbsentAndZeroStays )
{
  Dataset dataset;
  dataset.tables = { statistics( { { "01", "pop", "2010", "0" }, { "02", "pop", "2010", "…" }, { "03", "pop", "2010", "" }, { "99", "pop", "2010", "5" }, { "大阪府", "pop", "2010", "1,234" } } ) };
  const std::vector<IndicatorSeries> all = indicatorSeries( dataset );
  ASSERT_EQ( all.size(), 1u );
  EXPECT_EQ( all[0].id, QStringLiteral( "pop_2010" ) );
  EXPECT_EQ( all[0].values.size(), 2u );
  EXPECT_EQ( all[0].value( pref( 1 ) ), 0.0 );
  EXPECT_EQ( all[0].value( pref( 27 ) ), 1234.0 );
  EXPECT_FALSE( all[0].value( pref( 2 ) ) );
}

TEST( IndicatorSeries, FiguresThatDisagreeAreNone )
{
  Dataset dataset;
  dataset.tables = { statistics( { { "01", "pop", "2010", "1" }, { "01", "pop", "2010", "2" }, { "02", "pop", "2010", "3" }, { "02", "pop", "2010", "3" } } ) };
  const std::vector<IndicatorSeries> all = indicatorSeries( dataset );
  ASSERT_EQ( all.size(), 1u );
  EXPECT_FALSE( all[0].value( pref( 1 ) ) );
  EXPECT_EQ( all[0].value( pref( 2 ) ), 3.0 );
}

TEST( IndicatorSeries, IndicatorsNameOrderAndAdding )
{
  Dataset dataset;
  dataset.tables = { statistics( { { "01", "rate", "2010", "1" }, { "01", "area", "2011", "1" }, { "01", "area", "2010", "1" } } ),
    table( QStringLiteral( "indicators" ), { { QStringLiteral( "indicator" ) }, { QStringLiteral( "name_ja" ) }, { QStringLiteral( "name_en" ) }, { QStringLiteral( "unit" ) }, { QStringLiteral( "unit_ja" ) }, { QStringLiteral( "aggregation" ) } },
      { { "rate", "率", "Rate", "%", "%", "none" }, { "area", "面積", "Area", "km²", "km²", "sum" } } ) };
  const std::vector<IndicatorSeries> all = indicatorSeries( dataset );
  ASSERT_EQ( all.size(), 3u );
  EXPECT_EQ( all[0].name.ja, QStringLiteral( "率" ) );
  EXPECT_FALSE( all[0].addsUp );
  EXPECT_EQ( all[1].year, QStringLiteral( "2010" ) );
  EXPECT_EQ( all[2].year, QStringLiteral( "2011" ) );
  EXPECT_TRUE( all[2].addsUp );
}

TEST( IndicatorSeries, WideTablesNeedOneRowAPrefecture )
{
  const std::vector<FieldSchema> fields = { { QStringLiteral( "pref_code" ) }, { QStringLiteral( "R&D spending" ), Type::Number, QStringLiteral( "研究費" ), QStringLiteral( "R&D spending" ) }, { QStringLiteral( "year" ), Type::Integer }, { QStringLiteral( "note" ) } };
  Dataset dataset;
  dataset.tables = { table( QStringLiteral( "own" ), fields, { { "01", "2.5", "2009", "a" }, { "02", "-", "2009", "b" } } ), table( QStringLiteral( "twice" ), fields, { { "01", "2.5", "2009", "a" }, { "01", "3", "2010", "b" } } ) };
  const std::vector<IndicatorSeries> all = indicatorSeries( dataset );
  ASSERT_EQ( all.size(), 1u );
  EXPECT_EQ( all[0].id, QStringLiteral( "r_d_spending" ) );
  EXPECT_EQ( all[0].name.ja, QStringLiteral( "研究費" ) );
  EXPECT_EQ( all[0].values.size(), 1u );
}

TEST( IndicatorSeries, TheSecondOneIsOfAnotherIndicator )
{
  Dataset dataset;
  dataset.tables = { statistics( { { "01", "a", "2005", "1" }, { "01", "a", "2010", "2" }, { "01", "b", "2010", "3" } } ) };
  const std::vector<IndicatorSeries> all = indicatorSeries( dataset );
  EXPECT_EQ( chosenIndicator( {}, QString() ), nullptr );
  const IndicatorSeries &first = *chosenIndicator( all, QStringLiteral( "none" ) );
  EXPECT_EQ( first.id, QStringLiteral( "a_2005" ) );
  EXPECT_EQ( secondIndicator( all, QString(), first )->id, QStringLiteral( "b_2010" ) );
  EXPECT_EQ( secondIndicator( all, QStringLiteral( "a_2005" ), first )->id, QStringLiteral( "a_2005" ) ) << "the user may choose any";
  EXPECT_EQ( secondIndicator( { first }, QString(), first )->id, first.id );
  std::vector<IndicatorSeries> units = all;
  units.push_back( { QStringLiteral( "c" ), QStringLiteral( "c" ), {}, { {}, QStringLiteral( "km²" ) }, {}, {} } );
  EXPECT_EQ( secondIndicator( units, QString(), first )->id, QStringLiteral( "c" ) );
}

TEST( IndicatorSeries, OrderOfRowsDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::vector<QStringList> rows;
  for ( int code = 1; code <= 47; ++code )
    for ( const char *indicator : { "a", "b" } )
      rows.push_back( { pref( code ).toString(), indicator, "2010", QString::number( code * 3 ) } );
  Dataset before, after;
  before.tables = { statistics( rows ) };
  std::shuffle( rows.begin(), rows.end(), random );
  after.tables = { statistics( rows ) };
  const auto one = indicatorSeries( before ), other = indicatorSeries( after );
  ASSERT_EQ( one.size(), other.size() );
  for ( size_t index = 0; index < one.size(); ++index )
  {
    EXPECT_EQ( one[index].id, other[index].id );
    EXPECT_EQ( one[index].values, other[index].values );
  }
}
} // namespace
} // namespace clusteratlas
