// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/prefecturecode.h"
#include "core/prefecturetable.h"
#include "support/printto.h"

#include <gtest/gtest.h>

#include <QHash>

#include <limits>
#include <set>
#include <type_traits>
#include <unordered_set>

using namespace clusteratlas;

namespace
{
PrefectureCode codeOf( int number )
{
  return PrefectureCode::fromNumber( number ).value();
}

const PrefectureRecord &recordOf( int number )
{
  return prefectureRecord( codeOf( number ) );
}
} // namespace

TEST( PrefectureCode, RefusesNumbersOutsideJisX0401 )
{
  for ( const int number : { 0, -1, 48, 257, std::numeric_limits<int>::max(), std::numeric_limits<int>::min() } )
    EXPECT_FALSE( PrefectureCode::fromNumber( number ) ) << number;
}

TEST( PrefectureCode, CannotBeMadeWithoutANumber )
{
  static_assert( !std::is_default_constructible_v<PrefectureCode> );
  static_assert( !std::is_convertible_v<int, PrefectureCode> );
  static_assert( PrefectureCode::fromNumber( 13 )->number() == 13 );
}

TEST( PrefectureCode, WritesTwoDigits )
{
  EXPECT_EQ( codeOf( 1 ).toString(), QStringLiteral( "01" ) );
  EXPECT_EQ( codeOf( 10 ).toString(), QStringLiteral( "10" ) );
  EXPECT_EQ( codeOf( 47 ).toString(), QStringLiteral( "47" ) );
}

TEST( PrefectureCode, ComparesByNumber )
{
  EXPECT_EQ( codeOf( 13 ), codeOf( 13 ) );
  EXPECT_NE( codeOf( 13 ), codeOf( 26 ) );
  EXPECT_LT( codeOf( 9 ), codeOf( 10 ) );
  EXPECT_FALSE( codeOf( 10 ) < codeOf( 10 ) );
}

TEST( PrefectureCode, IsAKeyOfStandardAndQtHashes )
{
  std::unordered_set<PrefectureCode> standard;
  QHash<PrefectureCode, int> qt;
  for ( int number = PrefectureCode::FIRST; number <= PrefectureCode::LAST; ++number )
  {
    standard.insert( codeOf( number ) );
    qt.insert( codeOf( number ), number );
  }
  EXPECT_EQ( standard.size(), 47U );
  EXPECT_EQ( qt.size(), 47 );
  EXPECT_EQ( qt.value( codeOf( 26 ) ), 26 );
}

TEST( PrefectureTable, HoldsEveryCodeOnceInOrder )
{
  int number = 0;
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    EXPECT_EQ( record.code.number(), ++number );
    EXPECT_EQ( &prefectureRecord( record.code ), &record );
  }
  EXPECT_EQ( number, 47 );
}

TEST( PrefectureTable, SharesNoNameBetweenPrefectures )
{
  std::set<QString> names;
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    const std::set<QString> own = { record.nameJa.toString(), record.shortJa.toString(), record.nameKana.toString(), record.shortKana.toString(), record.nameEn.toString() };
    for ( const QString &name : own )
      EXPECT_TRUE( names.insert( name ).second ) << ::testing::PrintToString( name );
  }
}

TEST( PrefectureTable, OfficialNameIsShortNameAndSuffix )
{
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    SCOPED_TRACE( record.code.number() );
    EXPECT_TRUE( record.nameJa.endsWith( record.suffixJa ) );
    if ( record.code.number() == 1 )
      EXPECT_EQ( record.nameJa, record.shortJa );
    else
      EXPECT_EQ( record.nameJa.toString(), record.shortJa.toString() + record.suffixJa.toString() );
  }
}

TEST( PrefectureTable, HasOneToOneDoTwoFuAndTheRestKen )
{
  QHash<QString, int> counts;
  for ( const PrefectureRecord &record : prefectureTable() )
    counts[record.suffixJa.toString() + record.suffixEn.toString()] += 1;
  EXPECT_EQ( counts.value( QStringLiteral( "都to" ) ), 1 );
  EXPECT_EQ( counts.value( QStringLiteral( "道do" ) ), 1 );
  EXPECT_EQ( counts.value( QStringLiteral( "府fu" ) ), 2 );
  EXPECT_EQ( counts.value( QStringLiteral( "県ken" ) ), 43 );
}

TEST( PrefectureTable, KnowsTheCodesThatOtherSystemsNumberDifferently )
{
  EXPECT_EQ( recordOf( 1 ).nameJa.toString(), QStringLiteral( "北海道" ) );
  EXPECT_EQ( recordOf( 13 ).nameKana.toString(), QStringLiteral( "とうきょうと" ) );
  EXPECT_EQ( recordOf( 23 ).nameEn.toString(), QStringLiteral( "Aichi" ) ); // 01 in FIPS 10-4
  EXPECT_EQ( recordOf( 26 ).shortJa.toString(), QStringLiteral( "京都" ) );
  EXPECT_EQ( recordOf( 47 ).nameJa.toString(), QStringLiteral( "沖縄県" ) );
}
