// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/rolesofplaces.h"
#include "core/seatmemberships.h"
#include "support/randomdataset.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace clusteratlas
{
namespace
{
constexpr std::array<Role, 3> ROLES { Role::Applicant, Role::Institution, Role::Area };

//! The rows that count, by no index: (cluster, prefecture, role).
std::set<std::tuple<QString, PrefectureCode, Role>> statements( const Dataset &dataset )
{
  std::set<std::tuple<QString, PrefectureCode, Role>> rows;
  for ( const std::vector<Membership> &memberships : { dataset.memberships, seatMemberships( dataset ) } )
    for ( const Membership &membership : memberships )
      if ( membership.prefecture && dataset.cluster( membership.clusterId ) )
        rows.emplace( membership.clusterId, *membership.prefecture, membership.role );
  return rows;
}

TEST( RolesOfPlaces, NothingIsNamedByNobody )
{
  const RolesOfPlaces none;
  const RolesOfPlaces empty { Dataset() };
  for ( const RolesOfPlaces &roles : { none, empty } )
  {
    EXPECT_TRUE( roles.naming( *PrefectureCode::fromNumber( 1 ) ).empty() );
    EXPECT_FALSE( roles.agree( *PrefectureCode::fromNumber( 1 ) ) );
  }
}

TEST( RolesOfPlaces, UnknownClustersNameNothing )
{
  Dataset dataset;
  const PrefectureCode code = *PrefectureCode::fromNumber( 13 );
  dataset.memberships.push_back( { QStringLiteral( "nobody" ), {}, code, Role::Area, {}, {}, {}, 1 } );
  EXPECT_FALSE( RolesOfPlaces( dataset ).agree( code ) );
}

TEST( RolesOfPlaces, SayWhatTheRowsSay )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  int agreeing = 0, disagreeing = 0;
  for ( int round = 0; round < 40; ++round )
  {
    const int clusters = 1 + round % 12;
    Dataset dataset = *test::randomDataset( random, { clusters, 1 + round * 3, round % 20, 0 } );
    if ( round % 3 == 0 && !dataset.clusters.empty() )
      dataset.clusters.pop_back();
    const auto rows = statements( dataset );
    const RolesOfPlaces roles( dataset );
    for ( int number = 1; number <= PrefectureCode::LAST; ++number )
    {
      const PrefectureCode code = *PrefectureCode::fromNumber( number );
      std::vector<Role> naming;
      bool same = true;
      for ( const Role role : ROLES )
        if ( std::any_of( rows.begin(), rows.end(), [&]( const auto &row ) { return std::get<1>( row ) == code && std::get<2>( row ) == role; } ) )
          naming.push_back( role );
      for ( const auto &[id, place, role] : rows )
        for ( const Role other : ROLES )
        {
          const bool isStated = std::any_of( rows.begin(), rows.end(), [&, name = id]( const auto &row ) { return std::get<0>( row ) == name && std::get<2>( row ) == other; } );
          same = same && ( place != code || !isStated || rows.count( { id, code, other } ) );
        }
      EXPECT_EQ( roles.naming( code ), naming ) << number;
      EXPECT_EQ( roles.agree( code ), naming.empty() ? std::nullopt : std::optional<bool>( same ) ) << number;
      ( same ? agreeing : disagreeing ) += naming.empty() ? 0 : 1;
    }
  }
  EXPECT_GT( agreeing, 0 );
  EXPECT_GT( disagreeing, 0 );
}

TEST( SeatMembershipsOfRandomData, AreTheSeatsThatNoRowStatesEachOnce )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 40; ++round )
  {
    const std::shared_ptr<const Dataset> dataset = test::randomDataset( random, { 1 + round % 9, round * 2, round, 0 } );
    std::set<std::pair<QString, PrefectureCode>> expected, stated, found;
    for ( const Participation &part : dataset->participations )
      for ( const Institution &institution : dataset->institutions )
        if ( institution.id == part.institutionId && institution.prefecture )
          expected.emplace( part.clusterId, *institution.prefecture );
    for ( const Membership &membership : dataset->memberships )
      if ( membership.role == Role::Institution && membership.prefecture )
        stated.emplace( membership.clusterId, *membership.prefecture );
    for ( const Membership &seat : seatMemberships( *dataset ) )
    {
      EXPECT_TRUE( found.emplace( seat.clusterId, *seat.prefecture ).second );
      EXPECT_FALSE( stated.count( { seat.clusterId, *seat.prefecture } ) );
    }
    for ( const auto &one : stated )
      expected.erase( one );
    EXPECT_EQ( found, expected );
  }
}
} // namespace
} // namespace clusteratlas
