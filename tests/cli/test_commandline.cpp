// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
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

Outcome run( const QStringList &arguments )
{
  QProcess process;
  process.start( QStringLiteral( CLUSTERATLAS_PROGRAM ), arguments );
  EXPECT_TRUE( process.waitForFinished( 60000 ) );
  return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8( process.readAllStandardOutput() ), QString::fromUtf8( process.readAllStandardError() ) };
}

//! Fails with \a code and one line on standard error that holds \a words.
void expectFailure( const QStringList &arguments, int code, const QString &words )
{
  const Outcome outcome = run( arguments );
  EXPECT_EQ( outcome.code, code ) << qPrintable( arguments.join( QLatin1Char( ' ' ) ) );
  EXPECT_EQ( outcome.errors.count( QLatin1Char( '\n' ) ), 1 ) << qPrintable( outcome.errors );
  EXPECT_TRUE( outcome.errors.contains( words ) ) << qPrintable( outcome.errors );
}

QByteArray bytesOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

QJsonObject ledgerOf( const Outcome &outcome )
{
  return QJsonDocument::fromJson( outcome.output.toUtf8() ).object();
}

class CommandLine : public testing::Test
{
  protected:
    QString file( const QString &name, const QByteArray &content )
    {
      QFile written( mFolder.filePath( name ) );
      EXPECT_TRUE( written.open( QIODevice::WriteOnly ) );
      written.write( content );
      return written.fileName();
    }

    QTemporaryDir mFolder { QDir::tempPath() + QStringLiteral( "/空白 XXXXXX" ) };
};

TEST_F( CommandLine, WrongUsage )
{
  expectFailure( {}, 1, QStringLiteral( "--help" ) );
  expectFailure( { QStringLiteral( "dance" ) }, 1, QStringLiteral( "dance" ) );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--nonsense" ) }, 1, QStringLiteral( "nonsense" ) );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--role" ), QStringLiteral( "king" ) }, 1, QStringLiteral( "--role" ) );
  expectFailure( { QStringLiteral( "build" ) }, 1, QStringLiteral( "--out" ) );
}

TEST_F( CommandLine, InputThatCannotBeRead )
{
  const QString polygons = QStringLiteral( "--polygons" );
  const QString missing = mFolder.filePath( QStringLiteral( "missing.shp" ) );
  expectFailure( { QStringLiteral( "check" ), polygons, missing }, 2, missing );
  const QString empty = file( QStringLiteral( "empty.geojson" ), {} );
  expectFailure( { QStringLiteral( "check" ), polygons, empty }, 2, empty );
  const QString text = file( QStringLiteral( "text.txt" ), QByteArrayLiteral( "hello" ) );
  expectFailure( { QStringLiteral( "check" ), polygons, text }, 2, text );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--attributes" ), missing }, 2, missing );
  expectFailure( { QStringLiteral( "check" ), polygons, QStringLiteral( "https://example.org/x.geojson" ) }, 2, QStringLiteral( "network" ) );
}

TEST_F( CommandLine, FolderThatCannotBeWritten )
{
  const QString out = file( QStringLiteral( "a file" ), {} ) + QStringLiteral( "/below" );
  expectFailure( { QStringLiteral( "build" ), QStringLiteral( "--out" ), out }, 2, out );
}

TEST_F( CommandLine, HelpAndVersion )
{
  EXPECT_EQ( run( { QStringLiteral( "--help" ) } ).code, 0 );
  EXPECT_TRUE( run( { QStringLiteral( "build" ), QStringLiteral( "--help" ) } ).output.contains( QStringLiteral( "--polygons" ) ) );
  EXPECT_TRUE( run( { QStringLiteral( "--version" ) } ).output.startsWith( QStringLiteral( "Cluster Atlas " ) ) );
}

TEST_F( CommandLine, ChecksTheBuiltInData )
{
  const Outcome outcome = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--strict" ) } );
  EXPECT_EQ( outcome.code, 0 );
  EXPECT_TRUE( outcome.errors.isEmpty() ) << qPrintable( outcome.errors );
  const QJsonObject memberships = ledgerOf( outcome ).value( QStringLiteral( "memberships" ) ).toObject();
  EXPECT_EQ( memberships.value( QStringLiteral( "in" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "joined" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "drawn" ) ).toInt(), 16 );
  EXPECT_EQ( ledgerOf( outcome ).value( QStringLiteral( "prefectures" ) ).toObject().value( QStringLiteral( "with_cluster" ) ).toInt(), 14 );
}

TEST_F( CommandLine, CountsComeFromTheTables )
{
  const QDir data( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  for ( const QString &name : data.entryList( { QStringLiteral( "*.csv" ), QStringLiteral( "*.json" ) } ) )
    ASSERT_TRUE( QFile::copy( data.filePath( name ), mFolder.filePath( name ) ) );
  const QString table = mFolder.filePath( QStringLiteral( "cluster_prefectures.csv" ) );
  QList<QByteArray> lines = bytesOf( table ).split( '\n' );
  lines.removeAt( 1 );
  lines.insert( 2, QByteArrayLiteral( "K99,01,applicant,,,test," ) );
  QFile::remove( table );
  file( QStringLiteral( "cluster_prefectures.csv" ), lines.join( '\n' ) );
  const Outcome outcome = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--attributes" ), mFolder.path() } );
  EXPECT_EQ( outcome.code, 0 );
  const QJsonObject memberships = ledgerOf( outcome ).value( QStringLiteral( "memberships" ) ).toObject();
  EXPECT_EQ( memberships.value( QStringLiteral( "in" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "joined" ) ).toInt(), 15 );
  EXPECT_EQ( run( { QStringLiteral( "check" ), QStringLiteral( "--strict" ), QStringLiteral( "--quiet" ), QStringLiteral( "--attributes" ), mFolder.path() } ).code, 3 );
}

TEST_F( CommandLine, BuildsTheSameBytesTwiceAndLeavesNothingElse )
{
  const QStringList names { QStringLiteral( "atlas.gpkg" ), QStringLiteral( "atlas.qgz" ), QStringLiteral( "ledger.json" ) };
  for ( const char *folder : { "一", "二" } )
  {
    const Outcome outcome = run( { QStringLiteral( "build" ), QStringLiteral( "--out" ), mFolder.filePath( QString::fromUtf8( folder ) ) } );
    EXPECT_EQ( outcome.code, 0 );
    EXPECT_TRUE( outcome.errors.isEmpty() ) << qPrintable( outcome.errors );
    EXPECT_EQ( QDir( mFolder.filePath( QString::fromUtf8( folder ) ) ).entryList( QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot ), names );
  }
  for ( const QString &name : names )
    EXPECT_TRUE( bytesOf( mFolder.filePath( QStringLiteral( "一/" ) + name ) ) == bytesOf( mFolder.filePath( QStringLiteral( "二/" ) + name ) ) ) << qPrintable( name );
  EXPECT_FALSE( bytesOf( mFolder.filePath( QStringLiteral( "一/atlas.gpkg" ) ) ).contains( mFolder.path().toUtf8() ) ) << "names the folder it was built in";
}
} // namespace
