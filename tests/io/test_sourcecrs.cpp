// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/prefectureplaces.h"
#include "core/prefecturetable.h"
#include "io/crsevidence.h"
#include "io/polygonreader.h"
#include "support/gdalsetup.h"
#include "support/polygonfile.h"
#include "support/printto.h"
#include "support/seed.h"

#include <ogr_spatialref.h>

#include <cmath>
#include <cstring>
#include <memory>

namespace clusteratlas
{
namespace
{
using test::fourPrefectures;
using test::NamedShape;

struct Place
{
    double x;
    double y;
};

//! Where \a place, in degrees, lies in \a epsg: east first, or north first when \a swapped.
Place projected( Place place, int epsg, bool swapped = false )
{
  OGRSpatialReference from, to;
  from.importFromEPSG( 6668 );
  to.importFromEPSG( epsg );
  from.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  to.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  const std::unique_ptr<OGRCoordinateTransformation> transformation( OGRCreateCoordinateTransformation( &from, &to ) );
  EXPECT_TRUE( transformation->Transform( 1, &place.x, &place.y ) );
  return swapped ? Place { place.y, place.x } : place;
}

NamedShape shapeAt( const QString &name, Place place, int epsg, bool swapped = false )
{
  const Place at = projected( place, epsg, swapped );
  return { name, test::square( at.x, at.y, epsg == 6668 ? 0.01 : 1000 ) };
}

class CoordinateSystem : public test::WithFolder
{
  protected:
    QString fileOf( const char *name, int epsg, const std::vector<NamedShape> &shapes ) const
    {
      const QString path = mFolder.filePath( QString::fromUtf8( name ) );
      test::writePolygons( { path, "ESRI Shapefile", "a", epsg, { "ENCODING=CP932" } }, shapes );
      return path;
    }

    //! Where the first vertex of the first feature ended.
    static Place firstVertex( const PolygonTable &table )
    {
      Place place {};
      // Byte order, type, rings, points of the first ring; one more head in a multipolygon.
      const int begin = table.wkb.front().at( 1 ) == 6 ? 22 : 13;
      std::memcpy( &place, table.wkb.front().constData() + begin, sizeof place );
      return place;
    }

    static void expectNear( const PolygonTable &table, Place place )
    {
      EXPECT_NEAR( firstVertex( table ).x, place.x, 0.03 );
      EXPECT_NEAR( firstVertex( table ).y, place.y, 0.03 );
    }
};

constexpr Place TOKYO { 139.4, 35.7 };
constexpr Place SAITAMA { 139.4, 36.0 };
constexpr Place CHIBA { 140.2, 35.5 };

std::vector<NamedShape> kanto( int epsg, bool swapped = false )
{
  return { shapeAt( QStringLiteral( "東京都" ), TOKYO, epsg, swapped ), shapeAt( QStringLiteral( "埼玉県" ), SAITAMA, epsg, swapped ), shapeAt( QStringLiteral( "千葉県" ), CHIBA, epsg, swapped ) };
}

TEST_F( CoordinateSystem, ForeignMetresAreNotGuessed )
{
  const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 0, { { QStringLiteral( "東京都" ), test::square( 500000, 5000000, 1000 ) } } ), {} );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().code, Error::Code::CoordinateSystemUnknown );
}

TEST_F( CoordinateSystem, ForeignDegreesAreNotGuessed )
{
  EXPECT_EQ( readPolygons( fileOf( "a.shp", 0, { { QStringLiteral( "東京都" ), test::square( 10, 50 ) } } ), {} ).error().code, Error::Code::CoordinateSystemUnknown );
}

TEST_F( CoordinateSystem, MetresWithoutNamesAreNotGuessed )
{
  std::vector<NamedShape> shapes = kanto( 6677 );
  for ( NamedShape &shape : shapes )
    shape.name = QStringLiteral( "x" );
  EXPECT_EQ( readPolygons( fileOf( "a.shp", 0, shapes ), {} ).error().code, Error::Code::CoordinateSystemUnknown );
}

