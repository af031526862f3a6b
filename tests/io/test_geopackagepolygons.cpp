// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/featurelayer.h"
#include "io/geopackagewriter.h"
#include "support/gdalsetup.h"
#include "support/geopackagecontent.h"
#include "support/printto.h"
#include "support/seed.h"

#include <cmath>

namespace clusteratlas
{
namespace
{
using test::query;
using test::squareAt;
using test::wkbOf;

FeatureTable areas( const char *name = "a \"b\" c" )
{
  using Type = FieldSchema::Type;
  return { QString::fromLatin1( name ), { QStringLiteral( "面" ), QStringLiteral( "Areas" ) }, GeometryKind::MultiPolygon,
    { { QStringLiteral( "text \"x\"" ) }, { QStringLiteral( "whole" ), Type::Integer }, { QStringLiteral( "number" ), Type::Number }, { QStringLiteral( "yes" ), Type::Boolean } } };
}

class WritingPolygons : public test::WithFolder
{
};

TEST_F( WritingPolygons, RefusesWhatIsNoPolygon )
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

TEST_F( WritingPolygons, ReadsAsIfOgrHadWrittenThem )
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

TEST_F( WritingPolygons, GivesTheSameBytesTwice )
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

TEST_F( WritingPolygons, StopsBetweenTables )
{
  const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
  EXPECT_EQ( writeGeoPackage( path, { areas( "a" ), areas( "b" ) }, []( double done ) { return done < 0.7; } ).error().code, Error::Code::Canceled );
}

//! Writes \a tables with OGR alone.
void writeByOgr( const QString &path, const std::vector<FeatureTable> &tables )
{
  CPLSetConfigOption( "OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z" );
  GDALDatasetUniquePtr dataset( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  for ( const FeatureTable &table : tables )
  {
    CPLStringList options;
    options.AddNameValue( "GEOMETRY_NAME", "geom" );
    options.AddNameValue( "IDENTIFIER", ( table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name ) ).toUtf8().constData() );
    EXPECT_TRUE( writeFeatureLayer( *dataset, table, options ) );
  }
  dataset.reset();
  CPLSetConfigOption( "OGR_CURRENT_DATE", nullptr );
}

TEST_F( WritingPolygons, GivesTheTablesThatOgrGives )
{
  FeatureTable table = areas(), empty = areas( "none" ), rows = areas( "rows" );
  rows.geometry = GeometryKind::None;
  for ( int row = 0; row < 120; ++row )
  {
    // Larger than any page once, and written another way than small ones.
    OGRLinearRing ring;
    for ( int corner = 0, corners = row == 60 ? 40000 : 7; corner < corners; ++corner )
      ring.addPoint( 130 + row * 0.1 + std::cos( corner ) * 0.3, 35 + std::sin( corner ) * 0.3 );
    ring.closeRings();
    OGRMultiPolygon shape;
    OGRPolygon polygon;
    polygon.addRing( &ring );
    shape.addGeometry( &polygon );
    QByteArray wkb( static_cast<int>( shape.WkbSize() ), '\0' );
    shape.exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
    table.features.push_back( { { row % 3 ? QVariant( QStringLiteral( "値%1'" ).arg( row ) ) : QVariant(), row % 5 ? QVariant( row ) : QVariant(), row / 8.0, row % 2 == 0 }, row % 7 == 6 ? QByteArray() : wkb } );
    rows.features.push_back( { table.features.back().values } );
  }
  const QString ours = mFolder.filePath( QStringLiteral( "ours.gpkg" ) ), theirs = mFolder.filePath( QStringLiteral( "theirs.gpkg" ) );
  ASSERT_TRUE( writeGeoPackage( ours, { empty, table, rows } ) );
  writeByOgr( theirs, { empty, table, rows } );
  // OGR makes a table when its first row comes, so the order of tables is no matter.
  for ( const QByteArray &sql : { QByteArray( "SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type, name" ),
          QByteArray( "SELECT table_name || ' ' || data_type || ' ' || identifier || ' ' || last_change || ' ' || coalesce( srs_id, 'null' ) FROM gpkg_contents ORDER BY 1" ),
          QByteArray( "SELECT table_name || ' ' || coalesce( printf( '%.12f %.12f %.12f %.12f', min_x, min_y, max_x, max_y ), 'null' ) || ' ' || typeof( min_x ) FROM gpkg_contents ORDER BY 1" ),
          QByteArray( "SELECT table_name || ' ' || coalesce( feature_count, 'not counted' ) FROM gpkg_ogr_contents ORDER BY 1" ), QByteArray( "SELECT name || ' ' || seq FROM sqlite_sequence ORDER BY name" ),
          QByteArray( "SELECT table_name || ' ' || column_name || ' ' || extension_name || ' ' || scope FROM gpkg_extensions ORDER BY 1" ),
          QByteArray( "SELECT table_name || ' ' || column_name || ' ' || geometry_type_name || ' ' || srs_id || ' ' || z || ' ' || m FROM gpkg_geometry_columns ORDER BY 1" ),
          QByteArray( "SELECT quote( fid ) || quote( geom ) || quote( \"text \"\"x\"\"\" ) || quote( whole ) || quote( number ) || quote( yes ) FROM \"a \"\"b\"\" c\" ORDER BY fid" ),
          QByteArray( "SELECT quote( fid ) || quote( \"text \"\"x\"\"\" ) || quote( whole ) || quote( number ) || quote( yes ) FROM rows ORDER BY fid" ),
          QByteArray( "SELECT id FROM \"rtree_a \"\"b\"\" c_geom\" ORDER BY id" ) } )
  {
    const QStringList written = query( ours, sql );
    EXPECT_FALSE( written.isEmpty() ) << sql.constData();
    EXPECT_EQ( written, query( theirs, sql ) ) << sql.constData();
  }
  EXPECT_EQ( query( ours, "SELECT rtreecheck( 'rtree_a \"b\" c_geom' )" ), QStringList { QStringLiteral( "ok" ) } );
}

TEST_F( WritingPolygons, MakesOneOfTheLayersKindOfASinglePolygon )
{
  FeatureTable table = areas();
  table.features.push_back( { {}, wkbOf( "POLYGON((0 0,1 0,1 1,0 0))" ) } );
  const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
  ASSERT_TRUE( writeGeoPackage( path, { table } ) );
  const GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
  ASSERT_TRUE( dataset );
  const OGRFeatureUniquePtr feature( dataset->GetLayer( 0 )->GetFeature( 1 ) );
  EXPECT_EQ( wkbFlatten( feature->GetGeometryRef()->getGeometryType() ), wkbMultiPolygon );
}

TEST_F( WritingPolygons, StopsBetweenRows )
{
  FeatureTable table = areas();
  for ( int row = 0; row < 3000; ++row )
    table.features.push_back( { { QVariant(), row, 0.5, true }, squareAt( 1, 2, 3 ) } );
  EXPECT_EQ( writeGeoPackage( mFolder.filePath( QStringLiteral( "a.gpkg" ) ), { table }, []( double done ) { return done < 0.8; } ).error().code, Error::Code::Canceled );
}
} // namespace
} // namespace clusteratlas
