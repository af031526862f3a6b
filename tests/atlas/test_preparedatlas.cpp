// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/builtindata.h"
#include "atlas/preparedatlas.h"
#include "coverage/dissolve.h"
#include "coverage/geoscontext.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <geodesic.h>

namespace clusteratlas
{
namespace
{
//! On GRS 80, by PROJ's geodesic polygons (Karney 2013).
double ellipsoidalSquareKilometers( const QByteArray &wkb )
{
  const GeosContext geos;
  const GeosContext::Geometry shape = geos.read( wkb );
  geod_geodesic ellipsoid;
  geod_init( &ellipsoid, 6378137, 1 / 298.257222101 );
  const auto ringArea = [&]( const GEOSGeometry *ring ) {
    const GEOSCoordSequence *points = GEOSGeom_getCoordSeq_r( geos.handle(), ring );
    unsigned int size = 0;
    GEOSCoordSeq_getSize_r( geos.handle(), points, &size );
    geod_polygon polygon;
    geod_polygon_init( &polygon, 0 );
    for ( unsigned int index = 0; index + 1 < size; ++index )
    {
      double longitude = 0;
      double latitude = 0;
      GEOSCoordSeq_getXY_r( geos.handle(), points, index, &longitude, &latitude );
      geod_polygon_addpoint( &ellipsoid, &polygon, latitude, longitude );
    }
    double area = 0;
    geod_polygon_compute( &ellipsoid, &polygon, 0, 1, &area, nullptr );
    return std::abs( area ) / 1e6;
  };
  double sum = 0;
  for ( int part = 0; part < GEOSGetNumGeometries_r( geos.handle(), shape.get() ); ++part )
  {
    const GEOSGeometry *polygon = GEOSGetGeometryN_r( geos.handle(), shape.get(), part );
    sum += ringArea( GEOSGetExteriorRing_r( geos.handle(), polygon ) );
    for ( int hole = 0; hole < GEOSGetNumInteriorRings_r( geos.handle(), polygon ); ++hole )
      sum -= ringArea( GEOSGetInteriorRingN_r( geos.handle(), polygon, hole ) );
  }
  return sum;
}

class Prepared : public test::WithFolder
{
  protected:
    static Result<PreparedAtlas> with( const QString &polygons, const QString &role = QStringLiteral( "applicant" ) )
    {
      AtlasSources sources;
      sources.polygons = polygons;
      sources.role = *RoleFilter::fromId( role );
      return prepareAtlas( sources );
    }
};

TEST_F( Prepared, NamesTheMissingFile )
{
  const Result<PreparedAtlas> atlas = with( QStringLiteral( "/nowhere/polygons.shp" ) );
  ASSERT_FALSE( atlas );
  EXPECT_EQ( atlas.error().source, QStringLiteral( "/nowhere/polygons.shp" ) );
}

TEST_F( Prepared, RefusesCodesThatContradictTheNames )
{
  QByteArray json = QByteArrayLiteral( "{\"type\":\"FeatureCollection\",\"features\":[" );
  for ( int index = 1; index <= 12; ++index )
    json += QByteArray( index > 1 ? "," : "" ) + "{\"type\":\"Feature\",\"properties\":{\"value\":" + QByteArray::number( index ) + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[141,43],[142,43],[142,44],[141,43]]]}}";
  const Result<PreparedAtlas> atlas = with( write( QStringLiteral( "a.geojson" ), json + "]}" ) );
  ASSERT_FALSE( atlas );
  EXPECT_EQ( atlas.error().code, Error::Code::NoKeyColumn );
}

TEST_F( Prepared, BuiltInDataLosesNoCluster )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.clustersPlaced, 13 );
  EXPECT_EQ( atlas->ledger.membershipsJoined, 16 );
  EXPECT_EQ( atlas->ledger.membershipsDrawn, 16 );
  EXPECT_EQ( atlas->ledger.prefecturesWithCluster, 14 );
  EXPECT_EQ( atlas->ledger.prefecturesWithoutCluster, 33 );
  EXPECT_FALSE( atlas->ledger.hasLosses() );
}

TEST_F( Prepared, AnyRoleHasAllRowsOfTheTable )
{
  const Result<PreparedAtlas> atlas = with( QString(), QStringLiteral( "any" ) );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.membershipsIn, 29 );
  EXPECT_EQ( atlas->ledger.membershipsJoined, 29 );
}

TEST_F( Prepared, BuiltInPolygonsAreValidDisjointAndMeet )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->polygons.size(), 47u );
  EXPECT_EQ( atlas->ledger.polygons.repaired, 0 );
  const GeosContext geos;
  std::vector<GeosContext::Geometry> shapes;
  for ( const auto &[code, wkb] : atlas->polygons )
    shapes.push_back( geos.read( wkb ) );
  constexpr double SQUARE_DEGREES_OF_HUNDREDTH_KM2 = 0.01 / 10000;
  for ( size_t a = 0; a < shapes.size(); ++a )
    for ( size_t b = a + 1; b < shapes.size(); ++b )
    {
      if ( !GEOSIntersects_r( geos.handle(), shapes[a].get(), shapes[b].get() ) )
        continue;
      const GeosContext::Geometry common = geos.own( GEOSIntersection_r( geos.handle(), shapes[a].get(), shapes[b].get() ) );
      double area = 0;
      GEOSArea_r( geos.handle(), common.get(), &area );
      EXPECT_LT( area, SQUARE_DEGREES_OF_HUNDREDTH_KM2 ) << a + 1 << " and " << b + 1;
    }
}

