// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/featurelayer.h"
#include "io/geopackagefill.h"
#include "io/geopackagewriter.h"
#include "support/gdalsetup.h"
#include "support/printto.h"
#include "support/seed.h"

#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{
namespace
{
QByteArray wkbOf( const QByteArray &wkt )
{
  OGRGeometry *geometry = nullptr;
  OGRGeometryFactory::createFromWkt( wkt.constData(), nullptr, &geometry );
  const OGRGeometryUniquePtr owned( geometry );
  QByteArray wkb( static_cast<int>( owned->WkbSize() ), '\0' );
  owned->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
}

QByteArray squareAt( double x, double y, double size )
{
  return wkbOf( QStringLiteral( "POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))" ).arg( x, 0, 'g', 17 ).arg( y, 0, 'g', 17 ).arg( x + size, 0, 'g', 17 ).arg( y + size, 0, 'g', 17 ).toLatin1() );
}

QStringList query( const QString &path, const QByteArray &sql )
{
  sqlite3 *database = nullptr;
  sqlite3_stmt *statement = nullptr;
  EXPECT_EQ( sqlite3_open( path.toUtf8().constData(), &database ), SQLITE_OK );
  EXPECT_EQ( sqlite3_prepare_v2( database, sql.constData(), -1, &statement, nullptr ), SQLITE_OK ) << sqlite3_errmsg( database );
  QStringList rows;
  while ( sqlite3_step( statement ) == SQLITE_ROW )
    rows << QString::fromUtf8( reinterpret_cast<const char *>( sqlite3_column_text( statement, 0 ) ) );
  sqlite3_finalize( statement );
  sqlite3_close( database );
  return rows;
}

class Filling : public test::WithFolder
{
  protected:
    QString emptyFile( const QString &name ) const
    {
      const QString path = mFolder.filePath( name );
      EXPECT_TRUE( writeGeoPackage( path, { { QStringLiteral( "面 \"a\"" ), {}, GeometryKind::MultiPolygon, { { QStringLiteral( "name" ) }, { QStringLiteral( "n" ), FieldSchema::Type::Integer } } }, { QStringLiteral( "rows" ), {}, GeometryKind::None, { { QStringLiteral( "value" ), FieldSchema::Type::Number } } } } ) );
      return path;
    }

