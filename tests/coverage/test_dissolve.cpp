// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/dissolve.h"
#include "coverage/ringset.h"
#include "shapes.h"
#include "support/seed.h"

#include <algorithm>
#include <limits>

namespace clusteratlas
{
namespace
{
using Outcome = RepairedPolygon::Outcome;
using test::area;
using test::difference;
using test::geosUnion;
using test::holes;
using test::isOgcMultiPolygon;
using test::parts;
using test::wkb;

constexpr const char *UNIT_SQUARE = "POLYGON((0 0,1 0,1 1,0 1,0 0))";

//! Shell positions, closed by the first; no hole.
QByteArray polygonOf( std::vector<Position> shell )
{
  RingSet rings;
  shell.push_back( shell.front() );
  rings.positions = std::move( shell );
  rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
  return multiPolygonWkb( rings, { { 0 } } );
}

void expectUnited( const std::vector<QByteArray> &polygons, CoverageTrouble trouble )
{
  const Dissolved result = dissolve( polygons );
  EXPECT_EQ( result.trouble, trouble ) << qPrintable( QString( coverageTroubleId( result.trouble ) ) );
  EXPECT_TRUE( result.united );
  EXPECT_TRUE( isOgcMultiPolygon( result.wkb ) );
  EXPECT_LT( difference( result.wkb, geosUnion( polygons ) ), 1e-12 );
}

void expectCancelled( const std::vector<QByteArray> &polygons )
{
  const Dissolved result = dissolve( polygons );
  EXPECT_EQ( result.trouble, CoverageTrouble::None ) << qPrintable( QString( coverageTroubleId( result.trouble ) ) );
  EXPECT_FALSE( result.united );
  EXPECT_LT( std::abs( result.areaDifference ), 1e-9 );
  EXPECT_TRUE( isOgcMultiPolygon( result.wkb ) );
  EXPECT_LT( difference( result.wkb, geosUnion( polygons ) ), 1e-12 );
}

TEST( Dissolve, GivesNothingForNothing )
{
  EXPECT_TRUE( dissolve( {} ).wkb.isEmpty() );
  const Dissolved result = dissolve( { QByteArray(), wkb( "POLYGON EMPTY" ), wkb( "MULTIPOLYGON EMPTY" ) } );
  EXPECT_TRUE( result.wkb.isEmpty() );
  EXPECT_EQ( result.outcomes, std::vector<Outcome>( 3, Outcome::Empty ) );
}

TEST( Dissolve, SaysWhatIsNoPolygonAndKeepsTheRest )
{
  const Dissolved result = dissolve( { QByteArrayLiteral( "no wkb" ), wkb( "POINT(1 1)" ), wkb( UNIT_SQUARE ), wkb( UNIT_SQUARE ).left( 40 ) } );
  EXPECT_EQ( result.outcomes, ( std::vector<Outcome> { Outcome::Broken, Outcome::NotPolygon, Outcome::Unchanged, Outcome::Broken } ) );
  EXPECT_DOUBLE_EQ( area( result.wkb ), 1 );
}

TEST( Dissolve, LeavesOutWhatIsNotANumber )
{
  for ( const double value : { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity() } )
  {
    const Dissolved result = dissolve( { polygonOf( { { 5, 5 }, { 6, value }, { 6, 6 } } ), wkb( UNIT_SQUARE ) } );
    EXPECT_EQ( result.outcomes.back(), Outcome::Unchanged );
    EXPECT_NE( result.outcomes.front(), Outcome::Unchanged );
    EXPECT_DOUBLE_EQ( area( result.wkb ), 1 );
  }
}

TEST( Dissolve, UnitesOverlapsThroughGeos )
{
  expectUnited( { wkb( UNIT_SQUARE ), wkb( "POLYGON((0.5 0.5,1.5 0.5,1.5 1.5,0.5 1.5,0.5 0.5))" ) }, CoverageTrouble::Overlap );
  expectUnited( { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0))" ), wkb( "POLYGON((3 3,4 3,4 4,3 4,3 3))" ) }, CoverageTrouble::Overlap );
  // A sliver: the middle of the right border reaches over the left one.
  expectUnited( { wkb( "POLYGON((0 0,1 0,1 2,0 2,0 0))" ), wkb( "POLYGON((1 0,2 0,2 2,1 2,0.999 1,1 0))" ) }, CoverageTrouble::Overlap );
}

TEST( Dissolve, UnitesTJunctionsThroughGeos )
{
  const std::vector<QByteArray> polygons { wkb( "POLYGON((0 0,1 0,1 2,0 2,0 0))" ), wkb( "POLYGON((1 0,2 0,2 1,1 1,1 0))" ), wkb( "POLYGON((1 1,2 1,2 2,1 2,1 1))" ) };
  expectUnited( polygons, CoverageTrouble::UnmatchedVertex );
  EXPECT_EQ( parts( dissolve( polygons ).wkb ), 1 );
}

TEST( Dissolve, UnitesDoubledPolygonsThroughGeos )
{
  expectUnited( { wkb( UNIT_SQUARE ), wkb( UNIT_SQUARE ) }, CoverageTrouble::RepeatedEdge );
  EXPECT_LT( dissolve( { wkb( UNIT_SQUARE ), wkb( UNIT_SQUARE ) } ).areaDifference, -0.49 );
}

TEST( Dissolve, RepairsABowTieAndCancelsAfterAll )
{
  const Dissolved result = dissolve( { wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ), wkb( "POLYGON((2 0,3 0,3 2,2 2,2 0))" ) } );
  EXPECT_EQ( result.outcomes, ( std::vector<Outcome> { Outcome::Repaired, Outcome::Unchanged } ) );
  EXPECT_EQ( result.trouble, CoverageTrouble::InvalidPolygon );
  EXPECT_FALSE( result.united );
  EXPECT_TRUE( isOgcMultiPolygon( result.wkb ) );
  EXPECT_DOUBLE_EQ( area( result.wkb ), 4 );
}

TEST( Dissolve, RemovesSharedBordersAndKeepsIslandsInAnyOrder )
{
  const QByteArray left = wkb( "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)))" );
  const QByteArray right = wkb( "POLYGON((1 0,1 1,2 1,2 0,1 0))" );
  const QByteArray island = wkb( "MULTIPOLYGON(((5 5,6 5,6 6,5 6,5 5)))" );
  expectCancelled( { left, right, island } );
  const QByteArray united = dissolve( { left, right, island } ).wkb;
  EXPECT_EQ( parts( united ), 2 );
  EXPECT_DOUBLE_EQ( area( united ), 3 );
  EXPECT_EQ( united, dissolve( { island, right, left } ).wkb );
}

TEST( Dissolve, KeepsAGapAsAHole )
{
  const std::vector<QByteArray> polygons { wkb( "POLYGON((0 0,3 0,3 1,2 1,1 1,0 1,0 0))" ), wkb( "POLYGON((0 1,1 1,1 2,2 2,2 1,3 1,3 3,0 3,0 1))" ) };
  expectCancelled( polygons );
  EXPECT_EQ( holes( dissolve( polygons ).wkb ), 1 );
}

TEST( Dissolve, FillsAHoleAndKeepsAnother )
{
  const std::vector<QByteArray> polygons { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,2 1,1 1),(5 5,6 5,6 6,5 6,5 5))" ), wkb( "POLYGON((1 1,2 1,2 2,1 2,1 1))" ) };
  expectCancelled( polygons );
  EXPECT_EQ( holes( dissolve( polygons ).wkb ), 1 );
}

