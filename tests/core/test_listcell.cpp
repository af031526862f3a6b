// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/listcell.h"
#include "core/prefecturetable.h"
#include "support/printto.h"
#include "support/seed.h"

#include <random>

using namespace clusteratlas;

namespace
{
//! "01 28 ?中央区": codes, and labels that name no prefecture.
QString placesOf( const char16_t *cell, const PrefectureAliases &aliases = {} )
{
  QStringList places;
  for ( const PlaceItem &item : placesIn( QString::fromUtf16( cell ), aliases ) )
    places << ( item.match ? item.match->code.toString() : QLatin1Char( '?' ) + item.label );
  return places.join( QLatin1Char( ' ' ) );
}
} // namespace

TEST( PlacesIn, FindsNothingInAnEmptyCell )
{
  EXPECT_EQ( placesOf( u"" ), QString() );
  EXPECT_EQ( placesOf( u" \u3000" ), QString() );
  EXPECT_EQ( placesOf( u"、" ), QString() );
}

TEST( PlacesIn, NeverGuessesACityThatSeveralPrefecturesHave )
{
  for ( const char16_t *cell : { u"府中市", u"伊達市", u"池田町", u"中央区", u"北海道大学", u"東京理科大学", u"福岡県工業技術センター" } )
    EXPECT_EQ( placesOf( cell ), QLatin1Char( '?' ) + QString::fromUtf16( cell ) );
  EXPECT_EQ( placesOf( u"福岡県、府中市" ), QStringLiteral( "40 ?府中市" ) );
}

TEST( PlacesIn, KeepsTheMunicipalitiesOfEachPrefecture )
{
  EXPECT_EQ( placesOf( u"福岡県、飯塚市" ), QStringLiteral( "40" ) );
  const std::vector<PlaceItem> places = placesIn( QStringLiteral( "福岡市・北九州市・飯塚市、大阪府、神戸市等、福岡市" ) );
  ASSERT_EQ( places.size(), 3u );
  EXPECT_EQ( places[0].municipalities, ( QStringList { QStringLiteral( "福岡市" ), QStringLiteral( "北九州市" ), QStringLiteral( "飯塚市" ) } ) );
  EXPECT_EQ( places[1].municipalities, QStringList() );
  EXPECT_EQ( places[2].municipalities, QStringList { QStringLiteral( "神戸市等" ) } );
}

TEST( MunicipalityItems, PartsRunsOfMunicipalitiesAndNothingElse )
{
  EXPECT_EQ( municipalityItems( QStringLiteral( "福岡市・北九州市、池田町" ) ), ( QStringList { QStringLiteral( "福岡市" ), QStringLiteral( "北九州市" ), QStringLiteral( "池田町" ) } ) );
  EXPECT_EQ( municipalityItems( QStringLiteral( "道央・道南" ) ), QStringList { QStringLiteral( "道央・道南" ) } );
  EXPECT_EQ( municipalityItems( QStringLiteral( "ときがわ町" ) ), QStringList { QStringLiteral( "ときがわ町" ) } );
  EXPECT_EQ( municipalityItems( QStringLiteral( "ときがわ町と小川町" ) ), ( QStringList { QStringLiteral( "ときがわ町" ), QStringLiteral( "小川町" ) } ) );
  EXPECT_EQ( municipalityItems( QStringLiteral( "012025" ) ), QStringList { QStringLiteral( "012025" ) } );
}

TEST( PlacesIn, LeavesTermsAtTheMiddleDotWhole )
{
  EXPECT_EQ( placesOf( u"ナノテク・材料" ), QStringLiteral( "?ナノテク・材料" ) );
  EXPECT_EQ( placesOf( u"富山・本社" ), QStringLiteral( "?富山・本社" ) );
}

TEST( PlacesIn, ResolvesGovernments )
{
  EXPECT_EQ( placesOf( u"北海道、札幌市" ), QStringLiteral( "01" ) );
  EXPECT_EQ( placesOf( u"仙台市、宮城県" ), QStringLiteral( "04" ) );
  EXPECT_EQ( placesOf( u"大阪府、神戸市" ), QStringLiteral( "27 28" ) );
  EXPECT_EQ( placesOf( u"愛知県、名古屋市、岐阜県" ), QStringLiteral( "23 21" ) );
  EXPECT_EQ( placesOf( u"静岡県浜松市" ), QStringLiteral( "22" ) );
  EXPECT_EQ( placesOf( u"長野県全域地域" ), QStringLiteral( "20" ) );
}

TEST( PlacesIn, SplitsListsInEveryWay )
{
  for ( const char16_t *cell : { u"富山県、石川県", u"富山県，石川県", u"富山県,石川県", u"富山県;石川県", u"富山県／石川県", u"富山/石川", u"富山県\n石川県", u"16,17", u"富山県・石川県", u"富山県 石川県",
          u"富山県　石川県", u"富山県および石川県", u"富山、石川など", u"Toyama, Ishikawa" } )
    EXPECT_EQ( placesOf( cell ), QStringLiteral( "16 17" ) ) << qPrintable( QString::fromUtf16( cell ) );
}

TEST( PlacesIn, KeepsWhatStandsInBracketsTogether )
{
  EXPECT_EQ( listItems( QStringLiteral( "A（甲、乙）、B" ) ), ( QStringList { QStringLiteral( "A（甲、乙）" ), QStringLiteral( "B" ) } ) );
}

TEST( PlacesIn, BelievesAliases )
{
  const PrefectureAliases aliases { { QStringLiteral( "本社" ), *PrefectureCode::fromNumber( 13 ) } };
  EXPECT_EQ( placesOf( u"本社、大阪府", aliases ), QStringLiteral( "13 27" ) );
}

TEST( PlacesIn, FindsEveryPrefectureOfAnyList )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QString separators = QStringLiteral( "、，,；;／/\n" );
  for ( int round = 0; round < 500; ++round )
  {
    QStringList codes;
    QString cell;
    for ( unsigned item = 0; item < 1 + random() % 6; ++item )
    {
      const PrefectureRecord &record = prefectureTable()[random() % 47];
      if ( codes.contains( record.code.toString() ) )
        continue;
      if ( !codes.isEmpty() )
        cell += separators.at( static_cast<int>( random() % 8 ) );
      codes << record.code.toString();
      cell += ( random() % 2 ? record.nameJa : record.shortJa ).toString();
    }
    QStringList found;
    for ( const PlaceItem &item : placesIn( cell ) )
      found << ( item.match ? item.match->code.toString() : item.label );
    EXPECT_EQ( found, codes ) << qPrintable( cell );
  }
}
