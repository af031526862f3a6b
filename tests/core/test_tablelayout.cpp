// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tablelayout.h"
#include "support/gridof.h"
#include "support/printto.h"

#include <gtest/gtest.h>

using namespace clusteratlas;
using test::gridOf;

namespace
{
//! "1 title, 5 blank".
QString setAsideIn( const TableLayout &layout )
{
  QStringList rows;
  for ( const Ledger::SetAsideRow &row : layout.setAside )
    rows << QStringLiteral( "%1 %2" ).arg( row.row ).arg( row.reason );
  return rows.join( QStringLiteral( ", " ) );
}

QString namesIn( const TableLayout &layout )
{
  return layout.columns.join( QLatin1Char( '|' ) );
}
} // namespace

TEST( ReadTableLayout, FindsNothingInNothing )
{
  const TableLayout layout = readTableLayout( TextGrid() );
  EXPECT_EQ( layout.headerRow, 0 );
  EXPECT_TRUE( layout.dataRows.empty() );
  EXPECT_TRUE( readTableLayout( gridOf( { "", "||" } ) ).dataRows.empty() );
}

TEST( ReadTableLayout, CallsColumnsLikeASpreadsheetWhereNoRowHoldsNames )
{
  const TableLayout layout = readTableLayout( gridOf( { "北海道|5|a", "青森県|6|b", "岩手県|7|c" } ) );
  EXPECT_EQ( layout.headerRow, 0 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "A|B|C" ) );
  EXPECT_EQ( layout.dataRows.size(), 3u );
}

TEST( ReadTableLayout, FindsTheHeaderOfATextOnlySheet )
{
  const TableLayout layout = readTableLayout( gridOf( { "クラスター|都道府県", "甲|北海道", "乙|青森県" } ) );
  EXPECT_EQ( layout.headerRow, 1 );
  EXPECT_EQ( layout.headerRows, 1 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "クラスター|都道府県" ) );
}

TEST( ReadTableLayout, SetsTitlesNotesAndBlanksAside )
{
  const TableLayout layout = readTableLayout( gridOf( { "表1 クラスター一覧||", "|（単位：人）|", "", "都道府県|人口|面積", "北海道|5|83", "||", "青森県|1|9", "都道府県|人口|面積", "注）推計値||", "資料：国勢調査||", "平成22年10月1日現在||" } ) );
  EXPECT_EQ( layout.headerRow, 4 );
  EXPECT_EQ( setAsideIn( layout ), QStringLiteral( "1 title, 2 title, 3 blank, 6 blank, 8 repeated_header, 9 footnote, 10 source_line, 11 trailing_text" ) );
  EXPECT_EQ( layout.dataRows.size(), 2u );
}

TEST( ReadTableLayout, KeepsSignsOfMissingFiguresAsData )
{
  const TableLayout layout = readTableLayout( gridOf( { "県|a|b", "北海道|***|***", "青森県|1|2", "***||" } ) );
  EXPECT_EQ( layout.dataRows.size(), 3u );
}

TEST( ReadTableLayout, ReadsThreeHeaderRowsOfCodesYearsAndNames )
{
  const TableLayout layout = readTableLayout( gridOf( { "SSDSE|Prefecture|A1101|A1102|B1101", "|年度|2021|2021|2019", "地域コード|都道府県|総人口|日本人人口|面積", "R00000|全国|10|9|8", "R01000|北海道|5|4|3", "R02000|青森県|1|1|1" } ) );
  EXPECT_EQ( layout.headerRow, 1 );
  EXPECT_EQ( layout.headerRows, 3 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "地域コード|都道府県|総人口|日本人人口|面積" ) );
  EXPECT_EQ( layout.years.join( QLatin1Char( '|' ) ), QStringLiteral( "||2021|2021|2019" ) );
  EXPECT_EQ( layout.codes.at( 2 ), QStringLiteral( "A1101" ) );
  EXPECT_EQ( layout.dataRows.size(), 3u );
}

