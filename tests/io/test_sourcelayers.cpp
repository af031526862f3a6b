// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/samplerows.h"
#include "io/sourcelayers.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QTextCodec>
#include <ogrsf_frmts.h>

namespace clusteratlas
{
namespace
{
class SourceLayers : public test::WithFolder
{
  protected:
    //! Adds a layer with a row for each of \a names; without geometry unless \a type says otherwise.
    static void addLayer( GDALDataset &dataset, const char *layerName, const QStringList &names, OGRwkbGeometryType type )
    {
      OGRLayer *layer = dataset.CreateLayer( layerName, nullptr, type, nullptr );
      OGRFieldDefn field( "name", OFTString );
      ASSERT_EQ( layer->CreateField( &field ), OGRERR_NONE );
      for ( const QString &name : names )
      {
        OGRFeature feature( layer->GetLayerDefn() );
        feature.SetField( 0, name.toUtf8().constData() );
        ASSERT_EQ( layer->CreateFeature( &feature ), OGRERR_NONE );
      }
    }

    QString geoPackage() const
    {
      const QString path = mFolder.filePath( QStringLiteral( "三層.gpkg" ) );
      const GDALDatasetUniquePtr file( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
      addLayer( *file, "towns", { QStringLiteral( "函館" ), QStringLiteral( "札幌" ) }, wkbMultiPolygon );
      addLayer( *file, "points", { QStringLiteral( "北海道" ), QStringLiteral( "青森県" ), QStringLiteral( "岩手県" ) }, wkbPoint );
      addLayer( *file, "prefectures", { QStringLiteral( "北海道" ), QStringLiteral( "青森県" ) }, wkbPolygon );
      return path;
    }
};

TEST_F( SourceLayers, MissingFile )
{
  EXPECT_EQ( sourceLayers( mFolder.filePath( QStringLiteral( "nothing.gpkg" ) ) ).error().code, Error::Code::SourceMissing );
  EXPECT_EQ( sampleRows( mFolder.filePath( QStringLiteral( "nothing.gpkg" ) ) ).error().code, Error::Code::SourceMissing );
}

TEST_F( SourceLayers, FileNobodyOpens )
{
  EXPECT_EQ( sourceLayers( write( QStringLiteral( "a.gpkg" ), QByteArrayLiteral( "text" ) ) ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( SourceLayers, ProposesThePolygonsThatNameMostPrefectures )
{
  const QString path = geoPackage();
  const Result<std::vector<SourceLayer>> layers = sourceLayers( path );
  ASSERT_TRUE( layers );
  ASSERT_EQ( layers->size(), 3u );
  EXPECT_EQ( layers->at( 0 ).reason, QStringLiteral( "fewer_prefectures" ) );
  EXPECT_EQ( layers->at( 1 ).reason, QStringLiteral( "no_polygons" ) );
  EXPECT_EQ( layers->at( 1 ).prefectures, 3 );
  EXPECT_EQ( layers->at( 1 ).geometry, LayerGeometry::Point );
  const SourceLayer &proposed = layers->at( 2 );
  EXPECT_TRUE( proposed.proposed );
  EXPECT_EQ( proposed.reason, QStringLiteral( "most_prefectures" ) );
  EXPECT_EQ( proposed.features, 2 );
  EXPECT_EQ( proposed.prefectures, 2 );
  EXPECT_EQ( proposed.keyField, QStringLiteral( "name" ) );
  EXPECT_EQ( proposed.geometry, LayerGeometry::Polygon );
  EXPECT_EQ( proposed.source, path + QStringLiteral( "|layername=prefectures" ) );
  EXPECT_FALSE( layers->at( 0 ).proposed || layers->at( 1 ).proposed );
}

TEST_F( SourceLayers, ProposesWhatIsAskedFor )
{
  const Result<std::vector<SourceLayer>> layers = sourceLayers( geoPackage() + QStringLiteral( "|layername=towns" ) );
  ASSERT_TRUE( layers );
  EXPECT_TRUE( layers->at( 0 ).proposed );
  EXPECT_EQ( layers->at( 0 ).reason, QStringLiteral( "asked" ) );
  EXPECT_EQ( layers->at( 2 ).reason, QStringLiteral( "not_asked" ) );
}

TEST_F( SourceLayers, CanBeCanceled )
{
  EXPECT_EQ( sourceLayers( geoPackage(), {}, []( double ) { return false; } ).error().code, Error::Code::Canceled );
}

TEST_F( SourceLayers, FiveRowsShowWhatAnEncodingMakesOfThem )
{
  QString text = QStringLiteral( "code,name\n" );
  for ( int row = 0; row < 30; ++row )
    text += QStringLiteral( "%1,%2\n" ).arg( row ).arg( row > 20 ? QStringLiteral( "福岡県" ) : QStringLiteral( "x" ) );
  const QString path = write( QStringLiteral( "a.csv" ), QTextCodec::codecForName( "Shift_JIS" )->fromUnicode( text ) );

  const Result<SampleRows> detected = sampleRows( path );
  ASSERT_TRUE( detected );
  EXPECT_EQ( detected->encoding, QStringLiteral( "CP932" ) );
  EXPECT_EQ( detected->encodingFrom, QStringLiteral( "detected" ) );
  ASSERT_EQ( detected->rows.size(), 5u );
  EXPECT_EQ( detected->rows.front(), ( QStringList { QStringLiteral( "21" ), QStringLiteral( "福岡県" ) } ) );
  EXPECT_EQ( detected->undecodable, 0 );

  const Result<SampleRows> wrong = sampleRows( path, QStringLiteral( "UTF-8" ) );
  ASSERT_TRUE( wrong );
  EXPECT_EQ( wrong->encodingFrom, QStringLiteral( "user" ) );
  EXPECT_GT( wrong->undecodable, 0 );
  EXPECT_FALSE( sampleRows( path, QStringLiteral( "no such" ) ) );
}

TEST_F( SourceLayers, RowsOfAShapefileComeWithTheirColumns )
{
  const QString path = mFolder.filePath( QStringLiteral( "a.dbf" ) );
  {
    const GDALDatasetUniquePtr file( GetGDALDriverManager()->GetDriverByName( "ESRI Shapefile" )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
    const char *const japanese[] = { "ENCODING=CP932", nullptr };
    OGRLayer *layer = file->CreateLayer( "a", nullptr, wkbNone, const_cast<char **>( japanese ) );
    OGRFieldDefn field( "都道府県", OFTString );
    ASSERT_EQ( layer->CreateField( &field ), OGRERR_NONE );
    OGRFeature feature( layer->GetLayerDefn() );
    feature.SetField( 0, "鳥取県" );
    ASSERT_EQ( layer->CreateFeature( &feature ), OGRERR_NONE );
  }
  const Result<SampleRows> sample = sampleRows( path );
  ASSERT_TRUE( sample );
  EXPECT_EQ( sample->columns, QStringList { QStringLiteral( "都道府県" ) } );
  ASSERT_EQ( sample->rows.size(), 1u );
  EXPECT_EQ( sample->rows.front(), QStringList { QStringLiteral( "鳥取県" ) } );
}
} // namespace
} // namespace clusteratlas
