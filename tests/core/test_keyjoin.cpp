// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/keyjoin.h"
#include "core/plainvalue.h"
#include "core/repeatedrows.h"
#include "support/printto.h"
#include "support/seed.h"

#include <algorithm>
#include <map>
#include <set>

namespace clusteratlas
{
namespace
{
using Cells = std::vector<std::vector<QString>>; //!< a vector a column

KeySide sideOf( const Cells &cells )
{
  return { cells.front().size(), cells.size(), [&cells]( size_t row, size_t column ) { return QStringView( cells[column][row] ); } };
}

Cells column( std::initializer_list<const char *> texts )
{
  Cells cells( 1 );
  for ( const char *text : texts )
    cells[0].push_back( QString::fromUtf8( text ) );
  return cells;
}

KeyJoin joined( const Cells &polygons, const Cells &table )
{
  const KeySide left = sideOf( polygons ), right = sideOf( table );
  return joinByKey( left, right, chooseKeyRules( left, right ) );
}

KeyRule ruleFor( const Cells &polygons, const Cells &table )
{
  return chooseKeyRules( sideOf( polygons ), sideOf( table ) ).rules.front();
}

TEST( KeyJoinTest, NothingToJoin )
{
  const KeyJoin join = joined( column( {} ), column( { "1" } ) );
  EXPECT_EQ( join.unjoined.size(), 1u );
  EXPECT_EQ( joined( column( { "1" } ), column( {} ) ).without.size(), 1u );
  EXPECT_EQ( joined( column( {} ), column( {} ) ).pairs, 0 );
}

TEST( KeyJoinTest, AnEmptyKeyMeetsNoOther )
{
  const KeyJoin join = joined( column( { "", "a", " " } ), column( { "", "a", "　" } ) );
  EXPECT_EQ( join.joined(), 1u );
  EXPECT_EQ( join.unjoined, ( std::vector<quint32> { 0, 2 } ) );
  EXPECT_EQ( join.emptyKeys, join.unjoined );
  EXPECT_EQ( join.without, ( std::vector<quint32> { 0, 2 } ) );
}

TEST( KeyJoinTest, ZerosInFrontAndWidthDoNotCount )
{
  const Cells polygons = column( { "01", "02", "13" } );
  EXPECT_EQ( ruleFor( polygons, column( { "1", "１３", "2.0", "x" } ) ), KeyRule::Number );
  EXPECT_EQ( joined( polygons, column( { "1", "１３", "2.0", "x" } ) ).joined(), 3u );
}

TEST( KeyJoinTest, ZerosThatTellPolygonsApartCount )
{
  const Cells polygons = column( { "1", "01", "2" } );
  EXPECT_EQ( ruleFor( polygons, column( { "1", "01" } ) ), KeyRule::Text );
  const KeyJoin join = joined( polygons, column( { "1", "01", "001" } ) );
  EXPECT_EQ( join.joined(), 2u );
  EXPECT_EQ( join.pairs, 2 );
}

TEST( KeyJoinTest, MunicipalCodesWithAndWithoutCheckDigit )
{
  const Cells six = column( { "011002", "131016", "401307" } ), five = column( { "01100", "13101", "40130", "1100" } );
  EXPECT_EQ( ruleFor( six, five ), KeyRule::Municipality );
  EXPECT_EQ( joined( six, five ).joined(), 4u );
  EXPECT_EQ( joined( column( { "01100", "13101", "40130" } ), six ).joined(), 3u );
  EXPECT_EQ( joined( six, six ).joined(), 3u );
  EXPECT_EQ( ruleFor( column( { "011003" } ), five ), KeyRule::Number ) << "the check digit is wrong";
}

TEST( KeyJoinTest, TextsAreComparedAfterNfkc )
{
  EXPECT_EQ( joined( column( { "ＡＢＣ 1", "函館市" } ), column( { "ABC　1", " 函館市 ", "函館" } ) ).joined(), 2u );
}

TEST( KeyJoinTest, ExactMeansExact )
{
  const Cells polygons = column( { "01" } ), table = column( { "1", "０１", "01" } );
  const KeyJoin join = joinByKey( sideOf( polygons ), sideOf( table ), { { KeyRule::Exact }, { false } } );
  EXPECT_EQ( join.rows, std::vector<quint32> { 2 } );
}

TEST( KeyJoinTest, PartsOfACompositeKeyDoNotRunTogether )
{
  const Cells polygons { { QStringLiteral( "a" ), QStringLiteral( "ab" ) }, { QStringLiteral( "bc" ), QStringLiteral( "c" ) } };
  const Cells table { { QStringLiteral( "ab" ), QStringLiteral( "a" ), QStringLiteral( "abc" ), QStringLiteral( "a" ) }, { QStringLiteral( "c" ), QStringLiteral( "bc" ), QString(), QStringLiteral( "c" ) } };
  const KeyJoin join = joined( polygons, table );
  EXPECT_EQ( join.rowKeys, ( std::vector<qint32> { 1, 0, -1, -1 } ) );
  EXPECT_EQ( join.emptyKeys, std::vector<quint32> { 2 } );
}

TEST( KeyJoinTest, Cardinality )
{
  EXPECT_EQ( joined( column( { "a", "b" } ), column( { "a" } ) ).cardinality, Cardinality::OneToOne );
  EXPECT_EQ( joined( column( { "a", "b" } ), column( { "a", "a" } ) ).cardinality, Cardinality::OneToMany );
  EXPECT_EQ( joined( column( { "a", "a" } ), column( { "a" } ) ).cardinality, Cardinality::ManyToOne );
  EXPECT_EQ( joined( column( { "a", "a" } ), column( { "a", "a" } ) ).cardinality, Cardinality::ManyToMany );
}

TEST( KeyJoinTest, EveryRowAndPolygonIsAccountedForInAnyOrder )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 30; ++round )
  {
    Cells polygons( 2 ), table( 2 );
    for ( Cells *side : { &polygons, &table } )
      for ( unsigned row = 0; row < 20 + random() % 60; ++row )
      {
        ( *side )[0].push_back( random() % 9 ? QString::number( random() % 30 ) : QString() );
        ( *side )[1].push_back( QString( random() % 2 ? QStringLiteral( "a" ) : QStringLiteral( "b" ) ) );
      }
    const KeyJoin join = joined( polygons, table );
    EXPECT_EQ( join.joined() + join.unjoined.size(), table[0].size() );
    std::multiset<QString> found, expected, shuffled;
    const auto pairText = []( const Cells &a, size_t p, const Cells &b, size_t r ) { return a[0][p] + a[1][p] + QStringLiteral( "=" ) + b[0][r] + b[1][r]; };
    for ( size_t polygon = 0; polygon < polygons[0].size(); ++polygon )
    {
      for ( const quint32 row : join.rowsOf( polygon ) )
        found.insert( pairText( polygons, polygon, table, row ) );
      for ( size_t row = 0; row < table[0].size(); ++row )
        if ( !table[0][row].isEmpty() && polygons[0][polygon] == table[0][row] && polygons[1][polygon] == table[1][row] )
          expected.insert( pairText( polygons, polygon, table, row ) );
      EXPECT_EQ( join.rowsOf( polygon ).size() == 0, std::binary_search( join.without.begin(), join.without.end(), static_cast<quint32>( polygon ) ) );
    }
    EXPECT_EQ( found, expected );
    EXPECT_EQ( static_cast<size_t>( join.pairs ), found.size() );

    std::vector<size_t> order( table[0].size() );
    for ( size_t row = 0; row < order.size(); ++row )
      order[row] = row;
    std::shuffle( order.begin(), order.end(), random );
    Cells other( 2 );
    for ( const size_t row : order )
      for ( size_t part = 0; part < 2; ++part )
        other[part].push_back( table[part][row] );
    const KeyJoin again = joined( polygons, other );
    for ( size_t polygon = 0; polygon < polygons[0].size(); ++polygon )
      for ( const quint32 row : again.rowsOf( polygon ) )
        shuffled.insert( pairText( polygons, polygon, other, row ) );
    EXPECT_EQ( shuffled, found );
    EXPECT_EQ( again.without, join.without );
    EXPECT_EQ( again.cardinality, join.cardinality );
    const auto cellOf = []( const Cells &cells ) { return [&cells]( size_t row, size_t part ) { return QStringView( cells[part][row] ); }; };
    EXPECT_EQ( repeatedRows( again, 2, cellOf( other ) ), repeatedRows( join, 2, cellOf( table ) ) );
  }
}

