// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/packagejson.h"
#include "core/tablekeys.h"
#include "core/validatetable.h"
#include "support/printto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
DataTable tableOf( const char *name, const QStringList &columns, const std::vector<QStringList> &rows )
{
  DataTable table;
  table.schema.name = QString::fromUtf8( name );
  table.cells.name = table.schema.name;
  table.cells.columns = columns;
  for ( const QString &column : columns )
    table.schema.fields.push_back( { column } );
  for ( const QStringList &row : rows )
    table.cells.rows.push_back( { static_cast<qint64>( table.cells.rows.size() ) + 1, std::vector<QString>( row.begin(), row.end() ) } );
  return table;
}

PackageDescription package()
{
  TableSchema clusters { QStringLiteral( "clusters" ), QStringLiteral( "clusters.csv" ), QStringLiteral( "クラスター" ), QStringLiteral( "Clusters" ) };
  clusters.fields = { { QStringLiteral( "cluster_id" ), FieldSchema::Type::String, QStringLiteral( "番号" ), QStringLiteral( "Id" ), true, QStringLiteral( "^K[0-9]+$" ) },
    { QStringLiteral( "kind" ), FieldSchema::Type::String, {}, {}, false, {}, { QStringLiteral( "a" ), QStringLiteral( "b" ) } },
    { QStringLiteral( "year" ), FieldSchema::Type::Integer, {}, {}, false, {}, {}, 1900, 2100 },
    { QStringLiteral( "core" ), FieldSchema::Type::Boolean },
    { QStringLiteral( "area" ), FieldSchema::Type::Number } };
  clusters.primaryKey = QStringList { QStringLiteral( "cluster_id" ) };
  TableSchema parts { QStringLiteral( "parts" ), QStringLiteral( "parts.csv" ) };
  parts.fields = { { QStringLiteral( "cluster_id" ) } };
  parts.foreignKeys = { { { QStringLiteral( "cluster_id" ) }, QStringLiteral( "clusters" ), { QStringLiteral( "cluster_id" ) } } };
  return { { QStringLiteral( "題" ), QStringLiteral( "Title" ) }, QStringLiteral( "CC BY" ), { { QStringLiteral( "CC-BY-4.0" ), QStringLiteral( "CC BY" ), QStringLiteral( "https://example.org/" ) } }, { { QStringLiteral( "国勢調査" ), QString() } }, { clusters, parts } };
}

TEST( PackageJson, GivesTheSameDescriptionBack )
{
  const PackageDescription before = package();
  const QByteArray json = packageToJson( before, QStringLiteral( "atlas" ) );
  const Result<PackageDescription> after = parsePackageDescription( json, QStringLiteral( "datapackage.json" ) );
  ASSERT_TRUE( after );
  EXPECT_EQ( packageToJson( *after, QStringLiteral( "atlas" ) ), json );
  EXPECT_EQ( after->title.ja, before.title.ja );
  EXPECT_EQ( after->licence, before.licence );
  ASSERT_EQ( after->tables.size(), 2U );
  const TableSchema &clusters = after->tables.front();
  ASSERT_EQ( clusters.fields.size(), 5U );
  for ( size_t index = 0; index < 5; ++index )
  {
    const FieldSchema &a = clusters.fields[index], &b = before.tables.front().fields[index];
    EXPECT_EQ( a.name, b.name );
    EXPECT_EQ( a.type, b.type );
    EXPECT_EQ( a.titleJa, b.titleJa );
    EXPECT_EQ( a.titleEn, b.titleEn );
    EXPECT_EQ( a.required, b.required );
    EXPECT_EQ( a.pattern, b.pattern );
    EXPECT_EQ( a.allowed, b.allowed );
    EXPECT_EQ( a.minimum, b.minimum );
    EXPECT_EQ( a.maximum, b.maximum );
  }
  EXPECT_EQ( clusters.primaryKey, before.tables.front().primaryKey );
  ASSERT_EQ( after->tables.back().foreignKeys.size(), 1U );
  EXPECT_EQ( after->tables.back().foreignKeys.front().table, QStringLiteral( "clusters" ) );
}

