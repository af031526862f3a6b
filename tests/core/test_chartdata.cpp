// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/chartdata.h"
#include "core/classcolor.h"
#include "core/palettes.h"
#include "core/prefecturetable.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
PrefectureCode pref( int number )
{
  return *PrefectureCode::fromNumber( number );
}

DataTable table( const QString &name, const QStringList &columns, const std::vector<QStringList> &rows )
{
  DataTable result;
  result.schema.name = name;
  result.cells.columns = columns;
  for ( const QString &column : columns )
    result.schema.fields.push_back( { column } );
  for ( const QStringList &row : rows )
    result.cells.rows.push_back( { static_cast<qint64>( result.cells.rows.size() + 1 ), std::vector<QString>( row.begin(), row.end() ) } );
  return result;
}

//! Clusters A (1, 2), B (2), C (nowhere, of a programme and a field that no table describes).
Dataset sample()
{
  Dataset dataset;
  dataset.programmes = { { "P1", { "一", "One" }, {}, "#0072B2" }, { "P2", { "二", "Two" }, { "弐", "II" }, {} } };
  dataset.fields = { { "F1", { "甲", "First" }, "#CC6677" }, { "F2", { "乙", "Second" }, {} } };
  dataset.clusters = { { "A", "P1", { "あ", "Aa" }, {}, { "F1" }, 0 }, { "B", "P2", {}, { "い", "Bb" }, { "F1", "F9" }, 1 }, { "C", "P9", {}, {}, {}, 2 } };
  dataset.memberships = { { "A", {}, pref( 1 ), Role::Applicant, {}, {}, {}, 1 }, { "A", {}, pref( 2 ), Role::Applicant, {}, {}, {}, 2 }, { "B", {}, pref( 2 ), Role::Applicant, {}, {}, {}, 3 }, { "B", {}, pref( 2 ), Role::Area, {}, {}, {}, 4 } };
  dataset.institutions = { { "I1", { "壱", "One" }, {}, "university", {}, {}, 0 }, { "I2", { "弐", "Two" }, {}, "university", {}, {}, 1 }, { "I3", {}, {}, {}, {}, {}, 2 } };
  dataset.participations = { { "A", "I1", {}, false, {}, {}, {}, {} }, { "A", "I2", {}, true, {}, {}, {}, {} }, { "A", "I2", {}, false, "campus", {}, {}, {} }, { "B", "I1", {}, false, {}, {}, {}, {} }, { "B", "I3", "三", true, {}, {}, {}, {} }, { "Z", "I1", {}, true, {}, {}, {}, {} } };
  dataset.tables = { table( "prefectures", { "pref_code", "region_ja", "region_en" }, { { "01", "北", "North" }, { "02", "北", "North" } } ), table( "institutions", { "institution_id", "type_ja" }, { { "I1", "大学" }, { "I2", "大学" }, { "I3", "" } } ),
    table( "statistics", { "pref_code", "indicator", "year", "value" }, { { "01", "pop", "", "5" }, { "02", "pop", "", "7" } } ) };
  return dataset;
}

JoinResult joinOf( const Dataset &dataset )
{
  std::set<PrefectureCode> all;
  for ( const PrefectureRecord &record : prefectureTable() )
    all.insert( record.code );
  return joinMemberships( dataset, *RoleFilter::fromId( "any" ), all );
}

const QStringList ALL { "A", "B", "C" };

QStringList keysOf( const BarsData &data )
{
  QStringList keys;
  for ( const ChartBar &bar : data.bars )
    keys << bar.mark.key;
  return keys;
}

TEST( ChartData, NothingFromNothing )
{
  const Dataset none;
  const Comparison comparison( none, {} );
  for ( const BarsOf of : { BarsOf::Prefecture, BarsOf::Region, BarsOf::Field, BarsOf::Programme, BarsOf::InstitutionType } )
    EXPECT_TRUE( clusterBars( none, {}, ALL, of ).bars.empty() );
  for ( const MatrixOf of : { MatrixOf::Field, MatrixOf::Institution, MatrixOf::InstitutionType } )
    EXPECT_TRUE( clusterMatrix( none, ALL, of ).cells.empty() );
  EXPECT_TRUE( figureBars( none, comparison, ALL, ComparedItem::Kind::Prefecture, "pop", {} ).bars.empty() );
  EXPECT_TRUE( figurePoints( none, comparison, ALL, ComparedItem::Kind::Prefecture, "pop", "pop", {} ).points.empty() );
}

