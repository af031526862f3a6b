// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/flaw.h"
#include "coverage/repair.h"
#include "randomcoverage.h"
#include "shapes.h"
#include "support/seed.h"

namespace clusteratlas
{
namespace
{
using test::area;
using test::parts;
using test::wkb;

TEST( RepairPolygon, RefusesGarbage )
{
  EXPECT_EQ( repairPolygon( QByteArrayLiteral( "no wkb" ) ).outcome, RepairedPolygon::Outcome::Broken );
  EXPECT_EQ( repairPolygon( QByteArray() ).outcome, RepairedPolygon::Outcome::Empty );
  EXPECT_EQ( repairPolygon( wkb( "POLYGON EMPTY" ) ).outcome, RepairedPolygon::Outcome::Empty );
  EXPECT_EQ( repairPolygon( wkb( "POINT(1 1)" ) ).outcome, RepairedPolygon::Outcome::NotPolygon );
}

TEST( RepairPolygon, LeavesAValidPolygonAsItIs )
{
  const RepairedPolygon result = repairPolygon( wkb( "POLYGON((0 0,2 0,2 2,0 2,0 0))" ) );
  EXPECT_EQ( result.outcome, RepairedPolygon::Outcome::Unchanged );
  EXPECT_DOUBLE_EQ( area( result.wkb ), 4 );
}

TEST( RepairPolygon, TakesABowTieApart )
{
  const RepairedPolygon result = repairPolygon( wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ) );
  EXPECT_EQ( result.outcome, RepairedPolygon::Outcome::Repaired );
  EXPECT_DOUBLE_EQ( area( result.wkb ), 2 );
  EXPECT_EQ( parts( result.wkb ), 2 );
}

TEST( RepairPolygon, IsValidWhereAVertexLiesNextToAnEdge )
{
  // (2.6 2.6) lies on the last edge but for rounding: MakeValid of GEOS 3.11 alone makes a shell with a hole outside of it.
  const RepairedPolygon result = repairPolygon( wkb( "POLYGON((0.5 1.2,1.3 1.5,2.6 2.6,1.1 1.9,2.9 2.8,0.5 1.2))" ) );
  EXPECT_EQ( result.outcome, RepairedPolygon::Outcome::Repaired );
  EXPECT_FALSE( flawOf( result.wkb ) );
  EXPECT_NEAR( area( result.wkb ), 0.245 + 0.045, 1e-9 );
}

TEST( RepairPolygonProperty, WhatIsRepairedIsValid )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_int_distribution<int> coordinate( 0, 15 );
  int repaired = 0;
  for ( int round = 0; round < 3000; ++round )
  {
    std::vector<Position> ring( 6 + round % 4 );
    for ( Position &position : ring )
      position = { coordinate( random ) / 7.0, coordinate( random ) / 7.0 };
    const RepairedPolygon result = repairPolygon( test::ringPolygon( ring ) );
    if ( result.outcome != RepairedPolygon::Outcome::Repaired )
      continue;
    ++repaired;
    ASSERT_FALSE( flawOf( result.wkb ) ) << "round " << round;
  }
  EXPECT_GT( repaired, 1000 );
}
} // namespace
} // namespace clusteratlas
