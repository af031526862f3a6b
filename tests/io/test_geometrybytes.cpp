// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geometrybytes.h"
#include "io/polygonreader.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{
namespace
{
class DirectReading : public test::WithFolder
{
  protected:
    //! Polygons of every kind, one without geometry, and a number left out.
    QString source( const char *driver, const QString &name ) const
    {
      const QString path = mFolder.filePath( name );
      GDALDatasetUniquePtr dataset( GetGDALDriverManager()->GetDriverByName( driver )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
      OGRSpatialReference crs;
      crs.importFromEPSG( 6668 );
      OGRLayer *layer = dataset->CreateLayer( "a \"b\" c", &crs, EQUAL( driver, "GPKG" ) ? wkbUnknown : wkbPolygon, nullptr );
      OGRFieldDefn field( "code", OFTString );
      EXPECT_EQ( layer->CreateField( &field ), OGRERR_NONE );
      for ( const char *wkt : { "POLYGON((0 0,0 1,1 1,1 0,0 0))", "POLYGON((0 0,0 9,9 9,9 0,0 0),(1 1,2 1,2 2,1 2,1 1))", "", "POLYGON((7 7,7 8,8 8,7 7))", "MULTIPOLYGON(((0 0,0 1,1 1,1 0,0 0)),((5 5,5 6,6 6,6 5,5 5)))",
              "POLYGON Z((0 0 1,0 1 1,1 1 1,1 0 1,0 0 1))" } )
      {
        const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
        feature->SetField( "code", "13" );
        OGRGeometry *geometry = nullptr;
        OGRGeometryFactory::createFromWkt( wkt, nullptr, &geometry );
        feature->SetGeometryDirectly( geometry );
        EXPECT_EQ( layer->CreateFeature( feature.get() ), OGRERR_NONE );
      }
      EXPECT_EQ( layer->DeleteFeature( 3 ) == OGRERR_NONE, !EQUAL( driver, "GeoJSON" ) );
      return path;
    }

    static std::vector<QByteArray> throughOgr( const QString &path )
    {
      std::vector<QByteArray> result;
      GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
      for ( auto &&feature : *dataset->GetLayer( 0 ) )
      {
        QByteArray wkb;
        if ( OGRGeometry *geometry = feature->GetGeometryRef() )
        {
          geometry->flattenTo2D();
          wkb.resize( static_cast<int>( geometry->WkbSize() ) );
          geometry->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
        }
        result.push_back( wkb );
      }
      return result;
    }
};

TEST_F( DirectReading, IsForShapefilesAndGeoPackagesOnDisk )
{
  EXPECT_FALSE( shapefileBytes( { mFolder.filePath( QStringLiteral( "missing.shp" ) ), {} } ) );
  EXPECT_FALSE( shapefileBytes( { write( QStringLiteral( "text.shp" ), QByteArrayLiteral( "hello" ) ), {} } ) );
  EXPECT_FALSE( shapefileBytes( { write( QStringLiteral( "a.geojson" ), QByteArrayLiteral( "{}" ) ), {} } ) );
}

TEST_F( DirectReading, GivesWhatOgrGives )
{
  for ( const auto &[driver, name] : { std::make_pair( "ESRI Shapefile", QStringLiteral( "図.shp" ) ), std::make_pair( "GPKG", QStringLiteral( "図.gpkg" ) ) } )
  {
    const QString path = source( driver, name );
    const Result<PolygonTable> table = readPolygons( path, {} );
    ASSERT_TRUE( table ) << driver;
    EXPECT_EQ( table->wkb, throughOgr( path ) ) << driver;
    EXPECT_EQ( table->wkb.size(), 5u );
  }
}

TEST_F( DirectReading, StoredPolygonsAreThoseThatAreHeld )
{
  for ( const auto &[driver, name] : { std::make_pair( "ESRI Shapefile", QStringLiteral( "図.shp" ) ), std::make_pair( "GPKG", QStringLiteral( "図.gpkg" ) ), std::make_pair( "GeoJSON", QStringLiteral( "図.geojson" ) ) } )
  {
    const QString path = source( driver, name );
    const Result<PolygonTable> held = readPolygons( path, {} );
    const Result<StoredPolygonTable> stored = readStoredPolygons( path, {} );
    ASSERT_TRUE( held && stored ) << driver;
    ASSERT_EQ( stored->polygons.size(), held->wkb.size() ) << driver;
    EXPECT_EQ( stored->columns.front().values, held->columns.front().values );
    EXPECT_EQ( stored->facts.nullGeometries, held->facts.nullGeometries );
    EXPECT_EQ( stored->facts.flattened, held->facts.flattened );
    std::vector<size_t> backwards;
    for ( size_t row = held->wkb.size(); row > 0; --row )
    {
      backwards.push_back( row - 1 );
      EXPECT_EQ( *stored->polygons.at( row - 1 ), held->wkb[row - 1] ) << driver << row;
      EXPECT_EQ( stored->polygons.byteCount( row - 1 ), static_cast<size_t>( held->wkb[row - 1].size() ) );
      EXPECT_EQ( stored->polygons.fingerprint( row - 1 ), fingerprintOf( held->wkb[row - 1] ) );
    }
    size_t visited = 0;
    EXPECT_TRUE( stored->polygons.visit( backwards, [&]( const QByteArray &wkb ) { EXPECT_EQ( wkb, held->wkb[backwards[visited++]] ); } ) );
    EXPECT_EQ( visited, held->wkb.size() );
  }
}

TEST_F( DirectReading, ATakenPolygonIsGone )
{
  Result<StoredPolygonTable> table = readStoredPolygons( source( "ESRI Shapefile", QStringLiteral( "a.shp" ) ), {} );
  ASSERT_TRUE( table );
  EXPECT_FALSE( table->polygons.take( 0 )->isEmpty() );
  EXPECT_TRUE( table->polygons.isEmpty( 0 ) );
  EXPECT_TRUE( table->polygons.at( 0 )->isEmpty() );
  EXPECT_FALSE( table->polygons.isEmpty( 1 ) );
}

TEST_F( DirectReading, AFileThatChangedMeanwhileIsAnError )
{
  const QString path = source( "ESRI Shapefile", QStringLiteral( "a.shp" ) );
  const Result<StoredPolygonTable> table = readStoredPolygons( path, {} );
  ASSERT_TRUE( table );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::ReadWrite ) && file.seek( 160 ) && file.write( QByteArray( 8, '\1' ) ) == 8 );
  file.close();
  const Result<QByteArray> changed = table->polygons.at( 0 );
  ASSERT_FALSE( changed );
  EXPECT_EQ( changed.error().code, Error::Code::SourceUnreadable );
  EXPECT_EQ( changed.error().source, path );
  EXPECT_EQ( changed.error().row, 1 );
  ASSERT_TRUE( file.resize( 130 ) );
  EXPECT_FALSE( table->polygons.at( 1 ) );
}

TEST_F( DirectReading, ATruncatedShapefileIsReadNoFurther )
{
  const QString path = source( "ESRI Shapefile", QStringLiteral( "short.shp" ) );
  QFile file( path );
  for ( const qint64 size : { 300, 150, 104 } )
  {
    ASSERT_TRUE( file.resize( size ) );
    const Result<PolygonTable> table = readPolygons( path, {} );
    if ( !table )
      continue;
    for ( const QByteArray &wkb : table->wkb )
    {
      EXPECT_LT( wkb.size(), 200 );
    }
  }
}

TEST_F( DirectReading, StopsWhenAsked )
{
  const QString path = source( "GPKG", QStringLiteral( "a.gpkg" ) );
  const GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
  const std::unique_ptr<GeometryBytes> bytes = geoPackageBytes( { path, {} }, *dataset->GetLayer( 0 ) );
  ASSERT_TRUE( bytes );
  EXPECT_TRUE( bytes->read( std::atomic<bool>( true ), true ).empty() );
}
} // namespace
} // namespace clusteratlas