TEST( ChartData, ClassColor )
{
  EXPECT_EQ( classColor( "#000000", 3 ), QStringLiteral( "#3f3f3f" ) );
  EXPECT_EQ( classColor( {}, 0 ), categoricalColors().first() );
  EXPECT_EQ( classColor( "red", 1 ), classColor( {}, 1 ) );
  EXPECT_EQ( classColor( {}, 7 ), classColor( {}, 0 ) );
}

TEST( ChartData, AClusterCountsOnceInEachBar )
{
  const Dataset dataset = sample();
  const BarsData prefectures = clusterBars( dataset, joinOf( dataset ), ALL, BarsOf::Prefecture );
  EXPECT_EQ( keysOf( prefectures ), ( QStringList { "02", "01" } ) );
  EXPECT_EQ( prefectures.bars[0].value, 2.0 );
  EXPECT_EQ( prefectures.bars[0].mark.prefCodes, QStringList { "02" } );
  EXPECT_EQ( prefectures.bars[0].parts.size(), 2u );
  const BarsData regions = clusterBars( dataset, joinOf( dataset ), ALL, BarsOf::Region );
  ASSERT_EQ( regions.bars.size(), 1u );
  EXPECT_EQ( regions.bars[0].value, 2.0 );
  EXPECT_EQ( regions.bars[0].mark.prefCodes, ( QStringList { "01", "02" } ) );
}

TEST( ChartData, TheFilterIsFollowedAndUnknownNamesStay )
{
  const Dataset dataset = sample();
  const JoinResult join = joinOf( dataset );
  EXPECT_EQ( keysOf( clusterBars( dataset, join, { "A" }, BarsOf::Prefecture ) ), ( QStringList { "01", "02" } ) );
  const BarsData fields = clusterBars( dataset, join, ALL, BarsOf::Field );
  EXPECT_EQ( keysOf( fields ), ( QStringList { "F1", "F9", "F2" } ) );
  EXPECT_EQ( fields.bars[2].value, 0.0 );
  const BarsData programmes = clusterBars( dataset, join, ALL, BarsOf::Programme );
  EXPECT_EQ( keysOf( programmes ), ( QStringList { "P1", "P2", "P9" } ) );
  EXPECT_EQ( programmes.classes[1].name.en, QStringLiteral( "II" ) );
  const BarsData types = clusterBars( dataset, join, ALL, BarsOf::InstitutionType );
  ASSERT_EQ( types.bars.size(), 1u );
  EXPECT_EQ( types.bars[0].value, 2.0 );
  EXPECT_EQ( types.bars[0].mark.name.ja, QStringLiteral( "大学" ) );
}

TEST( ChartData, FiguresAreRankedAndMissingOnesLast )
{
  const Dataset dataset = sample();
  const Comparison comparison( dataset, joinOf( dataset ) );
  const BarsData bars = figureBars( dataset, comparison, { "B" }, ComparedItem::Kind::Prefecture, "pop", {} );
  ASSERT_EQ( bars.bars.size(), 47u );
  EXPECT_EQ( bars.bars[0].mark.key, QStringLiteral( "02" ) );
  EXPECT_EQ( bars.bars[0].parts[0].classKey, WITH_CLUSTER );
  EXPECT_EQ( bars.bars[1].parts[0].classKey, WITHOUT_CLUSTER );
  EXPECT_FALSE( bars.bars[2].value );
  const PointsData points = figurePoints( dataset, comparison, ALL, ComparedItem::Kind::Cluster, "pop", Comparison::INSTITUTIONS, {} );
  ASSERT_EQ( points.points.size(), 2u );
  EXPECT_EQ( points.points[0].x, 12.0 );
  EXPECT_EQ( points.points[0].y, 2.0 );
  ASSERT_EQ( points.leftOut.size(), 1u );
  EXPECT_EQ( points.leftOut[0].key, QStringLiteral( "C" ) );
}

