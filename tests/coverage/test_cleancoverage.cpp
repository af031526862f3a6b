// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/cleancoverage.h"
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
using test::wkb;
using Kind = CoverageProblem::Kind;
using Outcome = CoverageProblem::Outcome;
using Polygons = std::vector<QByteArray>;

constexpr const char *LEFT = "POLYGON((0 0,5 0,5 9,0 9,0 0))";
constexpr const char *RIGHT = "POLYGON((5 0,9 0,9 9,5 9,5 0))";
//! Its left border bends away from LEFT, or into it.
constexpr const char *RIGHT_WITH_GAP = "POLYGON((5 0,9 0,9 9,5 9,5.1 5,5 0))";
constexpr const char *RIGHT_WITH_OVERLAP = "POLYGON((5 0,9 0,9 9,5 9,4.9 5,5 0))";

std::vector<CoverageProblem> problemsOf( const Polygons &polygons, double tolerance )
{
  Result<CheckedCoverage> result = checkCoverage( polygons, tolerance, GroundScale::planar( 1 ) );
  EXPECT_TRUE( result );
  return result ? std::move( result->problems ) : std::vector<CoverageProblem>();
}

CleanedCoverage cleaned( const Polygons &polygons, double tolerance, const GroundScale &scale = GroundScale::planar( 1 ) )
{
  Result<CleanedCoverage> result = cleanCoverage( polygons, tolerance, scale );
  EXPECT_TRUE( result );
  return result ? *std::move( result ) : CleanedCoverage();
}

std::vector<Kind> kindsOf( const std::vector<CoverageProblem> &problems )
{
  std::vector<Kind> kinds;
  for ( const CoverageProblem &problem : problems )
    kinds.push_back( problem.kind );
  return kinds;
}

testing::AssertionResult isClean( const Polygons &polygons )
{
  const Dissolved whole = dissolve( polygons );
  if ( whole.trouble != CoverageTrouble::None || whole.united )
    return testing::AssertionFailure() << qPrintable( QString( coverageTroubleId( whole.trouble ) ) );
  return testing::AssertionSuccess();
}

double areaSum( const Polygons &polygons )
{
  double sum = 0;
  for ( const QByteArray &polygon : polygons )
    sum += polygon.isEmpty() ? 0 : area( polygon );
  return sum;
}

TEST( CheckCoverage, FindsNothingInNothing )
{
  EXPECT_TRUE( problemsOf( {}, 1 ).empty() );
  EXPECT_TRUE( problemsOf( { QByteArray() }, 1 ).empty() );
}

TEST( CheckCoverage, NamesWhatIsNoPolygon )
{
  const std::vector<CoverageProblem> problems = problemsOf( { QByteArrayLiteral( "no wkb" ), wkb( "POINT(1 1)" ), wkb( LEFT ) }, 1 );
  ASSERT_EQ( kindsOf( problems ), ( std::vector<Kind> { Kind::InvalidPolygon, Kind::InvalidPolygon } ) );
  EXPECT_EQ( problems.back().outcome, Outcome::Left );
}

TEST( CheckCoverage, NamesABowTieAndItsPlace )
{
  const std::vector<CoverageProblem> problems = problemsOf( { wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ) }, 1 );
  ASSERT_EQ( kindsOf( problems ), std::vector<Kind> { Kind::InvalidPolygon } );
  EXPECT_EQ( problems[0].place, ( Position { 1, 1 } ) );
  EXPECT_EQ( problems[0].outcome, Outcome::Left );
}

TEST( CleanCoverage, RepairsABowTie )
{
  const CleanedCoverage result = cleaned( { wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ) }, 1 );
  ASSERT_EQ( kindsOf( result.problems ), std::vector<Kind> { Kind::InvalidPolygon } );
  EXPECT_EQ( result.problems[0].outcome, Outcome::Repaired );
  EXPECT_DOUBLE_EQ( areaSum( result.polygons ), 2 );
}

TEST( CheckCoverage, FindsNothingInACleanOne )
{
  EXPECT_TRUE( problemsOf( { wkb( LEFT ), wkb( RIGHT ) }, 100 ).empty() );
}

