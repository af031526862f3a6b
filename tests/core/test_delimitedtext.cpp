// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/delimitedtext.h"
#include "support/printto.h"
#include "support/seed.h"

#include <random>

using namespace clusteratlas;

namespace
{
std::vector<QStringList> rowsOf( const TextGrid &grid )
{
  std::vector<QStringList> rows;
  for ( size_t row = 0; row < grid.rowCount(); ++row )
  {
    rows.emplace_back();
    for ( size_t column = 0; column < grid.cellCount( row ); ++column )
      rows.back() << grid.cell( row, column ).toString();
  }
  return rows;
}

std::vector<QStringList> rowsOf( const char *text, char delimiter = ',' )
{
  return rowsOf( gridFromText( QString::fromUtf8( text ), QLatin1Char( delimiter ) ) );
}

using Rows = std::vector<QStringList>;

QStringList texts( std::initializer_list<const char *> cells )
{
  QStringList list;
  for ( const char *cell : cells )
    list << QString::fromUtf8( cell );
  return list;
}
} // namespace

TEST( GridFromText, HasNoRowsWithoutText )
{
  EXPECT_EQ( gridFromText( QString(), QLatin1Char( ',' ) ).rowCount(), 0u );
  EXPECT_TRUE( gridFromText( QStringLiteral( "a" ), QLatin1Char( ',' ) ).cell( 0, 5 ).isNull() );
}

TEST( GridFromText, KeepsEveryCellAfterAQuoteThatNeverCloses )
{
  EXPECT_EQ( rowsOf( "a,\"b\nc,d\n" ), ( Rows { texts( { "a", "\"b" } ), texts( { "c", "d" } ) } ) );
}

TEST( GridFromText, TakesAQuoteInsideACellAsItStands )
{
  EXPECT_EQ( rowsOf( "5\" disk,\"x\" y\n" ), ( Rows { texts( { "5\" disk", "\"x\" y" } ) } ) );
}

TEST( GridFromText, ReadsQuotedCells )
{
  EXPECT_EQ( rowsOf( "\"a,b\",\"c\nd\",\"say \"\"x\"\"\",\"\"\r\n1,2,3,\r\n" ), ( Rows { texts( { "a,b", "c\nd", "say \"x\"", "" } ), texts( { "1", "2", "3", "" } ) } ) );
}

TEST( GridFromText, EndsLinesInEveryWay )
{
  EXPECT_EQ( rowsOf( "a\rb\r\nc\nd" ), ( Rows { texts( { "a" } ), texts( { "b" } ), texts( { "c" } ), texts( { "d" } ) } ) );
  EXPECT_EQ( rowsOf( "a\n\nb\n" ), ( Rows { texts( { "a" } ), texts( { "" } ), texts( { "b" } ) } ) );
  EXPECT_EQ( rowsOf( "a," ), ( Rows { texts( { "a", "" } ) } ) );
}

TEST( GridFromText, ReadsBackWhatWasWritten )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QStringList pieces = texts( { "a", "北海道", "\"", ",", "\n", "\r\n", " ", "1,234", "、", "" } );
  for ( int round = 0; round < 300; ++round )
  {
    Rows rows( 1 + random() % 5 );
    QString text;
    for ( QStringList &row : rows )
    {
      QStringList written;
      for ( unsigned column = 0; column < 1 + round % 4u; ++column )
      {
        QString cell = QStringLiteral( "x" );
        for ( unsigned piece = 0; piece < random() % 4; ++piece )
          cell += pieces.at( static_cast<int>( random() % static_cast<unsigned>( pieces.size() ) ) );
        row << cell;
        written << QLatin1Char( '"' ) + QString( cell ).replace( QLatin1Char( '"' ), QStringLiteral( "\"\"" ) ) + QLatin1Char( '"' );
      }
      text += written.join( QLatin1Char( ',' ) ) + QStringLiteral( "\r\n" );
    }
    EXPECT_EQ( rowsOf( gridFromText( text, QLatin1Char( ',' ) ) ), rows );
  }
}

TEST( DetectDelimiter, TakesTheOneThatPartsRowsAlike )
{
  EXPECT_EQ( detectDelimiter( QString() ), QLatin1Char( ',' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "one\ntwo\n" ) ), QLatin1Char( ',' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "a,b\n1,2\n" ) ), QLatin1Char( ',' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "a\tb, c\n1\t2\n" ) ), QLatin1Char( '\t' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "name;value\nx;1,5\ny;2,5\n" ) ), QLatin1Char( ';' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "id,fields\nK1,LIFE;ICT\nK2,ICT\n" ) ), QLatin1Char( ',' ) );
  EXPECT_EQ( detectDelimiter( QStringLiteral( "Title\n\nid,fields\nK1,\"LIFE;ICT\"\nK2,\"ICT;NANO\"\n" ) ), QLatin1Char( ',' ) );
}