TEST( Dissolve, KeepsAnIslandInALake )
{
  const std::vector<QByteArray> polygons { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0),(1 1,1 8,8 8,8 1,1 1))" ), wkb( "POLYGON((3 3,6 3,6 6,3 6,3 3),(4 4,4 5,5 5,5 4,4 4))" ) };
  expectCancelled( polygons );
  EXPECT_EQ( parts( dissolve( polygons ).wkb ), 2 );
  EXPECT_EQ( holes( dissolve( polygons ).wkb ), 2 );
}

TEST( Dissolve, KeepsAHoleThatTouchesItsShell )
{
  const std::vector<QByteArray> polygons { wkb( "POLYGON((0 0,2 0,4 0,4 4,0 4,0 0),(2 0,1 1,2 2,3 1,2 0))" ) };
  expectCancelled( polygons );
  EXPECT_EQ( holes( dissolve( polygons ).wkb ), 1 );
}

TEST( Dissolve, PartsThatTouchAtAPointComeApart )
{
  const std::vector<QByteArray> polygons { wkb( UNIT_SQUARE ), wkb( "POLYGON((1 1,2 1,2 2,1 2,1 1))" ), wkb( "POLYGON((1 1,1 2,0 2,1 1))" ) };
  expectCancelled( polygons );
  EXPECT_EQ( parts( dissolve( polygons ).wkb ), 2 );
}

