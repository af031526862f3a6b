// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/keycolumn.h"
#include "core/prefecturecodetext.h"
#include "core/prefecturetable.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>

using namespace clusteratlas;

namespace
{
using Table = std::vector<CandidateColumn>;

//! A column with a row per prefecture, in the order of the codes.
CandidateColumn columnOf( const char16_t *name, const std::function<QString( const PrefectureRecord & )> &value )
{
  CandidateColumn column;
  column.name = QString::fromUtf16( name );
  for ( const PrefectureRecord &record : prefectureTable() )
    column.values.push_back( value( record ) );
  return column;
}

CandidateColumn columnOf( const char16_t *name, std::initializer_list<const char16_t *> values )
{
  CandidateColumn column;
  column.name = QString::fromUtf16( name );
  for ( const char16_t *value : values )
    column.values.push_back( QString::fromUtf16( value ) );
  return column;
}

CandidateColumn numbersOf( const char16_t *name, const std::function<int( const PrefectureRecord & )> &value )
{
  CandidateColumn column = columnOf( name, [&value]( const PrefectureRecord &record ) { return QString::number( value( record ) ); } );
  column.numeric = true;
  return column;
}

QString nameJa( const PrefectureRecord &record )
{
  return record.nameJa.toString();
}
QString nameEn( const PrefectureRecord &record )
{
  return record.nameEn.toString();
}
QString twoDigits( const PrefectureRecord &record )
{
  return record.code.toString();
}
int jisNumber( const PrefectureRecord &record )
{
  return record.code.number();
}

//! Another order of 1..47, as FIPS 10-4 and GeoNames have: 23 (Aichi) becomes 1.
int otherNumber( const PrefectureRecord &record )
{
  return ( record.code.number() + 24 ) % 47 + 1;
}

QString sixDigits( const PrefectureRecord &record )
{
  return record.code.toString() + QStringLiteral( "000" ) + QString::number( municipalCheckDigit( record.code.number() * 1000 ) );
}

QString chosenName( const Table &table )
{
  const KeyColumnChoice choice = chooseKeyColumn( table );
  return choice.column ? table[static_cast<std::size_t>( *choice.column )].name : QStringLiteral( "(none)" );
}

QString rejectionOf( const Table &table, std::size_t column )
{
  return QString( keyColumnRejectionId( chooseKeyColumn( table ).scores.at( column ).rejection ) );
}
} // namespace

TEST( ChooseKeyColumn, ChoosesNothingFromNothing )
{
  EXPECT_FALSE( chooseKeyColumn( {} ).column );
  EXPECT_TRUE( chooseKeyColumn( {} ).scores.empty() );
}

TEST( ChooseKeyColumn, ChoosesNothingFromEmptyColumns )
{
  const Table table = { columnOf( u"pref_code", {} ), columnOf( u"N03_001", { u"", u"  ", u"\u3000" } ), columnOf( u"都道府県", { u"全国" } ) };
  const KeyColumnChoice choice = chooseKeyColumn( table );
  EXPECT_FALSE( choice.column );
  for ( const KeyColumnScore &score : choice.scores )
  {
    EXPECT_EQ( score.rejection, KeyColumnRejection::TooFewRecognised );
    EXPECT_EQ( score.recognised, 0.0 );
  }
}

TEST( ChooseKeyColumn, RefusesColumnsThatNameOtherThings )
{
  const Table table = { columnOf( u"region", { u"北海道", u"東北", u"関東", u"中部", u"近畿" } ), columnOf( u"year", { u"2005", u"2010", u"2015", u"2020", u"2020" } ) };
  EXPECT_EQ( chosenName( table ), QStringLiteral( "(none)" ) );
  EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "too_few_recognised" ) );
  EXPECT_EQ( rejectionOf( table, 1 ), QStringLiteral( "too_few_recognised" ) );
}

