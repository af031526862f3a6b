// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/filterindex.h"
#include "support/printto.h"
#include "support/randomdataset.h"
#include "support/seed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
using Case = std::pair<std::shared_ptr<const Dataset>, JoinResult>;

Case randomCase( std::mt19937 &random )
{
  const auto upTo = [&random]( int last ) { return std::uniform_int_distribution<int>( 0, last )( random ); };
  const auto dataset = test::randomDataset( random, { 1 + upTo( 20 ), upTo( 60 ), 1 + upTo( 15 ), upTo( 5 ) } );
  const RoleFilter role { upTo( 1 ) ? std::optional<Role>( Role::Applicant ) : std::nullopt };
  return { dataset, test::joinWithAllPrefectures( *dataset, role ) };
}

FilterState randomState( const FilterIndex &index, std::mt19937 &random, int choices )
{
  FilterState state;
  for ( ; choices > 0; --choices )
  {
    const Facet facet = ALL_FACETS[std::uniform_int_distribution<size_t>( 0, ALL_FACETS.size() - 1 )( random )];
    const std::vector<FacetOption> &options = index.options( facet );
    if ( !options.empty() )
      state.set( facet, options[std::uniform_int_distribution<size_t>( 0, options.size() - 1 )( random )].value );
  }
  return state;
}

//! Whether a cluster has \a value of \a facet, asked of the tables anew.
bool has( const Dataset &dataset, const JoinResult &join, const Cluster &cluster, Facet facet, const QString &value )
{
  const auto cell = [&]( const char *column ) {
    const AttributeTable &table = dataset.table( QLatin1String( "clusters" ) )->cells;
    return table.cell( table.rows[cluster.row], QLatin1String( column ) ).toInt();
  };
  const auto joined = [&]( auto accepts ) {
    return std::any_of( join.joined.begin(), join.joined.end(), [&]( const JoinedMembership &one ) { return dataset.memberships[one.membership].clusterId == cluster.id && accepts( one.prefecture ); } );
  };
  switch ( facet )
  {
    case Facet::Programme:
      return cluster.programmeId == value;
    case Facet::Field:
      return cluster.fieldIds.contains( value );
    case Facet::Prefecture:
      return joined( [&value]( PrefectureCode code ) { return code.toString() == value; } );
    case Facet::Region: // the first prefecture of each region, by JIS X 0401
    {
      const std::vector<std::pair<QString, int>> regions { { "北海道", 1 }, { "東北", 2 }, { "関東", 8 }, { "中部", 15 }, { "近畿", 24 }, { "中国", 31 }, { "四国", 36 }, { "九州・沖縄", 40 } };
      return joined( [&]( PrefectureCode code ) {
        const auto after = std::find_if( regions.begin(), regions.end(), [code]( const auto &region ) { return region.second > code.number(); } );
        return std::prev( after )->first == value;
      } );
    }
    case Facet::InstitutionType:
      return std::any_of( dataset.participations.begin(), dataset.participations.end(), [&]( const Participation &part ) { return part.clusterId == cluster.id && dataset.institution( part.institutionId )->type == value; } );
    case Facet::Role:
      return std::any_of( dataset.memberships.begin(), dataset.memberships.end(), [&]( const Membership &one ) { return one.clusterId == cluster.id && roleId( one.role ) == value; } );
    case Facet::FiscalYear:
    {
      const int start = cell( "start_fy" );
      const int end = cell( "end_fy" );
      const int year = value.toInt();
      return year == start || year == end || ( start > 0 && end > 0 && start < year && year < end );
    }
  }
  return false;
}

QStringList passing( const Dataset &dataset, const JoinResult &join, const FilterState &state )
{
  QStringList ids;
  for ( const Cluster &cluster : dataset.clusters )
    if ( std::all_of( ALL_FACETS.begin(), ALL_FACETS.end(), [&]( Facet facet ) {
           const QStringList &values = state.values( facet );
           return values.isEmpty() || std::any_of( values.begin(), values.end(), [&]( const QString &value ) { return has( dataset, join, cluster, facet, value ); } );
         } ) )
      ids << cluster.id;
  return ids;
}

QSet<QString> setOf( const QStringList &ids )
{
  return { ids.begin(), ids.end() };
}

TEST( FilterState, IgnoresWhatItDoesNotKnow )
{
  for ( const char *json : { "{}", "{\"programmes\":7}", "{\"programmes\":[1,null,[\"P2\"],\"\"]}", "{\"unheard\":[\"of\"]}" } )
    EXPECT_TRUE( FilterState::fromJson( QJsonDocument::fromJson( json ).object() ).isEmpty() ) << json;
  FilterState one;
  one.set( Facet::Field, QStringLiteral( "<script>" ) );
  EXPECT_EQ( FilterState::fromJson( QJsonDocument::fromJson( "{\"fields\":[\"<script>\",3]}" ).object() ), one );
  one.set( Facet::Field, QString() );
  one.set( Facet::Field, QStringLiteral( "never chosen" ), false );
  EXPECT_EQ( one.values( Facet::Field ), QStringList { "<script>" } );
}

TEST( FilterIndex, NothingOfNothing )
{
  FilterState state;
  EXPECT_TRUE( FilterIndex().clusters( state ).isEmpty() );
  state.set( Facet::Role, QStringLiteral( "area" ) );
  EXPECT_TRUE( filterClusters( Dataset(), JoinResult(), state ).isEmpty() );
  EXPECT_TRUE( FilterIndex().counts( Facet::Role, state ).empty() );
}

