// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/fixsheet.h"
#include "core/labeltext.h"
#include "core/prefecturetable.h"
#include "support/gridof.h"
#include "support/printto.h"
#include "support/seed.h"

#include <random>

namespace clusteratlas
{
namespace
{
using Code = Error::Code;

constexpr const char *HEADINGS = "どちら / side|ファイル / source|行 / row|ラベル / label|理由 / reason|候補 / suggestion|確からしさ / score|回答 / answer: …";

Result<Fixes> read( std::initializer_list<const char *> lines )
{
  return fixesFrom( test::gridOf( lines ), QStringLiteral( "fixes.csv" ) );
}

void expectError( const Result<Fixes> &fixes, Code code, qint64 row )
{
  ASSERT_FALSE( fixes );
  EXPECT_EQ( fixes.error().code, code );
  EXPECT_EQ( fixes.error().row, row );
  EXPECT_EQ( fixes.error().source, QStringLiteral( "fixes.csv" ) );
}

QString codeOf( const PrefectureAliases &aliases, const char *label )
{
  const auto found = aliases.constFind( normalizedLabel( QString::fromUtf8( label ) ) );
  return found == aliases.constEnd() ? QString() : found->toString();
}

TEST( FixSheet, OtherTablesAreRefusedByTheHeadingsTheyLack )
{
  expectError( read( { "都道府県|クラスター", "北海道|甲" } ), Code::FixSheetInvalid, -1 );
  expectError( read( {} ), Code::FixSheetInvalid, -1 );
  const Result<Fixes> noAnswer = read( { "side|label", "table|大坂府" } );
  expectError( noAnswer, Code::FixSheetInvalid, -1 );
  EXPECT_EQ( noAnswer.error().detail, QStringLiteral( "回答 / answer" ) );
}

TEST( FixSheet, WrongAnswersNameTheirRow )
{
  expectError( read( { HEADINGS, "表 / table||2|大坂府||||27", "表 / table||3|みやこ||||みやこ" } ), Code::FixAnswerUnknown, 3 );
  expectError( read( { HEADINGS, "表 / table||2|大坂府||||48" } ), Code::FixAnswerUnknown, 2 );
  expectError( read( { HEADINGS, "||2|大坂府||||27" } ), Code::FixSideUnknown, 2 );
  expectError( read( { HEADINGS, "表 / table||2|||||27" } ), Code::FixLabelEmpty, 2 );
}

TEST( FixSheet, OneLabelHasOneAnswer )
{
  expectError( read( { HEADINGS, "表 / table||2|大坂府||||27", "表 / table||9| 大坂府　||||京都府" } ), Code::FixAnswerContradicts, 3 );
  expectError( read( { HEADINGS, "表 / table||2|大坂府||||27", "表 / table||9|大坂府||||skip" } ), Code::FixAnswerContradicts, 3 );
  EXPECT_TRUE( read( { HEADINGS, "表 / table||2|大坂府||||27", "表 / table||9|大坂府||||大阪府" } ) );
  EXPECT_TRUE( read( { HEADINGS, "表 / table||2|大坂府||||27", "ポリゴン / polygons||9|大坂府||||26" } ) ) << "another source";
}

TEST( FixSheet, ALabelThatNamesAPrefectureKeepsItsMeaning )
{
  expectError( read( { HEADINGS, "表 / table||2|東京都||||27" } ), Code::FixAnswerContradicts, 2 );
  const Result<Fixes> same = read( { HEADINGS, "表 / table||2|東京都||||13" } );
  ASSERT_TRUE( same );
  EXPECT_TRUE( same->table.isEmpty() );
}

TEST( FixSheet, AnswersComeInEveryForm )
{
  const Result<Fixes> fixes = read( { "修正票|", "", "answer|LABEL|どちら", "２７|大坂府|表", "27 大阪府|おおさか?|table", "Tokyo|えど|ポリゴン", "スキップ|未定|table", "|空|table", "１|'01x|table" } );
  ASSERT_TRUE( fixes );
  EXPECT_EQ( codeOf( fixes->table, "大坂府" ), QStringLiteral( "27" ) );
  EXPECT_EQ( codeOf( fixes->table, "おおさか?" ), QStringLiteral( "27" ) );
  EXPECT_EQ( codeOf( fixes->polygons, "えど" ), QStringLiteral( "13" ) );
  EXPECT_EQ( codeOf( fixes->table, "01x" ), QStringLiteral( "01" ) );
  EXPECT_EQ( codeOf( fixes->table, "未定" ), QString() );
  EXPECT_EQ( fixes->answered, 4 );
  EXPECT_EQ( fixes->skipped, 1 );
  EXPECT_EQ( fixes->open, 1 );
}

TEST( FixSheet, NoTextIsAFormulaOrANumberToASpreadsheet )
{
  for ( const char16_t *risky : { u"=1+1", u"+81", u"-1", u"@SUM(A1)", u"\t=1", u"＝1", u"012203", u"１３", u"1-2", u"5月1日", u"'x" } )
  {
    const QString text = QString::fromUtf16( risky );
    EXPECT_EQ( spreadsheetText( text ), QLatin1Char( '\'' ) + text );
  }
  for ( const char16_t *plain : { u"", u"大坂府", u"JA01", u"第1区", u"Ōsaka" } )
    EXPECT_EQ( spreadsheetText( QString::fromUtf16( plain ) ), QString::fromUtf16( plain ) );
}

TEST( FixSheet, EveryLabelSurvivesTheSheet )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QString signs = QStringLiteral( "'=+-@0１a大\"、 \t,;" );
  for ( int trial = 0; trial < 2000; ++trial )
  {
    QString label;
    for ( int length = static_cast<int>( random() % 6 ); length > 0; --length )
      label += signs.at( static_cast<int>( random() % static_cast<unsigned>( signs.size() ) ) );
    EXPECT_EQ( textOfSpreadsheet( spreadsheetText( label ) ), label );
  }
}

TEST( FixSheet, FilledWithItsSuggestionsItNamesEveryLabelThatHasOne )
{
  Ledger ledger;
  ledger.attributesSource = QStringLiteral( "=evil.csv" );
  ledger.unjoined = { { 3, QStringLiteral( "K1" ), QStringLiteral( "大坂府" ), QStringLiteral( "unknown prefecture" ), QStringLiteral( "27" ), 0.9, QStringLiteral( "spelling" ) },
    { 8, QStringLiteral( "K2" ), QStringLiteral( "13" ), QStringLiteral( "no polygon" ) } };
  ledger.polygons.unrecognised = { { 2, QStringLiteral( "ほっかいど" ), QStringLiteral( "unknown" ) }, { 4, QString(), QStringLiteral( "empty" ) } };
  FeatureTable sheet = fixSheet( ledger, []( const QString &id ) { return QStringLiteral( "<%1>" ).arg( id ); } );
  ASSERT_EQ( sheet.features.size(), 4U );
  EXPECT_EQ( sheet.features[0].values[1].toString(), QStringLiteral( "'=evil.csv" ) );
  EXPECT_EQ( sheet.features[0].values[4].toString(), QStringLiteral( "<unknown prefecture>" ) );
  TextGrid grid;
  for ( const FieldSchema &column : sheet.columns )
    grid.appendCell( column.name );
  grid.endRow();
  for ( const FeatureTable::Feature &feature : sheet.features )
  {
    for ( size_t column = 0; column + 1 < feature.values.size(); ++column )
      grid.appendCell( feature.values[column].toString() );
    grid.appendCell( feature.values[5].toString() );
    grid.endRow();
  }
  const Result<Fixes> fixes = fixesFrom( grid, QStringLiteral( "fixes.csv" ) );
  ASSERT_TRUE( fixes );
  EXPECT_EQ( codeOf( fixes->table, "大坂府" ), QStringLiteral( "27" ) );
  EXPECT_EQ( codeOf( fixes->polygons, "ほっかいど" ), QStringLiteral( "01" ) );
  EXPECT_EQ( fixes->answered, 2 );
  EXPECT_EQ( fixes->open, 2 );
}
} // namespace
} // namespace clusteratlas
