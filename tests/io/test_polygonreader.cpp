// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/polygonreader.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
class PolygonReader : public test::WithFolder
{
};

QByteArray squares( const char *crs = "" )
{
  return QByteArrayLiteral( "{\"type\":\"FeatureCollection\"," ) + crs
    + "\"features\":["
      "{\"type\":\"Feature\",\"properties\":{\"name\":\"\xE5\x8C\x97\xE6\xB5\xB7\xE9\x81\x93\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[141,43],[142,43],[142,44],[141,43]]]}},"
      "{\"type\":\"Feature\",\"properties\":{\"name\":null},\"geometry\":null}]}";
}

TEST_F( PolygonReader, MissingFile )
{
  EXPECT_EQ( readPolygons( mFolder.filePath( QStringLiteral( "nothing.shp" ) ), {} ).error().code, Error::Code::SourceMissing );
}

TEST_F( PolygonReader, EmptyFile )
{
  EXPECT_EQ( readPolygons( write( QStringLiteral( "empty.geojson" ), {} ), {} ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( PolygonReader, NotAVectorFile )
{
  EXPECT_EQ( readPolygons( write( QStringLiteral( "text.geojson" ), QByteArrayLiteral( "not json" ) ), {} ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( PolygonReader, EmptyFolder )
{
  EXPECT_EQ( readPolygons( mFolder.path(), {} ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( PolygonReader, RefusesTheNetwork )
{
  for ( const char *source : { "https://example.org/a.geojson", "/vsicurl/https://example.org/a.zip", "HTTP://example.org/a" } )
    EXPECT_EQ( readPolygons( QString::fromLatin1( source ), {} ).error().code, Error::Code::RemoteRefused ) << source;
}

TEST_F( PolygonReader, UnknownLayer )
{
  const QString file = write( QStringLiteral( "a.geojson" ), squares() );
  EXPECT_EQ( readPolygons( file + QStringLiteral( "|layername=b" ), {} ).error().code, Error::Code::LayerMissing );
}

TEST_F( PolygonReader, UnknownEncoding )
{
  EXPECT_FALSE( readPolygons( write( QStringLiteral( "a.geojson" ), squares() ), { QStringLiteral( "no such" ), {}, {} } ) );
}

TEST_F( PolygonReader, KeepsRowsWithoutNameOrGeometry )
{
  const Result<PolygonTable> table = readPolygons( write( QStringLiteral( "日本 a.geojson" ), squares() ), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->wkb.size(), 2u );
  EXPECT_FALSE( table->wkb[0].isEmpty() );
  EXPECT_TRUE( table->wkb[1].isEmpty() );
  ASSERT_EQ( table->columns.size(), 1u );
  EXPECT_EQ( table->columns[0].values[0], QStringLiteral( "北海道" ) );
  EXPECT_TRUE( table->columns[0].values[1].isNull() );
}

TEST_F( PolygonReader, ReadsEveryFileOfAFolderInOrder )
{
  write( QStringLiteral( "b.geojson" ), squares().replace( "142", "143" ) );
  write( QStringLiteral( "a.geojson" ), squares() );
  write( QStringLiteral( "readme.txt" ), QByteArrayLiteral( "no polygons" ) );
  const Result<PolygonTable> table = readPolygons( mFolder.path(), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->wkb.size(), 4u );
  EXPECT_EQ( table->columns[0].values.size(), 4u );
}

TEST_F( PolygonReader, CanBeCanceled )
{
  QByteArray many = QByteArrayLiteral( "{\"type\":\"FeatureCollection\",\"features\":[" );
  for ( int index = 0; index < 600; ++index )
    many += QByteArray( index ? "," : "" ) + "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[141,43],[142,43],[142,44],[141,43]]]}}";
  const Result<PolygonTable> table = readPolygons( write( QStringLiteral( "many.geojson" ), many + "]}" ), {}, []( double ) { return false; } );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().code, Error::Code::Canceled );
}
} // namespace
} // namespace clusteratlas