TEST( ReadTableLayout, JoinsGroupTitlesWithTheNamesBelow )
{
  const TableLayout layout = readTableLayout( gridOf( { "都道府県|大学||企業|", "|国立|私立|大|中小", "北海道|7|20|5|100", "青森県|1|6|2|50" } ) );
  EXPECT_EQ( layout.headerRows, 2 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "都道府県|国立|私立|大|中小" ) );
  const TableLayout same = readTableLayout( gridOf( { "都道府県|大学||企業|", "|数|人|数|人", "北海道|7|20|5|100", "青森県|1|6|2|50" } ) );
  EXPECT_EQ( namesIn( same ), QStringLiteral( "都道府県|大学 数|大学 人|企業 数|企業 人" ) );
}

TEST( ReadTableLayout, JoinsHeadersOfTextOnlySheets )
{
  const TableLayout layout = readTableLayout( gridOf( { "クラスター|都道府県|機関|", "||大学|企業", "甲|北海道|北大|A社", "乙|青森県|弘大|B社" } ) );
  EXPECT_EQ( layout.headerRows, 2 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "クラスター|都道府県|大学|企業" ) );
}

TEST( ReadTableLayout, KeepsARowOfYearsAsNames )
{
  const TableLayout layout = readTableLayout( gridOf( { "都道府県|2005|2010|2015", "北海道|5|5|5", "青森県|1|1|1" } ) );
  EXPECT_EQ( layout.headerRow, 1 );
  EXPECT_EQ( namesIn( layout ), QStringLiteral( "都道府県|2005|2010|2015" ) );
}

TEST( ReadTableLayout, KeepsAMisspeltFirstRowAsData )
{
  const TableLayout layout = readTableLayout( gridOf( { "都道府県|人口", "大坂府|8", "京都府|2", "兵庫県|5" } ) );
  EXPECT_EQ( layout.headerRows, 1 );
  EXPECT_EQ( layout.dataRows.size(), 3u );
  const TableLayout texts = readTableLayout( gridOf( { "都道府県|知事", "大坂府|x", "京都府|y", "兵庫県|z" } ) );
  EXPECT_EQ( texts.headerRows, 1 );
  EXPECT_EQ( texts.dataRows.size(), 3u );
}

TEST( ReadTableLayout, FindsAHeaderOfPrefecturesAcross )
{
  const TableLayout layout = readTableLayout( gridOf( { "クラスター|北海道|青森県|岩手県", "甲|○||", "乙||○|○" } ) );
  EXPECT_EQ( layout.headerRow, 1 );
  EXPECT_EQ( layout.dataRows.size(), 2u );
}

TEST( ReadTableLayout, DoesAsItIsTold )
{
  const TextGrid grid = gridOf( { "x|y", "都道府県|人口", "北海道|5" } );
  EXPECT_EQ( namesIn( readTableLayout( grid, 2 ) ), QStringLiteral( "都道府県|人口" ) );
  EXPECT_EQ( readTableLayout( grid, 0 ).dataRows.size(), 3u );
  EXPECT_EQ( readTableLayout( grid, 99 ).headerRow, 0 );
}

TEST( ReadTableLayout, NamesEmptyAndDoubleColumnsApart )
{
  EXPECT_EQ( namesIn( readTableLayout( gridOf( { "県|値|値||Value|value", "北海道|1|2|3|4|5", "青森県|1|2|3|4|5" } ) ) ), QStringLiteral( "県|値|値 (2)|D|Value|value (2)" ) );
}

TEST( YearIn, ReadsWesternAndJapaneseYears )
{
  for ( const char16_t *text : { u"2009", u"２００９年", u"2009年度", u"平成21年", u"平成２１年度", u"H21" } )
    EXPECT_EQ( yearIn( QString::fromUtf16( text ) ), QStringLiteral( "2009" ) ) << qPrintable( QString::fromUtf16( text ) );
  EXPECT_EQ( yearIn( QStringLiteral( "令和元年" ) ), QStringLiteral( "2019" ) );
  EXPECT_EQ( yearIn( QStringLiteral( "昭和60年" ) ), QStringLiteral( "1985" ) );
  for ( const char16_t *text : { u"", u"21", u"3000", u"12009", u"T5", u"人口2009" } )
    EXPECT_EQ( yearIn( QString::fromUtf16( text ) ), QString() );
}
