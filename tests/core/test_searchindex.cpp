// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/editdistance.h"
#include "core/kanareading.h"
#include "core/searchfold.h"
#include "core/searchindex.h"
#include "support/printto.h"
#include "support/seed.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
PrefectureCode pref( int number )
{
  return *PrefectureCode::fromNumber( number );
}

Membership member( const QString &cluster, int prefecture )
{
  return { cluster, QString(), pref( prefecture ), Role::Applicant, {}, {}, {}, 1 };
}

Institution institution( const QString &id, const QString &ja, const QString &en )
{
  return { id, { ja, en }, ja, {}, {}, {}, 0 };
}

Dataset small()
{
  Dataset dataset;
  dataset.programmes = { { "P2", { "知的クラスター創成事業", "Knowledge Cluster Initiative" }, { "第Ⅱ期", "Phase II" }, {} } };
  dataset.fields = { { "LIFE", { "ライフサイエンス", "Life sciences" }, {} }, { "NANO", { "ナノテク・材料", "Nanotechnology and materials" }, {} } };
  dataset.clusters = {
    { "K07", "P2", { "富山・石川地域", "Toyama/Ishikawa Region" }, { "ほくりく健康創造クラスター", "Hokuriku Innovation Cluster" }, { "LIFE" }, 0 },
    { "K08", "P2", { "京都地域", "Kyoto Region" }, { "京都環境ナノクラスター", "Kyoto Environmental Nanotechnology Cluster" }, { "NANO" }, 1 },
    { "K09", "P2", { "福岡地域", "Fukuoka Area" }, { "福岡先端クラスター", "Fukuoka Cluster" }, { "LIFE", "NANO" }, 2 },
  };
  dataset.memberships = { member( "K07", 16 ), member( "K07", 17 ), member( "K08", 26 ), member( "K09", 40 ), member( "nowhere", 13 ) };
  dataset.institutions = { institution( "I1", "京都大学", "Kyoto University" ), institution( "I2", "大阪大学", "Osaka University" ), institution( "I3", "九州工業大学", "Kyushu Institute of Technology" ) };
  dataset.participations = { { "K08", "I1", "京都大学", true, {}, {}, {}, {} }, { "K08", "I2", "大阪大学", false, {}, {}, {}, {} }, { "K09", "I3", "九州工業大学", false, "飯塚キャンパス", {}, {}, {} } };
  DataTable clusters;
  clusters.schema.name = QStringLiteral( "clusters" );
  clusters.cells.columns = QStringList { "cluster_id", "name_kana", "core_organization_ja", "source_name", "start_fy" };
  clusters.cells.rows = { { 1, { "K07", "とやま・いしかわ", "財団法人北陸産業活性化センター", "hidden", "2008" } }, { 2, { "K08", "きょうと", "", "", "2008" } }, { 3, { "K09", "ふくおか", "", "", "2007" } } };
  dataset.tables = { clusters };
  return dataset;
}

SearchIndex indexOf( const Dataset &dataset )
{
  std::set<PrefectureCode> all;
  for ( int number = 1; number <= 47; ++number )
    all.insert( pref( number ) );
  return SearchIndex( dataset, joinMemberships( dataset, {}, all ) );
}

QStringList clusters( const QString &query )
{
  return indexOf( small() ).clusters( query ).value_or( QStringList { "everything" } );
}

QString best( const QString &query )
{
  const std::vector<SearchHit> hits = indexOf( small() ).search( query );
  return hits.empty() ? QString() : hits[0].id;
}

TEST( SearchIndex, NothingIsAskedByNothing )
{
  const SearchIndex index = indexOf( small() );
  for ( const char *query : { "", "  ", "・、", "　", "\u200E\u202E" } )
  {
    EXPECT_TRUE( index.search( QString::fromUtf8( query ) ).empty() ) << query;
    EXPECT_FALSE( index.clusters( QString::fromUtf8( query ) ) ) << query;
  }
}

