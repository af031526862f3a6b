// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/textencoding.h"
#include "support/printto.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
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
} // namespace
} // namespace clusteratlas