TEST( Dissolve, HolesThatTouchEachOtherCanCutAnAreaInTwo )
{
  // Four lakes around a square, each touching the next at a point.
  expectCancelled( { wkb( "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,4 2,6 2,6 3,3 3),(6 3,7 4,7 6,6 6,6 3),(6 6,5 7,3 7,3 6,6 6))" ), wkb( "POLYGON((20 20,21 20,21 21,20 20))" ) } );
  const std::vector<QByteArray> ring { wkb( "POLYGON((0 0,9 0,9 9,6 6,6 3,7 2,3 2,3 3,0 0))" ), wkb( "POLYGON((0 0,3 3,2 3,2 6,3 6,3 7,6 7,6 6,9 9,0 9,0 0))" ), wkb( "POLYGON((3 3,6 3,6 6,3 6,3 3))" ) };
  expectCancelled( ring );
}

TEST( Dissolve, TellsSidesThatRoundingHides )
{
  // An edge of the small one runs beside one of the large one, and its middle, in doubles, lies within the large one.
  const QByteArray large = polygonOf( { { 0.1395075796816189, 1.4299526917365932 }, { 7.551020408163265, 3.2653061224489797 }, { 2.976811594202898, 7.807453416149067 }, { 0.5714285714285714, 5.857142857142857 } } );
  const QByteArray small = polygonOf( { { 0.6055299539170506, 5.88479262672811 }, { 2.976811594202898, 7.807453416149067 }, { 2.4282816574905826, 8.90031874818893 } } );
  expectCancelled( { large, small } );
  EXPECT_EQ( parts( dissolve( { small, large } ).wkb ), 2 );
}

TEST( Dissolve, TakesNegativeZeroForZero )
{
  const std::vector<QByteArray> polygons { wkb( UNIT_SQUARE ), polygonOf( { { -1, 0 }, { -0.0, -0.0 }, { -0.0, 1 }, { -1, 1 } } ) };
  expectCancelled( polygons );
  EXPECT_EQ( parts( dissolve( polygons ).wkb ), 1 );
}

TEST( Dissolve, StopsWhenAsked )
{
  const Result<std::vector<Dissolved>> result = dissolveGroups( { { wkb( UNIT_SQUARE ) } }, []( double ) { return false; } );
  ASSERT_FALSE( result );
  EXPECT_EQ( result.error().code, Error::Code::Canceled );
}

TEST( Dissolve, DissolvesEachGroupAlone )
{
  const std::vector<QByteArray> overlapping { wkb( UNIT_SQUARE ), wkb( UNIT_SQUARE ) };
  const std::vector<QByteArray> clean { wkb( UNIT_SQUARE ), wkb( "POLYGON((1 0,2 0,2 1,1 1,1 0))" ) };
  const Result<std::vector<Dissolved>> result = dissolveGroups( { clean, overlapping, {}, clean } );
  ASSERT_TRUE( result );
  ASSERT_EQ( result->size(), 4u );
  EXPECT_FALSE( result->at( 0 ).united );
  EXPECT_TRUE( result->at( 1 ).united );
  EXPECT_TRUE( result->at( 2 ).wkb.isEmpty() );
  EXPECT_EQ( result->at( 0 ).wkb, result->at( 3 ).wkb );
}

//! A grid of shifted corners whose borders have vertices of their own, the same for both neighbours.
class RandomCoverage
{
  public:
    RandomCoverage( std::mt19937 &random, int size )
      : mRandom( random )
      , mSize( size )
    {
      for ( int place = 0; place < ( size + 1 ) * ( size + 1 ); ++place )
      {
        const Position corner { 139 + ( place % ( size + 1 ) ) * 0.01 + shift(), 35 + ( place / ( size + 1 ) ) * 0.01 + shift() };
        mCorners.push_back( corner );
      }
      for ( int place = 0; place < ( size + 1 ) * ( size + 1 ); ++place )
      {
        mToRight.push_back( vertices( place, place + 1 ) );
        mUp.push_back( vertices( place, place + size + 1 ) );
      }
    }

