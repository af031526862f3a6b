// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace
{
struct Outcome
{
    int code;
    QString output;
    QString errors;
};

Outcome run( const QString &program, const QStringList &arguments )
{
  QProcess process;
  process.start( program, arguments );
  EXPECT_TRUE( process.waitForFinished( 120000 ) ) << qPrintable( program );
  return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8( process.readAllStandardOutput() ), QString::fromUtf8( process.readAllStandardError() ) };
}

Outcome print( const QStringList &arguments )
{
  return run( QStringLiteral( CLUSTERATLAS_PROGRAM ), QStringList { QStringLiteral( "print" ) } + arguments );
}

//! Fails with \a code and one line on standard error that holds \a words.
void expectFailure( const QStringList &arguments, int code, const QString &words )
{
  const Outcome outcome = print( arguments );
  EXPECT_EQ( outcome.code, code ) << qPrintable( arguments.join( QLatin1Char( ' ' ) ) );
  EXPECT_EQ( outcome.errors.count( QLatin1Char( '\n' ) ), 1 ) << qPrintable( outcome.errors );
  EXPECT_TRUE( outcome.errors.contains( words ) ) << qPrintable( outcome.errors );
}

//! \a name 's cells in the built-in table of clusters.
QStringList builtInColumn( const QString &name )
{
  QFile file( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/clusters.csv" ) );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
  const QString text = QString::fromUtf8( file.readAll() );
  QList<QStringList> rows { {} };
  QString cell;
  bool quoted = false;
  for ( int index = 0; index < text.size(); ++index )
  {
    const QChar character = text[index];
    if ( character == QLatin1Char( '"' ) && quoted && text.mid( index + 1, 1 ) == QLatin1String( "\"" ) )
      cell += text[++index];
    else if ( character == QLatin1Char( '"' ) )
      quoted = !quoted;
    else if ( !quoted && ( character == QLatin1Char( ',' ) || character == QLatin1Char( '\n' ) ) )
    {
      rows.last() << cell;
      cell.clear();
      if ( character == QLatin1Char( '\n' ) )
        rows << QStringList();
    }
    else if ( character != QLatin1Char( '\r' ) )
      cell += character;
  }
  const int column = rows.first().indexOf( name );
  QStringList cells;
  for ( int row = 1; row < rows.size(); ++row )
    if ( !rows[row].isEmpty() )
      cells << rows[row].value( column );
  return cells;
}

// Other typefaces may change code points.
constexpr const char *NO_TYPEFACE = "BIZ UDGothic is missing: scripts/install-dependencies.sh run";

bool hasTypeface()
{
  return run( QStringLiteral( "fc-list" ), { QStringLiteral( "BIZ UDGothic" ) } ).output.contains( QStringLiteral( "BIZ UDGothic" ) );
}

//! Every font of pdffonts is embedded: the fifth column from the end says so.
void expectEmbeddedFonts( const QString &pdf )
{
  const QStringList rows = run( QStringLiteral( "pdffonts" ), { pdf } ).output.split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ).mid( 2 );
  EXPECT_FALSE( rows.isEmpty() );
  for ( const QString &row : rows )
  {
    const QStringList cells = row.simplified().split( QLatin1Char( ' ' ) );
    EXPECT_EQ( cells.value( cells.size() - 5 ), QStringLiteral( "yes" ) ) << qPrintable( row );
  }
}

class Print : public testing::Test
{
  protected:
    QString path( const char *name ) const { return mFolder.filePath( QString::fromLatin1( name ) ); }

    QTemporaryDir mFolder;
};

TEST_F( Print, WrongUsage )
{
  const QString out = QStringLiteral( "--out" );
  expectFailure( {}, 1, out );
  expectFailure( { out, path( "page.docx" ) }, 1, out );
  expectFailure( { out, path( "page" ) }, 1, out );
  expectFailure( { QStringLiteral( "--paper" ), QStringLiteral( "B5" ), out, path( "page.pdf" ) }, 1, QStringLiteral( "--paper" ) );
  expectFailure( { QStringLiteral( "--layout" ), QStringLiteral( "poster" ), out, path( "page.pdf" ) }, 1, QStringLiteral( "--layout" ) );
  expectFailure( { QStringLiteral( "--orientation" ), QStringLiteral( "askew" ), out, path( "page.pdf" ) }, 1, QStringLiteral( "--orientation" ) );
  expectFailure( { QStringLiteral( "--date" ), QStringLiteral( "2026-02-30" ), out, path( "page.pdf" ) }, 1, QStringLiteral( "--date" ) );
  EXPECT_FALSE( QFileInfo::exists( path( "page.pdf" ) ) );
}