    //! \a count squares at random places, the first without geometry.
    QString filled( const QString &name, int count, unsigned seed ) const
    {
      const QString path = emptyFile( name );
      std::mt19937 random( seed );
      std::uniform_real_distribution<double> place( 20, 150 );
      GeoPackageFill fill( path );
      fill.begin( QStringLiteral( "面 \"a\"" ) );
      for ( int index = 0; index < count; ++index )
      {
        const QByteArray square = squareAt( place( random ), place( random ), 0.1 );
        const QByteArray text = "№ " + QByteArray::number( index );
        fill.bindText( 0, text.constData(), text.size() );
        fill.bindInteger( 1, index );
        if ( index == 0 )
          fill.bindNoGeometry();
        else
          EXPECT_TRUE( fill.bindPolygons( square ) );
        EXPECT_TRUE( fill.insert() );
      }
      fill.end();
      fill.begin( QStringLiteral( "rows" ) );
      fill.bindReal( 0, 0.25 );
      EXPECT_TRUE( fill.insert() );
      fill.bindNull( 0 );
      EXPECT_TRUE( fill.insert() );
      fill.end();
      EXPECT_TRUE( fill.finish() );
      return path;
    }
};

TEST_F( Filling, AFileThatCannotBeOpenedIsAnError )
{
  GeoPackageFill fill( mFolder.filePath( QStringLiteral( "missing.gpkg" ) ) );
  fill.begin( QStringLiteral( "rows" ) );
  EXPECT_FALSE( fill.insert() );
  fill.end();
  const Result<void> finished = fill.finish();
  ASSERT_FALSE( finished );
  EXPECT_EQ( finished.error().code, Error::Code::OutputUnwritable );
}

TEST_F( Filling, ATableThatIsMissingIsAnError )
{
  GeoPackageFill fill( emptyFile( QStringLiteral( "a.gpkg" ) ) );
  fill.begin( QStringLiteral( "nothing" ) );
  EXPECT_FALSE( fill.insert() );
  EXPECT_FALSE( fill.finish() );
}

TEST_F( Filling, GdalReadsWhatWasFilledIn )
{
  const QString path = filled( QStringLiteral( "図.gpkg" ), 3, 1 );
  const GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
  ASSERT_TRUE( dataset );
  OGRLayer *layer = dataset->GetLayer( 0 );
  EXPECT_EQ( layer->GetFeatureCount(), 3 );
  const OGRFeatureUniquePtr first( layer->GetFeature( 1 ) ), third( layer->GetFeature( 3 ) );
  EXPECT_EQ( first->GetGeometryRef(), nullptr );
  ASSERT_NE( third->GetGeometryRef(), nullptr );
  EXPECT_TRUE( third->GetGeometryRef()->IsValid() );
  EXPECT_EQ( QString::fromUtf8( third->GetFieldAsString( 0 ) ), QStringLiteral( "№ 2" ) );
  EXPECT_EQ( third->GetFieldAsInteger( 1 ), 2 );
  OGRLayer *rows = dataset->GetLayer( 1 );
  EXPECT_EQ( OGRFeatureUniquePtr( rows->GetFeature( 1 ) )->GetFieldAsDouble( 0 ), 0.25 );
  EXPECT_TRUE( OGRFeatureUniquePtr( rows->GetFeature( 2 ) )->IsFieldNull( 0 ) );
}

TEST_F( Filling, TheSchemaIsThatOfGdal )
{
  const QByteArray schema = "SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type, name";
  EXPECT_EQ( query( filled( QStringLiteral( "a.gpkg" ), 300, 1 ), schema ), query( emptyFile( QStringLiteral( "b.gpkg" ) ), schema ) );
}

TEST_F( Filling, SameRowsGiveTheSameBytes )
{
  QFile a( filled( QStringLiteral( "a.gpkg" ), 400, 5 ) ), b( filled( QStringLiteral( "b.gpkg" ), 400, 5 ) );
  ASSERT_TRUE( a.open( QIODevice::ReadOnly ) && b.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( a.readAll(), b.readAll() );
}

TEST_F( Filling, MoreFeaturesCanBeAddedByGdal )
{
  const QString path = filled( QStringLiteral( "a.gpkg" ), 200, 2 );
  {
    const GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
    OGRLayer *layer = dataset->GetLayer( 0 );
    const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
    OGRGeometry *geometry = nullptr;
    OGRGeometryFactory::createFromWkt( "MULTIPOLYGON(((0 0,0 1,1 1,1 0,0 0)))", nullptr, &geometry );
    feature->SetGeometryDirectly( geometry );
    ASSERT_EQ( layer->CreateFeature( feature.get() ), OGRERR_NONE );
    EXPECT_EQ( feature->GetFID(), 201 );
    EXPECT_EQ( layer->GetFeatureCount(), 201 );
    layer->SetSpatialFilterRect( 0, 0, 1, 1 );
    EXPECT_EQ( layer->GetFeatureCount(), 1 );
  }
  EXPECT_EQ( query( path, "SELECT rtreecheck( 'rtree_面 \"a\"_geom' )" ), QStringList { QStringLiteral( "ok" ) } );
}

TEST_F( Filling, TheIndexFindsWhatASearchOfAllFinds )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( const int count : { 1, 2, 51, 52, 53, 2601, 2602, 3000 } )
  {
    const QString path = filled( QStringLiteral( "%1.gpkg" ).arg( count ), count + 1, seed );
    EXPECT_EQ( query( path, "SELECT rtreecheck( 'rtree_面 \"a\"_geom' )" ), QStringList { QStringLiteral( "ok" ) } ) << count;
    EXPECT_EQ( query( path, "SELECT count(*) FROM \"rtree_面 \"\"a\"\"_geom\"" ), QStringList { QString::number( count ) } );
    const GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR ) );
    OGRLayer *layer = dataset->GetLayer( 0 );
    OGREnvelope extent;
    ASSERT_EQ( layer->GetExtent( &extent ), OGRERR_NONE );
    for ( int look = 0; look < 20; ++look )
    {
      std::uniform_real_distribution<double> x( extent.MinX, extent.MaxX ), y( extent.MinY, extent.MaxY );
      const double left = x( random ), bottom = y( random );
      const OGREnvelope window = [&] { OGREnvelope box; box.MinX = left; box.MaxX = left + 9; box.MinY = bottom; box.MaxY = bottom + 9; return box; }();
      layer->SetSpatialFilter( nullptr );
      int expected = 0;
      for ( auto &&feature : *layer )
      {
        OGREnvelope box;
        if ( !feature->GetGeometryRef() )
          continue;
        feature->GetGeometryRef()->getEnvelope( &box );
        expected += box.Intersects( window ) ? 1 : 0;
      }
      layer->SetSpatialFilterRect( window.MinX, window.MinY, window.MaxX, window.MaxY );
      EXPECT_EQ( layer->GetFeatureCount(), expected );
    }
  }
}

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
  const GDALDatasetUniquePtr dataset( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  for ( const FeatureTable &table : tables )
  {
    CPLStringList options;
    options.AddNameValue( "GEOMETRY_NAME", "geom" );
    options.AddNameValue( "IDENTIFIER", ( table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name ) ).toUtf8().constData() );
    EXPECT_TRUE( writeFeatureLayer( *dataset, table, options ) );
  }
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

