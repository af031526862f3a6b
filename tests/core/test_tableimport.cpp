// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/datasetfromtables.h"
#include "core/joinmemberships.h"
#include "core/tableimport.h"
#include "support/gridof.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace clusteratlas;
using test::gridOf;

namespace
{
std::set<PrefectureCode> all()
{
  std::set<PrefectureCode> codes;
  for ( int number = 1; number <= 47; ++number )
    codes.insert( *PrefectureCode::fromNumber( number ) );
  return codes;
}

struct Imported
{
    TableImport table;
    Dataset dataset;
    Ledger ledger;

    //! "甲 01, 甲 02, 乙 ?x": names and codes, sorted as the table has them.
    QString pairs() const
    {
      QStringList texts;
      for ( const Membership &membership : dataset.memberships )
      {
        const Cluster *cluster = dataset.cluster( membership.clusterId );
        texts << QStringLiteral( "%1 %2" ).arg( cluster ? cluster->name.ja : QStringLiteral( "?" ), membership.prefecture ? membership.prefecture->toString() : QLatin1Char( '?' ) + membership.prefectureLabel );
      }
      return texts.join( QStringLiteral( ", " ) );
    }

    QString setAside() const
    {
      QStringList rows;
      for ( const Ledger::SetAsideRow &row : table.facts.setAside )
        rows << QStringLiteral( "%1 %2" ).arg( row.row ).arg( row.reason );
      return rows.join( QStringLiteral( ", " ) );
    }

    //! A cell of the row \a index of a table.
    QString cell( const char *name, size_t index, const char *column ) const
    {
      const DataTable *data = dataset.table( QLatin1String( name ) );
      const int place = data ? data->cells.columns.indexOf( QString::fromUtf8( column ) ) : -1;
      return place >= 0 && index < data->cells.rows.size() ? data->cells.rows[index].cells[static_cast<size_t>( place )] : QStringLiteral( "(no cell)" );
    }

    size_t rows( const char *name ) const
    {
      const DataTable *data = dataset.table( QLatin1String( name ) );
      return data ? data->cells.rows.size() : 0;
    }
};

Imported imported( const TextGrid &grid, const TableOptions &options = {} )
{
  Result<TableImport> table = importTable( grid, options );
  EXPECT_TRUE( table ) << ( table ? "" : qPrintable( table.error().detail ) );
  if ( !table )
    return {};
  Result<Dataset> dataset = datasetFromTables( table->tables, QString() );
  EXPECT_TRUE( dataset );
  Imported result { *table, *dataset, {} };
  result.ledger.role.role.reset();
  const JoinResult join = joinMemberships( result.dataset, result.ledger.role, all() );
  recordJoin( result.dataset, join, all(), result.ledger );
  if ( !hasMemberships( table->shape ) )
    recordRows( table->rows, all(), result.ledger );
  EXPECT_EQ( static_cast<size_t>( result.ledger.membershipsIn ), static_cast<size_t>( result.ledger.membershipsJoined ) + result.ledger.unjoined.size() + result.ledger.duplicates.size() );
  return result;
}

QString refusal( const TextGrid &grid )
{
  const Result<TableImport> table = importTable( grid );
  return table ? QStringLiteral( "(none)" ) : table.error().detail;
}
} // namespace

TEST( ImportTable, NeedsRows )
{
  EXPECT_EQ( importTable( TextGrid() ).error().code, Error::Code::NoFeatures );
  EXPECT_EQ( importTable( gridOf( { "クラスター|都道府県" } ) ).error().code, Error::Code::NoFeatures );
}

TEST( ImportTable, NeedsAColumnOfPrefectures )
{
  const Result<TableImport> table = importTable( gridOf( { "name|value", "x|1.5", "y|2.5" } ) );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().code, Error::Code::NoKeyColumn );
}

TEST( ImportTable, SaysThatCitiesOfOneNameDoNotTell )
{
  const Result<TableImport> table = importTable( gridOf( { "cluster_id|city", "a|府中市", "b|伊達市", "c|府中市" } ) );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().code, Error::Code::NoKeyColumn );
  EXPECT_EQ( table.error().detail, QStringLiteral( "city\tambiguous_names" ) );
}