TEST_F( Prepared, BuiltInPolygonsLeaveNoGapButTwoLakes )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  std::vector<QByteArray> all;
  for ( const auto &[code, wkb] : atlas->polygons )
    all.push_back( wkb );
  const GeosContext geos;
  const GeosContext::Geometry land = geos.read( dissolve( all ).wkb );
  const auto inHole = [&]( double longitude, double latitude ) {
    const GeosContext::Geometry point = geos.own( GEOSGeom_createPointFromXY_r( geos.handle(), longitude, latitude ) );
    return GEOSContains_r( geos.handle(), land.get(), point.get() ) == 0;
  };
  int holes = 0;
  for ( int part = 0; part < GEOSGetNumGeometries_r( geos.handle(), land.get() ); ++part )
    holes += GEOSGetNumInteriorRings_r( geos.handle(), GEOSGetGeometryN_r( geos.handle(), land.get(), part ) );
  // Nakaumi and Lake Towada, which the source gives to neither of their prefectures.
  EXPECT_EQ( holes, 2 );
  EXPECT_TRUE( inHole( 133.20, 35.46 ) );
  EXPECT_TRUE( inHole( 140.88, 40.47 ) );
}

TEST_F( Prepared, AreasAgreeWithTheOfficialOnes )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  const DataTable *statistics = atlas->dataset->table( QLatin1String( "statistics" ) );
  ASSERT_NE( statistics, nullptr );
  std::vector<double> errors;
  for ( const AttributeTable::Row &row : statistics->cells.rows )
  {
    if ( statistics->cells.cell( row, QLatin1String( "indicator" ) ) != QLatin1String( "area_km2" ) )
      continue;
    const PrefectureCode code = *PrefectureCode::fromNumber( statistics->cells.cell( row, QLatin1String( "pref_code" ) ).toInt() );
    const double official = statistics->cells.cell( row, QLatin1String( "value" ) ).toDouble();
    const double error = std::abs( ellipsoidalSquareKilometers( atlas->polygons.at( code ) ) / official - 1 );
    // The polygons of Hokkaido hold the Northern Territories, which the official figure leaves out.
    if ( code.number() != 1 )
    {
      EXPECT_LT( error, 0.02 ) << code.number();
    }
    errors.push_back( error );
  }
  ASSERT_EQ( errors.size(), 47u );
  std::nth_element( errors.begin(), errors.begin() + 23, errors.end() );
  EXPECT_LT( errors[23], 0.003 );
}

TEST_F( Prepared, AmamiLiesInKagoshima )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  const GeosContext geos;
  const GeosContext::Geometry amami = geos.own( GEOSGeom_createPointFromXY_r( geos.handle(), 129.49, 28.38 ) );
  EXPECT_EQ( GEOSContains_r( geos.handle(), geos.read( atlas->polygons.at( *PrefectureCode::fromNumber( 46 ) ) ).get(), amami.get() ), 1 );
}

TEST_F( Prepared, InstitutionsLieInTheirPrefectureButForOneOnReclaimedLand )
{
  const Result<PreparedAtlas> atlas = with( QString() );
  ASSERT_TRUE( atlas );
  const GeosContext geos;
  QStringList outside;
  for ( const Institution &institution : atlas->dataset->institutions )
  {
    ASSERT_TRUE( institution.point && institution.prefecture ) << qPrintable( institution.id );
    const GeosContext::Geometry point = geos.own( GEOSGeom_createPointFromXY_r( geos.handle(), institution.point->longitude, institution.point->latitude ) );
    const GeosContext::Geometry home = geos.read( atlas->polygons.at( *institution.prefecture ) );
    double degrees = 0;
    GEOSDistance_r( geos.handle(), home.get(), point.get(), &degrees );
    EXPECT_LT( degrees, 0.018 ) << qPrintable( institution.name.ja );
    if ( degrees > 0 )
      outside << institution.name.ja;
  }
  // RIKEN CDB stands on Kobe's Port Island, part of which the coast of these polygons lacks.
  EXPECT_EQ( outside, QStringList { QStringLiteral( "理化学研究所 発生・再生科学総合研究センター" ) } );
}

class SharedPolygons : public Prepared, public testing::WithParamInterface<const char *>
{
};

TEST_P( SharedPolygons, PlaceAllClusters )
{
  const QString path = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared/data/" ) + QString::fromLatin1( GetParam() );
  if ( !QFileInfo::exists( path ) )
    GTEST_SKIP() << "no test data at " << qPrintable( path );
  const Result<PreparedAtlas> atlas = with( path );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.polygons.recognised, 47 );
  EXPECT_EQ( atlas->ledger.clustersPlaced, 13 );
  EXPECT_EQ( atlas->ledger.membershipsDrawn, 16 );
}

INSTANTIATE_TEST_SUITE_P( Files, SharedPolygons,
  testing::Values( "polygons/n03_2021_simplified/prefectures.geojson", "polygons/n03_2021_simplified/N03-21_210101.topojson",
    "polygons/globalmap_topojson/japan.topojson", "dbf_cp932/with_cpg/pref_cp932.shp" ) );

TEST_F( Prepared, ReadsShapefilesInCp932WithoutCpg )
{
  const QString path = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared/data/dbf_cp932/N03-21_26_210101.shp" );
  if ( !QFileInfo::exists( path ) )
    GTEST_SKIP() << "no test data at " << qPrintable( path );
  const Result<PreparedAtlas> atlas = with( path );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.polygons.encoding, QStringLiteral( "CP932" ) );
  EXPECT_EQ( atlas->ledger.polygons.keyField, QStringLiteral( "N03_001" ) );
  EXPECT_EQ( atlas->ledger.clustersPlaced, 1 );
  EXPECT_EQ( static_cast<size_t>( atlas->ledger.membershipsIn ), atlas->join.joined.size() + atlas->ledger.unjoined.size() );
}
} // namespace
} // namespace clusteratlas