TEST( FilterIndex, AValueThatNoClusterHasHidesAll )
{
  std::mt19937 random( 1 );
  const auto dataset = test::randomDataset( random, {} );
  FilterState state;
  state.set( Facet::Programme, QStringLiteral( "gone" ) );
  EXPECT_TRUE( filterClusters( *dataset, test::joinWithAllPrefectures( *dataset ), state ).isEmpty() );
}

TEST( FilterIndex, APeriodWithoutSenseCountsItsEndsAlone )
{
  Dataset dataset;
  DataTable table { { QStringLiteral( "clusters" ) }, {} };
  table.cells.columns = QStringList { "cluster_id", "start_fy", "end_fy" };
  table.cells.rows = { { 1, { "A", "1", "2000000000" } }, { 2, { "B", "2011", "2009" } }, { 3, { "C", "x", "-5" } } };
  dataset.tables.push_back( table );
  for ( size_t row = 0; row < 3; ++row )
    dataset.clusters.push_back( { table.cells.rows[row].cells[0], {}, {}, {}, {}, row } );
  QStringList years;
  const FilterIndex index( dataset, {} );
  for ( const FacetOption &option : index.options( Facet::FiscalYear ) )
    years << option.value;
  EXPECT_EQ( years, ( QStringList { "1", "2000000000", "2009", "2011" } ) );
}

TEST( FilterIndex, OneIdTwiceIsOneCluster )
{
  Dataset dataset;
  dataset.clusters = { { "A", "P", {}, {}, {}, 0 }, { "A", "Q", {}, {}, {}, 1 } };
  const FilterIndex index( dataset, {} );
  EXPECT_EQ( index.clusters( {} ), QStringList { "A" } );
  EXPECT_EQ( index.counts( Facet::Programme, {} ), ( std::vector<int> { 1, 1 } ) );
}

TEST( FilterIndex, AgreesWithAskingTheTables )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 60; ++round )
  {
    const auto [dataset, join] = randomCase( random );
    const FilterIndex index( *dataset, join );
    const FilterState state = randomState( index, random, round % 8 );
    ASSERT_EQ( index.clusters( state ), passing( *dataset, join, state ) );
    for ( const Facet facet : ALL_FACETS )
    {
      const std::vector<int> counts = index.counts( facet, state );
      ASSERT_EQ( counts.size(), index.options( facet ).size() );
      for ( size_t option = 0; option < counts.size(); ++option )
      {
        FilterState alone = state;
        alone.clear( facet );
        alone.set( facet, index.options( facet )[option].value );
        ASSERT_EQ( counts[option], passing( *dataset, join, alone ).size() ) << facetId( facet ).toUtf8().constData();
      }
    }
  }
}

TEST( FilterIndex, MoreValuesWidenAndMoreFacetsNarrow )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 60; ++round )
  {
    const auto [dataset, join] = randomCase( random );
    const FilterIndex index( *dataset, join );
    const FilterState state = randomState( index, random, 5 );
    QSet<QString> all = setOf( index.clusters( {} ) );
    for ( const Facet facet : ALL_FACETS )
    {
      QSet<QString> any;
      for ( const QString &value : state.values( facet ) )
      {
        FilterState one;
        one.set( facet, value );
        any.unite( setOf( index.clusters( one ) ) );
      }
      if ( !state.values( facet ).isEmpty() )
        all.intersect( any );
    }
    EXPECT_EQ( setOf( index.clusters( state ) ), all );
  }
}

TEST( FilterIndex, OrderOfRowsDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 30; ++round )
  {
    const auto [dataset, join] = randomCase( random );
    Dataset shuffled = *dataset;
    std::shuffle( shuffled.memberships.begin(), shuffled.memberships.end(), random );
    std::shuffle( shuffled.participations.begin(), shuffled.participations.end(), random );
    std::shuffle( shuffled.institutions.begin(), shuffled.institutions.end(), random );
    const FilterIndex index( *dataset, join );
    const FilterIndex other( shuffled, test::joinWithAllPrefectures( shuffled, RoleFilter { join.rowsIn == static_cast<int>( dataset->memberships.size() ) ? std::nullopt : std::optional<Role>( Role::Applicant ) } ) );
    const FilterState state = randomState( index, random, 4 );
    ASSERT_EQ( index.clusters( state ), other.clusters( state ) );
    for ( const Facet facet : ALL_FACETS )
      ASSERT_EQ( index.counts( facet, state ), other.counts( facet, state ) );
  }
}

TEST( FilterIndex, CountsAmongWhatASearchLeaves )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto [dataset, join] = randomCase( random );
  const FilterIndex index( *dataset, join );
  const QStringList none;
  for ( const Facet facet : ALL_FACETS )
  {
    const std::vector<int> counts = index.counts( facet, {}, &none );
    EXPECT_TRUE( std::all_of( counts.begin(), counts.end(), []( int count ) { return count == 0; } ) );
    const QStringList all = index.clusters( {} );
    EXPECT_EQ( index.counts( facet, {}, &all ), index.counts( facet, {} ) );
  }
}

TEST( FilterState, SurvivesItsJson )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto [dataset, join] = randomCase( random );
  const FilterState state = randomState( FilterIndex( *dataset, join ), random, 12 );
  EXPECT_EQ( FilterState::fromJson( state.toJson() ), state );
}
} // namespace
} // namespace clusteratlas
