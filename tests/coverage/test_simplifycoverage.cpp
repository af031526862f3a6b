// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/simplifycoverage.h"
#include "randomcoverage.h"
#include "shapes.h"
#include "support/seed.h"

#include <algorithm>

namespace clusteratlas
{
namespace
{
using test::area;
using test::holes;
using test::isOgcMultiPolygon;
using test::parts;
using test::wkb;
using Polygons = std::vector<QByteArray>;

SimplifyOptions planar( double tolerance, double leastIsland = 0 )
{
  return { tolerance, {}, leastIsland, GroundScale::planar( 1 ) };
}

SimplifiedCoverage simplified( const Polygons &polygons, const SimplifyOptions &options )
{
  Result<SimplifiedCoverage> result = simplifyCoverage( polygons, options );
  EXPECT_TRUE( result );
  return result ? *std::move( result ) : SimplifiedCoverage();
}

//! Whether shared borders have the same vertices and nothing lies on anything else: then edges cancel.
testing::AssertionResult isClean( const Polygons &polygons )
{
  const Dissolved whole = dissolve( polygons );
  if ( whole.trouble != CoverageTrouble::None || whole.united )
    return testing::AssertionFailure() << qPrintable( QString( coverageTroubleId( whole.trouble ) ) );
  return testing::AssertionSuccess();
}

TEST( SimplifyCoverage, GivesNothingForNothing )
{
  EXPECT_TRUE( simplified( {}, planar( 1 ) ).polygons.empty() );
  const SimplifiedCoverage result = simplified( { QByteArray(), QByteArrayLiteral( "no wkb" ), wkb( "POINT(1 1)" ) }, planar( 1 ) );
  EXPECT_EQ( result.polygons, Polygons( 3 ) );
  EXPECT_EQ( result.outcomes, ( std::vector<RepairedPolygon::Outcome> { RepairedPolygon::Outcome::Empty, RepairedPolygon::Outcome::Broken, RepairedPolygon::Outcome::NotPolygon } ) );
}

TEST( SimplifyCoverage, StopsWhenAsked )
{
  for ( int least = 0; least < 12; ++least )
  {
    int calls = 0;
    const Result<SimplifiedCoverage> result = simplifyCoverage( { wkb( "POLYGON((0 0,9 0,9 9,5 9.1,0 9,0 0))" ) }, planar( 1 ), [&calls, least]( double ) { return calls++ < least; } );
    EXPECT_EQ( result.has_value(), calls <= least );
    EXPECT_TRUE( result || result.error().code == Error::Code::Canceled );
  }
}

TEST( SimplifyCoverage, RepairsABowTie )
{
  const SimplifiedCoverage result = simplified( { wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ) }, planar( 0 ) );
  EXPECT_EQ( result.outcomes.front(), RepairedPolygon::Outcome::Repaired );
  EXPECT_DOUBLE_EQ( area( result.polygons.front() ), 2 );
}

TEST( SimplifyCoverage, TakesSmallCornersAndLeavesLargeOnes )
{
  const SimplifiedCoverage result = simplified( { wkb( "POLYGON((0 0,5 0.1,10 0,10 10,0 10,0 0))" ) }, planar( 1 ) );
  EXPECT_EQ( result.verticesBefore, 6u );
  EXPECT_EQ( result.verticesAfter, 5u );
  EXPECT_DOUBLE_EQ( area( result.polygons.front() ), 100 );
}

TEST( SimplifyCoverage, MeasuresInMetresOnTheGround )
{
  // 0.01 degrees: 1111.95 m northwards, and eastwards 554.1 m at 60.11 degrees of latitude; the gable is their product, 784.96 m squared.
  const QByteArray polygon = wkb( "POLYGON((10 60,10.1 60,10.1 60.1,10.06 60.1,10.05 60.11,10.04 60.1,10 60.1,10 60))" );
  EXPECT_EQ( simplified( { polygon }, { 784 } ).verticesAfter, 8u );
  EXPECT_EQ( simplified( { polygon }, { 786 } ).verticesAfter, 5u );
}

TEST( SimplifyCoverage, SimplifiesASharedBorderOnce )
{
  const Polygons polygons { wkb( "POLYGON((0 0,5 0,5.1 2,4.9 4,5 6,5 9,0 9,0 0))" ), wkb( "POLYGON((5 0,9 0,9 9,5 9,5 6,4.9 4,5.1 2,5 0))" ) };
  const SimplifiedCoverage result = simplified( polygons, planar( 2 ) );
  EXPECT_EQ( result.verticesAfter, 10u );
  EXPECT_TRUE( isClean( result.polygons ) );
  EXPECT_DOUBLE_EQ( area( dissolve( result.polygons ).wkb ), 81 );
}

TEST( SimplifyCoverage, LeavesACornerThatHoldsAnIsland )
{
  const QByteArray bay = wkb( "POLYGON((0 0,20 0,20 10,11 10,10 5,9 10,0 10,0 0))" );
  const QByteArray island = wkb( "POLYGON((9.9 8,10.1 8,10 9,9.9 8))" );
  EXPECT_EQ( simplified( { bay }, planar( 3 ) ).verticesAfter, 5u );
  const SimplifiedCoverage result = simplified( { bay, island }, planar( 3 ) );
  EXPECT_GT( result.verticesAfter, 9u );
  EXPECT_TRUE( isClean( result.polygons ) );
}

TEST( SimplifyCoverage, KeepsALensBetweenTwoNodes )
{
  // Both borders between the nodes could become the same edge.
  const Polygons polygons { wkb( "POLYGON((0 0,9 0,9 5,5 5.2,0 5,0 0))" ), wkb( "POLYGON((0 5,5 5.2,9 5,5 5.4,0 5))" ), wkb( "POLYGON((0 5,5 5.4,9 5,9 9,0 9,0 5))" ) };
  const SimplifiedCoverage result = simplified( polygons, planar( 100 ) );
  for ( const QByteArray &polygon : result.polygons )
    EXPECT_TRUE( isOgcMultiPolygon( polygon ) );
  EXPECT_TRUE( isClean( result.polygons ) );
  Polygons turned { polygons[2], polygons[0], polygons[1] };
  EXPECT_EQ( simplified( turned, planar( 100 ) ).polygons, ( Polygons { result.polygons[2], result.polygons[0], result.polygons[1] } ) );
}

TEST( SimplifyCoverage, PutsVerticesBackWhereOnlyNodesOnALineAreLeft )
{
  // A node one bit off the line between two others: without its third corner the triangle below them has next to no area.
  const Position node { 0.6, std::nextafter( 0.4, 1.0 ) };
  const Polygons polygons { test::ringPolygon( { { 0, 0 }, { 1, 0 }, node, { 0, 1 } } ), test::ringPolygon( { { 1, 0 }, { 1, 1 }, node } ), test::ringPolygon( { { 1, 1 }, { 0, 1 }, node } ) };
  const SimplifiedCoverage result = simplified( polygons, planar( 100 ) );
  for ( const QByteArray &polygon : result.polygons )
    EXPECT_GT( area( polygon ), 0.1 );
  EXPECT_TRUE( isClean( result.polygons ) );
}

TEST( SimplifyCoverage, NoIslandVanishesUnlessAsked )
{
  const QByteArray islands = wkb( "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((20 0,20.1 0,20.1 0.1,20.05 0.12,20 0.1,20 0)),((30 0,33 0,33 3,30 3,30 0)))" );
  const SimplifiedCoverage all = simplified( { islands }, planar( 1000 ) );
  EXPECT_EQ( parts( all.polygons.front() ), 3 );
  EXPECT_EQ( all.verticesAfter, 12u );
  const SimplifiedCoverage some = simplified( { islands }, planar( 0, 1 ) );
  EXPECT_EQ( parts( some.polygons.front() ), 2 );
  EXPECT_EQ( some.partsBefore, 3u );
  EXPECT_EQ( some.partsAfter, 2u );
  EXPECT_EQ( parts( simplified( { islands }, planar( 0, 1e9 ) ).polygons.front() ), 1 );
  EXPECT_DOUBLE_EQ( area( simplified( { islands }, planar( 0, 1e9 ) ).polygons.front() ), 81 );
}

TEST( SimplifyCoverage, IslandsThatAreDroppedHinderNothing )
{
  const Polygons polygons { wkb( "MULTIPOLYGON(((0 0,20 0,20 10,11 10,10 5,9 10,0 10,0 0)),((9.9 8,10.1 8,10 9,9.9 8)))" ) };
  EXPECT_EQ( simplified( polygons, planar( 6, 1 ) ).verticesAfter, 5u );
}

TEST( SimplifyCoverage, APartWithANeighborIsNoIsland )
{
  const Polygons polygons { wkb( "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0)),((20 0,21 0,21 1,20 1,20 0)))" ), wkb( "POLYGON((21 0,25 0,25 1,21 1,21 0))" ) };
  EXPECT_EQ( parts( simplified( polygons, planar( 0, 1e9 ) ).polygons.front() ), 2 );
}

TEST( SimplifyCoverage, NamesBordersThatDoNotMatchAndSimplifiesThem )
{
  const Polygons polygons { wkb( "POLYGON((0 0,5 0,5 9,2 9.1,0 9,0 0))" ), wkb( "POLYGON((5 0,9 0,9 9,5 9,4.9 5,5 0))" ), wkb( "POLYGON((20 0,21 0,21 1,20 0))" ) };
  const SimplifiedCoverage result = simplified( polygons, planar( 1 ) );
  EXPECT_EQ( result.unmatched, ( std::vector<quint32> { 0, 1 } ) );
  EXPECT_EQ( result.verticesAfter, 15u );
}

TEST( SimplifyCoverage, KeepsTheShareOfVertices )
{
  std::vector<Position> circle;
  for ( int step = 0; step < 1000; ++step )
    circle.push_back( { std::cos( step * 0.006283185307 ) * ( 1 + 0.001 * ( step % 7 ) ), std::sin( step * 0.006283185307 ) } );
  SimplifyOptions options = planar( 0 );
  options.share = 0.1;
  const SimplifiedCoverage result = simplified( { test::ringPolygon( circle ) }, options );
  EXPECT_NEAR( static_cast<double>( result.verticesAfter ), 100, 10 );
  EXPECT_GT( result.tolerance, 0 );
  options.share = 1;
  EXPECT_EQ( simplified( { test::ringPolygon( circle ) }, options ).verticesAfter, 1001u );
}

TEST( SimplifyCoverageProperty, NeighborsStayNeighborsInAnyOrder )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 150; ++round )
  {
    Polygons polygons = test::RandomCoverage( random ).polygons();
    const Dissolved before = dissolve( polygons );
    ASSERT_FALSE( before.united );
    const SimplifyOptions options { std::exp( std::uniform_real_distribution<double>( 0, 9 )( random ) ) };
    const SimplifiedCoverage result = simplified( polygons, options );
    SCOPED_TRACE( testing::Message() << "round " << round << ", tolerance " << options.tolerance );
    ASSERT_TRUE( result.unmatched.empty() );
    ASSERT_EQ( result.partsAfter, result.partsBefore );
    double sum = 0;
    for ( size_t index = 0; index < polygons.size(); ++index )
    {
      ASSERT_TRUE( isOgcMultiPolygon( result.polygons[index] ) );
      ASSERT_EQ( parts( result.polygons[index] ), parts( polygons[index] ) );
      ASSERT_EQ( holes( result.polygons[index] ), holes( polygons[index] ) );
      sum += area( result.polygons[index] );
    }
    ASSERT_TRUE( isClean( result.polygons ) );
    const Dissolved after = dissolve( result.polygons );
    ASSERT_EQ( parts( after.wkb ), parts( before.wkb ) );
    ASSERT_EQ( holes( after.wkb ), holes( before.wkb ) );
    ASSERT_NEAR( area( test::geosUnion( result.polygons ) ), sum, 1e-12 );

    std::vector<size_t> order( polygons.size() );
    for ( size_t index = 0; index < order.size(); ++index )
      order[index] = index;
    std::shuffle( order.begin(), order.end(), random );
    Polygons shuffled, expected;
    for ( const size_t index : order )
    {
      shuffled.push_back( polygons[index] );
      expected.push_back( result.polygons[index] );
    }
    ASSERT_TRUE( simplified( shuffled, options ).polygons == expected );
    for ( QByteArray &polygon : polygons )
      polygon = dissolve( { polygon } ).wkb;
    ASSERT_TRUE( simplified( polygons, { 0 } ).polygons == polygons );
  }
}
} // namespace
} // namespace clusteratlas
