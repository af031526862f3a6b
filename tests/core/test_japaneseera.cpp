// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/japaneseera.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
QString day( int year, int month, int dayOfMonth )
{
  const auto era = eraYear( QDate( year, month, dayOfMonth ) );
  return era ? QStringLiteral( "%1%2 %3" ).arg( era->eraJa ).arg( era->year ).arg( era->eraEn ) : QString();
}

QString fiscal( int year )
{
  const auto era = eraOfFiscalYear( year );
  return era ? QStringLiteral( "%1%2" ).arg( era->eraJa ).arg( era->year ) : QString();
}

TEST( JapaneseEra, NoneBeforeTheGregorianCalendarNorForNoDay )
{
  EXPECT_TRUE( day( 1872, 12, 31 ).isEmpty() );
  EXPECT_FALSE( eraYear( QDate() ) );
  EXPECT_FALSE( eraOfFiscalYear( 0 ) );
  EXPECT_FALSE( eraOfFiscalYear( -5 ) );
}

TEST( JapaneseEra, ChangesOnTheDayProclaimed )
{
  EXPECT_EQ( day( 1873, 1, 1 ), QStringLiteral( "明治6 Meiji" ) );
  EXPECT_EQ( day( 1912, 7, 29 ), QStringLiteral( "明治45 Meiji" ) );
  EXPECT_EQ( day( 1912, 7, 30 ), QStringLiteral( "大正1 Taisho" ) );
  EXPECT_EQ( day( 1926, 12, 24 ), QStringLiteral( "大正15 Taisho" ) );
  EXPECT_EQ( day( 1926, 12, 25 ), QStringLiteral( "昭和1 Showa" ) );
  EXPECT_EQ( day( 1989, 1, 7 ), QStringLiteral( "昭和64 Showa" ) );
  EXPECT_EQ( day( 1989, 1, 8 ), QStringLiteral( "平成1 Heisei" ) );
  EXPECT_EQ( day( 2019, 4, 30 ), QStringLiteral( "平成31 Heisei" ) );
  EXPECT_EQ( day( 2019, 5, 1 ), QStringLiteral( "令和1 Reiwa" ) );
}

TEST( JapaneseEra, AFiscalYearHasTheNewEraAsAWhole )
{
  EXPECT_EQ( fiscal( 1988 ), QStringLiteral( "昭和63" ) );
  EXPECT_EQ( fiscal( 1989 ), QStringLiteral( "平成1" ) );
  EXPECT_EQ( fiscal( 2007 ), QStringLiteral( "平成19" ) );
  EXPECT_EQ( fiscal( 2018 ), QStringLiteral( "平成30" ) );
  EXPECT_EQ( fiscal( 2019 ), QStringLiteral( "令和1" ) );
  EXPECT_EQ( fiscal( 2020 ), QStringLiteral( "令和2" ) );
}

TEST( JapaneseEra, YearsCountUpWithinAnEra )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 500; ++round )
  {
    const QDate one = QDate( 1873, 1, 1 ).addDays( static_cast<int>( random() % 60000 ) );
    const auto era = eraYear( one );
    const auto next = eraYear( one.addDays( 1 ) );
    ASSERT_TRUE( era && next );
    const bool newYear = one.addDays( 1 ).dayOfYear() == 1;
    if ( era->eraJa == next->eraJa )
      EXPECT_EQ( next->year, era->year + ( newYear ? 1 : 0 ) );
    else
      EXPECT_EQ( next->year, 1 );
  }
}
} // namespace
} // namespace clusteratlas
