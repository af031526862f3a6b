// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/cellvalue.h"
#include "support/printto.h"
#include "support/seed.h"

#include <random>

using namespace clusteratlas;

namespace
{
QString missing( const char16_t *cell )
{
  return QString( missingId( readCellValue( QString::fromUtf16( cell ) ).missing ) );
}
QString number( const char16_t *cell )
{
  return readCellValue( QString::fromUtf16( cell ) ).text;
}
} // namespace

TEST( ReadCellValue, TellsTextsFromNumbers )
{
  for ( const char16_t *text : { u"東京", u"1,23", u"12,34,567", u"1.2.3", u"(1,234)", u"5人", u"1234r", u"2009年", u"e5", u"１，２３４，", u"--5", u"0x10", u"inf" } )
  {
    EXPECT_EQ( missing( text ), QStringLiteral( "unreadable" ) ) << qPrintable( QString::fromUtf16( text ) );
    EXPECT_TRUE( number( text ).isEmpty() );
  }
}

TEST( ReadCellValue, KeepsKindsOfMissingApart )
{
  for ( const char16_t *cell : { u"", u"  ", u"\u3000" } )
    EXPECT_EQ( missing( cell ), QStringLiteral( "blank" ) );
  for ( const char16_t *cell : { u"-", u"－", u"―", u"−", u"‐", u"ー", u"該当なし" } )
    EXPECT_EQ( missing( cell ), QStringLiteral( "nil" ) ) << qPrintable( QString::fromUtf16( cell ) );
  for ( const char16_t *cell : { u"…", u"...", u"***", u"＊＊＊", u"不詳", u"N.A." } )
    EXPECT_EQ( missing( cell ), QStringLiteral( "not_available" ) ) << qPrintable( QString::fromUtf16( cell ) );
  for ( const char16_t *cell : { u"X", u"x", u"Ｘ", u"秘匿" } )
    EXPECT_EQ( missing( cell ), QStringLiteral( "suppressed" ) ) << qPrintable( QString::fromUtf16( cell ) );
  for ( const char16_t *cell : { u"・", u"n/a" } )
    EXPECT_EQ( missing( cell ), QStringLiteral( "not_applicable" ) );
}

TEST( ReadCellValue, NeverTakesZeroForMissing )
{
  for ( const char16_t *cell : { u"0", u"０", u"0.0", u" 0 ", u"△0" } )
  {
    EXPECT_EQ( missing( cell ), QString() );
    EXPECT_EQ( readCellValue( QString::fromUtf16( cell ) ).number, 0.0 );
  }
}

TEST( ReadCellValue, ReadsNumbersAsTablesPrintThem )
{
  EXPECT_EQ( number( u"1,234,567" ), QStringLiteral( "1234567" ) );
  EXPECT_EQ( number( u"１，２３４．５０" ), QStringLiteral( "1234.50" ) );
  EXPECT_EQ( number( u"1 234 567" ), QStringLiteral( "1234567" ) );
  EXPECT_EQ( number( u"△ 1,234" ), QStringLiteral( "-1234" ) );
  EXPECT_EQ( number( u"▲5" ), QStringLiteral( "-5" ) );
  EXPECT_EQ( number( u"−0.5" ), QStringLiteral( "-0.5" ) );
  EXPECT_EQ( number( u".5" ), QStringLiteral( "0.5" ) );
  EXPECT_EQ( number( u"+3" ), QStringLiteral( "3" ) );
  EXPECT_EQ( readCellValue( QStringLiteral( "5.183E6" ) ).number, 5183000.0 );
  const CellValue percent = readCellValue( QStringLiteral( "12.3%" ) );
  EXPECT_TRUE( percent.percent );
  EXPECT_EQ( percent.number, 12.3 );
}

TEST( ReadCellValue, ReadsEveryNumberInEverySpelling )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 2000; ++round )
  {
    const qint64 value = static_cast<qint64>( random() ) - 2000000000;
    const QString plain = QString::number( std::abs( value ) );
    QString grouped, wide;
    for ( int index = 0; index < plain.size(); ++index )
    {
      if ( index > 0 && ( plain.size() - index ) % 3 == 0 )
        grouped += QLatin1Char( ',' );
      grouped += plain.at( index );
      wide += QChar( plain.at( index ).unicode() - u'0' + u'０' );
    }
    for ( const QString &digits : { plain, grouped, wide } )
      for ( const char16_t *sign : { u"-", u"△", u"▲ ", u"−" } )
        EXPECT_EQ( readCellValue( ( value < 0 ? QString::fromUtf16( sign ) : QString() ) + digits ).number, static_cast<double>( value ) );
  }
}
