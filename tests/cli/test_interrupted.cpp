// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"
#include "support/seed.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <csignal>

namespace
{
const QStringList FILES { QStringLiteral( "atlas.gpkg" ), QStringLiteral( "atlas.qgz" ), QStringLiteral( "ledger.json" ) };

QByteArray bytesOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

QStringList buildInto( const QString &folder, const QString &role )
{
  return { QStringLiteral( "build" ), QStringLiteral( "--quiet" ), QStringLiteral( "--role" ), role, QStringLiteral( "--out" ), folder };
}

//! Two atlases to tell apart, and a third folder in which builds of them are interrupted.
class Interrupted : public testing::Test
{
  protected:
    void SetUp() override
    {
      for ( const QString &role : ROLES )
        ASSERT_EQ( QProcess::execute( QStringLiteral( CLUSTERATLAS_PROGRAM ), buildInto( mFolder.filePath( role ), role ) ), 0 );
      ASSERT_TRUE( QDir().mkpath( atlas() ) );
      for ( const QString &name : FILES )
        ASSERT_TRUE( QFile::copy( mFolder.filePath( ROLES[0] + QLatin1Char( '/' ) + name ), atlas() + QLatin1Char( '/' ) + name ) );
    }

    QString atlas() const { return mFolder.filePath( QStringLiteral( "atlas" ) ); }

    //! Each file is wholly that of one of the two.
    void expectWhole()
    {
      for ( const QString &name : FILES )
      {
        const QByteArray bytes = bytesOf( atlas() + QLatin1Char( '/' ) + name );
        const bool isWhole = bytes == bytesOf( mFolder.filePath( ROLES[0] + QLatin1Char( '/' ) + name ) ) || bytes == bytesOf( mFolder.filePath( ROLES[1] + QLatin1Char( '/' ) + name ) );
        EXPECT_TRUE( isWhole ) << qPrintable( name );
      }
    }

    const QStringList ROLES { QStringLiteral( "applicant" ), QStringLiteral( "any" ) };
    QTemporaryDir mFolder { QDir::tempPath() + QStringLiteral( "/中断 XXXXXX" ) };
};

// scripts/kill-test.sh asks for more.
TEST_F( Interrupted, KilledAtAnyMoment )
{
  bool isSet = false;
  const int asked = qEnvironmentVariableIntValue( "CLUSTERATLAS_KILLS", &isSet );
  std::mt19937 random( clusteratlas::test::randomSeed() );
  int killed = 0;
  for ( int attempt = 0; attempt < ( isSet ? asked : 10 ) && !HasFailure(); ++attempt )
  {
    QProcess process;
    process.start( QStringLiteral( CLUSTERATLAS_PROGRAM ), buildInto( atlas(), ROLES[( attempt + 1 ) % 2] ) );
    ASSERT_TRUE( process.waitForStarted() );
    const int wait = static_cast<int>( random() % 700 );
    SCOPED_TRACE( wait );
    if ( !process.waitForFinished( wait ) )
    {
      kill( static_cast<pid_t>( process.processId() ), SIGKILL );
      killed += 1;
    }
    ASSERT_TRUE( process.waitForFinished() );
    expectWhole();
  }
  RecordProperty( "killed", killed );
  printf( "%d of the builds were killed before they ended\n", killed );
  ASSERT_EQ( QProcess::execute( QStringLiteral( CLUSTERATLAS_PROGRAM ), buildInto( atlas(), ROLES[1] ) ), 0 );
  EXPECT_EQ( QDir( atlas() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ), FILES ) << "what killed builds left was not cleared";
}

// A real one, in a mount namespace, filled so that the build fails early, in the middle and late.
TEST_F( Interrupted, FullDisk )
{
  const QString script = QStringLiteral( "set -e; mount -t tmpfs -o size=$4 none \"$1\"; cp \"$2\"/* \"$1\"; rc=0; \"$3\" build --quiet --role any --out \"$1\" || rc=$?; for f in \"$2\"/*; do cmp \"$f\" \"$1/${f##*/}\"; done; test $(ls -A \"$1\" | wc -l) = 3; exit $rc" );
  const auto inNamespace = []( const QStringList &command ) {
    QProcess process;
    process.start( QStringLiteral( "unshare" ), QStringList { QStringLiteral( "--user" ), QStringLiteral( "--map-root-user" ), QStringLiteral( "--mount" ) } + command );
    EXPECT_TRUE( process.waitForFinished( 60000 ) );
    return std::make_pair( process.exitCode(), process.readAllStandardError() );
  };
  if ( inNamespace( { QStringLiteral( "mount" ), QStringLiteral( "-t" ), QStringLiteral( "tmpfs" ), QStringLiteral( "none" ), QStringLiteral( "/mnt" ) } ).first != 0 )
    GTEST_SKIP() << "no mount namespace may be made here";
  qint64 size = 0;
  for ( const QString &name : FILES )
    size += QFileInfo( mFolder.filePath( ROLES[0] + QLatin1Char( '/' ) + name ) ).size() + 8192;
  int failures = 0;
  for ( const qint64 room : { 0, 40000, 200000, 600000, 1000000, 1400000, 1800000, 2200000, 2600000 } )
  {
    const auto [code, errors] = inNamespace( { QStringLiteral( "sh" ), QStringLiteral( "-c" ), script, QStringLiteral( "sh" ), atlas(), mFolder.filePath( ROLES[0] ), QStringLiteral( CLUSTERATLAS_PROGRAM ), QString::number( size + room ) } );
    if ( code == 1 && errors.contains( "differ" ) )
      break; // there was room, and the new atlas took the place of the old one
    EXPECT_EQ( code, 2 ) << room << ": " << errors.constData();
    EXPECT_EQ( errors.count( '\n' ), 1 ) << room << ": " << errors.constData();
    EXPECT_TRUE( errors.contains( "free space" ) ) << room << ": " << errors.constData();
    failures += 1;
  }
  EXPECT_GE( failures, 3 );
}
} // namespace
