// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geopackagefill.h"
#include "io/geopackagewriter.h"
#include "support/gdalsetup.h"
#include "support/printto.h"
#include "support/seed.h"

#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
QByteArray squareAt( double x, double y, double size )
{
  OGRGeometry *geometry = nullptr;
  const QByteArray wkt = QStringLiteral( "POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))" ).arg( x, 0, 'g', 17 ).arg( y, 0, 'g', 17 ).arg( x + size, 0, 'g', 17 ).arg( y + size, 0, 'g', 17 ).toLatin1();
  OGRGeometryFactory::createFromWkt( wkt.constData(), nullptr, &geometry );
  const OGRGeometryUniquePtr owned( geometry );
  QByteArray wkb( static_cast<int>( geometry->WkbSize() ), '\0' );
  geometry->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
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
        const std::optional<GeometryBlob> blob = geometryBlob( squareAt( place( random ), place( random ), 0.1 ), fill.srsId() );
        EXPECT_TRUE( blob );
        const QByteArray text = "№ " + QByteArray::number( index );
        fill.bindText( 0, text.constData(), text.size() );
        fill.bindInteger( 1, index );
        if ( index == 0 )
          fill.bindNoGeometry();
        else
          fill.bindGeometry( blob->bytes.constData(), blob->bytes.size(), blob->bounds );
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
  EXPECT_FALSE( geometryBlob( {}, 1 ) );
  EXPECT_FALSE( geometryBlob( QByteArrayLiteral( "hello world" ), 1 ) );
  const QByteArray wkb = squareAt( 1, 2, 3 );
  for ( int size = 0; size < wkb.size(); ++size )
    EXPECT_FALSE( geometryBlob( wkb.left( size ), 1 ) ) << size;
  const std::optional<GeometryBlob> blob = geometryBlob( wkb, 1 );
  ASSERT_TRUE( blob );
  const std::optional<Bounds> bounds = boundsOfBlob( blob->bytes.constData(), blob->bytes.size() );
  ASSERT_TRUE( bounds );
  EXPECT_EQ( bounds->maxY, 5 );
  for ( int size = 0; size < 40; ++size )
    EXPECT_FALSE( boundsOfBlob( blob->bytes.constData(), size ) ) << size;
}
} // namespace
} // namespace clusteratlas
