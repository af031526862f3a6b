// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/repair.h"
#include "shapes.h"

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
} // namespace
} // namespace clusteratlas
