// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/joinmemberships.h"
#include "support/printto.h"
#include "support/seed.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
PrefectureCode code( int number )
{
  return *PrefectureCode::fromNumber( number );
}

Membership membership( const QString &cluster, int prefecture, Role role = Role::Applicant, qint64 row = 1 )
{
  return { cluster, QString::number( prefecture ), PrefectureCode::fromNumber( prefecture ), role, {}, {}, {}, row };
}

Dataset datasetOf( int clusters, std::vector<Membership> memberships )
{
  Dataset dataset;
  for ( int index = 0; index < clusters; ++index )
    dataset.clusters.push_back( { QStringLiteral( "K%1" ).arg( index + 1 ), {}, {}, {}, {}, static_cast<size_t>( index ) } );
  dataset.memberships = std::move( memberships );
  return dataset;
}

std::set<PrefectureCode> all()
{
  std::set<PrefectureCode> codes;
  for ( int number = 1; number <= 47; ++number )
    codes.insert( code( number ) );
  return codes;
}

using Pair = std::pair<QString, int>;
std::vector<Pair> pairsOf( const Dataset &dataset, const JoinResult &join )
{
  std::vector<Pair> pairs;
  for ( const JoinedMembership &joined : join.joined )
    pairs.emplace_back( dataset.memberships[joined.membership].clusterId, joined.prefecture.number() );
  return pairs;
}

TEST( JoinMemberships, UnknownClusterIsLeftOverWithItsReason )
{
  const JoinResult join = joinMemberships( datasetOf( 1, { membership( QStringLiteral( "K9" ), 1 ) } ), {}, all() );
  ASSERT_EQ( join.unjoined.size(), 1u );
  EXPECT_EQ( join.unjoined.front().reason, QStringLiteral( "unknown cluster" ) );
}

TEST( JoinMemberships, UnknownPrefectureIsLeftOverWithItsReason )
{
  const JoinResult join = joinMemberships( datasetOf( 1, { membership( QStringLiteral( "K1" ), 99 ) } ), {}, all() );
  ASSERT_EQ( join.unjoined.size(), 1u );
  EXPECT_EQ( join.unjoined.front().reason, QStringLiteral( "unknown prefecture" ) );
  EXPECT_EQ( join.unjoined.front().prefecture, QStringLiteral( "99" ) );
}

TEST( JoinMemberships, PrefectureWithoutPolygonIsLeftOverWithItsReason )
{
  const JoinResult join = joinMemberships( datasetOf( 1, { membership( QStringLiteral( "K1" ), 26 ) } ), {}, { code( 1 ) } );
  ASSERT_EQ( join.unjoined.size(), 1u );
  EXPECT_EQ( join.unjoined.front().reason, QStringLiteral( "no polygon" ) );
}

TEST( JoinMemberships, SecondRowOfAPairIsADuplicate )
{
  const JoinResult join = joinMemberships( datasetOf( 1, { membership( QStringLiteral( "K1" ), 1, Role::Applicant, 1 ), membership( QStringLiteral( "K1" ), 1, Role::Applicant, 2 ) } ), {}, all() );
  EXPECT_EQ( join.joined.size(), 1u );
  ASSERT_EQ( join.duplicates.size(), 1u );
  EXPECT_EQ( join.duplicates.front().row, 2 );
}

TEST( JoinMemberships, TwoClustersOfOnePrefectureBothStay )
{
  const JoinResult join = joinMemberships( datasetOf( 2, { membership( QStringLiteral( "K2" ), 1 ), membership( QStringLiteral( "K1" ), 1 ) } ), {}, all() );
  ASSERT_EQ( join.joined.size(), 2u );
  EXPECT_EQ( join.joined[0].stripeRank, 0 );
  EXPECT_EQ( join.joined[1].stripeRank, 1 );
  EXPECT_EQ( join.joined[0].stripeCount, 2 );
}

TEST( JoinMemberships, StripesAreAsWideAsTheirWeights )
{
  Dataset dataset = datasetOf( 3, { membership( QStringLiteral( "K1" ), 1 ), membership( QStringLiteral( "K2" ), 1 ), membership( QStringLiteral( "K3" ), 1 ), membership( QStringLiteral( "K3" ), 2 ) } );
  for ( const JoinedMembership &equal : joinMemberships( dataset, {}, all() ).joined )
    EXPECT_NEAR( equal.stripeTo - equal.stripeFrom, 1.0 / equal.stripeCount, 1e-12 );
  dataset.memberships[1].weight = 6;
  const JoinResult join = joinMemberships( dataset, {}, all() );
  ASSERT_EQ( join.joined.size(), 4u );
  EXPECT_DOUBLE_EQ( join.joined[0].stripeFrom, 0 );
  EXPECT_DOUBLE_EQ( join.joined[1].stripeFrom, 1.0 / 8 );
  EXPECT_DOUBLE_EQ( join.joined[1].stripeTo, 7.0 / 8 );
  EXPECT_DOUBLE_EQ( join.joined[2].stripeTo, 1 );
  EXPECT_DOUBLE_EQ( join.joined[3].stripeTo, 1 );
}

TEST( JoinMemberships, TwoRolesOfAClusterShareItsStripe )
{
  const Dataset dataset = datasetOf( 1, { membership( QStringLiteral( "K1" ), 1, Role::Applicant ), membership( QStringLiteral( "K1" ), 1, Role::Area ) } );
  const JoinResult join = joinMemberships( dataset, RoleFilter { std::nullopt }, all() );
  ASSERT_EQ( join.joined.size(), 2u );
  EXPECT_EQ( join.joined[1].stripeRank, 0 );
  EXPECT_EQ( join.joined[1].stripeCount, 1 );
}

TEST( JoinMemberships, EveryRowIsJoinedOrNamedAndOrderDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 200; ++round )
  {
    std::vector<Membership> rows;
    for ( int row = 1; row <= 40; ++row )
      rows.push_back( membership( QStringLiteral( "K%1" ).arg( random() % 12 ), static_cast<int>( random() % 50 ), static_cast<Role>( random() % 3 ), row ) );
    std::set<PrefectureCode> polygons;
    for ( int number = 1; number <= 47; ++number )
      if ( random() % 4 )
        polygons.insert( code( number ) );
    const RoleFilter role { random() % 2 ? std::optional<Role>() : std::optional<Role>( static_cast<Role>( random() % 3 ) ) };

    const Dataset dataset = datasetOf( 10, rows );
    const JoinResult join = joinMemberships( dataset, role, polygons );
    EXPECT_EQ( join.joined.size() + join.unjoined.size() + join.duplicates.size(), static_cast<size_t>( join.rowsIn ) );
    EXPECT_EQ( pairsOf( dataset, join ), pairsOf( dataset, joinMemberships( dataset, role, polygons ) ) );

    std::shuffle( rows.begin(), rows.end(), random );
    const Dataset shuffled = datasetOf( 10, rows );
    EXPECT_EQ( pairsOf( dataset, join ), pairsOf( shuffled, joinMemberships( shuffled, role, polygons ) ) );
  }
}
} // namespace
} // namespace clusteratlas