TEST( CheckCoverage, FindsAGapAndItsMeasures )
{
  const std::vector<CoverageProblem> problems = problemsOf( { wkb( LEFT ), wkb( RIGHT_WITH_GAP ) }, 1 );
  ASSERT_EQ( kindsOf( problems ), std::vector<Kind> { Kind::Gap } );
  EXPECT_NEAR( problems[0].area, 0.45, 1e-9 );
  EXPECT_NEAR( problems[0].width, 0.05, 1e-3 );
  EXPECT_EQ( problems[0].place, ( Position { 5, 0 } ) );
  EXPECT_EQ( problems[0].first + problems[0].second, 1u );
  EXPECT_TRUE( problemsOf( { wkb( LEFT ), wkb( RIGHT_WITH_GAP ) }, 0.04 ).empty() );
}

TEST( CheckCoverage, FindsAnOverlapOfAnyWidth )
{
  for ( const double tolerance : { 0.0, 100.0 } )
  {
    const std::vector<CoverageProblem> problems = problemsOf( { wkb( LEFT ), wkb( RIGHT_WITH_OVERLAP ) }, tolerance );
    ASSERT_EQ( kindsOf( problems ), std::vector<Kind> { Kind::Overlap } );
    EXPECT_NEAR( problems[0].area, 0.45, 1e-9 );
    EXPECT_EQ( problems[0].first, 0u );
    EXPECT_EQ( problems[0].second, 1u );
  }
}

TEST( CheckCoverage, FindsAPolygonWithinAnother )
{
  const std::vector<CoverageProblem> problems = problemsOf( { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0))" ), wkb( "POLYGON((3 3,4 3,4 4,3 4,3 3))" ) }, 0 );
  ASSERT_EQ( kindsOf( problems ), std::vector<Kind> { Kind::Overlap } );
  EXPECT_DOUBLE_EQ( problems[0].area, 1 );
}

TEST( CheckCoverage, FindsDoubledPolygons )
{
  const std::vector<CoverageProblem> problems = problemsOf( { wkb( LEFT ), wkb( LEFT ) }, 0 );
  ASSERT_EQ( kindsOf( problems ), ( std::vector<Kind> { Kind::RepeatedEdge, Kind::Overlap } ) );
  EXPECT_DOUBLE_EQ( problems[1].area, 45 );
}

TEST( CheckCoverage, FindsUnmatchedVertices )
{
  const std::vector<CoverageProblem> problems = problemsOf( { wkb( LEFT ), wkb( "POLYGON((5 0,9 0,9 4,5 4,5 0))" ), wkb( "POLYGON((5 4,9 4,9 9,5 9,5 4))" ) }, 0 );
  ASSERT_EQ( kindsOf( problems ), ( std::vector<Kind> { Kind::UnmatchedVertex, Kind::UnmatchedVertex } ) );
  EXPECT_EQ( problems[0].first, 0u );
  EXPECT_EQ( problems[0].place, ( Position { 5, 4 } ) );
}

TEST( CleanCoverage, GivesNothingForNothing )
{
  EXPECT_TRUE( cleaned( {}, 1 ).polygons.empty() );
  EXPECT_EQ( cleaned( { QByteArray(), wkb( "POINT(1 1)" ) }, 1 ).polygons, Polygons( 2 ) );
}

TEST( CleanCoverage, StopsWhenAsked )
{
  for ( int least = 0; least < 8; ++least )
  {
    int calls = 0;
    const Result<CleanedCoverage> result = cleanCoverage( { wkb( LEFT ), wkb( RIGHT_WITH_GAP ) }, 1, GroundScale::planar( 1 ), [&calls, least]( double ) { return calls++ < least; } );
    EXPECT_EQ( result.has_value(), calls <= least );
    EXPECT_TRUE( result || result.error().code == Error::Code::Canceled );
  }
}

TEST( CleanCoverage, GivesAGapToTheLongestBorder )
{
  // The gap is a triangle: two sides along the right polygon, one, shorter than both, along the left.
  const CleanedCoverage result = cleaned( { wkb( LEFT ), wkb( RIGHT_WITH_GAP ) }, 1 );
  ASSERT_EQ( kindsOf( result.problems ), std::vector<Kind> { Kind::Gap } );
  EXPECT_EQ( result.problems[0].outcome, Outcome::Closed );
  EXPECT_EQ( result.problems[0].receiver, 1u );
  EXPECT_TRUE( isClean( result.polygons ) );
  EXPECT_DOUBLE_EQ( area( result.polygons[0] ), 45 );
  EXPECT_NEAR( area( result.polygons[1] ), 36, 1e-12 );
}