TEST( SearchIndex, WhatFitsNothingFindsNothing )
{
  EXPECT_EQ( clusters( "qwxzqwxz" ), QStringList() );
  EXPECT_EQ( clusters( "Hokuriku qwxzqwxz" ), QStringList() );
  EXPECT_EQ( clusters( "hidden" ), QStringList() ) << "sources are no texts of a cluster";
}

TEST( SearchIndex, AnEmptyDatasetFindsNothing )
{
  const SearchIndex index = indexOf( Dataset() );
  EXPECT_TRUE( index.search( QStringLiteral( "K07" ) ).empty() );
  EXPECT_EQ( index.clusters( QStringLiteral( "K07" ) ), QStringList() );
}

TEST( SearchIndex, EveryScriptFindsTheSameCluster )
{
  for ( const char *query : { "Hokuriku", "hokuriku", "HOKURIKU", "Ｈｏｋｕｒｉｋｕ", "ほくりく", "ホクリク", "ﾎｸﾘｸ", "北陸", "K07", "k07", "Ｋ０７", "ほくr", "とやま", "Isikawa", "ishikawa", "富山石川", "健康創造", "ほくりくけんこう" } )
    if ( QString::fromUtf8( query ) != QStringLiteral( "ほくりくけんこう" ) )
      EXPECT_EQ( clusters( QString::fromUtf8( query ) ), QStringList { "K07" } ) << query;
    else
      EXPECT_EQ( clusters( QString::fromUtf8( query ) ), QStringList() ) << "no reading of 健康 is invented";
}

TEST( SearchIndex, CodesFindPrefecturesAndAreNotForgiven )
{
  EXPECT_EQ( best( "17" ), "17" );
  EXPECT_EQ( best( "JP-17" ), "17" );
  EXPECT_EQ( clusters( "17" ), QStringList { "K07" } );
  EXPECT_EQ( clusters( "K06" ), QStringList() );
  EXPECT_EQ( clusters( "K0" ), ( QStringList { "K07", "K08", "K09" } ) );
}

TEST( SearchIndex, LongVowelsAndSystemsOfRomajiAreOne )
{
  for ( const char *query : { "kyoto", "kyouto", "kyōto", "kyôto", "kyooto", "Kyohto", "きょうと", "キョウト" } )
    EXPECT_EQ( clusters( QString::fromUtf8( query ) ), QStringList { "K08" } ) << query;
  for ( const char *query : { "Hukuoka", "Fukuoka", "hukuok", "fukuo" } )
    EXPECT_EQ( clusters( QString::fromUtf8( query ) ), QStringList { "K09" } ) << query;
}

TEST( SearchIndex, TheLastWordMayBeUnfinished )
{
  const SearchIndex index = indexOf( small() );
  const QString name = QStringLiteral( "ishikawa" );
  for ( int typed = 1; typed <= name.size(); ++typed )
    EXPECT_TRUE( index.clusters( name.left( typed ) )->contains( "K07" ) ) << typed;
  EXPECT_EQ( clusters( "kyushu tech" ), QStringList { "K09" } );
}

TEST( SearchIndex, SmallTyposAreForgiven )
{
  EXPECT_EQ( clusters( "Hokuriuk" ), QStringList { "K07" } );
  EXPECT_EQ( clusters( "Hokkuriku" ), QStringList { "K07" } );
  EXPECT_EQ( clusters( "Isihkawa" ), QStringList { "K07" } );
  EXPECT_EQ( clusters( "Fukoka" ), QStringList { "K09" } );
  EXPECT_EQ( clusters( "Kyoto Enviromental" ), QStringList { "K08" } );
  EXPECT_EQ( best( "大坂大学" ), "I2" );
  EXPECT_EQ( clusters( "kyx" ), QStringList() ) << "three letters are too few";
}

TEST( SearchIndex, WhatFitsBetterHidesTypos )
{
  Dataset dataset = small();
  dataset.institutions.push_back( institution( "I4", {}, "Fukuoki Laboratory" ) );
  EXPECT_EQ( indexOf( dataset ).search( "Fukuoki", 1 ).at( 0 ).id, "I4" );
  for ( const SearchHit &hit : indexOf( dataset ).search( "Fukuoka" ) )
    EXPECT_NE( hit.id, "I4" );
}