    QByteArray cell( int x, int y ) const
    {
      const size_t corner = static_cast<size_t>( y * ( mSize + 1 ) + x );
      const size_t above = corner + static_cast<size_t>( mSize ) + 1;
      std::vector<Position> shell;
      shell.insert( shell.end(), mToRight[corner].begin(), mToRight[corner].end() );
      shell.insert( shell.end(), mUp[corner + 1].begin(), mUp[corner + 1].end() );
      shell.push_back( mCorners[above + 1] );
      shell.insert( shell.end(), mToRight[above].rbegin(), mToRight[above].rend() - 1 );
      shell.push_back( mCorners[above] );
      shell.insert( shell.end(), mUp[corner].rbegin(), mUp[corner].rend() - 1 );
      return polygonOf( shell );
    }

  private:
    double shift() { return std::uniform_real_distribution<double>( -0.003, 0.003 )( mRandom ); }

    //! From the first corner on, without the last.
    std::vector<Position> vertices( int from, int to )
    {
      const Position a = mCorners[static_cast<size_t>( from ) % mCorners.size()];
      const Position b = mCorners[static_cast<size_t>( to ) % mCorners.size()];
      std::vector<Position> line { a };
      const int count = std::uniform_int_distribution<int>( 0, 4 )( mRandom );
      for ( int index = 1; index <= count; ++index )
      {
        const double share = static_cast<double>( index ) / ( count + 1 );
        line.push_back( { a.x + ( b.x - a.x ) * share + shift() / 20, a.y + ( b.y - a.y ) * share + shift() / 20 } );
      }
      return line;
    }

    std::mt19937 &mRandom;
    int mSize;
    std::vector<Position> mCorners;
    std::vector<std::vector<Position>> mToRight;
    std::vector<std::vector<Position>> mUp;
};

TEST( DissolveProperty, CoveragesEqualTheUnionOfGeosInAnyOrder )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 60; ++round )
  {
    const int size = std::uniform_int_distribution<int>( 2, 12 )( random );
    const RandomCoverage coverage( random, size );
    std::bernoulli_distribution isThere( 0.75 );
    std::vector<QByteArray> cells;
    for ( int place = 0; place < size * size; ++place )
      if ( place == 0 || isThere( random ) )
        cells.push_back( coverage.cell( place % size, place / size ) );
    const Dissolved result = dissolve( cells );
    ASSERT_EQ( result.trouble, CoverageTrouble::None ) << qPrintable( QString( coverageTroubleId( result.trouble ) ) );
    ASSERT_TRUE( isOgcMultiPolygon( result.wkb ) );
    const QByteArray expected = geosUnion( cells );
    ASSERT_LT( difference( result.wkb, expected ), 1e-15 );
    ASSERT_EQ( holes( result.wkb ), holes( expected ) );
    std::shuffle( cells.begin(), cells.end(), random );
    ASSERT_EQ( dissolve( cells ).wkb, result.wkb );
  }
}

//! Coverages, each of its own place, with islands in between that share nothing.
std::vector<std::vector<QByteArray>> manyGroups( std::mt19937 &random )
{
  std::vector<std::vector<QByteArray>> groups;
  for ( int group = 0; group < 12; ++group )
  {
    const int size = std::uniform_int_distribution<int>( 1, 9 )( random );
    const RandomCoverage coverage( random, size );
    std::vector<QByteArray> &cells = groups.emplace_back();
    for ( int place = 0; place < size * size; ++place )
      cells.push_back( coverage.cell( place % size, place / size ) );
    for ( int island = 0; island < 20 * size; ++island )
    {
      const double x = 140 + island * 0.01, y = 30 + group * 0.001;
      cells.push_back( polygonOf( { { x, y }, { x + 0.005, y }, { x + 0.004, y + 0.0005 }, { x, y + 0.0004 } } ) );
    }
  }
  return groups;
}

TEST( DissolveProperty, ThreadsDoNotShowAndIslandsPassThrough )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const std::vector<std::vector<QByteArray>> groups = manyGroups( random );
  const Result<std::vector<Dissolved>> result = dissolveGroups( groups );
  ASSERT_TRUE( result );
  for ( size_t group = 0; group < groups.size(); ++group )
  {
    const QByteArray alone = dissolve( groups[group] ).wkb;
    EXPECT_EQ( ( *result )[group].wkb, alone );
    RingSet rings;
    ASSERT_EQ( appendRings( alone, rings ), WkbContent::Polygons );
    EXPECT_GE( rings.count(), 20u );
    // The five positions of an island stand in the result in the order in which they came, from the lowest.
    EXPECT_TRUE( alone.contains( groups[group].back().right( 5 * static_cast<int>( sizeof( Position ) ) ) ) );
  }
}