TEST( CleanCoverage, GivesAnEvenGapToTheLargerNeighbor )
{
  const Polygons polygons { wkb( "POLYGON((0 0,9 0,9 4,5 3.9,0 4,0 0))" ), wkb( "POLYGON((0 4,5 4.1,9 4,9 7,0 7,0 4))" ) };
  const CleanedCoverage result = cleaned( polygons, 1 );
  ASSERT_EQ( result.problems.size(), 1u );
  EXPECT_EQ( result.problems[0].receiver, 0u );
  EXPECT_EQ( cleaned( { polygons[1], polygons[0] }, 1 ).polygons, ( Polygons { result.polygons[1], result.polygons[0] } ) );
}

TEST( CleanCoverage, LeavesLakesAndBays )
{
  const Polygons lake { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,3 6,6 6,6 3,3 3))" ) };
  EXPECT_EQ( cleaned( lake, 1 ).polygons, Polygons { dissolve( lake ).wkb } );
  EXPECT_TRUE( cleaned( lake, 1 ).problems.empty() );
  const Polygons bay { wkb( LEFT ), wkb( "POLYGON((5 0,9 0,9 9,5.1 9,5 0))" ) };
  const CleanedCoverage result = cleaned( bay, 1 );
  EXPECT_TRUE( result.problems.empty() );
  EXPECT_DOUBLE_EQ( areaSum( result.polygons ), areaSum( bay ) );
}

TEST( CleanCoverage, AnIslandInANarrowGapStays )
{
  const Polygons polygons { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,3 6,6 6,6 3,3 3))" ), wkb( "POLYGON((3.1 3.1,5.9 3.1,5.9 5.9,3.1 5.9,3.1 3.1))" ) };
  const CleanedCoverage result = cleaned( polygons, 1 );
  ASSERT_EQ( kindsOf( result.problems ), std::vector<Kind> { Kind::Gap } );
  EXPECT_NEAR( result.problems[0].area, 9 - 2.8 * 2.8, 1e-9 );
  EXPECT_EQ( result.problems[0].receiver, 0u );
  EXPECT_NEAR( area( result.polygons[0] ), 81 - 2.8 * 2.8, 1e-9 );
  EXPECT_NEAR( area( result.polygons[1] ), 2.8 * 2.8, 1e-9 );
  EXPECT_TRUE( isClean( result.polygons ) );
}

TEST( CleanCoverage, TakesANarrowOverlapFromOne )
{
  const Polygons polygons { wkb( LEFT ), wkb( RIGHT_WITH_OVERLAP ) };
  const CleanedCoverage result = cleaned( polygons, 1 );
  ASSERT_EQ( result.problems.size(), 1u );
  EXPECT_EQ( result.problems[0].outcome, Outcome::Closed );
  EXPECT_TRUE( isClean( result.polygons ) );
  EXPECT_NEAR( areaSum( result.polygons ), 81, 1e-12 );
}

TEST( CleanCoverage, LeavesAWideOverlapAndSaysSo )
{
  const Polygons polygons { wkb( LEFT ), wkb( "POLYGON((3 0,9 0,9 9,3 9,3 0))" ) };
  const CleanedCoverage result = cleaned( polygons, 0.5 );
  ASSERT_EQ( kindsOf( result.problems ).front(), Kind::Overlap );
  EXPECT_EQ( result.problems.front().outcome, Outcome::Left );
  EXPECT_DOUBLE_EQ( result.problems.front().area, 18 );
  EXPECT_DOUBLE_EQ( areaSum( result.polygons ), areaSum( polygons ) );
}

TEST( CleanCoverage, MatchesTJunctions )
{
  const Polygons polygons { wkb( LEFT ), wkb( "POLYGON((5 0,9 0,9 4,5 4,5 0))" ), wkb( "POLYGON((5 4,9 4,9 9,5 9,5 4))" ) };
  EXPECT_FALSE( isClean( polygons ) );
  const CleanedCoverage result = cleaned( polygons, 0 );
  EXPECT_TRUE( isClean( result.polygons ) );
  for ( const CoverageProblem &problem : result.problems )
    EXPECT_EQ( problem.outcome, Outcome::Matched );
}

TEST( CleanCoverage, JoinsVerticesThatAreNearlyOne )
{
  const Polygons polygons { wkb( LEFT ), wkb( "POLYGON((5.00001 0.00001,9 0,9 9,4.99999 9,5.00001 0.00001))" ) };
  const CleanedCoverage result = cleaned( polygons, 0.01 );
  EXPECT_TRUE( isClean( result.polygons ) );
  EXPECT_EQ( test::parts( dissolve( result.polygons ).wkb ), 1 );
  EXPECT_NEAR( areaSum( result.polygons ), 81, 1e-3 );
}