TEST( ChooseKeyColumn, RefusesRowNumbersHoweverWellTheyAgree )
{
  for ( const char16_t *name : { u"id", u"FID", u"OBJECTID", u"ogc_fid", u"番号", u"Rank" } )
  {
    const Table table = { numbersOf( name, jisNumber ), columnOf( u"nam_ja", nameJa ) };
    EXPECT_EQ( chosenName( table ), QStringLiteral( "nam_ja" ) );
    EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "looks_like_row_number" ) );
    EXPECT_EQ( chosenName( { table.front() } ), QStringLiteral( "(none)" ) );
  }
  EXPECT_EQ( rejectionOf( { columnOf( u"id", twoDigits ) }, 0 ), QStringLiteral( "looks_like_row_number" ) );
}

TEST( ChooseKeyColumn, RefusesNumbersThatNothingExplains )
{
  EXPECT_EQ( rejectionOf( { numbersOf( u"value", jisNumber ) }, 0 ), QStringLiteral( "unlabelled_numbers" ) );
  EXPECT_EQ( rejectionOf( { columnOf( u"month", { u"01", u"02", u"03", u"11", u"12" } ) }, 0 ), QStringLiteral( "unlabelled_numbers" ) );
  EXPECT_EQ( rejectionOf( { columnOf( u"population", { u"12345", u"23456", u"34567" } ) }, 0 ), QStringLiteral( "unlabelled_numbers" ) );
}

TEST( ChooseKeyColumn, RefusesCodesThatContradictTheNames )
{
  for ( const char16_t *name : { u"fips", u"gn_a1_code", u"pref_code", u"code", u"x" } )
  {
    const Table table = { numbersOf( name, otherNumber ), columnOf( u"name", nameEn ) };
    EXPECT_EQ( chosenName( table ), QStringLiteral( "name" ) );
    EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "contradicts_names" ) );
  }
}

TEST( ChooseKeyColumn, RefusesOtherCodeSystemsWithoutNames )
{
  const auto padded = []( const PrefectureRecord &record ) { return QStringLiteral( "%1" ).arg( otherNumber( record ), 2, 10, QLatin1Char( '0' ) ); };
  for ( const char16_t *name : { u"fips", u"FIPS_1", u"gn_a1_code", u"hasc_1" } )
    EXPECT_EQ( rejectionOf( { columnOf( name, padded ) }, 0 ), QStringLiteral( "other_code_system" ) );
}

TEST( ChooseKeyColumn, RefusesSixDigitCodesThatLostTheirZero )
{
  const auto asNumber = []( const PrefectureRecord &record ) { return sixDigits( record ).toInt(); };
  EXPECT_EQ( chosenName( { columnOf( u"団体コード", sixDigits ) } ), QStringLiteral( "団体コード" ) );
  const Table mixed = { columnOf( u"団体コード", { u"12203", u"12025", u"131016", u"401307" } ) };
  EXPECT_EQ( rejectionOf( mixed, 0 ), QStringLiteral( "lost_leading_zero" ) );
  // 士別市, 旭川市 and 根室市: two would pass for municipalities of 千葉県
  const Table hokkaido = { columnOf( u"団体コード", { u"12203", u"12041", u"12238" } ) };
  EXPECT_EQ( rejectionOf( hokkaido, 0 ), QStringLiteral( "lost_leading_zero" ) );
  EXPECT_EQ( rejectionOf( { numbersOf( u"団体コード", asNumber ) }, 0 ), QStringLiteral( "lost_leading_zero" ) );
}

TEST( ChooseKeyColumn, CallsCountsNoCodesThatLostAZero )
{
  const Table table = { columnOf( u"births", { u"12345", u"131016", u"23456", u"10234" } ), columnOf( u"name", { u"東京都", u"大阪府", u"北海道", u"沖縄県" } ) };
  EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "contradicts_names" ) );
}

