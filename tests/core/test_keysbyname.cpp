// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/keysbyname.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
DataTable table( const char *name, const QStringList &columns, const std::vector<QStringList> &rows )
{
  DataTable made;
  made.schema.name = QString::fromLatin1( name );
  for ( const QString &column : columns )
    made.schema.fields.push_back( { column } );
  made.cells.columns = columns;
  for ( const QStringList &cells : rows )
  {
    AttributeTable::Row row;
    for ( const QString &cell : cells )
      row.cells.push_back( cell );
    made.cells.rows.push_back( row );
  }
  return made;
}

QStringList keysOf( const DataTable &table )
{
  QStringList keys;
  for ( const ForeignKey &key : table.schema.foreignKeys )
    keys << QStringLiteral( "%1>%2.%3" ).arg( key.columns.join( QLatin1Char( '+' ) ), key.table, key.referenced.join( QLatin1Char( '+' ) ) );
  return keys;
}

const QString CLUSTER = QStringLiteral( "cluster_id" );
const QString PREFECTURE = QStringLiteral( "pref_code" );

TEST( KeysByName, DoublesAndGapsAreNoKey )
{
  std::vector<DataTable> tables = { table( "clusters", { CLUSTER }, { { QStringLiteral( "A" ) }, { QStringLiteral( "A" ) } } ),
    table( "prefectures", { PREFECTURE }, { { QStringLiteral( "01" ) }, { QString() } } ), table( "pairs", { QStringLiteral( "id" ), CLUSTER, PREFECTURE }, {} ) };
  addKeysByName( tables );
  EXPECT_EQ( keysOf( tables[2] ), QStringList() );
}

TEST( KeysByName, ColumnsNameTheTableTheyAreTheKeyOf )
{
  std::vector<DataTable> tables = { table( "cluster_regions", { CLUSTER }, { { QStringLiteral( "A" ) } } ), table( "clusters", { CLUSTER }, { { QStringLiteral( "A" ) } } ),
    table( "prefectures", { PREFECTURE }, { { QStringLiteral( "01" ) } } ), table( "pairs", { QStringLiteral( "note" ), CLUSTER, PREFECTURE }, { { QString(), QStringLiteral( "A" ), QStringLiteral( "01" ) } } ) };
  addKeysByName( tables );
  EXPECT_EQ( keysOf( tables[3] ), ( QStringList { QStringLiteral( "cluster_id>clusters.cluster_id" ), QStringLiteral( "pref_code>prefectures.pref_code" ) } ) );
  EXPECT_EQ( keysOf( tables[1] ), QStringList() );
  addKeysByName( tables );
  EXPECT_EQ( keysOf( tables[3] ).size(), 2 ) << "keys that are there stay, once";
}

TEST( KeysByName, OfTwoTablesNeitherCalledLikeItNoneIsTaken )
{
  std::vector<DataTable> tables = { table( "one", { CLUSTER }, { { QStringLiteral( "A" ) } } ), table( "two", { CLUSTER }, { { QStringLiteral( "A" ) } } ),
    table( "pairs", { QStringLiteral( "note" ), CLUSTER }, { { QString(), QStringLiteral( "A" ) } } ) };
  addKeysByName( tables );
  EXPECT_EQ( keysOf( tables[2] ), QStringList() );
}
} // namespace
} // namespace clusteratlas
