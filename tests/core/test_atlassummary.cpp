// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/atlassummary.h"
#include "support/printto.h"
#include "support/randomdataset.h"
#include "support/seed.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
QStringList allClusters( const Dataset &dataset )
{
  QStringList ids;
  for ( const Cluster &cluster : dataset.clusters )
    ids << cluster.id;
  return ids;
}

double figureOf( const Dataset &dataset, const char *indicator, PrefectureCode code )
{
  for ( const IndicatorSeries &series : indicatorSeries( dataset ) )
    if ( series.indicator == QLatin1String( indicator ) )
      return series.value( code ).value();
  ADD_FAILURE() << indicator;
  return 0;
}

void setFigure( Dataset &dataset, size_t row, const QString &value )
{
  for ( DataTable &table : dataset.tables )
    if ( table.schema.name == QLatin1String( "statistics" ) )
      table.cells.rows[row].cells[3] = value;
}

TEST( AtlasSummary, NothingOfNothing )
{
  const AtlasSummary summary = summaryOf( Dataset(), JoinResult(), { "K01" }, { "01", "nowhere" } );
  EXPECT_EQ( summary.clusters + summary.memberships + summary.institutions, 0 );
  EXPECT_EQ( summary.prefectures, 1 );
  EXPECT_FALSE( summary.population.value );
  EXPECT_EQ( summary.population.missing, 1 );
}

TEST( AtlasSummary, AMissingFigureMakesTheSumUnknown )
{
  std::mt19937 random( 5 );
  Dataset dataset = *test::randomDataset( random, {} );
  setFigure( dataset, 0, QStringLiteral( "…" ) ); // population of 01
  const JoinResult join = test::joinWithAllPrefectures( dataset );
  const AtlasSummary with = summaryOf( dataset, join, {}, { "01", "02" } );
  EXPECT_FALSE( with.population.value );
  EXPECT_EQ( with.population.missing, 1 );
  EXPECT_EQ( with.population.year, QStringLiteral( "2010" ) );
  EXPECT_TRUE( with.area.value );
  EXPECT_TRUE( summaryOf( dataset, join, {}, { "02" } ).population.value );
}

TEST( AtlasSummary, ADensityIsNoPopulation )
{
  Dataset dataset;
  DataTable table { { QStringLiteral( "own" ) }, {} };
  table.schema.fields = { { "pref_code" }, { "dens", FieldSchema::Type::Number, "人口密度" }, { "jinko", FieldSchema::Type::Number, "人口総数" } };
  table.cells.columns = QStringList { "pref_code", "dens", "jinko" };
  table.cells.rows = { { 1, { "01", "7", "500" } } };
  dataset.tables.push_back( table );
  const AtlasSummary summary = summaryOf( dataset, {}, {}, { "01" } );
  EXPECT_EQ( summary.population.value, 500.0 );
  EXPECT_FALSE( summary.area.value );
}

TEST( AtlasSummary, CountsEverythingOnce )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 40; ++round )
  {
    const auto dataset = test::randomDataset( random, { 1 + round % 9, 30, 12, 3 } );
    const JoinResult join = test::joinWithAllPrefectures( *dataset, RoleFilter { std::nullopt } );
    QStringList ids = allClusters( *dataset );
    ids = ids.mid( 0, 1 + static_cast<int>( random() % static_cast<unsigned>( ids.size() ) ) );
    const AtlasSummary summary = summaryOf( *dataset, join, ids + ids, {} );

    std::set<PrefectureCode> prefectures;
    int memberships = 0;
    for ( const JoinedMembership &joined : join.joined )
      if ( ids.contains( dataset->memberships[joined.membership].clusterId ) )
      {
        ++memberships;
        prefectures.insert( joined.prefecture );
      }
    std::set<QString> institutions;
    for ( const Participation &part : dataset->participations )
      if ( ids.contains( part.clusterId ) )
        institutions.insert( part.institutionId );
    double population = 0;
    double area = 0;
    for ( const PrefectureCode code : prefectures )
    {
      population += figureOf( *dataset, "population", code );
      area += figureOf( *dataset, "area_km2", code );
    }
    EXPECT_EQ( summary.clusters, ids.size() );
    EXPECT_EQ( summary.memberships, memberships );
    EXPECT_EQ( summary.prefectures, static_cast<int>( prefectures.size() ) );
    EXPECT_EQ( summary.institutions, static_cast<int>( institutions.size() ) );
    EXPECT_DOUBLE_EQ( summary.population.value.value(), population );
    EXPECT_DOUBLE_EQ( summary.area.value.value(), area );
  }
}

TEST( AtlasSummary, WhatIsSaidAgainCountsOnce )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 20; ++round )
  {
    const auto once = test::randomDataset( random, { 1 + round % 9, 30, 12, 3 } );
    Dataset again = *once;
    // Rows twice, other campuses of the same institutions, and cities inside prefectures that count.
    for ( const Membership &membership : once->memberships )
    {
      again.memberships.push_back( membership );
      again.municipalities.push_back( { membership.clusterId, membership.prefecture, QStringLiteral( "市" ), QString(), membership.role, {}, {}, {}, membership.rowNumber } );
    }
    for ( const Participation &part : once->participations )
    {
      again.participations.push_back( part );
      again.participations.back().siteName = QStringLiteral( "キャンパス" );
    }
    for ( const Cluster &cluster : once->clusters )
      again.clusters.push_back( cluster );
    const AtlasSummary first = summaryOf( *once, test::joinWithAllPrefectures( *once ), allClusters( *once ), {} );
    const AtlasSummary second = summaryOf( again, test::joinWithAllPrefectures( again ), allClusters( again ), {} );
    EXPECT_EQ( second.clusters, first.clusters );
    EXPECT_EQ( second.memberships, first.memberships );
    EXPECT_EQ( second.prefectures, first.prefectures );
    EXPECT_EQ( second.institutions, first.institutions );
    EXPECT_EQ( second.population.value, first.population.value );
    EXPECT_EQ( second.area.value, first.area.value );
  }
}

TEST( AtlasSummary, PrefecturesPartTheMemberships )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto dataset = test::randomDataset( random, {} );
  const JoinResult join = test::joinWithAllPrefectures( *dataset, RoleFilter { std::nullopt } );
  const QStringList ids = allClusters( *dataset );
  int memberships = 0;
  double population = 0;
  for ( int number = 1; number <= 47; ++number )
  {
    const AtlasSummary one = summaryOf( *dataset, join, ids, { QString::number( number ) } );
    memberships += one.memberships;
    population += one.population.value.value();
    EXPECT_EQ( one.prefectures, 1 );
    EXPECT_LE( one.clusters, one.memberships );
  }
  EXPECT_EQ( memberships, static_cast<int>( join.joined.size() ) );
  QStringList all;
  for ( int number = 1; number <= 47; ++number )
    all << QString::number( number );
  EXPECT_DOUBLE_EQ( summaryOf( *dataset, join, ids, all ).population.value.value(), population );
}
} // namespace
} // namespace clusteratlas
