// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/searchkey.h"
#include "support/printto.h"

#include <gtest/gtest.h>

using namespace clusteratlas;

TEST( SearchKey, FoldsCaseAndWidth )
{
  EXPECT_EQ( searchKey( QStringLiteral( "Ｋ０７" ) ), QStringLiteral( "k07" ) );
  EXPECT_EQ( searchKey( QStringLiteral( "ＬＳＩ" ) ), searchKey( QStringLiteral( "lsi" ) ) );
}

TEST( SearchKey, FoldsKatakanaOfAnyWidthToHiragana )
{
  const QString hiragana = QStringLiteral( "がくぶちぱーく" );
  EXPECT_EQ( searchKey( hiragana ), hiragana );
  EXPECT_EQ( searchKey( QStringLiteral( "ガクブチパーク" ) ), hiragana );
  EXPECT_EQ( searchKey( QStringLiteral( "ｶﾞｸﾌﾞﾁﾊﾟｰｸ" ) ), hiragana );
}

TEST( SearchKey, KeepsVoicingApart )
{
  EXPECT_NE( searchKey( QStringLiteral( "か" ) ), searchKey( QStringLiteral( "が" ) ) );
  EXPECT_NE( searchKey( QStringLiteral( "は" ) ), searchKey( QStringLiteral( "ぱ" ) ) );
}

TEST( SearchKey, FoldsAccentsAndRomanNumerals )
{
  EXPECT_EQ( searchKey( QStringLiteral( "Hyōgo" ) ), QStringLiteral( "hyogo" ) );
  EXPECT_EQ( searchKey( QStringLiteral( "第Ⅱ期" ) ), searchKey( QStringLiteral( "第II期" ) ) );
}

TEST( SearchKey, DropsInvisibleCharacters )
{
  EXPECT_EQ( searchKey( QStringLiteral( "a" ) + QChar( 0x202E ) + QChar( 0x200B ) + QStringLiteral( "b\tc\nd" ) ), QStringLiteral( "ab c d" ) );
}

TEST( SearchKey, IsIdempotent )
{
  for ( const QString &text : { QStringLiteral( "ヴァイオリン ㈱ ﾎｯｶｲﾄﾞｳ" ), QStringLiteral( "Ärger ẞ Ⅷ" ), QStringLiteral( "京都 および けいはんな学研地域" ) } )
    EXPECT_EQ( searchKey( searchKey( text ) ), searchKey( text ) );
}

TEST( SearchWords, SplitsAtIdeographicSpaces )
{
  EXPECT_EQ( searchWords( QStringLiteral( " 北海道　Bio " ) ), ( QStringList { QStringLiteral( "北海道" ), QStringLiteral( "bio" ) } ) );
  EXPECT_TRUE( searchWords( QStringLiteral( " 　" ) ).isEmpty() );
}
