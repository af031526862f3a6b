// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geopackagefill.h"
#include "io/geopackagewriter.h"
#include "support/gdalsetup.h"
#include "support/geopackagecontent.h"
#include "support/printto.h"
#include "support/seed.h"

namespace clusteratlas
{
namespace
{
using test::query;
using test::squareAt;

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

} // namespace
} // namespace clusteratlas