//! Each vertex of each polygon somewhat beside its place, so that neighbors cross and part all along their borders.
Polygons shaken( const Polygons &polygons, std::mt19937 &random, double most )
{
  Polygons result;
  std::uniform_real_distribution<double> shift( -most, most );
  for ( const QByteArray &polygon : polygons )
  {
    RingSet rings;
    std::vector<RingPolygon> parts;
    EXPECT_EQ( appendRings( polygon, rings, &parts ), WkbContent::Polygons );
    for ( quint32 ring = 0; ring < rings.count(); ++ring )
    {
      for ( quint32 at = rings.first( ring ); at < rings.last( ring ); ++at )
        if ( std::bernoulli_distribution( 0.5 )( random ) )
        {
          rings.positions[at].x += shift( random );
          rings.positions[at].y += shift( random );
        }
      rings.positions[rings.last( ring )] = rings.positions[rings.first( ring )];
    }
    result.push_back( multiPolygonWkb( rings, parts ) );
  }
  return result;
}

TEST( CleanCoverageProperty, ClosesWhatWasShakenApartAndNoLake )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const GroundScale scale = GroundScale::degrees();
  int closed = 0;
  for ( int round = 0; round < 100; ++round )
  {
    SCOPED_TRACE( round );
    const Polygons original = test::RandomCoverage( random ).polygons( false );
    Polygons polygons = shaken( original, random, round % 2 ? 1e-6 : 1e-9 );
    const CleanedCoverage result = cleaned( polygons, 2, scale );
    double area = 0;
    for ( const CoverageProblem &problem : result.problems )
    {
      ASSERT_NE( problem.outcome, Outcome::Left );
      closed += problem.outcome == Outcome::Closed ? 1 : 0;
      area += problem.kind == Kind::Gap ? problem.area : -problem.area;
    }
    for ( const QByteArray &polygon : result.polygons )
      ASSERT_TRUE( isOgcMultiPolygon( polygon ) );
    ASSERT_TRUE( isClean( result.polygons ) );
    ASSERT_EQ( holes( dissolve( result.polygons ).wkb ), holes( dissolve( original ).wkb ) );
    const double squareDegree = scale.squareMetresPerUnit( 35 );
    ASSERT_NEAR( areaSum( result.polygons ) * squareDegree, areaSum( polygons ) * squareDegree + area, 5 );
    const Result<CheckedCoverage> again = checkCoverage( result.polygons, 2, scale );
    ASSERT_TRUE( again );
    ASSERT_TRUE( again->problems.empty() ) << qPrintable( QString( problemKindId( again->problems.front().kind ) ) );

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
    ASSERT_TRUE( cleaned( shuffled, 2, scale ).polygons == expected );
  }
  EXPECT_GT( closed, 1000 );
}

TEST( CleanCoverageProperty, WhateverLiesOnWhateverIsAccountedFor )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_int_distribution<int> place( 0, 6 );
  for ( int round = 0; round < 1500; ++round )
  {
    Polygons shapes;
    const int count = std::uniform_int_distribution<int>( 1, 4 )( random );
    while ( static_cast<int>( shapes.size() ) < count )
    {
      const Position a { double( place( random ) ), double( place( random ) ) };
      const Position b { double( place( random ) ), double( place( random ) ) };
      const Position c { double( place( random ) ), double( place( random ) ) };
      if ( ( b.x - a.x ) * ( c.y - a.y ) != ( b.y - a.y ) * ( c.x - a.x ) )
        shapes.push_back( test::ringPolygon( { a, b, c } ) );
    }
    // Everything is narrow here: whatever lies on another is given to one, and what is enclosed is filled.
    const CleanedCoverage result = cleaned( shapes, 1000 );
    ASSERT_TRUE( isClean( result.polygons ) ) << round;
    const QByteArray whole = test::geosUnion( shapes );
    double gaps = 0;
    for ( const CoverageProblem &problem : result.problems )
      gaps += problem.kind == Kind::Gap ? problem.area : 0;
    ASSERT_NEAR( areaSum( result.polygons ), area( whole ) + gaps, 1e-6 ) << round;
    ASSERT_EQ( holes( dissolve( result.polygons ).wkb ), 0 ) << round;
    const CleanedCoverage kept = cleaned( shapes, 0 );
    ASSERT_NEAR( areaSum( kept.polygons ), areaSum( shapes ), 1e-6 ) << round;
  }
}
} // namespace
} // namespace clusteratlas
