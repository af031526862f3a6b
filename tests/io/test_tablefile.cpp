// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/delimitedtext.h"
#include "io/csvwriter.h"
#include "io/gridreader.h"
#include "io/tablefile.h"
#include "io/textencoder.h"
#include "io/textfile.h"
#include "io/workbookwriter.h"
#include "support/gdalsetup.h"
#include "support/printto.h"
#include "support/seed.h"

#include <QDir>
#include <QSet>
#include <random>

namespace clusteratlas
{
namespace
{
using Code = Error::Code;

FeatureTable tableOf( const QStringList &columns, const std::vector<QVariantList> &rows )
{
  FeatureTable table { QStringLiteral( "t" ), {}, GeometryKind::None, {} };
  for ( const QString &column : columns )
    table.columns.push_back( { column } );
  for ( const QVariantList &row : rows )
    table.features.push_back( { std::vector<QVariant>( row.begin(), row.end() ) } );
  return table;
}

QByteArray bytesOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

class TableFile : public test::WithFolder
{
  protected:
    //! The cells of the first table in \a path, NULL and "" alike.
    std::vector<QStringList> cellsOf( const QString &path )
    {
      const Result<std::vector<SourceGrid>> grids = readGrids( { path, {} } );
      std::vector<QStringList> cells;
      if ( !grids )
      {
        ADD_FAILURE() << qPrintable( grids.error().detail );
        return cells;
      }
      const TextGrid &grid = grids->front().grid;
      for ( size_t row = 0; row < grid.rowCount(); ++row )
      {
        cells.emplace_back();
        for ( size_t column = 0; column < grid.width(); ++column )
          cells.back() << grid.cell( row, column ).toString();
      }
      return cells;
    }
};

TEST_F( TableFile, EndingsThatNobodyKnowsAreRefused )
{
  EXPECT_FALSE( isTableFilePath( QStringLiteral( "a.doc" ) ) );
  const Result<void> written = writeTableFile( mFolder.filePath( QStringLiteral( "a.doc" ) ), tableOf( { QStringLiteral( "a" ) }, {} ) );
  ASSERT_FALSE( written );
  EXPECT_EQ( written.error().code, Code::OutputUnwritable );
}

TEST_F( TableFile, AFolderThatIsNotThereIsAnErrorAndLeavesNothing )
{
  const QString path = mFolder.filePath( QStringLiteral( "none/a.csv" ) );
  ASSERT_FALSE( writeTableFile( path, tableOf( { QStringLiteral( "a" ) }, {} ) ) );
  EXPECT_TRUE( QDir( mFolder.path() ).isEmpty() );
}

TEST_F( TableFile, WhatDoesNotFitASheetIsRefusedAndTheOldFileStays )
{
  for ( const char *ending : { "xlsx", "ods" } )
  {
    const QString path = write( QStringLiteral( "big.%1" ).arg( QString::fromLatin1( ending ) ), "old" );
    const Result<void> written = writeTableFile( path, tableOf( { QStringLiteral( "a" ) }, { { QStringLiteral( "ok" ) }, { QString( MOST_CELL_CHARACTERS + 1, QLatin1Char( 'x' ) ) } } ) );
    ASSERT_FALSE( written );
    EXPECT_EQ( written.error().row, 2 );
    EXPECT_EQ( bytesOf( path ), QByteArrayLiteral( "old" ) );
  }
}

TEST_F( TableFile, EveryFormatGivesTheCellsBack )
{
  const FeatureTable table = tableOf( { QStringLiteral( "コード" ), QStringLiteral( "名前 / name" ), QStringLiteral( "値" ) },
    { { QStringLiteral( "01" ), QStringLiteral( "一行\n二行" ), 1.5 },
      { QStringLiteral( "'=1+1" ), QStringLiteral( "a  b \"c\", <d> & e" ), 5627737 },
      { QStringLiteral( "髙𠮷😀" ), QVariant(), -0.25 },
      { QStringLiteral( "x=1" ), QStringLiteral( "=2+3" ), QVariant() } } );
  const std::vector<QStringList> expected = { { QStringLiteral( "コード" ), QStringLiteral( "名前 / name" ), QStringLiteral( "値" ) },
    { QStringLiteral( "01" ), QStringLiteral( "一行\n二行" ), QStringLiteral( "1.5" ) },
    { QStringLiteral( "'=1+1" ), QStringLiteral( "a  b \"c\", <d> & e" ), QStringLiteral( "5627737" ) },
    { QStringLiteral( "髙𠮷😀" ), QString(), QStringLiteral( "-0.25" ) },
    { QStringLiteral( "x=1" ), QStringLiteral( "=2+3" ), QString() } };
  for ( const char *ending : { "csv", "xlsx", "ods" } )
  {
    SCOPED_TRACE( ending );
    const QString path = mFolder.filePath( QStringLiteral( "t.%1" ).arg( QString::fromLatin1( ending ) ) );
    ASSERT_TRUE( writeTableFile( path, table ) );
    std::vector<QStringList> cells = cellsOf( path );
    if ( path.endsWith( QLatin1String( "csv" ) ) )
      cells[4][1] = cells[4][1].mid( 1 ); // no formula in a CSV for spreadsheets
    if ( path.endsWith( QLatin1String( "ods" ) ) )
      cells[2][1].replace( QStringLiteral( "a b" ), QStringLiteral( "a  b" ) ); // GDAL 3.6 passes over <text:s/>
    EXPECT_EQ( cells, expected );
    const QByteArray first = bytesOf( path );
    ASSERT_TRUE( writeTableFile( path, table ) );
    EXPECT_EQ( bytesOf( path ), first ) << "the same bytes";
  }
}

TEST_F( TableFile, SheetsHaveNamesThatSpreadsheetsAllow )
{
  std::vector<FeatureTable> tables( 5, tableOf( { QStringLiteral( "a" ) }, { { QStringLiteral( "x" ) } } ) );
  tables[0].name = QString( 40, QLatin1Char( 'n' ) );
  tables[1].name = QString( 50, QLatin1Char( 'N' ) );
  tables[2].name = QStringLiteral( "a/b:[c]*?" );
  tables[3].name = QString();
  tables[4].name = QStringLiteral( "History" );
  QSet<QString> names;
  for ( const QString &name : sheetNames( tables ) )
  {
    names.insert( name.toLower() );
    EXPECT_LE( name.size(), 31 );
    for ( const QChar sign : QStringLiteral( "[]:*?/\\" ) )
      EXPECT_FALSE( name.contains( sign ) ) << qPrintable( name );
  }
  EXPECT_EQ( names.size(), 5 );
  EXPECT_FALSE( names.contains( QStringLiteral( "history" ) ) );
  EXPECT_TRUE( writeXlsx( mFolder.filePath( QStringLiteral( "names.xlsx" ) ), tables ) );
}

TEST_F( TableFile, CsvGivesEveryTextBack )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QString signs = QStringLiteral( "a,\"\n\r 1あ髙;\t" );
  const auto text = [&] {
    QString made;
    for ( int length = static_cast<int>( random() % 5 ); length > 0; --length )
      made += signs.at( static_cast<int>( random() % static_cast<unsigned>( signs.size() ) ) );
    return made;
  };
  for ( int trial = 0; trial < 200; ++trial )
  {
    FeatureTable table = tableOf( { QStringLiteral( "x" ), QStringLiteral( "y" ) }, {} );
    for ( int row = 0; row < 5; ++row )
      table.features.push_back( { { text(), text() } } );
    const QString path = mFolder.filePath( QStringLiteral( "random.csv" ) );
    CsvDialect dialect;
    dialect.isForSpreadsheets = false;
    ASSERT_TRUE( writeCsv( path, table, dialect ) );
    const TextGrid grid = gridFromText( readTextFile( path )->text, QLatin1Char( ',' ) );
    ASSERT_EQ( grid.rowCount(), 6U );
    for ( size_t row = 0; row < 5; ++row )
      for ( size_t column = 0; column < 2; ++column )
        EXPECT_EQ( grid.cell( row + 1, column ).toString(), table.features[row].values[column].toString() );
  }
}

TEST_F( TableFile, Cp932NamesEachCharacterItLacks )
{
  const QString path = mFolder.filePath( QStringLiteral( "sjis.csv" ) );
  CsvDialect dialect;
  dialect.encoding = QStringLiteral( "CP932" );
  const FeatureTable table = tableOf( { QStringLiteral( "名" ) }, { { QStringLiteral( "①Ⅱ～髙﨑" ) }, { QStringLiteral( "𠮷野家©〜−" ) } } );
  const Result<std::vector<LostCharacter>> lost = writeCsv( path, table, dialect );
  ASSERT_TRUE( lost );
  ASSERT_EQ( lost->size(), 2U );
  EXPECT_EQ( lost->front().character, QStringLiteral( "𠮷" ) );
  EXPECT_EQ( lost->front().row, 2 );
  EXPECT_EQ( lost->front().column, QStringLiteral( "名" ) );
  EXPECT_EQ( lost->back().character, QStringLiteral( "©" ) );
  const QString back = readTextFile( path, QStringLiteral( "CP932" ) )->text;
  EXPECT_EQ( back, QStringLiteral( "名\r\n①Ⅱ～髙﨑\r\n〓野家〓～－\r\n" ) );
}

TEST_F( TableFile, AnEncodingNobodyKnowsIsRefused )
{
  CsvDialect dialect;
  dialect.encoding = QStringLiteral( "KLINGON" );
  EXPECT_FALSE( writeCsv( mFolder.filePath( QStringLiteral( "k.csv" ) ), tableOf( { QStringLiteral( "a" ) }, {} ), dialect ) );
}

TEST( WithoutFormula, KeepsNumbersAndSigns )
{
  for ( const char16_t *plain : { u"-5", u"+3.5", u"-", u"△5", u"大阪", u"-1,234" } )
    EXPECT_EQ( withoutFormula( QString::fromUtf16( plain ) ), QString::fromUtf16( plain ) );
  for ( const char16_t *formula : { u"=1+1", u"@SUM(A1)", u"+cmd|x", u"-2+3" } )
    EXPECT_EQ( withoutFormula( QString::fromUtf16( formula ) ), QLatin1Char( '\'' ) + QString::fromUtf16( formula ) );
}
} // namespace
} // namespace clusteratlas