TEST( PackageJson, ResourcesHaveNamesTheSpecificationAllows )
{
  const QStringList names = resourceNames( { TableSchema { QStringLiteral( "表" ) }, TableSchema { QStringLiteral( "図" ) }, TableSchema { QStringLiteral( "_" ) }, TableSchema { QStringLiteral( "../Up" ) }, TableSchema { QStringLiteral( "plain-1.x" ) }, TableSchema {} } );
  EXPECT_EQ( QSet<QString>( names.begin(), names.end() ).size(), 6 );
  EXPECT_EQ( names.at( 2 ), QStringLiteral( "_" ) );
  EXPECT_EQ( names.at( 4 ), QStringLiteral( "plain-1.x" ) );
  for ( const QString &name : names )
  {
    EXPECT_FALSE( name.startsWith( QLatin1Char( '.' ) ) || name.contains( QLatin1Char( '/' ) ) || name.isEmpty() ) << qPrintable( name );
  }
}

TEST( TableKeys, AreInferredWhereTheyHold )
{
  std::vector<DataTable> tables = { tableOf( "clusters", { QStringLiteral( "cluster_id" ), QStringLiteral( "name" ) }, { { QStringLiteral( "K1" ), QStringLiteral( "x" ) }, { QStringLiteral( "K2" ), QStringLiteral( "x" ) } } ),
    tableOf( "parts", { QStringLiteral( "cluster_id" ), QStringLiteral( "n" ) }, { { QStringLiteral( "K1" ), QStringLiteral( "1" ) }, { QStringLiteral( "K1" ), QStringLiteral( "2" ) } } ),
    tableOf( "strangers", { QStringLiteral( "n" ), QStringLiteral( "cluster_id" ) }, { { QStringLiteral( "1" ), QStringLiteral( "K9" ) } } ) };
  inferKeys( tables );
  EXPECT_EQ( tables[0].schema.primaryKey, QStringList { QStringLiteral( "cluster_id" ) } );
  EXPECT_TRUE( tables[1].schema.primaryKey.isEmpty() ) << "K1 stands twice";
  ASSERT_EQ( tables[1].schema.foreignKeys.size(), 1U );
  EXPECT_EQ( tables[1].schema.foreignKeys.front().table, QStringLiteral( "clusters" ) );
  EXPECT_TRUE( tables[2].schema.foreignKeys.empty() ) << "K9 is no cluster";
  EXPECT_TRUE( validateTables( tables ).empty() );
}

TEST( TableKeys, ASchemaGivesWayToTheCells )
{
  std::vector<DataTable> tables = { tableOf( "t", { QStringLiteral( "id" ), QStringLiteral( "n" ) }, { { QStringLiteral( "a" ), QStringLiteral( "x" ) }, { QStringLiteral( "a" ), QStringLiteral( "999" ) } } ) };
  tables[0].schema.primaryKey = QStringList { QStringLiteral( "id" ) };
  tables[0].schema.fields[1] = { QStringLiteral( "n" ), FieldSchema::Type::Integer, {}, {}, true, QStringLiteral( "^[0-9]$" ), { QStringLiteral( "5" ) }, 0, 10 };
  tables[0].schema.foreignKeys = { { { QStringLiteral( "id" ) }, QStringLiteral( "nowhere" ), { QStringLiteral( "id" ) } } };
  const auto relaxed = relaxSchemas( tables );
  EXPECT_TRUE( validateTables( tables ).empty() );
  EXPECT_TRUE( tables[0].schema.primaryKey.isEmpty() );
  EXPECT_TRUE( tables[0].schema.foreignKeys.empty() );
  EXPECT_EQ( tables[0].schema.fields[1].type, FieldSchema::Type::String );
  EXPECT_TRUE( tables[0].schema.fields[1].required ) << "that rule holds";
  EXPECT_FALSE( relaxed.empty() );
}
} // namespace
} // namespace clusteratlas