TEST( KeyJoinTest, RepeatedRowsAreCounted )
{
  const Cells table = column( { "a", "a", "b", "a", "c" } );
  const KeyJoin join = joined( column( { "a", "b" } ), table );
  EXPECT_EQ( repeatedRows( join, 1, [&table]( size_t row, size_t part ) { return QStringView( table[part][row] ); } ), 2 );
}

TEST( PlainValue, NumbersThatComeBackAsWritten )
{
  for ( const QStringView text : { u"0", u"-5", u"123456789012345678" } )
    EXPECT_EQ( QString::number( plainInteger( text ).value_or( 99 ) ), text.toString() );
  for ( const QStringView text : { u"", u"-", u"007", u"-0", u"1.0", u"1e3", u"１", u" 1", u"1234567890123456789" } )
    EXPECT_FALSE( plainInteger( text ) ) << qPrintable( text.toString() );
  EXPECT_EQ( plainNumber( u"-0.25" ), -0.25 );
  EXPECT_EQ( plainNumber( u"1e3" ), 1000 );
  for ( const QStringView text : { u"", u"00.5", u"nan", u"inf", u"1,000", u"1.2.3", u"1e999", u"+", u"0x1" } )
    EXPECT_FALSE( plainNumber( text ) ) << qPrintable( text.toString() );
}

TEST( PlainValue, TheNarrowestTypeThatTakesAll )
{
  const auto typeOf = []( const Cells &cells ) { return plainType( cells[0].size(), [&cells]( size_t row ) { return QStringView( cells[0][row] ); } ); };
  EXPECT_EQ( typeOf( column( { "1", "", "-2" } ) ), FieldSchema::Type::Integer );
  EXPECT_EQ( typeOf( column( { "1", "2.5" } ) ), FieldSchema::Type::Number );
  EXPECT_EQ( typeOf( column( { "1", "02" } ) ), FieldSchema::Type::String );
  EXPECT_EQ( typeOf( column( { "", "" } ) ), FieldSchema::Type::String );
}
} // namespace
} // namespace clusteratlas