TEST( SearchIndex, ShortFormsLeaveKanjiOut )
{
  EXPECT_EQ( best( "京大" ), "I1" );
  EXPECT_EQ( best( "阪大" ), "I2" );
  EXPECT_EQ( best( "九工大" ), "I3" );
  EXPECT_EQ( best( "KIT" ), "I3" );
}

TEST( SearchIndex, RanksWholeNamesThenBeginningsThenParts )
{
  const std::vector<SearchHit> hits = indexOf( small() ).search( QStringLiteral( "京都" ) );
  QStringList ids;
  for ( const SearchHit &hit : hits )
    ids << hit.id;
  ASSERT_GE( ids.size(), 3 );
  EXPECT_EQ( ids.at( 0 ), "26" );
  EXPECT_EQ( ids.at( 1 ), "I1" ) << "more of 京都大学 was typed than of 京都環境ナノクラスター";
  EXPECT_TRUE( std::is_sorted( hits.begin(), hits.end(), []( const SearchHit &a, const SearchHit &b ) { return a.score > b.score; } ) );
  EXPECT_EQ( hits[0].matchedText, QStringLiteral( "京都" ) );
  EXPECT_EQ( hits[0].clusterIds, QStringList { "K08" } );
}

TEST( SearchIndex, WordsMayFitDifferentThings )
{
  EXPECT_EQ( clusters( "福岡 ライフ" ), QStringList { "K09" } );
  EXPECT_EQ( clusters( "ナノ　大阪大学" ), QStringList { "K08" } );
  EXPECT_EQ( clusters( "富山 ナノ" ), QStringList() );
  EXPECT_EQ( clusters( "第2期 キャンパス" ), QStringList { "K09" } );
}

TEST( SearchIndex, GivesNoMoreThanAsked )
{
  const SearchIndex index = indexOf( small() );
  EXPECT_EQ( index.search( QStringLiteral( "K" ), 2 ).size(), 2u );
  EXPECT_TRUE( index.search( QStringLiteral( "K" ), 0 ).empty() );
  EXPECT_TRUE( index.search( QStringLiteral( "K" ), -1 ).empty() );
}

TEST( SearchIndex, HostileTextsAreOnlyText )
{
  Dataset dataset = small();
  dataset.institutions.push_back( institution( "I5", QStringLiteral( "<script>alert(1)</script>" ), QStringLiteral( "'; DROP TABLE clusters; --" ) ) );
  dataset.institutions.push_back( institution( "I6", QString( 10000, QChar( u'長' ) ), QStringLiteral( "\u202Emoc\u202C" ) ) );
  const SearchIndex index = indexOf( dataset );
  EXPECT_EQ( index.search( QStringLiteral( "drop table" ), 1 ).at( 0 ).id, "I5" );
  EXPECT_EQ( index.search( QStringLiteral( "moc" ), 1 ).at( 0 ).id, "I6" );
  EXPECT_TRUE( index.search( QString( 100000, QChar( u'京' ) ) ).empty() );
  EXPECT_NO_THROW( (void) index.search( QStringLiteral( "%s\\ [a-z]* ( ? \" ' " ) ) );
}

TEST( SearchIndex, TheOrderOfRowsDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  Dataset shuffled = small();
  std::shuffle( shuffled.institutions.begin(), shuffled.institutions.end(), random );
  std::shuffle( shuffled.memberships.begin(), shuffled.memberships.end(), random );
  std::shuffle( shuffled.fields.begin(), shuffled.fields.end(), random );
  for ( const char *query : { "大", "k", "kyoto", "nano", "福" } )
  {
    const std::vector<SearchHit> one = indexOf( small() ).search( QString::fromUtf8( query ) );
    const std::vector<SearchHit> other = indexOf( shuffled ).search( QString::fromUtf8( query ) );
    ASSERT_EQ( one.size(), other.size() ) << query;
    for ( size_t at = 0; at < one.size(); ++at )
      EXPECT_EQ( one[at].id, other[at].id ) << query;
  }
}

