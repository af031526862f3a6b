// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/plaintext.h"
#include "panel/tabletext.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QTextDocument>

#include <gtest/gtest.h>

using namespace clusteratlas;

TEST( LineText, FlattensAndDropsDirectionCharacters )
{
  const QString text = lineText( test::hostileName() );
  EXPECT_EQ( text, QStringLiteral( "<script>alert(1)</script> =1+1 <b>%1</b>" ) );
}

TEST( LineText, CutsAtTheLimitOutsideSurrogatePairs )
{
  EXPECT_EQ( lineText( test::endlessText() ).size(), 501 );
  const QString pairs = QStringLiteral( "𠮷𠮷" );
  EXPECT_EQ( lineText( pairs, 3 ), QStringLiteral( "𠮷…" ) );
  EXPECT_EQ( lineText( pairs, 4 ), pairs );
}

TEST( ToolTipText, ShowsMarkupAsText )
{
  QTextDocument document;
  document.setHtml( toolTipText( QStringLiteral( "<img src='x'>\n&lt;" ) ) );
  EXPECT_EQ( document.toPlainText(), QStringLiteral( "<img src='x'>\n&lt;" ) );
  EXPECT_TRUE( toolTipText( QString() ).isEmpty() );
}

TEST( TabSeparated, KeepsOneCellPerColumn )
{
  const QString text = tabSeparated( { QStringLiteral( "a" ), QStringLiteral( "b" ) }, { { QStringLiteral( "x\ty\r\nz" ), QStringLiteral( "第Ⅱ期" ) } } );
  EXPECT_EQ( text, QStringLiteral( "a\tb\nx y z\t第Ⅱ期\n" ) );
}

TEST( TabSeparated, HandsSpreadsheetsNoFormula )
{
  const QString text = tabSeparated( {}, { { QStringLiteral( "=1+1" ), QStringLiteral( " @SUM" ), QStringLiteral( "-5" ), QStringLiteral( "a=b" ) } } );
  EXPECT_EQ( text, QStringLiteral( "\n'=1+1\t' @SUM\t-5\ta=b\n" ) );
}
