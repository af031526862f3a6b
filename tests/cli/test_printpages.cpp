// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

namespace clusteratlas::test
{
namespace
{
//! The first cells of the rows below the heading of a built-in table; none of them is quoted.
QList<QStringList> builtInRows( const QString &table )
{
  QFile file( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/%1.csv" ).arg( table ) );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
  QList<QStringList> rows;
  for ( const QString &line : QString::fromUtf8( file.readAll() ).split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ).mid( 1 ) )
    rows << line.split( QLatin1Char( ',' ) );
  return rows;
}

//! The texts of the pages, without what parts words.
QStringList pagesOf( const QString &pdf )
{
  QProcess process;
  process.start( QStringLiteral( "pdftotext" ), { QStringLiteral( "-layout" ), QStringLiteral( "-enc" ), QStringLiteral( "UTF-8" ), pdf, QStringLiteral( "-" ) } );
  EXPECT_TRUE( process.waitForFinished() );
  QStringList pages = QString::fromUtf8( process.readAllStandardOutput() ).split( QLatin1Char( '\f' ) );
  EXPECT_EQ( pages.takeLast(), QString() );
  return pages;
}

QStringList printArguments( const QStringList &more )
{
  return QStringList { QStringLiteral( "print" ), QStringLiteral( "--quiet" ), QStringLiteral( "--layout" ), QStringLiteral( "cluster-pages" ) } + more;
}

TEST( PrintedPages, EveryClusterHasItsNumberedInstitutions )
{
  const QTemporaryDir folder;
  const QString pdf = folder.filePath( QStringLiteral( "pages.pdf" ) );
  const Outcome outcome = run( printArguments( { QStringLiteral( "--out" ), pdf } ) );
  ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  EXPECT_EQ( outcome.errors, QString() );
  QMap<QString, QString> names;
  for ( const QStringList &row : builtInRows( QStringLiteral( "institutions" ) ) )
    names.insert( row[0], row[1] );
  QMap<QString, QStringList> institutions;
  for ( const QStringList &row : builtInRows( QStringLiteral( "cluster_institutions" ) ) )
    institutions[row[0]] << names.value( row[1] );
  QStringList clusters;
  for ( const QStringList &row : builtInRows( QStringLiteral( "clusters" ) ) )
    clusters << row[0];
  const QStringList pages = pagesOf( pdf );
  ASSERT_EQ( pages.size(), clusters.size() );
  for ( int page = 0; page < pages.size(); ++page )
  {
    SCOPED_TRACE( clusters[page].toStdString() );
    const QStringList expected = institutions.value( clusters[page] );
    EXPECT_TRUE( pages[page].contains( QStringLiteral( "参加機関（%1）" ).arg( expected.size() ) ) );
    for ( int row = 0; row < expected.size(); ++row )
    {
      const QRegularExpression line( QStringLiteral( "(^|\\n|\\s)%1\\s+(※\\s*)?%2" ).arg( row + 1 ).arg( QRegularExpression::escape( expected[row] ) ) );
      EXPECT_TRUE( pages[page].contains( line ) ) << qPrintable( expected[row] );
    }
    EXPECT_FALSE( pages[page].contains( QRegularExpression( QStringLiteral( "\\n\\s+%1\\s+※" ).arg( expected.size() + 1 ) ) ) );
  }
}

TEST( PrintedPages, PicturesAreNumbered )
{
  const QTemporaryDir folder;
  for ( const char *ending : { "png", "svg" } )
  {
    const Outcome outcome = run( printArguments( { QStringLiteral( "--lang" ), QStringLiteral( "en" ), QStringLiteral( "--out" ), folder.filePath( QStringLiteral( "page." ) ) + QString::fromLatin1( ending ) } ) );
    ASSERT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
    const QStringList files = QDir( folder.path() ).entryList( { QStringLiteral( "*." ) + QString::fromLatin1( ending ) }, QDir::Files, QDir::Name );
    EXPECT_EQ( files.size(), 13 ) << qPrintable( files.join( QLatin1Char( ' ' ) ) );
    EXPECT_TRUE( files.value( 0 ).contains( QStringLiteral( "01" ) ) ) << qPrintable( files.value( 0 ) );
  }
}

TEST( PrintedPages, InterruptedLeavesWhatWasThere )
{
  const QTemporaryDir folder;
  const QString pdf = folder.filePath( QStringLiteral( "pages.pdf" ) );
  QFile earlier( pdf );
  ASSERT_TRUE( earlier.open( QIODevice::WriteOnly ) );
  earlier.write( "earlier" );
  earlier.close();
  QProcess process;
  process.start( QStringLiteral( CLUSTERATLAS_PROGRAM ), { QStringLiteral( "print" ), QStringLiteral( "--layout" ), QStringLiteral( "cluster-pages" ), QStringLiteral( "--out" ), pdf } );
  ASSERT_TRUE( process.waitForStarted() );
  // It writes aside first.
  while ( QDir( folder.path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ).size() < 2 && !process.waitForFinished( 100 ) )
    continue;
  ASSERT_EQ( process.state(), QProcess::Running );
  ::kill( static_cast<pid_t>( process.processId() ), SIGINT );
  ASSERT_TRUE( process.waitForFinished( 30000 ) );
  EXPECT_EQ( process.exitStatus(), QProcess::NormalExit );
  EXPECT_EQ( process.exitCode(), 130 );
  EXPECT_EQ( QDir( folder.path() ).entryList( QDir::Files | QDir::Hidden ), QStringList { QStringLiteral( "pages.pdf" ) } );
  EXPECT_EQ( QFileInfo( pdf ).size(), 7 );
}

} // namespace
} // namespace clusteratlas::test