TEST( ChooseKeyColumn, RefusesColumnsThatContradictEachOther )
{
  const Table seats = {
    columnOf( u"institution_pref_code", { u"13", u"13", u"26", u"27" } ),
    columnOf( u"site_pref_code", { u"40", u"13", u"26", u"29" } ),
  };
  EXPECT_EQ( chosenName( seats ), QStringLiteral( "(none)" ) );
  const Table moves = { columnOf( u"from", { u"東京都", u"大阪府" } ), columnOf( u"to", { u"大阪府", u"東京都" } ), columnOf( u"pref_code", { u"13", u"27" } ) };
  EXPECT_EQ( chosenName( moves ), QStringLiteral( "(none)" ) );
  const Table cities = { columnOf( u"city", { u"府中市", u"伊達市", u"?" } ) };
  EXPECT_EQ( rejectionOf( cities, 0 ), QStringLiteral( "ambiguous_names" ) );
  EXPECT_TRUE( isNearKey( chooseKeyColumn( cities ).scores.front() ) );
  EXPECT_EQ( rejectionOf( moves, 0 ), QStringLiteral( "rival_columns" ) );
  EXPECT_EQ( rejectionOf( moves, 1 ), QStringLiteral( "rival_columns" ) );
  EXPECT_EQ( rejectionOf( moves, 2 ), QStringLiteral( "contradicts_names" ) );
}

TEST( ChooseKeyColumn, TakesOneRowForProofThatTwoColumnsMeanTwoThings )
{
  CandidateColumn seat = columnOf( u"seat_pref_code", twoDigits );
  CandidateColumn site = columnOf( u"site_pref_code", twoDigits );
  EXPECT_EQ( chosenName( { site, seat } ), QStringLiteral( "seat_pref_code" ) );
  site.values[12] = QStringLiteral( "40" );
  EXPECT_EQ( chosenName( { site, seat } ), QStringLiteral( "(none)" ) );
}

TEST( ChooseKeyColumn, KeepsTheRivalWhoseNameSpeaksOfPrefectures )
{
  const Table table = { columnOf( u"birthplace", { u"東京都", u"大阪府" } ), columnOf( u"都道府県名", { u"大阪府", u"東京都" } ), columnOf( u"pref_code", { u"27", u"13" } ) };
  EXPECT_EQ( chosenName( table ), QStringLiteral( "都道府県名" ) );
  EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "rival_columns" ) );
  EXPECT_EQ( rejectionOf( table, 2 ), QStringLiteral( "none" ) );
}

TEST( ChooseKeyColumn, AcceptsBareNumbersThatTheirNameExplains )
{
  for ( const char16_t *name : { u"pref_code", u"PREFCODE", u"都道府県コード", u"code", u"コード", u"JCODE", u"KEN", u"PREF", u"N03_007", u"団体コード", u"ｐｒｅｆ＿ｃｏｄｅ" } )
    EXPECT_EQ( chosenName( { numbersOf( name, jisNumber ) } ), QString::fromUtf16( name ) );
}

TEST( ChooseKeyColumn, AcceptsNumbersThatKeptTheirZeros )
{
  const auto five = []( const PrefectureRecord &record ) { return QString( record.code.toString() + QStringLiteral( "000" ) ); };
  EXPECT_EQ( chosenName( { columnOf( u"x", twoDigits ) } ), QStringLiteral( "x" ) );
  EXPECT_EQ( chosenName( { columnOf( u"x", five ) } ), QStringLiteral( "x" ) );
  EXPECT_EQ( chosenName( { columnOf( u"x", { u"01202", u"13101" } ) } ), QStringLiteral( "x" ) );
  EXPECT_EQ( chosenName( { columnOf( u"x", { u"1202", u"13101" } ) } ), QStringLiteral( "(none)" ) );
}

TEST( ChooseKeyColumn, AcceptsCodesThatExplainThemselves )
{
  EXPECT_EQ( chosenName( { columnOf( u"x", { u"JP-13", u"JP-01" } ) } ), QStringLiteral( "x" ) );
  EXPECT_EQ( chosenName( { columnOf( u"x", { u"R13000", u"R00000" } ) } ), QStringLiteral( "x" ) );
  EXPECT_EQ( chosenName( { columnOf( u"x", { u"131016", u"010006" } ) } ), QStringLiteral( "x" ) );
}

