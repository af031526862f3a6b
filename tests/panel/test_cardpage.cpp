// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/cardpage.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace clusteratlas;

TEST( CardPage, NothingForNoCluster )
{
  const auto dataset = test::smallDataset();
  EXPECT_TRUE( cardPage( *dataset, {}, QStringLiteral( "ja" ) ).isEmpty() );
  EXPECT_TRUE( cardPage( *dataset, { "K00" }, QStringLiteral( "ja" ) ).isEmpty() );
}

TEST( CardPage, HasACardInEachLanguage )
{
  const auto dataset = test::smallDataset();
  const QString page = QString::fromUtf8( cardPage( *dataset, { "K01", "K05" }, QStringLiteral( "en" ) ) );
  EXPECT_EQ( page.count( QStringLiteral( "<article lang=\"en\"" ) ), 2 );
  EXPECT_EQ( page.count( QStringLiteral( "<article lang=\"ja\"" ) ), 2 );
  EXPECT_LT( page.indexOf( QStringLiteral( "lang=\"en\" style" ) ), page.indexOf( QStringLiteral( "lang=\"ja\" style" ) ) );
  EXPECT_TRUE( page.contains( QStringLiteral( "さっぽろバイオクラスター" ) ) );
  EXPECT_TRUE( page.contains( QStringLiteral( "<title>Sapporo Bio-cluster</title>" ) ) );
  EXPECT_TRUE( page.contains( QStringLiteral( "@media print" ) ) );
}

TEST( CardPage, HostileTextsStayText )
{
  const auto dataset = test::smallDataset();
  const QString page = QString::fromUtf8( cardPage( *dataset, { "K99", "K05" }, QStringLiteral( "ja" ) ) );
  EXPECT_TRUE( page.contains( QStringLiteral( "&lt;script&gt;alert(1)&lt;/script&gt;" ) ) );
  EXPECT_FALSE( page.contains( QStringLiteral( "<script" ), Qt::CaseInsensitive ) );
  EXPECT_FALSE( page.contains( QChar( 0x202E ) ) );
  EXPECT_FALSE( page.contains( QStringLiteral( "href=\"javascript" ), Qt::CaseInsensitive ) );
  EXPECT_FALSE( page.contains( QStringLiteral( "href=\"http:" ) ) );
  // Every tag is one that the page itself writes, and nothing loads anything.
  static const QRegularExpression TAG( QStringLiteral( "<(/?)([A-Za-z!]+)([^>]*)>" ) );
  const QStringList known { "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "article", "footer", "p", "span", "table", "tr", "td", "b", "i", "br", "a" };
  for ( QRegularExpressionMatchIterator tags = TAG.globalMatch( page ); tags.hasNext(); )
  {
    const QRegularExpressionMatch tag = tags.next();
    EXPECT_TRUE( known.contains( tag.captured( 2 ) ) ) << qUtf8Printable( tag.captured() );
    EXPECT_FALSE( tag.captured( 3 ).contains( QRegularExpression( QStringLiteral( "\\bon[a-z]+\\s*=|\\bsrc\\s*=" ) ) ) ) << qUtf8Printable( tag.captured() );
  }
}