TEST( SearchFold, IsIdempotent )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QString letters = QStringLiteral( "aiueoōhkstcnmfjdzypbw' -.京ほくっ" );
  for ( int round = 0; round < 5000; ++round )
  {
    QString text;
    for ( size_t length = random() % 10; length > 0; --length )
      text += letters.at( static_cast<int>( random() % static_cast<unsigned>( letters.size() ) ) );
    const QString folded = searchFold( text );
    EXPECT_EQ( searchFold( folded ), folded ) << qUtf8Printable( text );
  }
}

TEST( SearchFold, SpellsRomajiOneWay )
{
  EXPECT_EQ( searchFold( "Gumma" ), searchFold( "gunma" ) );
  EXPECT_EQ( searchFold( "Ōita" ), searchFold( "Ooita" ) );
  EXPECT_EQ( searchFold( "Ohta" ), searchFold( "Ota" ) );
  EXPECT_EQ( searchFold( "第Ⅱ期" ), searchFold( "第2期" ) );
  EXPECT_EQ( searchFold( "第II期" ), searchFold( "第２期" ) );
  EXPECT_NE( searchFold( "第Ⅰ期" ), searchFold( "第Ⅱ期" ) );
  EXPECT_EQ( searchFold( "Shin'ichi" ), searchFold( "sinichi" ) );
  EXPECT_EQ( searchFold( "matcha" ), searchFold( "mattya" ) );
  EXPECT_NE( searchFold( "Ohara" ), searchFold( "Oara" ) );
}

TEST( KanaReading, ReadsKanaAlone )
{
  const KanaReading reading;
  EXPECT_EQ( reading.romajiOf( QStringLiteral( "ほっかいどう" ) ), "hokkaidou" );
  EXPECT_EQ( reading.romajiOf( QStringLiteral( "ヴァイオリン" ) ), "vaiorin" );
  EXPECT_EQ( reading.romajiOf( QStringLiteral( "京都ナノ" ) ), QStringLiteral( "京都nano" ) );
  EXPECT_EQ( reading.romajiOf( QString() ), QString() );
}

TEST( EditDistance, CountsSwapsOnce )
{
  EXPECT_EQ( editDistance( u"", u"" ), 0 );
  EXPECT_EQ( editDistance( u"", u"abc" ), 3 );
  EXPECT_EQ( editDistance( u"fukuoka", u"fukouka" ), 1 );
  EXPECT_EQ( editDistance( u"fukuoka", u"fukoka" ), 1 );
  EXPECT_EQ( editDistance( u"hokur", u"hokuriku", EditScope::Prefix ), 0 );
  EXPECT_EQ( editDistance( u"hkour", u"hokuriku", EditScope::Prefix, 1 ), 1 );
  EXPECT_GT( editDistance( u"abcdef", u"uvwxyz", EditScope::Whole, 2 ), 2 );
}

TEST( EditDistance, ALimitChangesNothingBelowIt )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto word = [&random] {
    QString text;
    for ( size_t length = random() % 7; length > 0; --length )
      text += QChar( static_cast<ushort>( 'a' + random() % 3 ) );
    return text;
  };
  for ( int round = 0; round < 5000; ++round )
  {
    const QString a = word();
    const QString b = word();
    for ( const EditScope scope : { EditScope::Whole, EditScope::Prefix } )
      for ( int most = 0; most < 4; ++most )
      {
        const int exact = editDistance( a, b, scope );
        const int limited = editDistance( a, b, scope, most );
        if ( exact <= most )
          EXPECT_EQ( limited, exact ) << qUtf8Printable( a ) << " " << qUtf8Printable( b );
        else
          EXPECT_GT( limited, most ) << qUtf8Printable( a ) << " " << qUtf8Printable( b );
      }
  }
}
} // namespace
} // namespace clusteratlas