TEST( ChooseKeyColumn, AcceptsNumbersThatNamesConfirm )
{
  CandidateColumn names = columnOf( u"name", nameJa );
  names.values[46].clear();
  const Table table = { names, numbersOf( u"x", jisNumber ) };
  EXPECT_EQ( chosenName( table ), QStringLiteral( "x" ) ) << "the column that places one row more";
  EXPECT_EQ( rejectionOf( table, 0 ), QStringLiteral( "none" ) );
}

TEST( ChooseKeyColumn, PrefersJapaneseNamesThenEnglishThenKanaThenCodes )
{
  const auto kana = []( const PrefectureRecord &record ) { return record.nameKana.toString(); };
  const auto iso = []( const PrefectureRecord &record ) { return QString( QStringLiteral( "JP-" ) + record.code.toString() ); };
  Table table = { columnOf( u"a_number", twoDigits ), columnOf( u"b_iso", iso ), columnOf( u"c_kana", kana ), columnOf( u"d_en", nameEn ), columnOf( u"e_ja", nameJa ) };
  for ( const char16_t *expected : { u"e_ja", u"d_en", u"c_kana", u"b_iso", u"a_number" } )
  {
    EXPECT_EQ( chosenName( table ), QString::fromUtf16( expected ) );
    table.pop_back();
  }
}

TEST( ChooseKeyColumn, PrefersTheColumnWhoseNameSpeaksOfPrefectures )
{
  EXPECT_EQ( chosenName( { columnOf( u"a_name", nameJa ), columnOf( u"pref_name_ja", nameJa ) } ), QStringLiteral( "pref_name_ja" ) );
  EXPECT_EQ( chosenName( { columnOf( u"b_name", nameJa ), columnOf( u"a_name", nameJa ) } ), QStringLiteral( "a_name" ) );
}

TEST( ChooseKeyColumn, ChoosesThePrefectureNameOfN03 )
{
  const Table table = {
    columnOf( u"N03_007", { u"01101", u"01202", nullptr, u"13101" } ),
    columnOf( u"N03_004", { u"中央区", u"函館市", u"所属未定地", u"千代田区" } ),
    columnOf( u"N03_003", { u"札幌市", u"", u"", u"" } ),
    columnOf( u"N03_002", { u"石狩振興局", u"渡島総合振興局", u"", u"" } ),
    columnOf( u"N03_001", { u"北海道", u"北海道", u"千葉県", u"東京都" } ),
  };
  const KeyColumnChoice choice = chooseKeyColumn( table );
  EXPECT_EQ( chosenName( table ), QStringLiteral( "N03_001" ) );
  EXPECT_EQ( choice.scores[0].rejection, KeyColumnRejection::None );
  EXPECT_EQ( choice.scores[0].recognisedRows, 3 );
  EXPECT_EQ( choice.scores[0].recognised, 1.0 );
  EXPECT_EQ( choice.scores[4].distinct, 3 );
  EXPECT_EQ( choice.scores[4].form, KeyForm::NameJa );
}

TEST( ChooseKeyColumn, ChoosesTheNameInGlobalMap )
{
  const auto romaji = []( const PrefectureRecord &record ) { return QString( record.nameEn.toString() + QStringLiteral( " Ken" ) ); };
  EXPECT_EQ( chosenName( { columnOf( u"nam", romaji ), columnOf( u"nam_ja", nameJa ), numbersOf( u"id", jisNumber ) } ), QStringLiteral( "nam_ja" ) );
}

TEST( ChooseKeyColumn, LeavesNationalRowsOutOfTheShare )
{
  const Table table = { columnOf( u"地域コード", { u"R00000", u"R01000", u"R02000" } ), columnOf( u"都道府県", { u"全国", u"北海道", u"青森県" } ) };
  const KeyColumnChoice choice = chooseKeyColumn( table );
  EXPECT_EQ( chosenName( table ), QStringLiteral( "都道府県" ) );
  EXPECT_EQ( choice.scores[0].recognised, 1.0 );
  EXPECT_EQ( choice.scores[0].form, KeyForm::RegionCode );
}