TEST_F( CoordinateSystem, YearOfN03TellsTheDatumOfDegrees )
{
  const std::vector<std::pair<const char *, const char *>> names = {
    { "N03-090320_26-g_AdministrativeBoundary.shp", "EPSG:4612" },
    { "N03-501001_13-g_AdministrativeBoundary.shp", "EPSG:4612" },
    { "N03-15_26_150101.shp", "EPSG:4612" },
    { "N03-16_26_160101.shp", "EPSG:6668" },
    { "N03-21_210101.shp", "EPSG:6668" },
    { "N03-20240101.shp", "EPSG:6668" },
    { "n03-20150101.shp", "EPSG:4612" },
    { "界_JGD2000.shp", "EPSG:4612" },
    { "旧測地系.shp", "EPSG:4301" },
  };
  for ( const auto &[name, id] : names )
  {
    const Result<PolygonTable> table = readPolygons( fileOf( name, 0, fourPrefectures() ), {} );
    ASSERT_TRUE( table ) << name;
    EXPECT_EQ( table->crs, QString::fromLatin1( id ) ) << name;
    EXPECT_EQ( table->crsFrom, QStringLiteral( "name" ) ) << name;
  }
  EXPECT_EQ( datumOfName( QStringLiteral( "/data/N03/prefectures.shp" ) ), 0 );
  EXPECT_EQ( datumOfName( QStringLiteral( "tokyo.shp" ) ), 0 );
}

TEST_F( CoordinateSystem, DegreesOfJapanWithoutAWordAreJgd2011 )
{
  const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 0, fourPrefectures() ), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6668" ) );
  EXPECT_EQ( table->crsFrom, QStringLiteral( "extent" ) );
}

TEST_F( CoordinateSystem, EveryPlaneZoneIsFoundByThePrefecturesNamed )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( "CLUSTERATLAS_SEED=" + std::to_string( seed ) );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> longitude( 122, 154 ), latitude( 20, 46 );
  // Places all over each prefecture that has one zone alone, and so no other can be meant.
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    const std::vector<int> zones = planeZones( record.code );
    if ( zones.size() != 1 )
      continue;
    std::vector<PlacedSample> samples;
    while ( samples.size() < 12 )
      if ( const Place place { longitude( random ), latitude( random ) }; mayLieIn( record.code, place.x, place.y ) )
      {
        const Place at = projected( place, 6668 + zones.front() );
        samples.push_back( { record.code, at.x, at.y } );
      }
    const std::vector<CrsFit> fits = fittingSystems( samples, 6668 );
    ASSERT_EQ( fits.size(), 1u ) << record.nameEn.toString().toStdString();
    EXPECT_EQ( fits.front().epsg, 6668 + zones.front() );
    EXPECT_FALSE( fits.front().swapped );
  }
}

TEST_F( CoordinateSystem, PlaneZoneUtmAndWebMercator )
{
  for ( const int epsg : { 6677, 6691, 3857 } )
  {
    const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 0, kanto( epsg ) ), {} );
    ASSERT_TRUE( table ) << epsg << ' ' << qPrintable( table.error().detail );
    EXPECT_EQ( table->crs, QStringLiteral( "EPSG:%1" ).arg( epsg ) );
    EXPECT_EQ( table->crsFrom, QStringLiteral( "prefectures" ) );
    EXPECT_FALSE( table->facts.axesSwapped );
    expectNear( *table, TOKYO );
  }
}

TEST_F( CoordinateSystem, PlaneZoneOfJgd2000ByTheName )
{
  const Result<PolygonTable> table = readPolygons( fileOf( "町丁目_jgd2000.shp", 0, kanto( 2451 ) ), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->crs, QStringLiteral( "EPSG:2451" ) );
}

TEST_F( CoordinateSystem, NorthFirstIsNoticed )
{
  const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 0, kanto( 6677, true ) ), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6677" ) );
  EXPECT_TRUE( table->facts.axesSwapped );
  expectNear( *table, TOKYO );

  const Result<PolygonTable> declared = readPolygons( fileOf( "b.shp", 6677, kanto( 6677, true ) ), {} );
  ASSERT_TRUE( declared );
  EXPECT_EQ( declared->crsFrom, QStringLiteral( "prj" ) );
  EXPECT_TRUE( declared->facts.axesSwapped );
  expectNear( *declared, TOKYO );
}