TEST_F( Print, DateAndFramesAreOnThePage )
{
  ASSERT_TRUE( hasTypeface() ) << NO_TYPEFACE;
  const QString pdf = path( "page.pdf" );
  const Outcome outcome = print( { QStringLiteral( "--orientation" ), QStringLiteral( "portrait" ), QStringLiteral( "--date" ), QStringLiteral( "2026-04-01" ), QStringLiteral( "--strict" ), QStringLiteral( "--out" ), pdf } );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  EXPECT_EQ( outcome.errors, QString() );
  const QString text = run( QStringLiteral( "pdftotext" ), { QStringLiteral( "-enc" ), QStringLiteral( "UTF-8" ), pdf, QStringLiteral( "-" ) } ).output;
  for ( const char *words : { "小笠原諸島", "令和8年4月1日", "平成21年度（2009年度）", "1:11,000,000" } )
    EXPECT_TRUE( text.contains( QString::fromUtf8( words ) ) ) << words;
}

TEST_F( Print, WhatCannotBeReadOrWritten )
{
  expectFailure( { QStringLiteral( "--atlas" ), path( "missing.gpkg" ), QStringLiteral( "--out" ), path( "page.pdf" ) }, 2, path( "missing.gpkg" ) );
  expectFailure( { QStringLiteral( "--out" ), path( "missing/page.pdf" ) }, 2, path( "missing/page.pdf" ) );
}

TEST_F( Print, PdfIsVectorWithText )
{
  const QString pdf = path( "page.pdf" );
  const Outcome outcome = print( { QStringLiteral( "--out" ), pdf } );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );

  const QString info = run( QStringLiteral( "pdfinfo" ), { pdf } ).output;
  const QRegularExpressionMatch size = QRegularExpression( QStringLiteral( "Page size:\\s+([0-9.]+) x ([0-9.]+)" ) ).match( info );
  EXPECT_NEAR( size.captured( 1 ).toDouble(), 841.9, 1 ) << qPrintable( info );
  EXPECT_NEAR( size.captured( 2 ).toDouble(), 595.3, 1 ) << qPrintable( info );
  expectEmbeddedFonts( pdf );
  EXPECT_EQ( run( QStringLiteral( "pdfimages" ), { QStringLiteral( "-list" ), pdf } ).output.count( QLatin1Char( '\n' ) ), 2 ) << "only the heading of the list";

  ASSERT_TRUE( hasTypeface() ) << NO_TYPEFACE;
  const QString text = run( QStringLiteral( "pdftotext" ), { QStringLiteral( "-enc" ), QStringLiteral( "UTF-8" ), pdf, QStringLiteral( "-" ) } ).output;
  const QStringList names = builtInColumn( QStringLiteral( "region_ja" ) );
  EXPECT_EQ( names.size(), 13 );
  for ( const QString &name : names )
    EXPECT_TRUE( text.contains( name ) ) << qPrintable( name );
  EXPECT_TRUE( text.contains( QStringLiteral( "13クラスター、16件の所属、14都道府県、除外0件" ) ) );
  for ( const char *credit : { "出典：都道府県界", "知的クラスター創成事業 平成21年度パンフレット", "Creative Commons Attribution 4.0" } )
    EXPECT_TRUE( text.contains( QString::fromUtf8( credit ) ) ) << credit;
}