TEST( ImportTable, RefusesFipsCodesAndSaysSo )
{
  EXPECT_EQ( refusal( gridOf( { "cluster|fips|value", "甲|01|5", "乙|02|6", "丙|40|7" } ) ), QStringLiteral( "fips\tother_code_system" ) );
  EXPECT_EQ( refusal( gridOf( { "cluster|fips", "甲|JA01", "乙|JA02", "丙|JA40" } ) ), QStringLiteral( "fips\tother_code_system" ) );
  const Imported named = imported( gridOf( { "cluster|fips|name", "甲|01|Aichi", "乙|12|Hokkaido", "丙|40|Tokyo", "丁|34|Shiga" } ) );
  EXPECT_EQ( named.table.facts.keyField, QStringLiteral( "name" ) );
  ASSERT_EQ( named.table.facts.refused.size(), 1u );
  EXPECT_EQ( named.table.facts.refused.front().reason, QStringLiteral( "contradicts_names" ) );
}

TEST( ImportTable, ReadsARowAMembership )
{
  const Imported table = imported( gridOf( { "クラスター名|都道府県|役割|備考", "甲|北海道|申請|x", "甲|青森県|機関|y", "乙|東京|区域|z", "乙|まほろば|申請|w" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "long" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲 01, 甲 02, 乙 13, 乙 ?まほろば" ) );
  EXPECT_EQ( table.dataset.memberships[1].role, Role::Institution );
  EXPECT_EQ( table.dataset.memberships[2].role, Role::Area );
  EXPECT_EQ( table.dataset.memberships[3].rowNumber, 5 );
  EXPECT_EQ( table.ledger.unjoined.front().reason, QStringLiteral( "unknown prefecture" ) );
  EXPECT_EQ( table.cell( "cluster_prefectures", 1, "備考" ), QStringLiteral( "y" ) );
}

TEST( ImportTable, MakesTheSameIdsWhateverTheOrder )
{
  const Imported forward = imported( gridOf( { "クラスター|県", "甲|北海道", "乙|青森県" } ) );
  const Imported backward = imported( gridOf( { "県|クラスター", "青森県|乙", "北海道| 甲" } ) );
  EXPECT_EQ( forward.dataset.clusters[0].id, backward.dataset.clusters[1].id );
  EXPECT_NE( forward.dataset.clusters[0].id, forward.dataset.clusters[1].id );
}

TEST( ImportTable, ReadsNumbersThatLostTheirZero )
{
  const Imported table = imported( gridOf( { "cluster_id|pref_code", "K1|1", "K1|2", "K2|13" } ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "K1 01, K1 02, K2 13" ) );
}

TEST( ImportTable, FillsMergedCellsDownAndSaysSo )
{
  const Imported clusters = imported( gridOf( { "クラスター|都道府県", "甲|北海道", "|青森県", "乙|東京都", "|千葉県" } ) );
  EXPECT_EQ( clusters.pairs(), QStringLiteral( "甲 01, 甲 02, 乙 13, 乙 12" ) );
  ASSERT_EQ( clusters.table.facts.filledDown.size(), 2u );
  EXPECT_EQ( clusters.table.facts.filledDown[0].row, 3 );
  const Imported prefectures = imported( gridOf( { "都道府県|クラスター", "北海道|甲", "|乙", "青森県|丙" } ) );
  EXPECT_EQ( prefectures.pairs(), QStringLiteral( "甲 01, 乙 01, 丙 02" ) );
}

TEST( ImportTable, DoesNotFillWhereEveryCellIsWritten )
{
  const Imported table = imported( gridOf( { "クラスター|都道府県", "甲|北海道", "甲|青森県", "|岩手県" } ) );
  EXPECT_TRUE( table.table.facts.filledDown.empty() );
  EXPECT_EQ( table.ledger.unjoined.front().reason, QStringLiteral( "unknown cluster" ) );
}

TEST( ImportTable, LeavesGapsToTheRightAlone )
{
  EXPECT_EQ( imported( gridOf( { "クラスター|都道府県", "甲|北海道", "乙|", "丙|青森県" } ) ).pairs(), QStringLiteral( "甲 01, 乙 ?, 丙 02" ) );
  EXPECT_EQ( imported( gridOf( { "都道府県|クラスター", "北海道|甲", "青森県|", "岩手県|乙" } ) ).table.facts.filledDown.size(), 0u );
}

TEST( ImportTable, ReportsCodesAndNamesThatDisagree )
{
  const Imported table = imported( gridOf( { "cluster_id|pref_code|pref_name", "K1|01|北海道", "K2|02|青森県", "K3|03|岩手県", "K4|04|宮城県", "K5|05|秋田県", "K6|06|山形県", "K7|07|福島県", "K8|08|茨城県", "K9|09|栃木県",
    "K10|10|群馬県", "K11|11|千葉県" } ) );
  ASSERT_EQ( table.ledger.unjoined.size(), 1u );
  EXPECT_EQ( table.ledger.unjoined.front().reason, QStringLiteral( "ambiguous" ) );
  EXPECT_EQ( table.ledger.unjoined.front().prefecture, QStringLiteral( "11 / 千葉県" ) );
}

TEST( ImportTable, ReadsPrefecturesListedInACell )
{
  const Imported table = imported( gridOf( { "番号|クラスター|自治体|分野", "1|甲|北海道、札幌市|環境、情報通信", "2|乙|大阪府、神戸市|ナノテク・材料", "3|丙||環境" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "prefecture_lists" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲 01, 乙 27, 乙 28, 丙 ?" ) );
  EXPECT_EQ( table.ledger.unjoined.front().reason, QStringLiteral( "empty" ) );
  EXPECT_EQ( table.dataset.memberships[0].evidence, QStringLiteral( "北海道、札幌市" ) );
  EXPECT_EQ( table.rows( "fields" ), 3u );
  EXPECT_EQ( table.dataset.clusters[1].fieldIds.size(), 1 );
}

TEST( ImportTable, ReadsClustersListedInACell )
{
  const Imported table = imported( gridOf( { "都道府県|クラスター", "北海道|甲、乙", "青森県|", "岩手県|乙；ナノテク・材料", "宮城県|甲" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "cluster_lists" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲 01, 乙 01, 乙 03, ナノテク・材料 03, 甲 04" ) );
}

TEST( ImportTable, ReadsAColumnAPrefecture )
{
  const Imported table = imported( gridOf( { "クラスター|北海道|青森県|岩手県|計", "甲|○||×|1", "乙|-|●|◎|2", "計|1|1|1|3" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "wide_prefectures" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲 01, 乙 02, 乙 03" ) );
  EXPECT_EQ( table.setAside(), QStringLiteral( "4 national_total" ) );
}

TEST( ImportTable, ReadsAColumnACluster )
{
  const Imported table = imported( gridOf( { "都道府県|甲クラスター|乙クラスター", "北海道|○|", "青森県||", "岩手県|1|◎", "全国|2|1" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "wide_clusters" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲クラスター 01, 甲クラスター 03, 乙クラスター 03" ) );
  EXPECT_EQ( table.setAside(), QStringLiteral( "5 national_total" ) );
}

TEST( ImportTable, DoesAsItIsTold )
{
  const TextGrid grid = gridOf( { "県|甲|乙", "北海道|500|", "青森県|0|20", "岩手県|-|30" } );
  EXPECT_EQ( imported( grid ).table.facts.shape, QStringLiteral( "statistics" ) );
  TableOptions options;
  options.shape = TableShape::WideClusters;
  EXPECT_EQ( imported( grid, options ).pairs(), QStringLiteral( "甲 01, 乙 02, 乙 03" ) );

  const TextGrid two = gridOf( { "案件|所在地|勤務地", "甲|東京都|大阪府", "乙|東京都|京都府" } );
  EXPECT_FALSE( importTable( two ) );
  TableOptions key;
  key.keyColumn = QStringLiteral( "勤務地" );
  key.clusterColumn = QStringLiteral( "案件" );
  EXPECT_EQ( imported( two, key ).pairs(), QStringLiteral( "甲 27, 乙 26" ) );
}

TEST( ImportTable, TakesTheOnlyTextBesidePrefecturesForTheCluster )
{
  const Imported table = imported( gridOf( { "甲|北海道", "甲|青森県", "乙|北海道" } ) );
  EXPECT_EQ( table.table.facts.headerRow, 0 );
  EXPECT_EQ( table.table.facts.shapeReason, QStringLiteral( "only_text_column" ) );
  EXPECT_EQ( table.pairs(), QStringLiteral( "甲 01, 甲 02, 乙 01" ) );
}

TEST( ImportTable, CountsEveryRowOfStatistics )
{
  const Imported table = imported( gridOf( { "都道府県|地方|総人口（人）|増減率|工場 2016", "全国||10|1|2", "北海道|北海道|5,500,000|△1.5|X", "東北||1|1|1", "青森県|東北|***|-|3", "大坂府|近畿|8|0|…" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "statistics" ) );
  EXPECT_EQ( table.setAside(), QStringLiteral( "2 national_total, 4 region_total" ) );
  EXPECT_EQ( table.ledger.membershipsIn, 3 );
  EXPECT_EQ( table.ledger.membershipsJoined, 2 );
  EXPECT_EQ( table.ledger.clustersIn, 0 );
  EXPECT_EQ( table.ledger.prefecturesWithData, 2 );
  ASSERT_EQ( table.ledger.unjoined.size(), 1u );
  EXPECT_EQ( table.ledger.unjoined.front().suggestion, QStringLiteral( "27" ) );
  EXPECT_EQ( table.rows( "statistics" ), 6u );
  EXPECT_EQ( table.cell( "statistics", 0, "value" ), QStringLiteral( "5500000" ) );
  EXPECT_EQ( table.cell( "statistics", 0, "printed" ), QStringLiteral( "5,500,000" ) );
  EXPECT_EQ( table.cell( "statistics", 1, "value" ), QStringLiteral( "-1.5" ) );
  EXPECT_EQ( table.cell( "statistics", 2, "status" ), QStringLiteral( "suppressed" ) );
  EXPECT_EQ( table.cell( "statistics", 2, "year" ), QStringLiteral( "2016" ) );
  EXPECT_EQ( table.cell( "statistics", 3, "status" ), QStringLiteral( "not_available" ) );
  EXPECT_EQ( table.cell( "statistics", 4, "status" ), QStringLiteral( "nil" ) );
  EXPECT_EQ( table.cell( "indicators", 0, "unit" ), QStringLiteral( "人" ) );
  EXPECT_EQ( table.cell( "prefectures", 0, "総人口（人）" ), QStringLiteral( "5500000" ) );
}

TEST( ImportTable, ReadsStatisticsAcross )
{
  const Imported table = imported( gridOf( { "項目|北海道|青森県|岩手県", "総人口（人）|5500000|1300000|1200000", "大学|37|10|6" } ) );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "statistics_across" ) );
  EXPECT_EQ( table.ledger.membershipsJoined, 3 );
  EXPECT_EQ( table.cell( "statistics", 5, "value" ), QStringLiteral( "6" ) );
}

TEST( ImportTable, ReadsYearsInRows )
{
  const Imported table = imported( gridOf( { "年度|都道府県|人口", "平成21年度|北海道|5", "平成22年度|北海道|6", "平成21年度|青森県|1" } ) );
  EXPECT_EQ( table.ledger.duplicates.size(), 0u );
  EXPECT_EQ( table.cell( "statistics", 1, "year" ), QStringLiteral( "2010" ) );
  EXPECT_EQ( table.rows( "source_rows" ), 3u );
}

TEST( ImportTable, ReportsMisspeltPrefecturesAcross )
{
  const TextGrid marks = gridOf( { "クラスター|北海道|東亰都|青森県|岩手県|大坂府|備考|計", "甲|○|○||||x|1", "乙||||◎|○|y|2" } );
  const Imported table = imported( marks );
  EXPECT_EQ( table.table.facts.shape, QStringLiteral( "wide_prefectures" ) );
  EXPECT_EQ( table.ledger.membershipsIn, 4 );
  ASSERT_EQ( table.ledger.unjoined.size(), 2u );
  EXPECT_EQ( table.ledger.unjoined[0].prefecture, QStringLiteral( "東亰都" ) );
  EXPECT_EQ( table.ledger.unjoined[1].suggestion, QStringLiteral( "27" ) );
  TableOptions options;
  options.aliases.insert( QStringLiteral( "東亰都" ), *PrefectureCode::fromNumber( 13 ) );
  options.aliases.insert( QStringLiteral( "大坂府" ), *PrefectureCode::fromNumber( 27 ) );
  EXPECT_EQ( imported( marks, options ).ledger.membershipsJoined, 4 );

  const Imported figures = imported( gridOf( { "項目|北海道|青森県|岩手県|大坂府", "総人口（人）|5|1|2|3", "大学|37|10|6|8" } ) );
  EXPECT_EQ( figures.ledger.membershipsIn, 4 );
  EXPECT_EQ( figures.ledger.unjoined.size(), 1u );
}

TEST( ImportTable, ReadsWhatAFigureIsOfFromItsColumn )
{
  const Imported table = imported( gridOf( { "都道府県|年|項目|単位|値", "北海道|2010|人口|人|5", "北海道|2010|面積|km2|…", "北海道|2015|人口|人|6", "青森県|2010|人口|人|1" } ) );
  EXPECT_EQ( table.rows( "indicators" ), 2u );
  EXPECT_EQ( table.cell( "statistics", 1, "indicator" ), QStringLiteral( "面積" ) );
  EXPECT_EQ( table.cell( "statistics", 1, "status" ), QStringLiteral( "not_available" ) );
  EXPECT_EQ( table.cell( "indicators", 1, "unit" ), QStringLiteral( "km2" ) );
  const Imported two = imported( gridOf( { "都道府県|項目|男|女", "北海道|人口|5|6", "青森県|人口|1|2" } ) );
  EXPECT_EQ( two.cell( "statistics", 1, "indicator" ), QStringLiteral( "人口 女" ) );
}

TEST( ImportTable, SetsTotalsAsideThatAnotherColumnNames )
{
  const Imported table = imported( gridOf( { "地域|都道府県|件数", "東北|青森県|1", "|岩手県|2", "東北計||3", "関東|茨城県|4", "|栃木県|5", "関東計||9", "合計||12", "||7" } ) );
  EXPECT_EQ( table.setAside(), QStringLiteral( "4 region_total, 7 region_total, 8 national_total" ) );
  ASSERT_EQ( table.ledger.unjoined.size(), 1u ) << "a figure without a name is no total";
  EXPECT_EQ( table.ledger.unjoined.front().row, 9 );
}

TEST( ImportTable, ReadsSeveralRowsBelowAMergedPrefecture )
{
  const Imported table = imported( gridOf( { "都道府県|区分|人数", "北海道|総数|3", "|男|1", "|女|2", "青森県|総数|7", "|男|3", "|女|4", "合計||10" } ) );
  EXPECT_EQ( table.ledger.membershipsJoined, 6 );
  EXPECT_EQ( table.table.facts.filledDown.size(), 4u );
  EXPECT_EQ( table.setAside(), QStringLiteral( "8 national_total" ) );
  EXPECT_EQ( table.cell( "statistics", 4, "indicator" ), QStringLiteral( "人数 男" ) );
  EXPECT_EQ( table.cell( "statistics", 4, "pref_code" ), QStringLiteral( "02" ) );
  const Imported national = imported( gridOf( { "都道府県|区分|人数", "全国|男|9", "|女|9", "北海道|男|1", "|女|2", "青森県|男|3", "|女|4" } ) );
  EXPECT_EQ( national.setAside(), QStringLiteral( "2 national_total, 3 national_total" ) );
  EXPECT_EQ( national.ledger.membershipsJoined, 4 );
  const Imported uneven = imported( gridOf( { "都道府県|区分|人数", "北海道|男|1", "|女|2", "青森県|男|3", "岩手県|男|4" } ) );
  EXPECT_EQ( uneven.ledger.unjoined.size(), 1u ) << "that may be a name forgotten";
}

TEST( ImportTable, SetsHeadingsOfRegionsAside )
{
  const Imported table = imported( gridOf( { "|都道府県|A", "北海道・東北||", "|北海道|1", "|青森県|3", "関東||", "|茨城県|5" } ) );
  EXPECT_EQ( table.setAside(), QStringLiteral( "2 region_total, 5 region_total" ) );
  EXPECT_TRUE( table.ledger.unjoined.empty() );
}

TEST( ImportTable, KeepsKindsOfMissingBesideTheRows )
{
  const Imported table = imported( gridOf( { "都道府県|出荷額|人口", "北海道|-|1", "青森県|約百|2", "岩手県|0|3", "宮城県|5|4", "秋田県||5" } ) );
  EXPECT_EQ( table.cell( "prefectures", 0, "出荷額_status" ), QStringLiteral( "nil" ) );
  EXPECT_EQ( table.cell( "prefectures", 1, "出荷額_status" ), QStringLiteral( "unreadable: 約百" ) );
  EXPECT_EQ( table.cell( "prefectures", 2, "出荷額" ), QStringLiteral( "0" ) );
  EXPECT_EQ( table.cell( "prefectures", 2, "出荷額_status" ), QString() );
  EXPECT_EQ( table.cell( "prefectures", 4, "出荷額_status" ), QStringLiteral( "blank" ) );
  EXPECT_EQ( table.cell( "prefectures", 0, "人口_status" ), QStringLiteral( "(no cell)" ) );
}

TEST( ImportTable, BelievesWhatWasSaidOfColumnsThatDisagree )
{
  TableOptions options;
  const TextGrid grid = gridOf( { "cluster_id|pref_code|pref_name", "K1|01|北海道", "K2|02|青森県", "K3|03|岩手県", "K4|04|宮城県", "K5|05|秋田県", "K6|06|山形県", "K7|07|福島県", "K8|08|茨城県", "K9|09|栃木県",
    "K10|10|群馬県", "K11|11|千葉県" } );
  const Imported before = imported( grid );
  ASSERT_EQ( before.ledger.unjoined.size(), 1u );
  options.aliases.insert( before.ledger.unjoined.front().prefecture, *PrefectureCode::fromNumber( 12 ) );
  const Imported after = imported( grid, options );
  EXPECT_EQ( after.ledger.unjoined.size(), 0u );
  EXPECT_TRUE( after.pairs().endsWith( QStringLiteral( "12" ) ) ) << qPrintable( after.pairs() );
}

TEST( ImportTable, ReadsInstitutionsAndTheirLinks )
{
  const Imported institutions = imported( gridOf( { "institution_id|name_ja|pref_code|lat|lon", "I1|甲大学|01|43.1|141.3", "I2|乙大学|13|35.7|139.7" } ) );
  EXPECT_EQ( institutions.table.facts.shape, QStringLiteral( "institutions" ) );
  EXPECT_EQ( institutions.dataset.institutions.size(), 2u );
  EXPECT_EQ( institutions.ledger.membershipsJoined, 2 );
  const Imported links = imported( gridOf( { "cluster_id|institution_name|institution_pref|site_pref", "K1|甲大学|01|01", "K1|乙大学|01|02", "K2|丙大学|13|13" } ) );
  EXPECT_EQ( links.table.facts.shape, QStringLiteral( "links" ) );
  EXPECT_EQ( links.pairs(), QStringLiteral( "K1 01, K2 13" ) );
  EXPECT_EQ( links.dataset.memberships[0].evidence, QStringLiteral( "甲大学、乙大学" ) );
  EXPECT_EQ( links.dataset.participations.size(), 3u );
  EXPECT_EQ( links.dataset.memberships[0].role, Role::Institution );
}

TEST( ImportTable, ReportsNamesOfOneIdThatConflict )
{
  const Imported table = imported( gridOf( { "cluster_id|cluster_name|県", "K1|甲|北海道", "K1|乙|青森県" } ) );
  ASSERT_EQ( table.table.facts.conflicts.size(), 1u );
  EXPECT_EQ( table.table.facts.conflicts.front().value, QStringLiteral( "乙" ) );
}

TEST( ImportTable, BelievesAliases )
{
  TableOptions options;
  options.aliases.insert( QStringLiteral( "道庁" ), *PrefectureCode::fromNumber( 1 ) );
  EXPECT_EQ( imported( gridOf( { "クラスター|県", "甲|道庁", "乙|青森県" } ), options ).pairs(), QStringLiteral( "甲 01, 乙 02" ) );
}

TEST( ImportTable, PlacesTheSameWhateverTheOrderOfRows )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QStringList prefectures { QStringLiteral( "北海道" ), QStringLiteral( "東京都" ), QStringLiteral( "福岡県" ), QStringLiteral( "大阪府" ) };
  for ( int round = 0; round < 50; ++round )
  {
    QStringList rows { QStringLiteral( "K0|まほろば" ) };
    for ( int row = 0; row < 12; ++row )
      rows << QStringLiteral( "K%1|%2" ).arg( random() % 4 ).arg( prefectures.at( static_cast<int>( random() % 4 ) ) );
    const auto pairsOf = [&rows]() {
      QStringList pairs = imported( gridFromText( QStringLiteral( "cluster_id|県\n" ) + rows.join( QLatin1Char( '\n' ) ), QLatin1Char( '|' ) ) ).pairs().split( QStringLiteral( ", " ) );
      pairs.sort();
      return pairs;
    };
    const QStringList before = pairsOf();
    std::shuffle( rows.begin(), rows.end(), random );
    EXPECT_EQ( pairsOf(), before );
  }
}