TEST( PackedRtreeTest, OrderDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( -10, 10 );
  std::vector<RtreeEntry> entries;
  for ( int id = 1; id <= 500; ++id )
  {
    const double x = place( random ), y = place( random );
    entries.push_back( rtreeEntry( id, { x, x + 1e-9, y, y + 1 } ) );
    EXPECT_LE( static_cast<double>( entries.back().minX ), x );
    EXPECT_GE( static_cast<double>( entries.back().maxX ), x + 1e-9 );
  }
  const PackedRtree tree = packRtree( entries );
  std::shuffle( entries.begin(), entries.end(), random );
  EXPECT_EQ( packRtree( entries ).nodes, tree.nodes );
  EXPECT_EQ( packRtree( entries ).leaves, tree.leaves );
}

TEST( GeometryBlobTest, RefusesWhatIsNoPolygon )
{
  EXPECT_FALSE( geometryHeader( {}, 1 ) );
  EXPECT_FALSE( geometryHeader( QByteArrayLiteral( "hello world" ), 1 ) );
  EXPECT_FALSE( geometryHeader( wkbOf( "POINT(1 2)" ), 1 ) );
  const QByteArray wkb = squareAt( 1, 2, 3 );
  for ( int size = 0; size < wkb.size(); ++size )
    EXPECT_FALSE( geometryHeader( wkb.left( size ), 1 ) ) << size;
  EXPECT_FALSE( geometryHeader( wkb + 'x', 1 ) );
  QByteArray notANumber = wkb;
  notANumber.replace( notANumber.size() - 24, 8, QByteArray( 8, '\xff' ) );
  EXPECT_FALSE( geometryHeader( notANumber, 1 ) );
}

TEST( GeometryBlobTest, TellsItsBounds )
{
  const QByteArray wkb = squareAt( 1, 2, 3 );
  const std::optional<GeometryHeader> header = geometryHeader( wkb, 1 );
  ASSERT_TRUE( header );
  const QByteArray blob = header->bytes + wkb;
  const std::optional<Bounds> bounds = boundsOfBlob( blob.constData(), blob.size() );
  ASSERT_TRUE( bounds );
  EXPECT_EQ( bounds->maxY, 5 );
  EXPECT_TRUE( hasPosition( blob ) );
  for ( int size = 0; size < 40; ++size )
  {
    EXPECT_FALSE( boundsOfBlob( blob.constData(), size ) ) << size;
    EXPECT_FALSE( hasPosition( blob.left( size ) ) ) << size;
  }
}
} // namespace
} // namespace clusteratlas
