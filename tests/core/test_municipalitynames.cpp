// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/labeltext.h"
#include "core/municipalitynames.h"
#include "support/printto.h"

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
//! "40", "ambiguous" or "unknown".
QString homeOf( const char16_t *name )
{
  const auto prefecture = prefectureOfMunicipality( nameKey( normalizedLabel( QString::fromUtf16( name ) ) ) );
  return prefecture ? prefecture->toString() : QString( matchFailureId( prefecture.error() ) );
}
} // namespace

TEST( PrefectureOfMunicipality, KnowsNothingOfOtherTexts )
{
  for ( const char16_t *name : { u"", u"市", u"福岡", u"飯塚", u"何処市", u"飯塚市役所", u"市町村", u"3市", u"何処市北区", u"石狩郡何処町", u"石狩郡", u"博多区", u"飯塚市市" } )
    EXPECT_EQ( homeOf( name ), QStringLiteral( "unknown" ) ) << qPrintable( QString::fromUtf16( name ) );
}

TEST( PrefectureOfMunicipality, NeverChoosesBetweenPrefectures )
{
  for ( const char16_t *name : { u"府中市", u"伊達市", u"池田町", u"中央区", u"北区", u"鹿嶋市", u"鹿島市", u"清水町", u"大和町" } )
    EXPECT_EQ( homeOf( name ), QStringLiteral( "ambiguous" ) ) << qPrintable( QString::fromUtf16( name ) );
}

TEST( PrefectureOfMunicipality, FindsCitiesTownsAndThoseOfThePast )
{
  EXPECT_EQ( homeOf( u"飯塚市" ), QStringLiteral( "40" ) );
  EXPECT_EQ( homeOf( u"函館市" ), QStringLiteral( "01" ) );
  EXPECT_EQ( homeOf( u"四日市市" ), QStringLiteral( "24" ) );
  EXPECT_EQ( homeOf( u"札幌市北区" ), QStringLiteral( "01" ) );
  EXPECT_EQ( homeOf( u"浜松市中区" ), QStringLiteral( "22" ) );
  EXPECT_EQ( homeOf( u"千代田区" ), QStringLiteral( "13" ) );
  EXPECT_EQ( homeOf( u"岩舟町" ), QStringLiteral( "09" ) );
  EXPECT_EQ( homeOf( u"石狩郡当別町" ), QStringLiteral( "01" ) );
  EXPECT_EQ( homeOf( u"余市郡余市町" ), QStringLiteral( "01" ) );
  EXPECT_EQ( homeOf( u"郡上市" ), QStringLiteral( "21" ) );
  EXPECT_EQ( homeOf( u"当別町" ), QStringLiteral( "01" ) );
}

TEST( PrefectureOfMunicipality, RemembersNamesOfThePastAsShared )
{
  EXPECT_EQ( homeOf( u"水沢市" ), QStringLiteral( "03" ) );
  EXPECT_EQ( homeOf( u"双葉町" ), QStringLiteral( "ambiguous" ) ); // 福島県, until 2004 山梨県
  EXPECT_EQ( homeOf( u"双葉郡双葉町" ), QStringLiteral( "ambiguous" ) );
}

TEST( IsWrittenAsMunicipality, LooksAtTheFormAlone )
{
  for ( const char16_t *name : { u"美馬市", u"中央区", u"那賀町", u"何処村", u"石狩郡", u"札幌市北区", u"𠮷野村" } )
    EXPECT_TRUE( isWrittenAsMunicipality( QString::fromUtf16( name ) ) ) << qPrintable( QString::fromUtf16( name ) );
  for ( const char16_t *name : { u"", u"市", u"福岡", u"北海道大学", u"3市", u"道央地区", u"市町村", u"周辺町村", u"、札幌市", u"札幌市、小樽市", u"Ise" } )
    EXPECT_FALSE( isWrittenAsMunicipality( QString::fromUtf16( name ) ) ) << qPrintable( QString::fromUtf16( name ) );
}

TEST( PrefectureOfMunicipality, ReadsOldAndVariantCharacters )
{
  for ( const char16_t *name : { u"塩竈市", u"塩釜市", u"鹽竈市" } )
    EXPECT_EQ( homeOf( name ), QStringLiteral( "04" ) ) << qPrintable( QString::fromUtf16( name ) );
  for ( const char16_t *name : { u"龍ケ崎市", u"龍ヶ崎市", u"竜ヶ崎市", u"竜ケ崎市" } )
    EXPECT_EQ( homeOf( name ), QStringLiteral( "08" ) ) << qPrintable( QString::fromUtf16( name ) );
  for ( const char16_t *name : { u"檮原町", u"梼原町" } )
    EXPECT_EQ( homeOf( name ), QStringLiteral( "39" ) ) << qPrintable( QString::fromUtf16( name ) );
}
