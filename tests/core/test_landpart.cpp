// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/landpart.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <random>

using namespace clusteratlas;

namespace
{
LandPart square( double west, double south, double side, size_t owner = 1, bool isSubject = true )
{
  return { { { west, south }, { west + side, south }, { west + side, south + side }, { west, south + side } }, side * side, owner, isSubject };
}

PlaneBox boundsOf( const std::vector<LandPart> &parts )
{
  PlaneBox all;
  for ( const LandPart &part : parts )
    all.add( part.bounds() );
  return all;
}
} // namespace

TEST( RocksTogether, NoLandStaysNone )
{
  EXPECT_TRUE( withRocksTogether( {}, 1e5, 1000 ).empty() );
}

TEST( RocksTogether, OnlySmallNeighboursOfOneOwnerAreOne )
{
  const std::vector<LandPart> together = withRocksTogether( { square( 10, 10, 20 ), square( 100, 100, 500 ), square( 200, 200, 40 ), square( 300, 300, 20, 2 ), square( 400, 400, 20, 1, false ), square( 5000, 0, 20 ) }, 1e5, 1000 );
  ASSERT_EQ( together.size(), 5u );
  EXPECT_EQ( together[0].squareMetres, 1600 );
  const PlaneBox box = together[0].bounds();
  EXPECT_EQ( box.west, 10 );
  EXPECT_EQ( box.north, 240 );
  EXPECT_EQ( together[1].squareMetres, 250000 );
  EXPECT_EQ( together[2].owner, 2u );
  EXPECT_FALSE( together[3].isSubject );
  EXPECT_EQ( together[4].bounds().west, 5000 );
}

TEST( RocksTogether, NoLandIsLostAndNoneOfThemReachesFarther )
{
  std::mt19937 random( test::randomSeed() );
  std::uniform_real_distribution<double> place( -50000, 50000 ), side( 1, 800 );
  std::vector<LandPart> parts;
  for ( int count = 0; count < 2000; ++count )
    parts.push_back( square( place( random ), place( random ), side( random ), static_cast<size_t>( count % 3 ) ) );
  const std::vector<LandPart> together = withRocksTogether( parts, 1e5, 2000 );
  EXPECT_LT( together.size(), parts.size() );
  EXPECT_EQ( boundsOf( together ).west, boundsOf( parts ).west );
  EXPECT_EQ( boundsOf( together ).north, boundsOf( parts ).north );
  for ( const LandPart &part : parts )
  {
    const auto holds = [&part]( const LandPart &one ) { return one.owner == part.owner && one.bounds().contains( part.bounds() ); };
    EXPECT_TRUE( std::any_of( together.begin(), together.end(), holds ) );
  }
  for ( const LandPart &part : together )
    EXPECT_LE( part.bounds().width(), 2000 + 800 );
}