TEST_F( CoordinateSystem, LatitudeFirstIsNoticed )
{
  for ( const int epsg : { 0, 6668, 4326 } )
  {
    const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", epsg, { { QStringLiteral( "東京都" ), test::square( TOKYO.y, TOKYO.x ) } } ), {} );
    ASSERT_TRUE( table ) << epsg;
    EXPECT_TRUE( table->facts.axesSwapped );
    EXPECT_NEAR( firstVertex( *table ).x, TOKYO.x, 1e-6 );
    EXPECT_NEAR( firstVertex( *table ).y, TOKYO.y, 1e-6 );
  }
}

TEST_F( CoordinateSystem, MetresUnderTheNameOfDegreesAreTakenForWhatTheyAre )
{
  // GeoJSON has no way to say that it holds metres, and GDAL then says WGS 84.
  const QString path = mFolder.filePath( QStringLiteral( "a.geojson" ) );
  test::writePolygons( { path, "GeoJSON", "a", 0 }, kanto( 6677 ) );
  const Result<PolygonTable> table = readPolygons( path, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6677" ) );
  EXPECT_EQ( table->facts.crsRefuted, QStringLiteral( "EPSG:4326" ) );
  expectNear( *table, TOKYO );
}

TEST_F( CoordinateSystem, ZoneThatThePrefecturesRefuteIsRefused )
{
  const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 6674, kanto( 6677 ) ), {} );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().code, Error::Code::CoordinateSystemUnknown );
  EXPECT_TRUE( table.error().detail.contains( QStringLiteral( "EPSG:6677" ) ) );
  EXPECT_TRUE( table.error().detail.contains( QStringLiteral( "EPSG:6674" ) ) );
  EXPECT_TRUE( readPolygons( fileOf( "b.shp", 6674, kanto( 6677 ) ), { {}, QStringLiteral( "EPSG:6677" ), {} } ) );
}

TEST_F( CoordinateSystem, ZonesThatFitAlikeAreNotDrawnLotsOver )
{
  // A field amid Hokkaido may lie in zone XI, XII or XIII.
  const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 0, { shapeAt( QStringLiteral( "北海道" ), { 142.4, 43.4 }, 6680 ) } ), {} );
  ASSERT_FALSE( table );
  EXPECT_TRUE( table.error().detail.contains( QStringLiteral( "EPSG:6680" ) ) ) << qPrintable( table.error().detail );
  EXPECT_TRUE( table.error().detail.contains( QStringLiteral( " / " ) ) );
}

TEST_F( CoordinateSystem, LongitudesBeyondAHalfTurnComeBack )
{
  for ( const double turn : { 360.0, -360.0 } )
  {
    const Result<PolygonTable> table = readPolygons( fileOf( "a.shp", 6668, { { QStringLiteral( "東京都" ), test::square( TOKYO.x + turn, TOKYO.y ) } } ), {} );
    ASSERT_TRUE( table );
    EXPECT_TRUE( table->facts.wrapped );
    EXPECT_NEAR( firstVertex( *table ).x, TOKYO.x, 1e-6 );
  }
  const Result<PolygonTable> islands = readPolygons( fileOf( "b.shp", 6668, { { QStringLiteral( "東京都" ), QStringLiteral( "MULTIPOLYGON(((153.97 24.28,153.99 24.28,153.99 24.3,153.97 24.28)),((136.06 20.42,136.08 20.42,136.08 20.43,136.06 20.42)))" ) } } ), {} );
  ASSERT_TRUE( islands );
  EXPECT_FALSE( islands->facts.wrapped );
}

TEST_F( CoordinateSystem, UnknownNameOnRequest )
{
  const QString path = fileOf( "a.shp", 6668, fourPrefectures() );
  EXPECT_EQ( readPolygons( path, { {}, QStringLiteral( "EPSG:999999" ), {} } ).error().code, Error::Code::CoordinateSystemUnknown );
  EXPECT_EQ( readPolygons( path, { {}, QStringLiteral( "EPSG:4612" ), {} } )->crsFrom, QStringLiteral( "user" ) );
}
} // namespace
} // namespace clusteratlas