TEST( Dissolve, AnEdgeOfThreePolygonsIsTrouble )
{
  std::vector<QByteArray> shapes { wkb( UNIT_SQUARE ), wkb( "POLYGON((1 0,2 0,2 1,1 1,1 0))" ), wkb( "POLYGON((1 0,3 -1,3 2,1 1,1 0))" ) };
  for ( int turn = 0; turn < 3; ++turn )
  {
    expectUnited( shapes, CoverageTrouble::RepeatedEdge );
    std::rotate( shapes.begin(), shapes.begin() + 1, shapes.end() );
  }
}

TEST( Dissolve, GivesNothingThatItCouldNotRead )
{
  // So far apart that the area of the union depends on where one begins.
  const Dissolved result = dissolve( { polygonOf( { { 0, 0 }, { 3e180, 2.3e78 }, { 1, 1 }, { 1, 0 } } ), wkb( "POLYGON((1 0,0 8e6,1 1,1 0))" ) } );
  RingSet rings;
  EXPECT_TRUE( result.wkb.isEmpty() || appendRings( result.wkb, rings ) == WkbContent::Polygons );
}

TEST( DissolveProperty, VoronoiCellsEqualTheUnionOfGeos )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( 0, 1 );
  for ( int round = 0; round < 20; ++round )
  {
    QByteArray wkt = "MULTIPOINT(";
    for ( int point = 0; point < 80; ++point )
      wkt += ( point ? "," : "" ) + QByteArray::number( 139 + place( random ), 'f', 6 ) + ' ' + QByteArray::number( 35 + place( random ), 'f', 6 );
    const GeosContext geos;
    const GeosContext::Geometry points = geos.read( wkb( ( wkt + ')' ).constData() ) );
    const GeosContext::Geometry diagram = geos.own( GEOSVoronoiDiagram_r( geos.handle(), points.get(), nullptr, 0, 0 ) );
    std::vector<QByteArray> cells;
    std::bernoulli_distribution isThere( 0.6 );
    for ( int cell = 0; cell < GEOSGetNumGeometries_r( geos.handle(), diagram.get() ); ++cell )
      if ( isThere( random ) )
        cells.push_back( geos.write( GEOSGetGeometryN_r( geos.handle(), diagram.get(), cell ) ) );
    const Dissolved result = dissolve( cells );
    ASSERT_TRUE( isOgcMultiPolygon( result.wkb ) );
    ASSERT_LT( difference( result.wkb, geosUnion( cells ) ), 1e-12 );
    std::shuffle( cells.begin(), cells.end(), random );
    ASSERT_EQ( dissolve( cells ).wkb, result.wkb );
  }
}

TEST( DissolveProperty, WhateverLiesOnWhateverEqualsTheUnionOfGeos )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_int_distribution<int> place( 0, 6 );
  int cancelled = 0;
  for ( int round = 0; round < 3000; ++round )
  {
    // Triangles and boxes of a small grid: they touch, overlap, coincide and nest in every way.
    std::vector<QByteArray> shapes;
    const int count = std::uniform_int_distribution<int>( 1, 4 )( random );
    while ( static_cast<int>( shapes.size() ) < count )
    {
      const Position a { double( place( random ) ), double( place( random ) ) };
      const Position b { double( place( random ) ), double( place( random ) ) };
      const Position c { double( place( random ) ), double( place( random ) ) };
      if ( place( random ) < 3 && a.x != b.x && a.y != b.y )
        shapes.push_back( polygonOf( { a, { a.x, b.y }, b, { b.x, a.y } } ) );
      else if ( ( b.x - a.x ) * ( c.y - a.y ) != ( b.y - a.y ) * ( c.x - a.x ) )
        shapes.push_back( polygonOf( { a, b, c } ) );
    }
    const Dissolved result = dissolve( shapes );
    cancelled += result.united ? 0 : 1;
    ASSERT_TRUE( isOgcMultiPolygon( result.wkb ) ) << round;
    ASSERT_LT( difference( result.wkb, geosUnion( shapes ) ), 1e-9 ) << round << ' ' << qPrintable( QString( coverageTroubleId( result.trouble ) ) );
  }
  EXPECT_GT( cancelled, 500 );
}
} // namespace
} // namespace clusteratlas
