// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/matchmunicipality.h"
#include "support/printto.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusteratlas;

namespace
{
//! A row as N03 has it: prefecture, county or designated city, municipality, code; "|" between them.
struct Polygons
{
    std::vector<CandidateColumn> columns;
    RowsByPrefecture rows;

    explicit Polygons( std::initializer_list<const char16_t *> lines, int numberOfColumns = 3 )
    {
      for ( int column = 0; column < numberOfColumns; ++column )
        columns.push_back( { QStringLiteral( "c%1" ).arg( column ), {}, false } );
      size_t row = 0;
      for ( const char16_t *line : lines )
      {
        const QStringList cells = QString::fromUtf16( line ).split( QLatin1Char( '|' ) );
        rows[*PrefectureCode::fromNumber( cells.at( 0 ).toInt() )].push_back( row++ );
        for ( int column = 0; column < numberOfColumns; ++column )
          columns[static_cast<size_t>( column )].values.push_back( cells.value( column + 1 ) );
      }
    }

    MunicipalityIndex index() const { return MunicipalityIndex( columns, rows ); }
};

Polygons n03()
{
  return Polygons( { u"1|札幌市|中央区|01101", u"1|札幌市|北区|01102", u"1||函館市|01202", u"1|古宇郡|泊村|01403", u"1|国後郡|泊村|01696", u"1|石狩郡|当別町|01303",
    u"1||函館市|01202", u"9||栃木市|09203", u"9||小山市|09208", u"13||千代田区|13101", u"13||府中市|13206", u"13||所属未定地|", u"22|浜松市|中央区|22138",
    u"22|浜松市|浜名区|22139", u"22|静岡市|葵区|22101", u"28||丹波篠山市|28221", u"28||芦屋市|28206" } );
}

MunicipalHistory history()
{
  AttributeTable table;
  table.columns = QStringList { QStringLiteral( "code" ), QStringLiteral( "name_ja" ), QStringLiteral( "county_ja" ), QStringLiteral( "valid_from" ), QStringLiteral( "valid_to" ),
    QStringLiteral( "kind" ), QStringLiteral( "successor_codes" ), QStringLiteral( "successors_ja" ) };
  for ( const char16_t *line : { u"09367|岩舟町|下都賀郡||2014-04-04|merger|09203|栃木市", u"22131|浜松市中区||2007-04-01|2023-12-31|wards|22138|浜松市中央区",
          u"22135|浜松市北区||2007-04-01|2023-12-31|division|22138;22139|浜松市中央区;浜松市浜名区", u"28221|篠山市||1999-04-01|2019-04-30|renaming|28221|丹波篠山市",
          u"28221|丹波篠山市||2019-05-01||||", u"28661|篠山町|多紀郡||1999-03-31|merger|28221|篠山市", u"28699|海の町|||2001-01-01|merger|28299|山の市",
          u"22202|浜松市|||2007-03-31|designated|22130|浜松市", u"28700|川の村|||2005-02-12|merger|22101|静岡市葵区" } )
  {
    std::vector<QString> cells;
    for ( const QString &cell : QString::fromUtf16( line ).split( QLatin1Char( '|' ) ) )
      cells.push_back( cell );
    table.rows.push_back( { static_cast<qint64>( table.rows.size() + 1 ), cells } );
  }
  return MunicipalHistory( table );
}

//! "0 1 6": rows of the polygons; or the reason, with the suggestion.
QString matched( const Polygons &polygons, const char16_t *label, int prefecture )
{
  const MunicipalityIndex index = polygons.index();
  const MunicipalityMatchResult match = matchMunicipality( QString::fromUtf16( label ), *PrefectureCode::fromNumber( prefecture ), index, history() );
  if ( !match )
    return QString( municipalityFailureId( match.error().reason ) ) + ( match.error().suggestion.isEmpty() ? QString() : QStringLiteral( ": " ) + match.error().suggestion );
  std::vector<size_t> rows;
  for ( const size_t unit : match->units )
    rows.insert( rows.end(), index.unit( unit ).rows.begin(), index.unit( unit ).rows.end() );
  std::sort( rows.begin(), rows.end() );
  QStringList texts;
  for ( const size_t row : rows )
    texts << QString::number( row );
  return texts.join( QLatin1Char( ' ' ) ) + ( match->succession ? QStringLiteral( " after " ) + match->succession->origin.name : QString() );
}
} // namespace

TEST( MatchMunicipality, FindsNothingAmongPrefectures )
{
  // One feature a prefecture, with its capital beside it: no municipality.
  const Polygons prefectures( { u"1|北海道|札幌市|", u"40|福岡県|福岡市|", u"13|東京都|新宿区|" } );
  EXPECT_TRUE( prefectures.index().isEmpty() );
  EXPECT_EQ( matched( prefectures, u"札幌市", 1 ), QStringLiteral( "no municipal polygons" ) );
}

TEST( MatchMunicipality, SaysWhyNot )
{
  EXPECT_EQ( matched( n03(), u"稚内市", 1 ), QStringLiteral( "unknown municipality" ) );
  EXPECT_EQ( matched( n03(), u"府中市", 1 ), QStringLiteral( "unknown municipality" ) );
  EXPECT_EQ( matched( n03(), u"泊村", 1 ), QStringLiteral( "ambiguous municipality" ) );
  EXPECT_EQ( matched( n03(), u"012026", 1 ), QStringLiteral( "check_digit" ) );
  EXPECT_EQ( matched( n03(), u"40203", 1 ), QStringLiteral( "other prefecture" ) );
  EXPECT_EQ( matched( n03(), u"東京都府中市", 1 ), QStringLiteral( "other prefecture" ) );
  EXPECT_EQ( matched( n03(), u"久留米市", 1 ), QStringLiteral( "other prefecture" ) );
  EXPECT_EQ( matched( n03(), u"所属未定地", 13 ), QStringLiteral( "unknown municipality" ) );
}

