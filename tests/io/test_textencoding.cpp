// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/textencoding.h"
#include "support/printto.h"

#include <QTextCodec>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
const QString UTF_8 = QStringLiteral( "UTF-8" );
const QString CP932 = QStringLiteral( "CP932" );

std::vector<QByteArray> written( const QStringList &texts, const char *codec )
{
  std::vector<QByteArray> bytes;
  for ( const QString &text : texts )
    bytes.push_back( QTextCodec::codecForName( codec )->fromUnicode( text ) );
  return bytes;
}

QString confirmed( const QString &declared, const std::vector<QByteArray> &samples )
{
  return confirmEncoding( { declared, QStringLiteral( "cpg" ) }, samples ).name;
}

TEST( TextEncoding, UnknownEncodingDecodesNothing )
{
  EXPECT_FALSE( decode( QByteArrayLiteral( "a" ), QStringLiteral( "no such encoding" ) ) );
  EXPECT_FALSE( isKnownEncoding( QString() ) );
}

TEST( TextEncoding, ImpossibleBytesAreRefusedOrMarked )
{
  const QByteArray bytes = QByteArrayLiteral( "a\xFF" );
  EXPECT_FALSE( decode( bytes, QStringLiteral( "UTF-8" ) ) );
  EXPECT_EQ( decodeLossy( bytes, QStringLiteral( "UTF-8" ) ), QStringLiteral( "a\uFFFD" ) );
}

TEST( TextEncoding, TellsUtf8FromCp932AndEucJp )
{
  EXPECT_EQ( detectEncoding( { QByteArrayLiteral( "\xE5\x8C\x97\xE6\xB5\xB7\xE9\x81\x93" ) } ).name, QStringLiteral( "UTF-8" ) );
  EXPECT_EQ( detectEncoding( { QByteArrayLiteral( "\x96\x6B\x8A\x43\x93\xB9" ) } ).name, QStringLiteral( "CP932" ) );
  EXPECT_EQ( detectEncoding( { QByteArrayLiteral( "\xCB\xCC\xB3\xA4\xC6\xBB" ), QByteArrayLiteral( "\xA4\xDB\xA4\xC3\xA4\xAB\xA4\xA4\xA4\xC9\xA4\xA6" ) } ).name, QStringLiteral( "EUC-JP" ) );
}

TEST( TextEncoding, Cp932HoldsTheRomanTwoOfThePage )
{
  EXPECT_EQ( *decode( QByteArrayLiteral( "\x87\x55\x81\x60" ), QStringLiteral( "CP932" ) ), QStringLiteral( "Ⅱ～" ) );
}

TEST( TextEncoding, DeclarationIsRefutedByItsBytes )
{
  const QStringList names { QStringLiteral( "北海道" ), QStringLiteral( "青森県" ), QStringLiteral( "岩手県" ), QStringLiteral( "ｶﾞﾝﾏ値" ) };
  // Language byte 0x57, "ANSI", is what Japanese writers of DBF leave most often.
  EXPECT_EQ( confirmed( QStringLiteral( "ISO-8859-1" ), written( names, "Shift_JIS" ) ), CP932 );
  EXPECT_EQ( confirmed( QStringLiteral( "CP1252" ), written( names, "Shift_JIS" ) ), CP932 );
  EXPECT_EQ( confirmed( QStringLiteral( "ISO-8859-1" ), written( names, "UTF-8" ) ), UTF_8 );
  EXPECT_EQ( confirmed( UTF_8, written( names, "Shift_JIS" ) ), CP932 );
  EXPECT_EQ( confirmed( CP932, written( names, "UTF-8" ) ), UTF_8 );
  EXPECT_EQ( confirmed( QStringLiteral( "no such encoding" ), written( names, "UTF-8" ) ), UTF_8 );
}

TEST( TextEncoding, DeclarationStandsWhereItsBytesAgree )
{
  EXPECT_EQ( confirmed( UTF_8, { QByteArrayLiteral( "Hokkaido" ), QByteArrayLiteral( "01" ) } ), UTF_8 );
  EXPECT_EQ( confirmed( QStringLiteral( "ISO-8859-1" ), {} ), QStringLiteral( "ISO-8859-1" ) );
  EXPECT_EQ( confirmed( CP932, written( { QStringLiteral( "ﾎｯｶｲﾄﾞｳ" ), QStringLiteral( "ｱｵﾓﾘ" ) }, "Shift_JIS" ) ), CP932 );
  EXPECT_EQ( confirmed( QStringLiteral( "ISO-8859-1" ), written( { QStringLiteral( "Köln" ), QStringLiteral( "Tōkyō" ), QStringLiteral( "Besançon" ) }, "ISO-8859-1" ) ), QStringLiteral( "ISO-8859-1" ) );
}

TEST( TextEncoding, FewCellsBeyondAsciiAmongManyAreHeard )
{
  std::vector<QByteArray> samples( 50000, QByteArrayLiteral( "01100" ) );
  samples[31234] = written( { QStringLiteral( "札幌市" ) }, "Shift_JIS" ).front();
  EXPECT_EQ( confirmed( UTF_8, samples ), CP932 );
}
} // namespace
} // namespace clusteratlas
