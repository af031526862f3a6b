// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geopackagerows.h"
#include "io/geopackagewriter.h"
#include "support/gdalsetup.h"
#include "support/printto.h"
#include "support/seed.h"

#include <ogrsf_frmts.h>

#include <cmath>

namespace clusteratlas
{
namespace
{
QByteArray wkbOf( const char *wkt )
{
  OGRGeometry *geometry = nullptr;
  OGRGeometryFactory::createFromWkt( wkt, nullptr, &geometry );
  const OGRGeometryUniquePtr owned( geometry );
  QByteArray wkb( static_cast<int>( owned->WkbSize() ), '\0' );
  owned->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
}

FeatureTable areas( const char *name = "a \"b\" c" )
{
  using Type = FieldSchema::Type;
  return { QString::fromLatin1( name ), { QStringLiteral( "面" ), QStringLiteral( "Areas" ) }, GeometryKind::MultiPolygon,
    { { QStringLiteral( "text \"x\"" ) }, { QStringLiteral( "whole" ), Type::Integer }, { QStringLiteral( "number" ), Type::Number }, { QStringLiteral( "yes" ), Type::Boolean } } };
}

class GeoPackageRowsTest : public test::WithFolder
{
};

TEST_F( GeoPackageRowsTest, SayWhenTheFileIsMissing )
{
  GeoPackageRows rows( mFolder.filePath( QStringLiteral( "none.gpkg" ) ) );
  EXPECT_FALSE( rows.begin( areas() ) );
  EXPECT_FALSE( rows.problem().isEmpty() );
}

TEST_F( GeoPackageRowsTest, RefuseWhatIsNoPolygon )
{
  QByteArray notANumber = wkbOf( "POLYGON((0 0,1 0,1 1,0 0))" );
  notANumber.replace( notANumber.size() - 24, 8, QByteArray( 8, '\xff' ) );
  for ( const QByteArray &wkb : { wkbOf( "POINT(1 2)" ), wkbOf( "POLYGON((0 0,1 0,1 1,0 0))" ).chopped( 1 ), wkbOf( "POLYGON((0 0,1 0,1 1,0 0))" ) + 'x', notANumber, QByteArray( "hello" ) } )
  {
    FeatureTable table = areas();
    table.features.push_back( { { QVariant(), QVariant(), QVariant(), QVariant() }, wkb } );
    const Result<void> written = writeGeoPackage( mFolder.filePath( QStringLiteral( "a.gpkg" ) ), { table } );
    ASSERT_FALSE( written ) << wkb.toHex().constData();
    EXPECT_EQ( written.error().layer, table.name );
  }
}

TEST_F( GeoPackageRowsTest, ReadAsIfOgrHadWrittenThem )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( 120, 150 );
  FeatureTable table = areas();
  std::vector<QByteArray> geometries;
  OGREnvelope extent;
  for ( int row = 0; row < 300; ++row )
  {
    const double x = place( random ), y = place( random );
    OGRMultiPolygon shape;
    for ( int part = 0; part < row % 4; ++part )
    {
      OGRLinearRing ring;
      // Larger than a page now and then.
      for ( int corner = 0, corners = row % 50 == 3 ? 9000 : 5; corner < corners; ++corner )
        ring.addPoint( x + part + std::cos( corner ) * 0.3, y + std::sin( corner ) * 0.3 );
      ring.closeRings();
      OGRPolygon polygon;
      polygon.addRing( &ring );
      shape.addGeometry( &polygon );
    }
    QByteArray wkb( static_cast<int>( shape.WkbSize() ), '\0' );
    shape.exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
    if ( row % 7 == 6 )
      wkb.clear();
    else if ( !shape.IsEmpty() )
    {
      OGREnvelope own;
      shape.getEnvelope( &own );
      extent.Merge( own );
    }
    geometries.push_back( wkb );
    table.features.push_back( { { row % 3 ? QVariant( QStringLiteral( "値%1'" ).arg( row ) ) : QVariant(), row, row / 4.0, row % 2 == 0 }, wkb } );
  }
  const QString path = mFolder.filePath( QStringLiteral( "図.gpkg" ) );
  ASSERT_TRUE( writeGeoPackage( path, { areas( "none" ), table, areas( "also" ) } ) );

  GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
  ASSERT_TRUE( dataset );
  OGRLayer *layer = dataset->GetLayerByName( table.name.toUtf8().constData() );
  ASSERT_TRUE( layer );
  EXPECT_EQ( layer->GetFeatureCount(), 300 );
  EXPECT_EQ( dataset->GetLayerByName( "none" )->GetFeatureCount(), 0 );
  OGREnvelope told;
  ASSERT_EQ( layer->GetExtent( &told, FALSE ), OGRERR_NONE );
  // OGR reads the numbers as texts of fifteen digits.
  for ( const auto &[is, expected] : { std::make_pair( told.MinX, extent.MinX ), std::make_pair( told.MaxX, extent.MaxX ), std::make_pair( told.MinY, extent.MinY ), std::make_pair( told.MaxY, extent.MaxY ) } )
    EXPECT_NEAR( is, expected, 1e-12 );
  EXPECT_TRUE( layer->TestCapability( OLCFastSpatialFilter ) );
  size_t row = 0;
  int drawable = 0;
  for ( auto &&feature : *layer )
  {
    ASSERT_EQ( feature->GetFID(), static_cast<GIntBig>( row + 1 ) );
    QByteArray wkb;
    if ( const OGRGeometry *geometry = feature->GetGeometryRef() )
    {
      wkb.resize( static_cast<int>( geometry->WkbSize() ) );
      geometry->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
      drawable += geometry->IsEmpty() ? 0 : 1;
    }
    ASSERT_EQ( wkb, geometries[row] ) << row;
    EXPECT_EQ( feature->IsFieldNull( 0 ), row % 3 == 0 );
    EXPECT_EQ( feature->GetFieldAsInteger64( 1 ), static_cast<GIntBig>( row ) );
    EXPECT_EQ( feature->GetFieldAsDouble( 2 ), static_cast<double>( row ) / 4 );
    EXPECT_EQ( feature->GetFieldAsInteger( 3 ), row % 2 == 0 ? 1 : 0 );
    ++row;
  }
  EXPECT_EQ( row, 300u );
  EXPECT_EQ( *drawableFeatures( path, table.name ), drawable );
  EXPECT_FALSE( drawableFeatures( path, QStringLiteral( "missing" ) ) );

  // The index finds what a look at every feature finds.
  for ( int window = 0; window < 50; ++window )
  {
    const double x = place( random ), y = place( random );
    layer->SetSpatialFilterRect( x, y, x + 2, y + 2 );
    GIntBig found = 0;
    for ( auto &&feature : *layer )
      found += feature->GetGeometryRef() ? 1 : 0;
    layer->SetSpatialFilter( nullptr );
    OGRLinearRing ring;
    for ( const auto &[right, up] : { std::make_pair( 0, 0 ), std::make_pair( 2, 0 ), std::make_pair( 2, 2 ), std::make_pair( 0, 2 ), std::make_pair( 0, 0 ) } )
      ring.addPoint( x + right, y + up );
    OGRPolygon box;
    box.addRing( &ring );
    GIntBig there = 0;
    for ( auto &&feature : *layer )
      there += feature->GetGeometryRef() && feature->GetGeometryRef()->Intersects( &box ) ? 1 : 0;
    EXPECT_EQ( found, there );
  }
}

TEST_F( GeoPackageRowsTest, TheSameBytesTwice )
{
  FeatureTable table = areas();
  for ( int row = 0; row < 20; ++row )
    table.features.push_back( { { QStringLiteral( "x" ), row, 0.5, true }, wkbOf( "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))" ) } );
  QByteArray first;
  for ( const char *name : { "1.gpkg", "2.gpkg" } )
  {
    const QString path = mFolder.filePath( QString::fromLatin1( name ) );
    ASSERT_TRUE( writeGeoPackage( path, { table } ) );
    QFile file( path );
    ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE( first.isEmpty() || first == bytes );
    first = bytes;
  }
}

TEST_F( GeoPackageRowsTest, StopBetweenTables )
{
  const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
  EXPECT_EQ( writeGeoPackage( path, { areas( "a" ), areas( "b" ) }, []( double done ) { return done < 0.7; } ).error().code, Error::Code::Canceled );
}
} // namespace
} // namespace clusteratlas
