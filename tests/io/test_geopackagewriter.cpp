// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/packagejson.h"
#include "core/wkb.h"
#include "io/datapackagereader.h"
#include "io/geopackagewriter.h"
#include "io/tablereader.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
class GeoPackageWriter : public test::WithFolder
{
  protected:
    static QByteArray bytesOf( const QString &path )
    {
      QFile file( path );
      EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
      return file.readAll();
    }
};

FeatureTable points()
{
  FeatureTable table { QStringLiteral( "points" ), { QStringLiteral( "点" ), QStringLiteral( "Points" ) }, GeometryKind::Point, { { QStringLiteral( "name" ) }, { QStringLiteral( "size" ), FieldSchema::Type::Number } } };
  table.features.push_back( { { QStringLiteral( "a'; DROP TABLE points; --" ), 1.5 }, pointWkb( { 140, 36 } ) } );
  table.features.push_back( { { QVariant(), QVariant() }, {} } );
  return table;
}

TEST_F( GeoPackageWriter, SaysWhenTheFolderIsMissing )
{
  const Result<void> written = writeGeoPackage( mFolder.filePath( QStringLiteral( "none/a.gpkg" ) ), { points() } );
  ASSERT_FALSE( written );
  EXPECT_EQ( written.error().code, Error::Code::OutputUnwritable );
}

TEST_F( GeoPackageWriter, StopsWhenCanceled )
{
  EXPECT_EQ( writeGeoPackage( mFolder.filePath( QStringLiteral( "a.gpkg" ) ), { points() }, []( double ) { return false; } ).error().code, Error::Code::Canceled );
}

TEST_F( GeoPackageWriter, KeepsTextsNumbersAndNulls )
{
  const QString path = mFolder.filePath( QStringLiteral( "図.gpkg" ) );
  ASSERT_TRUE( writeGeoPackage( path, { points() } ) );
  const Result<AttributeTable> table = readTable( { path, QStringLiteral( "points" ) }, {} );
  ASSERT_TRUE( table );
  ASSERT_EQ( table->rows.size(), 2u );
  EXPECT_EQ( table->rows[0].cells[0], QStringLiteral( "a'; DROP TABLE points; --" ) );
  EXPECT_EQ( table->rows[0].cells[1], QStringLiteral( "1.5" ) );
  EXPECT_TRUE( table->rows[1].cells[0].isNull() );
  EXPECT_EQ( *drawableFeatures( path, QStringLiteral( "points" ) ), 1 );
}

TEST_F( GeoPackageWriter, KeepsWhatIsKnownOfAllTables )
{
  const PackageDescription description { { QStringLiteral( "題 <&\">" ), QStringLiteral( "Title" ) }, QStringLiteral( "CC BY 4.0; b" ), { { QStringLiteral( "CC-BY-4.0" ), QStringLiteral( "CC BY 4.0" ), QStringLiteral( "https://a.invalid/?b&c" ) }, { QStringLiteral( "b" ), {}, {} } }, { { QStringLiteral( "出典" ), QStringLiteral( "p. 1" ) } }, {} };
  const FeatureTable clusters { QStringLiteral( "clusters" ), {}, GeometryKind::None, { { QStringLiteral( "cluster_id" ) }, { QStringLiteral( "name_ja" ) } }, { { { QStringLiteral( "a" ), QStringLiteral( "甲" ) } } } };
  const FeatureTable memberships { QStringLiteral( "cluster_prefectures" ), {}, GeometryKind::None, { { QStringLiteral( "cluster_id" ) }, { QStringLiteral( "pref_code" ) }, { QStringLiteral( "role" ) } }, { { { QStringLiteral( "a" ), QStringLiteral( "13" ), QStringLiteral( "applicant" ) } } } };
  const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
  ASSERT_TRUE( writeGeoPackage( path, { clusters, memberships }, {}, packageToJson( description, QStringLiteral( "atlas" ) ) ) );
  const Result<Dataset> dataset = readDataset( path );
  ASSERT_TRUE( dataset ) << qPrintable( dataset.error().detail );
  EXPECT_EQ( dataset->title.ja, description.title.ja );
  EXPECT_EQ( dataset->title.en, description.title.en );
  EXPECT_EQ( dataset->licence, description.licence );
  ASSERT_EQ( dataset->licences.size(), 2u );
  EXPECT_EQ( dataset->licences[0].path, description.licences[0].path );
  ASSERT_EQ( dataset->sources.size(), 1u );
  EXPECT_EQ( dataset->sources[0].title, QStringLiteral( "出典" ) );
}

TEST_F( GeoPackageWriter, WritesTheSameBytesTwice )
{
  const QString first = mFolder.filePath( QStringLiteral( "1.gpkg" ) );
  const QString second = mFolder.filePath( QStringLiteral( "2.gpkg" ) );
  for ( const QString &path : { first, second } )
  {
    ASSERT_TRUE( writeGeoPackage( path, { points() } ) );
    ASSERT_TRUE( writeLayerStyles( path, { { QStringLiteral( "points" ), QStringLiteral( "plain" ), {}, QByteArrayLiteral( "<qgis/>" ), {}, true } } ) );
  }
  EXPECT_EQ( bytesOf( first ), bytesOf( second ) );
}
} // namespace
} // namespace clusteratlas
