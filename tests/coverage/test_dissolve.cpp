// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/dissolve.h"
#include "coverage/geoscontext.h"
#include "coverage/repair.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
QByteArray wkb( const char *wkt )
{
  const GeosContext geos;
  GEOSWKTReader *reader = GEOSWKTReader_create_r( geos.handle() );
  const GeosContext::Geometry geometry = geos.own( GEOSWKTReader_read_r( geos.handle(), reader, wkt ) );
  GEOSWKTReader_destroy_r( geos.handle(), reader );
  return geos.write( geometry.get() );
}

double area( const QByteArray &bytes )
{
  const GeosContext geos;
  double result = -1;
  GEOSArea_r( geos.handle(), geos.read( bytes ).get(), &result );
  return result;
}

int parts( const QByteArray &bytes )
{
  const GeosContext geos;
  return GEOSGetNumGeometries_r( geos.handle(), geos.read( bytes ).get() );
}

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

TEST( Dissolve, GivesNothingForNothing )
{
  EXPECT_TRUE( dissolve( {} )->isEmpty() );
}

TEST( Dissolve, RemovesSharedBordersAndKeepsIslandsInAnyOrder )
{
  const QByteArray left = wkb( "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)))" );
  const QByteArray right = wkb( "MULTIPOLYGON(((1 0,2 0,2 1,1 1,1 0)))" );
  const QByteArray island = wkb( "MULTIPOLYGON(((5 5,6 5,6 6,5 6,5 5)))" );
  const QByteArray united = *dissolve( { left, right, island } );
  EXPECT_EQ( parts( united ), 2 );
  EXPECT_DOUBLE_EQ( area( united ), 3 );
  EXPECT_EQ( united, *dissolve( { island, right, left } ) );
}
} // namespace
} // namespace clusteratlas