TEST_F( Print, BrochureNamesEveryClusterInBothLanguages )
{
  const QString pdf = path( "page.pdf" );
  for ( const auto &[language, column] : { std::pair( "ja", "name_ja" ), std::pair( "en", "name_en" ) } )
  {
    const Outcome outcome = print( { QStringLiteral( "--layout" ), QStringLiteral( "brochure" ), QStringLiteral( "--lang" ), QString::fromLatin1( language ), QStringLiteral( "--out" ), pdf } );
    ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
    const QString info = run( QStringLiteral( "pdfinfo" ), { pdf } ).output;
    const QRegularExpressionMatch size = QRegularExpression( QStringLiteral( "Page size:\\s+([0-9.]+) x ([0-9.]+)" ) ).match( info );
    EXPECT_NEAR( size.captured( 1 ).toDouble(), 1190.6, 1 ) << qPrintable( info );
    EXPECT_NEAR( size.captured( 2 ).toDouble(), 841.9, 1 ) << qPrintable( info );
    expectEmbeddedFonts( pdf );
    EXPECT_EQ( run( QStringLiteral( "pdfimages" ), { QStringLiteral( "-list" ), pdf } ).output.count( QLatin1Char( '\n' ) ), 2 ) << "only the heading of the list";
    ASSERT_TRUE( hasTypeface() ) << NO_TYPEFACE;
    // Names may be broken into lines.
    const auto packed = []( QString text ) { return text.remove( QRegularExpression( QStringLiteral( "\\s" ) ) ); };
    const QString text = packed( run( QStringLiteral( "pdftotext" ), { QStringLiteral( "-enc" ), QStringLiteral( "UTF-8" ), pdf, QStringLiteral( "-" ) } ).output );
    const QStringList names = builtInColumn( QString::fromLatin1( column ) );
    EXPECT_EQ( names.size(), 13 );
    for ( const QString &name : names )
      EXPECT_TRUE( text.contains( packed( name ) ) ) << qPrintable( name );
  }
}

TEST_F( Print, BuiltAtlasGivesTheSameCounts )
{
  ASSERT_EQ( run( QStringLiteral( CLUSTERATLAS_PROGRAM ), { QStringLiteral( "build" ), QStringLiteral( "--quiet" ), QStringLiteral( "--out" ), path( "atlas" ) } ).code, 0 );
  const QString pdf = path( "page.pdf" );
  const Outcome outcome = print( { QStringLiteral( "--atlas" ), path( "atlas/atlas.gpkg" ), QStringLiteral( "--lang" ), QStringLiteral( "en" ), QStringLiteral( "--out" ), pdf } );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  const QString text = run( QStringLiteral( "pdftotext" ), { pdf, QStringLiteral( "-" ) } ).output;
  EXPECT_TRUE( text.contains( QStringLiteral( "13 clusters, 16 memberships in 14 prefectures, 0 left out" ) ) ) << qPrintable( text );
}

TEST_F( Print, PngAndSvg )
{
  const QString svg = path( "page.svg" );
  const QString png = path( "page.png" );
  for ( const QString &out : { svg, png } )
  {
    const Outcome outcome = print( { QStringLiteral( "--paper" ), QStringLiteral( "A3" ), QStringLiteral( "--out" ), out } );
    ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  }
  QFile picture( png );
  ASSERT_TRUE( picture.open( QIODevice::ReadOnly ) );
  // A3 at 300 dots to the inch; width and height stand in the first chunk, big-endian.
  const QByteArray head = picture.read( 24 );
  EXPECT_EQ( head.left( 4 ), QByteArrayLiteral( "\x89PNG" ) );
  EXPECT_NEAR( head.mid( 16, 4 ).toHex().toInt( nullptr, 16 ), 4961, 1 );
  EXPECT_NEAR( head.mid( 20, 4 ).toHex().toInt( nullptr, 16 ), 3508, 1 );
  QFile drawing( svg );
  ASSERT_TRUE( drawing.open( QIODevice::ReadOnly ) );
  const QString text = QString::fromUtf8( drawing.readAll() );
  EXPECT_TRUE( text.contains( QStringLiteral( "<text" ) ) );
  EXPECT_FALSE( text.contains( QStringLiteral( "<image" ) ) );
}