TEST( MatchMunicipality, FindsEveryFeatureByCodeAndName )
{
  for ( const char16_t *label : { u"函館市", u"北海道函館市", u"北海道　函館市", u"01202", u"1202", u"012025", u"12025", u"01202 函館市", u"函館市全域", u"函館市等", u"函舘市" } )
    EXPECT_EQ( matched( n03(), label, 1 ), QStringLiteral( "2 6" ) ) << qPrintable( QString::fromUtf16( label ) );
  EXPECT_EQ( matched( n03(), u"泊村", 13 ), QStringLiteral( "unknown municipality" ) );
  EXPECT_EQ( matched( n03(), u"国後郡泊村", 1 ), QStringLiteral( "4" ) );
  EXPECT_EQ( matched( n03(), u"当別町", 1 ), QStringLiteral( "5" ) );
  EXPECT_EQ( matched( n03(), u"府中市", 13 ), QStringLiteral( "10" ) );
  EXPECT_EQ( matched( n03(), u"千代田区", 13 ), QStringLiteral( "9" ) );
}

TEST( MatchMunicipality, TakesAllWardsOfADesignatedCity )
{
  for ( const char16_t *label : { u"札幌市", u"01100", u"011002", u"北海道札幌市" } )
    EXPECT_EQ( matched( n03(), label, 1 ), QStringLiteral( "0 1" ) ) << qPrintable( QString::fromUtf16( label ) );
  EXPECT_EQ( matched( n03(), u"札幌市北区", 1 ), QStringLiteral( "1" ) );
  EXPECT_EQ( matched( n03(), u"中央区", 1 ), QStringLiteral( "0" ) );
  EXPECT_EQ( matched( n03(), u"浜松市", 22 ), QStringLiteral( "12 13" ) );
}

TEST( MatchMunicipality, PutsALostZeroBackWhereThePrefectureProvesIt )
{
  const Polygons polygons( { u"1|札幌市|中央区|01101", u"1||小樽市|01203", u"12||銚子市|12202", u"12||市川市|12203" } );
  EXPECT_EQ( matched( polygons, u"12033", 1 ), QStringLiteral( "1" ) );
  EXPECT_EQ( matched( polygons, u"12203", 12 ), QStringLiteral( "3" ) );
}

TEST( MatchMunicipality, FollowsSuccessorsOnlyToOne )
{
  EXPECT_EQ( matched( n03(), u"岩舟町", 9 ), QStringLiteral( "7 after 岩舟町" ) );
  EXPECT_EQ( matched( n03(), u"下都賀郡岩舟町", 9 ), QStringLiteral( "7 after 岩舟町" ) );
  EXPECT_EQ( matched( n03(), u"09367", 9 ), QStringLiteral( "7 after 岩舟町" ) );
  EXPECT_EQ( matched( n03(), u"浜松市中区", 22 ), QStringLiteral( "12 after 浜松市中区" ) );
  EXPECT_EQ( matched( n03(), u"篠山市", 28 ), QStringLiteral( "15 after 篠山市" ) );
  EXPECT_EQ( matched( n03(), u"篠山町", 28 ), QStringLiteral( "15 after 篠山町" ) );
  EXPECT_EQ( matched( n03(), u"22202", 22 ), QStringLiteral( "12 13 after 浜松市" ) );
  EXPECT_EQ( matched( n03(), u"浜松市北区", 22 ), QStringLiteral( "divided: 浜松市中央区・浜松市浜名区" ) );
  EXPECT_EQ( matched( n03(), u"22135", 22 ), QStringLiteral( "divided: 浜松市中央区・浜松市浜名区" ) );
  EXPECT_EQ( matched( n03(), u"海の町", 28 ), QStringLiteral( "gone: 山の市" ) );
  EXPECT_EQ( matched( n03(), u"川の村", 28 ), QStringLiteral( "other prefecture: 静岡市葵区" ) );
}

TEST( MatchMunicipality, ReadsEveryWayOfNamingPolygons )
{
  // N03 from 2024: county, municipality, ward; one column; codes alone; names alone.
  const Polygons three( { u"22||浜松市|中央区|22138", u"22||浜松市|浜名区|22139", u"22||湖西市||22221" }, 4 );
  EXPECT_EQ( matched( three, u"浜松市", 22 ), QStringLiteral( "0 1" ) );
  EXPECT_EQ( matched( three, u"浜松市浜名区", 22 ), QStringLiteral( "1" ) );
  const Polygons whole( { u"1|北海道札幌市中央区|01101", u"1|北海道札幌市北区|01102", u"1|北海道石狩郡当別町|01303" }, 2 );
  EXPECT_EQ( matched( whole, u"札幌市", 1 ), QStringLiteral( "0 1" ) );
  EXPECT_EQ( matched( whole, u"当別町", 1 ), QStringLiteral( "2" ) );
  const Polygons codes( { u"1|1101", u"1|1102", u"1|1202" }, 1 );
  EXPECT_EQ( matched( codes, u"札幌市", 1 ), QStringLiteral( "0 1" ) );
  EXPECT_EQ( matched( codes, u"01202", 1 ), QStringLiteral( "2" ) );
  const Polygons names( { u"40|福岡市", u"40|飯塚市" }, 1 );
  EXPECT_EQ( matched( names, u"40130", 40 ), QStringLiteral( "0" ) );
  EXPECT_EQ( matched( names, u"飯塚市", 40 ), QStringLiteral( "1" ) );
}
