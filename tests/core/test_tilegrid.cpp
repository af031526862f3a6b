// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/farislands.h"
#include "core/linkcourses.h"
#include "core/nationalgrid.h"
#include "core/tilegrid.h"
#include "support/printto.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace clusteratlas
{
namespace
{
PrefectureCode code( int number )
{
  return *PrefectureCode::fromNumber( number );
}

TEST( NationalGrid, AgreesWithProj )
{
  // echo 139.6917 35.6895 | cs2cs EPSG:6668 EPSG:6690, and so on (PROJ 9.1).
  const GridPoint origin = toNationalGrid( { 135, 0 } );
  EXPECT_NEAR( origin.east, 500000, 1e-6 );
  EXPECT_NEAR( origin.north, 0, 1e-6 );
  EXPECT_NEAR( toNationalGrid( { 135, 45 } ).north, 4982950.400, 0.01 );
}

TEST( NationalGrid, ComesBack )
{
  for ( double longitude = 122; longitude <= 154; longitude += 1.7 )
    for ( double latitude = 20; latitude <= 46; latitude += 1.3 )
    {
      const GeographicPoint back = fromNationalGrid( toNationalGrid( { longitude, latitude } ) );
      EXPECT_NEAR( back.longitude, longitude, 1e-8 );
      EXPECT_NEAR( back.latitude, latitude, 1e-8 );
    }
}

TEST( TileGrid, HasACellForEachPrefecture )
{
  std::set<std::pair<int, int>> cells;
  for ( int number = 1; number <= 47; ++number )
  {
    const TileCell cell = tileCell( code( number ) );
    cells.insert( { cell.column, cell.row } );
    EXPECT_GE( cell.column, 0 );
    EXPECT_LE( cell.column, 13 );
    EXPECT_GE( cell.row, 0 );
    EXPECT_LE( cell.row, 11 );
  }
  EXPECT_EQ( cells.size(), 47u );
  EXPECT_EQ( tileCell( code( 1 ) ).row, 0 );
  EXPECT_EQ( tileCell( code( 47 ) ).column, 0 );
}

TEST( TileGrid, NeighborsAreMostlyNextToEachOther )
{
  // Land borders of the prefectures (Geospatial Information Authority of Japan), without those across bridges and straits.
  const std::vector<std::pair<int, int>> borders = { { 2, 3 }, { 2, 5 }, { 3, 4 }, { 3, 5 }, { 4, 5 }, { 4, 6 }, { 4, 7 }, { 5, 6 }, { 6, 7 }, { 6, 15 }, { 7, 8 }, { 7, 9 }, { 7, 10 }, { 7, 15 }, { 8, 9 }, { 8, 11 }, { 8, 12 }, { 9, 10 }, { 9, 11 }, { 10, 11 }, { 10, 15 }, { 10, 20 }, { 11, 12 }, { 11, 13 }, { 11, 19 }, { 11, 20 }, { 12, 13 }, { 13, 14 }, { 13, 19 }, { 14, 19 }, { 14, 22 }, { 15, 16 }, { 15, 20 }, { 16, 17 }, { 16, 20 }, { 16, 21 }, { 17, 18 }, { 17, 21 }, { 18, 21 }, { 18, 25 }, { 18, 26 }, { 19, 20 }, { 19, 22 }, { 20, 21 }, { 20, 22 }, { 20, 23 }, { 21, 23 }, { 21, 24 }, { 21, 25 }, { 22, 23 }, { 23, 24 }, { 24, 25 }, { 24, 26 }, { 24, 29 }, { 24, 30 }, { 25, 26 }, { 26, 27 }, { 26, 28 }, { 26, 29 }, { 27, 28 }, { 27, 29 }, { 27, 30 }, { 28, 31 }, { 28, 33 }, { 29, 30 }, { 31, 32 }, { 31, 33 }, { 31, 34 }, { 32, 34 }, { 32, 35 }, { 33, 34 }, { 34, 35 }, { 36, 37 }, { 36, 38 }, { 36, 39 }, { 37, 38 }, { 38, 39 }, { 40, 41 }, { 40, 43 }, { 40, 44 }, { 41, 42 }, { 43, 44 }, { 43, 45 }, { 43, 46 }, { 44, 45 }, { 45, 46 } };
  int touching = 0;
  for ( const auto &[a, b] : borders )
  {
    const TileCell first = tileCell( code( a ) ), second = tileCell( code( b ) );
    touching += std::max( std::abs( first.column - second.column ), std::abs( first.row - second.row ) ) == 1 ? 1 : 0;
  }
  EXPECT_GE( touching, static_cast<int>( 0.9 * static_cast<double>( borders.size() ) ) ) << touching << " of " << borders.size();
}

TEST( TileGrid, SquaresAreEqualOnTheNationalMap )
{
  for ( int number = 1; number <= 47; ++number )
  {
    const std::vector<PolygonPart> parts = polygonParts( tileSquareWkb( code( number ) ) );
    ASSERT_EQ( parts.size(), 1u );
    const GridPoint first = toNationalGrid( parts[0][0][0] ), opposite = toNationalGrid( parts[0][0][2] );
    EXPECT_NEAR( opposite.east - first.east, 60500, 0.01 );
    EXPECT_NEAR( opposite.north - first.north, 60500, 0.01 );
  }
}

QByteArray square( double west, double south )
{
  return multiPolygonWkb( { { { { west, south }, { west + 0.02, south }, { west + 0.02, south + 0.02 }, { west, south + 0.02 }, { west, south } } } } );
}

TEST( FarIslands, BrokenPolygonsHaveNone )
{
  EXPECT_TRUE( insetWkb( QByteArray() ).isEmpty() );
  EXPECT_TRUE( insetWkb( "no polygon" ).isEmpty() );
  EXPECT_TRUE( polygonParts( square( 128, 26 ).left( 20 ) ).empty() );
}

TEST( FarIslands, TheMainLandStaysAndIslandsComeIntoTheirFrames )
{
  EXPECT_TRUE( insetWkb( square( 139.7, 35.6 ) ).isEmpty() );
  EXPECT_TRUE( insetsOf( { { code( 13 ), square( 139.7, 35.6 ) } } ).empty() );
  for ( const auto &[west, south, id] : { std::make_tuple( 122.95, 24.4, "nansei" ), std::make_tuple( 131.2, 25.8, "nansei" ), std::make_tuple( 129.3, 28.3, "nansei" ), std::make_tuple( 142.15, 27.05, "ogasawara" ), std::make_tuple( 136.07, 20.42, "okinotorishima" ), std::make_tuple( 153.97, 24.28, "minamitorishima" ) } )
  {
    const std::vector<Inset> insets = insetsOf( { { code( 47 ), square( west, south ) } } );
    ASSERT_EQ( insets.size(), 1u );
    EXPECT_EQ( insets[0].id, QString::fromLatin1( id ) );
    const GridPoint low = toNationalGrid( insets[0].frame[0] ), high = toNationalGrid( insets[0].frame[2] );
    const auto parts = polygonParts( insetWkb( square( west, south ) ) );
    for ( const GeographicPoint &point : parts.at( 0 ).at( 0 ) )
    {
      const GridPoint at = toNationalGrid( point );
      EXPECT_GT( at.east, low.east ) << id;
      EXPECT_LT( at.east, high.east ) << id;
      EXPECT_GT( at.north, low.north ) << id;
      EXPECT_LT( at.north, high.north ) << id;
    }
  }
}

TEST( LinkLanes, OnlyASharedCoursePartsLines )
{
  EXPECT_TRUE( linkLanes( {} ).empty() );
  const LinkLine east { { 0, 0 }, { 4, 0 } };
  EXPECT_EQ( linkLanes( { east, { { 0, 0 }, { 0, 4 } } } ), ( std::vector<int> { 0, 0 } ) );
  EXPECT_EQ( linkLanes( { east, { { 4.5, 0 }, { 9, 0 } } } ), ( std::vector<int> { 0, 0 } ) );
  EXPECT_EQ( linkLanes( { east, { { 0, 1 }, { 4, 1 } } } ), ( std::vector<int> { 0, 0 } ) );
  EXPECT_EQ( linkLanes( { east, east, east } ), ( std::vector<int> { 0, 1, -1 } ) );
  EXPECT_EQ( linkLanes( { east, { { 4, 0 }, { 1, 0.05 } } } ), ( std::vector<int> { 0, 1 } ) );
  EXPECT_EQ( linkLanes( { east, { { 2, 2 }, { 2, 2 } } } ), ( std::vector<int> { 0, 0 } ) );
}
} // namespace

TEST( PolygonParts, OnlyWantedOnesAreRead )
{
  const PolygonPart west = polygonParts( square( 128, 26 ) ).at( 0 ), east = polygonParts( square( 140, 26 ) ).at( 0 );
  const QByteArray both = multiPolygonWkb( { west, east } );
  EXPECT_EQ( polygonParts( both ).size(), 2u );
  std::vector<double> asked;
  const auto kept = polygonParts( both, [&asked]( GeographicPoint middle ) {
    asked.push_back( middle.longitude );
    return middle.longitude > 135;
  } );
  EXPECT_EQ( asked.size(), 2u );
  ASSERT_EQ( kept.size(), 1u );
  EXPECT_EQ( multiPolygonWkb( kept ), multiPolygonWkb( { east } ) );
}

} // namespace clusteratlas
