// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/archipelagoframes.h"
#include "core/framecandidates.h"
#include "core/seagaps.h"
#include "core/seagrid.h"
#include "support/framechecks.h"
#include "support/seed.h"

#include <gtest/gtest.h>
#include <random>

namespace clusteratlas
{
namespace
{
constexpr double KM = 1000;

//! A square of \a side kilometres whose south-western corner is at \a x, \a y kilometres.
LandPart square( double x, double y, double side, size_t owner = 0 )
{
  LandPart part { { { x * KM, y * KM }, { ( x + side ) * KM, y * KM }, { ( x + side ) * KM, ( y + side ) * KM }, { x * KM, ( y + side ) * KM } }, 0, owner, true };
  part.squareMetres = ringArea( part.outline );
  return part;
}

TEST( ArchipelagoFrames, NoLandGivesNoFrames )
{
  const ArchipelagoFrames frames = archipelagoFrames( {}, {}, 200, 150 );
  EXPECT_TRUE( frames.frames.empty() );
  EXPECT_TRUE( frames.listed.empty() );
  LandPart around = square( 0, 0, 10 );
  around.isSubject = false;
  EXPECT_TRUE( archipelagoFrames( { around }, {}, 200, 150 ).frames.empty() );
}

TEST( ArchipelagoFrames, LandThatHangsTogetherHasNone )
{
  const std::vector<LandPart> land { square( 0, 0, 100 ), square( 100, 0, 100 ), square( 203, 10, 20 ) };
  const ArchipelagoFrames frames = archipelagoFrames( land, {}, 200, 150 );
  EXPECT_TRUE( frames.frames.empty() );
  EXPECT_EQ( test::complaints( frames, land, 200, 150 ), QString() );
  EXPECT_NEAR( frames.mainView.middle().x, 111.5 * KM, 1 ) << "in the middle of its map";
}

TEST( ArchipelagoFrames, FarIslandHasAFrameOfTheSameScale )
{
  const std::vector<LandPart> land { square( 0, 0, 100 ), square( 1000, 0, 10, 7 ) };
  const ArchipelagoFrames frames = archipelagoFrames( land, {}, 200, 150 );
  ASSERT_EQ( frames.frames.size(), 1u );
  EXPECT_TRUE( frames.frames[0].keepsScale );
  EXPECT_EQ( frames.frames[0].parts, std::vector<size_t> { 1 } );
  EXPECT_LT( frames.scale, 900000 ) << "as large as the land alone allows";
  EXPECT_EQ( test::complaints( frames, land, 200, 150 ), QString() );
}

TEST( ArchipelagoFrames, FrameWithoutRoomStatesItsOwnScale )
{
  // Far land nearly as wide as the main land: at the main scale it would need the whole sheet.
  const std::vector<LandPart> land { square( 0, 0, 150 ), square( 3000, 0, 5 ), square( 3120, 80, 5 ) };
  const ArchipelagoFrames frames = archipelagoFrames( land, {}, 160, 150 );
  ASSERT_FALSE( frames.frames.empty() );
  EXPECT_EQ( test::complaints( frames, land, 160, 150 ), QString() );
}

TEST( ArchipelagoFrames, TinyFarIslandIsOmittedNotListed )
{
  const std::vector<LandPart> land { square( 0, 0, 100 ), square( 1000, 0, 0.5 ) };
  const ArchipelagoFrames frames = archipelagoFrames( land, {}, 200, 150 );
  EXPECT_TRUE( frames.frames.empty() );
  EXPECT_TRUE( frames.listed.empty() );
  EXPECT_EQ( frames.omitted, 1u );
}

TEST( ArchipelagoFrames, LandAroundIsNotCoveredEither )
{
  std::vector<LandPart> land { square( 0, 0, 100 ), square( 1000, 0, 10 ) };
  for ( const double x : { -100.0, 0.0, 100.0 } )
    for ( const double y : { -100.0, 0.0, 100.0 } )
      if ( x != 0 || y != 0 )
      {
        land.push_back( square( x, y, 100 ) );
        land.back().isSubject = false;
      }
  const ArchipelagoFrames frames = archipelagoFrames( land, {}, 200, 150 );
  EXPECT_EQ( frames.frames.size(), 1u );
  EXPECT_EQ( test::complaints( frames, land, 200, 150 ), QString() );
  EXPECT_LT( frames.mainPlace.width * frames.mainPlace.height, 200 * 150 ) << "no sea is free: the frame stands beside the map";
}

TEST( ArchipelagoFrames, TextsAreNotCovered )
{
  const std::vector<LandPart> land { square( 0, 0, 100 ), square( 1000, -500, 10 ) };
  const std::vector<MapCallout> callouts { { { 130 * KM, 20 * KM }, 30, 8, { 90 * KM, 50 * KM } }, { { -30 * KM, 20 * KM }, 30, 8, { 10 * KM, 50 * KM } } };
  const ArchipelagoFrames frames = archipelagoFrames( land, callouts, 240, 150 );
  ASSERT_EQ( frames.frames.size(), 1u );
  for ( const MapCallout &callout : callouts )
  {
    const double perMetre = 1000 / frames.scale;
    const double x = ( callout.middle.x - frames.mainView.west ) * perMetre;
    const double y = ( frames.mainView.north - callout.middle.y ) * perMetre;
    EXPECT_FALSE( frames.frames[0].place.overlaps( { x - callout.width / 2, y - callout.height / 2, callout.width, callout.height } ) );
  }
}

TEST( ArchipelagoFrames, RandomIslandsKeepThePromises )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto between = [&random]( double from, double to ) { return std::uniform_real_distribution<double>( from, to )( random ); };
  for ( int round = 0; round < 20; ++round )
  {
    std::vector<LandPart> land { square( 0, 0, between( 20, 400 ) ) };
    for ( int islands = static_cast<int>( between( 0, 30 ) ); islands > 0; --islands )
      land.push_back( square( between( -1500, 1500 ), between( -1500, 1500 ), std::exp( between( -1, 4 ) ), static_cast<size_t>( islands ) ) );
    const double width = between( 80, 400 );
    const double height = between( 80, 400 );
    const ArchipelagoFrames frames = archipelagoFrames( land, {}, width, height );
    EXPECT_EQ( test::complaints( frames, land, width, height ), QString() ) << "round " << round;
    const ArchipelagoFrames again = archipelagoFrames( land, {}, width, height );
    EXPECT_EQ( frames.scale, again.scale );
    EXPECT_EQ( frames.frames.size(), again.frames.size() );
  }
}

TEST( SeaGaps, NarrowestFirstAndOneLessThanTheParts )
{
  const std::vector<LandPart> land { square( 0, 0, 100 ), square( 130, 0, 50 ), square( 400, 0, 50 ), square( 100, 0, 10 ) };
  const std::vector<SeaGap> gaps = seaGaps( land );
  ASSERT_EQ( gaps.size(), 3u );
  EXPECT_EQ( gaps[0].metres, 0 ) << "they touch";
  EXPECT_NEAR( gaps[1].metres, 20 * KM, 1.5 * KM );
  EXPECT_NEAR( gaps[2].metres, 220 * KM, 1.5 * KM );
  EXPECT_EQ( landGroups( 4, gaps, 100 * KM ), ( std::vector<size_t> { 0, 0, 1, 0 } ) );
  EXPECT_EQ( landGroups( 4, gaps, 1 * KM ), ( std::vector<size_t> { 0, 1, 2, 0 } ) );
  EXPECT_EQ( landGroups( 4, gaps, 1000 * KM ), ( std::vector<size_t> { 0, 0, 0, 0 } ) );
}

TEST( SeaGrid, TakesWhatIsTouched )
{
  SeaGrid grid( 100, 50 );
  grid.takeRing( { { 10, 10 }, { 40, 10 }, { 40, 30 }, { 10, 30 } } );
  grid.takeLine( { 60, 5 }, { 90, 45 } );
  grid.sum();
  EXPECT_FALSE( grid.isFree( { 20, 15, 2, 2 }, 0 ) ) << "inside a ring";
  EXPECT_TRUE( grid.isFree( { 42, 15, 5, 5 }, 0.9 ) );
  EXPECT_FALSE( grid.isFree( { 42, 15, 5, 5 }, 2 ) ) << "too near";
  EXPECT_FALSE( grid.isFree( { 70, 15, 10, 10 }, 0 ) ) << "on a line";
  EXPECT_TRUE( grid.isFree( { 62, 30, 8, 8 }, 1 ) );
  EXPECT_TRUE( grid.isFree( { 200, 200, 5, 5 }, 0 ) ) << "off the sheet";
}

TEST( TwoDigits, RoundsUp )
{
  EXPECT_DOUBLE_EQ( twoDigits( 1230001 ), 1300000 );
  EXPECT_DOUBLE_EQ( twoDigits( 1200000 ), 1200000 );
  EXPECT_DOUBLE_EQ( twoDigits( 99.5 ), 100 );
}
} // namespace
} // namespace clusteratlas