TEST( ChartData, MatricesMarkTheCore )
{
  const Dataset dataset = sample();
  const MatrixData fields = clusterMatrix( dataset, ALL, MatrixOf::Field );
  EXPECT_EQ( fields.rows.size(), 3u );
  EXPECT_EQ( fields.columns.size(), 3u );
  EXPECT_EQ( fields.cells.size(), 3u );
  const MatrixData institutions = clusterMatrix( dataset, ALL, MatrixOf::Institution );
  ASSERT_EQ( institutions.rows.size(), 3u );
  EXPECT_EQ( institutions.rows[0].key, QStringLiteral( "I2" ) ); // the core first
  EXPECT_EQ( institutions.rows[2].name.ja, QString() );
  ASSERT_EQ( institutions.cells.size(), 4u );
  EXPECT_TRUE( institutions.cells[0].core );
  const MatrixData types = clusterMatrix( dataset, ALL, MatrixOf::InstitutionType );
  ASSERT_EQ( types.cells.size(), 2u );
  EXPECT_EQ( types.cells[0].count, 2 );
  EXPECT_TRUE( types.cells[0].core );
  EXPECT_EQ( types.cells[1].count, 1 );
  EXPECT_FALSE( types.cells[1].core );
  EXPECT_TRUE( clusterMatrix( dataset, { "C" }, MatrixOf::Institution ).cells.empty() );
}

TEST( ChartData, SelectedShare )
{
  const ChartMark place { "01", {}, { "A", "B" }, { "01" } };
  EXPECT_EQ( place.selectedShare( {}, { "02" } ), 0 );
  EXPECT_EQ( place.selectedShare( { "A", "B" }, { "02" } ), 0 );
  EXPECT_EQ( place.selectedShare( { "A" }, {} ), 0.5 );
  EXPECT_EQ( place.selectedShare( {}, { "01" } ), 1 );
  const ChartMark field { "F", {}, { "A", "B" }, {} };
  EXPECT_EQ( field.selectedShare( { "B", "Z" }, { "02" } ), 0.5 );
  EXPECT_EQ( ChartMark().selectedShare( { "A" }, { "01" } ), 0 );
}

//! Parts make up their bar, and the order of the filter's list does not matter.
TEST( ChartData, PropertiesOfAnyFilter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const Dataset dataset = sample();
  const JoinResult join = joinOf( dataset );
  for ( int round = 0; round < 20; ++round )
  {
    QStringList shown;
    for ( const QString &id : ALL )
      if ( random() % 2 )
        shown << id;
    QStringList turned = shown;
    std::reverse( turned.begin(), turned.end() );
    for ( const BarsOf of : { BarsOf::Prefecture, BarsOf::Region, BarsOf::Field, BarsOf::Programme, BarsOf::InstitutionType } )
    {
      const BarsData data = clusterBars( dataset, join, shown, of );
      EXPECT_EQ( keysOf( data ), keysOf( clusterBars( dataset, join, turned, of ) ) );
      for ( const ChartBar &bar : data.bars )
      {
        double sum = 0;
        for ( const ChartPart &part : bar.parts )
        {
          sum += part.value;
          EXPECT_EQ( part.value, part.clusterIds.size() );
          EXPECT_TRUE( std::any_of( data.classes.begin(), data.classes.end(), [&part]( const ChartClass &one ) { return one.key == part.classKey; } ) );
        }
        EXPECT_EQ( sum, *bar.value );
        EXPECT_EQ( sum, bar.mark.clusterIds.size() );
        for ( const QString &id : bar.mark.clusterIds )
          EXPECT_TRUE( shown.contains( id ) );
      }
    }
  }
}

} // namespace
} // namespace clusteratlas