TEST( PrintedFiles, BothLanguagesAreAFileEach )
{
  const QTemporaryDir folder;
  const Outcome outcome = print( { QStringLiteral( "--lang" ), QStringLiteral( "both" ), QStringLiteral( "--out" ), folder.filePath( QStringLiteral( "map.pdf" ) ) } );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  EXPECT_FALSE( QFile::exists( folder.filePath( QStringLiteral( "map.pdf" ) ) ) );
  const auto text = [&folder]( const char *name ) { return run( QStringLiteral( "pdftotext" ), { folder.filePath( QString::fromLatin1( name ) ), QStringLiteral( "-" ) } ).output; };
  EXPECT_TRUE( text( "map-ja.pdf" ).contains( QStringLiteral( "凡例" ) ) );
  EXPECT_TRUE( text( "map-en.pdf" ).contains( QStringLiteral( "Legend" ) ) );
}

TEST( PrintedFiles, GeoPdfHoldsTheLayersOfTheMapAndWhereItIs )
{
  expectFailure( { QStringLiteral( "--geopdf" ), QStringLiteral( "--out" ), QStringLiteral( "x.png" ) }, 1, QStringLiteral( "--geopdf" ) );
  const QTemporaryDir folder;
  const QString path = folder.filePath( QStringLiteral( "map.pdf" ) );
  const Outcome outcome = print( { QStringLiteral( "--geopdf" ), QStringLiteral( "--lang" ), QStringLiteral( "en" ), QStringLiteral( "--out" ), path } );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  EXPECT_EQ( outcome.errors, QString() );
  const QString told = run( QStringLiteral( "gdalinfo" ), { path, QStringLiteral( "-mdd" ), QStringLiteral( "LAYERS" ) } ).output;
  EXPECT_TRUE( told.contains( QStringLiteral( "=Prefectures" ) ) ) << qPrintable( told );
  EXPECT_TRUE( told.contains( QStringLiteral( "Coordinate System is" ) ) );
  EXPECT_TRUE( run( QStringLiteral( "pdftotext" ), { path, QStringLiteral( "-" ) } ).output.contains( QStringLiteral( "Legend" ) ) );
}

TEST( PrintedFiles, AlgorithmsPrintWhatTheCommandPrints )
{
  const QTemporaryDir folder;
  const auto algorithm = [&folder]( const char *name, const QString &file, const QStringList &parameters ) {
    return run( QStringLiteral( CLUSTERATLAS_PROGRAM ), QStringList { QStringLiteral( "run" ), QString::fromLatin1( name ), QStringLiteral( "OUTPUT=" ) + folder.filePath( file ) } + parameters );
  };
  const Outcome wrong = algorithm( "printnational", QStringLiteral( "a.png" ), { QStringLiteral( "DATE=tomorrow" ) } );
  EXPECT_NE( wrong.code, 0 );
  EXPECT_TRUE( wrong.errors.contains( QStringLiteral( "tomorrow" ) ) ) << qPrintable( wrong.errors );
  const Outcome national = algorithm( "printnational", QStringLiteral( "a.svg" ), { QStringLiteral( "THEME=count" ), QStringLiteral( "ORIENTATION=portrait" ), QStringLiteral( "LANGUAGE=en" ) } );
  EXPECT_EQ( national.code, 0 ) << qPrintable( national.errors );
  ASSERT_EQ( print( { QStringLiteral( "--theme" ), QStringLiteral( "count" ), QStringLiteral( "--orientation" ), QStringLiteral( "portrait" ), QStringLiteral( "--lang" ), QStringLiteral( "en" ), QStringLiteral( "--out" ), folder.filePath( QStringLiteral( "b.svg" ) ) } ).code, 0 );
  QFile a( folder.filePath( QStringLiteral( "a.svg" ) ) ), b( folder.filePath( QStringLiteral( "b.svg" ) ) );
  ASSERT_TRUE( a.open( QIODevice::ReadOnly ) && b.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( a.size(), b.size() );
  const Outcome brochure = algorithm( "printbrochure", QStringLiteral( "c.pdf" ), {} );
  EXPECT_EQ( brochure.code, 0 ) << qPrintable( brochure.errors );
  const Outcome pages = algorithm( "printclusterpages", QStringLiteral( "d.pdf" ), { QStringLiteral( "BY=cluster" ) } );
  EXPECT_EQ( pages.code, 0 ) << qPrintable( pages.errors );
  EXPECT_TRUE( pages.output.contains( QStringLiteral( "SHEET_COUNT=" ) ) ) << qPrintable( pages.output );
}
} // namespace