TEST( ChooseKeyColumn, ToleratesAFeatureWithoutName )
{
  CandidateColumn names = columnOf( u"name_ja", nameJa );
  names.values.emplace_back();
  CandidateColumn sequence = numbersOf( u"fid", jisNumber );
  sequence.values.push_back( QStringLiteral( "48" ) );
  EXPECT_EQ( chosenName( { sequence, names } ), QStringLiteral( "name_ja" ) );
}

TEST( ChooseKeyColumn, PadsShortColumnsWithEmptyCells )
{
  const Table table = { columnOf( u"pref_code", { u"13" } ), columnOf( u"name", { u"東京都", u"大阪府" } ) };
  EXPECT_EQ( chosenName( table ), QStringLiteral( "name" ) );
}

namespace
{
Table shuffledRows( const Table &table, std::mt19937 &random )
{
  std::vector<std::size_t> order( table.front().values.size() );
  std::iota( order.begin(), order.end(), std::size_t { 0 } );
  std::shuffle( order.begin(), order.end(), random );
  Table shuffled = table;
  for ( std::size_t column = 0; column < table.size(); ++column )
  {
    for ( std::size_t row = 0; row < order.size(); ++row )
      shuffled[column].values[row] = table[column].values[order[row]];
  }
  return shuffled;
}

//! Columns as found in files, each with random cells emptied or spoilt.
Table randomTable( std::mt19937 &random )
{
  const std::vector<CandidateColumn> pool = {
    columnOf( u"N03_001", nameJa ),
    columnOf( u"name", nameEn ),
    columnOf( u"pref_code", twoDigits ),
    numbersOf( u"id", jisNumber ),
    numbersOf( u"fips", otherNumber ),
    numbersOf( u"number", jisNumber ),
    columnOf( u"団体コード", sixDigits ),
    numbersOf( u"rank_2010", otherNumber ),
    columnOf( u"gn_a1_code", twoDigits ),
    columnOf( u"capital", nameEn ),
    numbersOf( u"site_pref_code", otherNumber ),
  };
  Table table;
  for ( const CandidateColumn &column : pool )
  {
    if ( random() % 2 )
      table.push_back( column );
  }
  for ( CandidateColumn &column : table )
  {
    for ( unsigned spoilt = random() % 30; spoilt > 0; --spoilt )
      column.values[random() % column.values.size()] = random() % 2 ? QString() : QStringLiteral( "?" );
  }
  return table;
}
} // namespace

TEST( ChooseKeyColumnProperty, NeitherRowsNorColumnsNeedAnOrder )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  int chosen = 0;
  for ( int trial = 0; trial < 300; ++trial )
  {
    const Table table = randomTable( random );
    if ( table.empty() )
      continue;
    const QString expected = chosenName( table );
    chosen += chooseKeyColumn( table ).column ? 1 : 0;
    Table shuffled = shuffledRows( table, random );
    ASSERT_EQ( chosenName( shuffled ), expected );
    std::shuffle( shuffled.begin(), shuffled.end(), random );
    ASSERT_EQ( chosenName( shuffled ), expected );
  }
  EXPECT_GT( chosen, 100 );
}

TEST( ChooseKeyColumnProperty, ScoresEveryColumnInItsPlace )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int trial = 0; trial < 100; ++trial )
  {
    const Table table = randomTable( random );
    const KeyColumnChoice choice = chooseKeyColumn( table );
    ASSERT_EQ( choice.scores.size(), table.size() );
    for ( std::size_t column = 0; column < table.size(); ++column )
    {
      const KeyColumnScore &score = choice.scores[column];
      ASSERT_EQ( score.column, static_cast<int>( column ) );
      ASSERT_GE( score.recognised, 0.0 );
      ASSERT_LE( score.recognised, 1.0 );
      ASSERT_LE( score.distinct, score.recognisedRows );
    }
    if ( choice.column )
    {
      ASSERT_EQ( choice.scores[static_cast<std::size_t>( *choice.column )].rejection, KeyColumnRejection::None );
    }
  }
}
