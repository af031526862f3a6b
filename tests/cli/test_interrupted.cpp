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

//! Runs \a command: its exit code and what it says on stderr.
std::pair<int, QByteArray> outcomeOf( QStringList command )
{
  QProcess process;
  const QString program = command.takeFirst();
  process.start( program, command );
  EXPECT_TRUE( process.waitForFinished( 60000 ) );
  return { process.exitCode(), process.readAllStandardError() };
}

const QStringList IN_NAMESPACE { QStringLiteral( "unshare" ), QStringLiteral( "--user" ), QStringLiteral( "--map-root-user" ), QStringLiteral( "--mount" ) };

//! A way to leave a build too little room, and the rooms to try, in bytes: the build fails early, in the middle and late.
struct Shortage
{
    const char *name;
    bool isDisk;
    const char *script; //!< builds into folder $1, beside the atlas in $2, with program $3 and room $4, and keeps the exit code in rc
    std::vector<qint64> rooms;
};

void PrintTo( const Shortage &shortage, std::ostream *stream )
{
  *stream << shortage.name;
}

//! A real disk where this machine lets us mount one, and files that may not grow anywhere.
std::vector<Shortage> shortages()
{
  std::vector<Shortage> all { { "FileSize", false, "set -e; rc=0; ( trap '' XFSZ; ulimit -f $(( $4 / 512 )); exec \"$3\" build --quiet --role any --out \"$1\" ) || rc=$?", { 20000, 200000, 800000, 1500000, 2200000, 2600000 } } };
  if ( outcomeOf( IN_NAMESPACE + QStringList { QStringLiteral( "mount" ), QStringLiteral( "-t" ), QStringLiteral( "tmpfs" ), QStringLiteral( "none" ), QStringLiteral( "/mnt" ) } ).first == 0 )
    all.push_back( { "Disk", true, "set -e; mount -t tmpfs -o size=$4 none \"$1\"; cp \"$2\"/* \"$1\"; rc=0; \"$3\" build --quiet --role any --out \"$1\" || rc=$?", { 0, 40000, 200000, 600000, 1000000, 1400000, 1800000, 2200000, 2600000 } } );
  return all;
}

class InterruptedByShortage : public Interrupted, public testing::WithParamInterface<Shortage>
{
};

//! Fails with 1 when the old atlas is not whole or something lies beside it.
const QString WHOLE = QStringLiteral( "; for f in \"$2\"/*; do cmp \"$f\" \"$1/${f##*/}\"; done; test $(ls -A \"$1\" | wc -l) = 3; exit $rc" );

TEST_P( InterruptedByShortage, LeavesTheOldAtlasAndSaysSoInALine )
{
  qint64 taken = 0;
  for ( const QString &name : FILES )
    taken += QFileInfo( mFolder.filePath( ROLES[0] + QLatin1Char( '/' ) + name ) ).size() + 8192;
  int failures = 0;
  for ( const qint64 room : GetParam().rooms )
  {
    const QStringList command { QStringLiteral( "sh" ), QStringLiteral( "-c" ), QString::fromLatin1( GetParam().script ) + WHOLE, QStringLiteral( "sh" ), atlas(), mFolder.filePath( ROLES[0] ), QStringLiteral( CLUSTERATLAS_PROGRAM ), QString::number( GetParam().isDisk ? taken + room : room ) };
    const auto [code, errors] = outcomeOf( GetParam().isDisk ? IN_NAMESPACE + command : command );
    if ( code == 1 && errors.contains( "differ" ) )
      break; // there was room, and the new atlas took the place of the old one
    EXPECT_EQ( code, 2 ) << room << ": " << errors.constData();
    EXPECT_EQ( errors.count( '\n' ), 1 ) << room << ": " << errors.constData();
    EXPECT_TRUE( errors.contains( "free space" ) ) << room << ": " << errors.constData();
    EXPECT_LT( errors.size(), 500 ) << room << ": " << errors.constData();
    failures += 1;
  }
  EXPECT_GE( failures, 3 );
}

INSTANTIATE_TEST_SUITE_P( Of, InterruptedByShortage, testing::ValuesIn( shortages() ), testing::PrintToStringParamName() );
} // namespace
