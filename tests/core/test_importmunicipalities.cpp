// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/datasetfromtables.h"
#include "core/tableimport.h"
#include "support/gridof.h"
#include "support/printto.h"

#include <gtest/gtest.h>

using namespace clusteratlas;
using test::gridOf;

namespace
{
//! "甲 01: 函館市 01202, …" after the number of memberships.
QString municipalitiesOf( std::initializer_list<const char *> lines )
{
  Result<TableImport> table = importTable( gridOf( lines ) );
  if ( !table )
    return QStringLiteral( "no table" );
  const Result<Dataset> dataset = datasetFromTables( std::move( table->tables ), QStringLiteral( "t" ) );
  QStringList texts;
  for ( const NamedMunicipality &named : dataset->municipalities )
    texts << QStringLiteral( "%1 %2: %3" ).arg( dataset->cluster( named.clusterId )->name.ja, named.prefecture->toString(), QStringList { named.label, named.code }.join( QLatin1Char( ' ' ) ).trimmed() );
  return QStringLiteral( "%1; %2" ).arg( dataset->memberships.size() ).arg( texts.join( QStringLiteral( ", " ) ) );
}
} // namespace

TEST( ImportMunicipalities, AddsNoTableWithoutAny )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県", "甲|北海道", "乙|青森県", "丙|岩手県" } ), QStringLiteral( "3; " ) );
}

TEST( ImportMunicipalities, KeepsWhatListsOfGovernmentsName )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|自治体", "甲|北海道、函館市", "乙|大阪府、神戸市", "丙|福岡市・北九州市・飯塚市", "丁|長野県" } ),
    QStringLiteral( "5; 甲 01: 函館市, 乙 28: 神戸市, 丙 40: 福岡市, 丙 40: 北九州市, 丙 40: 飯塚市" ) );
}

TEST( ImportMunicipalities, ReadsCompositeKeys )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県|市区町村", "甲|広島県|府中市", "乙|東京都|府中市", "丙|福岡県|福岡市・飯塚市", "丁|長野県|" } ),
    QStringLiteral( "4; 甲 34: 府中市, 乙 13: 府中市, 丙 40: 福岡市, 丙 40: 飯塚市" ) );
  EXPECT_EQ( municipalitiesOf( { "クラスター|N03_001|N03_003|N03_004|N03_007", "甲|北海道|札幌市|中央区|01101", "乙|北海道|石狩郡|当別町|01303", "丙|福岡県||久留米市|40203" } ),
    QStringLiteral( "3; 甲 01: 札幌市中央区 01101, 乙 01: 石狩郡当別町 01303, 丙 40: 久留米市 40203" ) );
}

TEST( ImportMunicipalities, ReadsCodesAsKeys )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|市区町村コード", "甲|012025", "乙|131016", "丙|401307" } ), QStringLiteral( "3; 甲 01: 012025, 乙 13: 131016, 丙 40: 401307" ) );
}

TEST( ImportMunicipalities, AFurtherMunicipalityIsNoFurtherMembership )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県|市区町村", "甲|福岡県|福岡市", "甲|福岡県|飯塚市", "乙|北海道|函館市" } ), QStringLiteral( "2; 甲 40: 福岡市, 甲 40: 飯塚市, 乙 01: 函館市" ) );
  // The same one again is doubled, as before.
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県|市区町村", "甲|福岡県|福岡市", "甲|福岡県|福岡市", "乙|北海道|函館市" } ), QStringLiteral( "3; 甲 40: 福岡市, 乙 01: 函館市" ) );
}

TEST( ImportMunicipalities, TheOrderOfPrefectureAndCityDoesNotMatter )
{
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県|市区町村", "甲|北海道|", "甲|北海道|函館市", "乙|青森県|" } ), QStringLiteral( "2; 甲 01: 函館市" ) );
  EXPECT_EQ( municipalitiesOf( { "クラスター|都道府県|市区町村", "甲|北海道|函館市", "甲|北海道|", "乙|青森県|" } ), QStringLiteral( "2; 甲 01: 函館市" ) );
}

TEST( ImportMunicipalities, AMembershipOfAPackageMayBeAMunicipality )
{
  const auto table = []( const char *name, std::initializer_list<const char *> columns, std::initializer_list<std::initializer_list<const char *>> rows ) {
    DataTable data;
    data.schema.name = data.cells.name = QString::fromLatin1( name );
    for ( const char *column : columns )
      data.cells.columns << QString::fromLatin1( column );
    for ( const auto &cells : rows )
    {
      data.cells.rows.push_back( { static_cast<qint64>( data.cells.rows.size() + 1 ), {} } );
      for ( const char *cell : cells )
        data.cells.rows.back().cells.push_back( QString::fromUtf8( cell ) );
    }
    return data;
  };
  const Result<Dataset> dataset = datasetFromTables( { table( "clusters", { "cluster_id" }, { { "K1" }, { "K2" } } ),
                                                       table( "cluster_prefectures", { "cluster_id", "pref_code", "role" }, { { "K1", "01202", "applicant" }, { "K2", "飯塚市", "area" }, { "K2", "01", "area" }, { "K2", "府中市", "area" } } ),
                                                       table( "cluster_municipalities", { "cluster_id", "municipality_ja" }, { { "K2", "函館市" }, { "K2", "府中市" } } ) },
    QStringLiteral( "t" ) );
  ASSERT_TRUE( dataset );
  QStringList texts;
  for ( const NamedMunicipality &named : dataset->municipalities )
    texts << named.clusterId + named.label + ( named.prefecture ? named.prefecture->toString() : QStringLiteral( "?" ) );
  EXPECT_EQ( texts.join( QLatin1Char( ' ' ) ), QStringLiteral( "K10120201 K2飯塚市40 K2函館市01 K2府中市?" ) );
  EXPECT_FALSE( dataset->memberships[3].prefecture );
}
