// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/designatedcity.h"
#include "core/municipalitycode.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <random>

using namespace clusteratlas;

namespace
{
//! "01202", or why it is none.
QString readingOf( const char16_t *text )
{
  const auto code = readMunicipalityCode( QString::fromUtf16( text ) );
  if ( code )
    return code->toString();
  switch ( code.error() )
  {
    case MunicipalityCodeFailure::NotACode:
      return QStringLiteral( "no code" );
    case MunicipalityCodeFailure::CheckDigit:
      return QStringLiteral( "check digit" );
    case MunicipalityCodeFailure::NotAMunicipality:
      return QStringLiteral( "no municipality" );
  }
  Q_UNREACHABLE();
}

QString cityOf( int code )
{
  const auto city = designatedCityOf( *MunicipalityCode::fromNumber( code ) );
  return city ? city->nameJa.toString() : QString();
}
} // namespace

TEST( MunicipalityCode, RefusesWhatIsNone )
{
  for ( const char16_t *text : { u"", u"函館市", u"12", u"123", u"1234567", u"01-202", u"JP-01", u"1202.5", u"0202" } )
    EXPECT_EQ( readingOf( text ), QStringLiteral( "no code" ) ) << qPrintable( QString::fromUtf16( text ) );
  for ( const char16_t *text : { u"01000", u"010006", u"48101", u"00000", u"01801", u"99999" } )
    EXPECT_EQ( readingOf( text ), QStringLiteral( "no municipality" ) ) << qPrintable( QString::fromUtf16( text ) );
}

TEST( MunicipalityCode, VerifiesTheCheckDigit )
{
  EXPECT_EQ( readingOf( u"012025" ), QStringLiteral( "01202" ) );
  EXPECT_EQ( readingOf( u"401307" ), QStringLiteral( "40130" ) );
  EXPECT_EQ( readingOf( u"012026" ), QStringLiteral( "check digit" ) );
  EXPECT_EQ( readingOf( u"011003" ), QStringLiteral( "check digit" ) );
}

TEST( MunicipalityCode, ReadsEveryDecoration )
{
  for ( const char16_t *text : { u"01202", u"０１２０２", u" 01202 ", u"'01202", u"=\"01202\"", u"1202", u"1202.0", u"R01202", u"012025", u"12025" } )
    EXPECT_EQ( readingOf( text ), QStringLiteral( "01202" ) ) << qPrintable( QString::fromUtf16( text ) );
}

TEST( MunicipalityCode, PutsAZeroBackOnlyWhereNothingElseFits )
{
  EXPECT_EQ( readingOf( u"12203" ), QStringLiteral( "12203" ) );
  EXPECT_EQ( readingOf( u"12025" ), QStringLiteral( "01202" ) );
  EXPECT_EQ( readingOf( u"12026" ), QStringLiteral( "no municipality" ) );
}

TEST( MunicipalityCode, ComesBackFromEveryForm )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 2000; ++round )
  {
    const auto code = MunicipalityCode::fromNumber( static_cast<int>( ( 1 + random() % 47 ) * 1000 + 100 + random() % 700 ) );
    ASSERT_TRUE( code );
    const QString five = code->toString();
    EXPECT_EQ( readMunicipalityCode( five ), *code );
    EXPECT_EQ( readMunicipalityCode( five + QString::number( code->checkDigit() ) ), *code );
    const int wrong = ( code->checkDigit() + 1 + static_cast<int>( random() % 9 ) ) % 10;
    EXPECT_EQ( readMunicipalityCode( five + QString::number( wrong ) ).error(), MunicipalityCodeFailure::CheckDigit );
    EXPECT_EQ( code->prefecture().number(), five.left( 2 ).toInt() );
  }
}

TEST( DesignatedCity, OwnsTheWardsThatFollowItsCode )
{
  EXPECT_EQ( cityOf( 1101 ), QStringLiteral( "札幌市" ) );
  EXPECT_EQ( cityOf( 14153 ), QStringLiteral( "相模原市" ) );
  EXPECT_EQ( cityOf( 14131 ), QStringLiteral( "川崎市" ) );
  EXPECT_EQ( cityOf( 22140 ), QStringLiteral( "浜松市" ) );
  EXPECT_EQ( cityOf( 22103 ), QStringLiteral( "静岡市" ) );
  EXPECT_EQ( cityOf( 27128 ), QStringLiteral( "大阪市" ) );
  EXPECT_EQ( cityOf( 40130 ), QStringLiteral( "福岡市" ) );
  EXPECT_EQ( cityOf( 13101 ), QString() );
  EXPECT_EQ( cityOf( 40203 ), QString() );
}
