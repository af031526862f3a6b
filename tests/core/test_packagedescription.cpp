// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/packagedescription.h"
#include "support/printto.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
Result<PackageDescription> parse( const char *json )
{
  return parsePackageDescription( QByteArray( json ), QStringLiteral( "datapackage.json" ) );
}

TEST( PackageDescription, RefusesWhatIsNoJson )
{
  EXPECT_EQ( parse( "{" ).error().code, Error::Code::PackageInvalid );
  EXPECT_EQ( parse( "[]" ).error().code, Error::Code::PackageInvalid );
  EXPECT_EQ( parse( "" ).error().code, Error::Code::PackageInvalid );
}

TEST( PackageDescription, RefusesPathsOutOfItsFolder )
{
  for ( const char *path : { "../secret.csv", "/etc/passwd", "http://example.org/a.csv", "a/../../b.csv", "C:\\\\a.csv", "/vsicurl/x" } )
  {
    const QByteArray json = QByteArrayLiteral( "{\"resources\":[{\"name\":\"a\",\"path\":\"" ) + path + "\"}]}";
    EXPECT_FALSE( parsePackageDescription( json, QString() ) ) << path;
  }
}

TEST( PackageDescription, RefusesAForeignKeyOfUnlikeLengths )
{
  EXPECT_FALSE( parse( R"({"resources":[{"name":"a","path":"a.csv","schema":{"foreignKeys":[{"fields":["x","y"],"reference":{"resource":"b","fields":"x"}}]}}]})" ) );
}

TEST( PackageDescription, ReadsKeysAsTextOrList )
{
  const Result<PackageDescription> package = parse( R"({"title":"T","title_ja":"題","resources":[{"name":"a","path":"a.csv","schema":{
    "fields":[{"name":"x","type":"integer","title_ja":"エックス","constraints":{"required":true,"minimum":1,"enum":["1","2"]}}],
    "primaryKey":"x","foreignKeys":[{"fields":"x","reference":{"resource":"","fields":["x"]}}]}}]})" );
  ASSERT_TRUE( package );
  EXPECT_EQ( package->title.ja, QStringLiteral( "題" ) );
  const TableSchema &table = package->tables.front();
  EXPECT_EQ( table.primaryKey, QStringList { QStringLiteral( "x" ) } );
  EXPECT_EQ( table.fields.front().minimum, 1 );
  EXPECT_TRUE( table.fields.front().required );
  EXPECT_EQ( table.foreignKeys.front().columns, QStringList { QStringLiteral( "x" ) } );
}
} // namespace
} // namespace clusteratlas
