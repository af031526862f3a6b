// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/postgisserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <pwd.h>
#include <unistd.h>

namespace clusteratlas::test
{

namespace
{
constexpr int PATIENCE_MS = 60000;
constexpr int ATTEMPTS = 300;

bool isRoot()
{
  return geteuid() == 0;
}
} // namespace

QString PostgisServer::programs()
{
  // Debian keeps a folder for each version.
  const QDir versions( QStringLiteral( "/usr/lib/postgresql" ) );
  for ( const QString &version : versions.entryList( QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed ) )
  {
    const QString programs = versions.filePath( version + QStringLiteral( "/bin" ) );
    const bool hasServer = QFile::exists( programs + QStringLiteral( "/initdb" ) ) && QFile::exists( programs + QStringLiteral( "/postgres" ) );
    if ( hasServer && QFile::exists( QStringLiteral( "/usr/share/postgresql/%1/extension/postgis.control" ).arg( version ) ) )
      return !isRoot() || ( getpwnam( "postgres" ) && !QStandardPaths::findExecutable( QStringLiteral( "runuser" ) ).isEmpty() ) ? programs : QString();
  }
  return {};
}

QStringList PostgisServer::asUser( const QStringList &command ) const
{
  return ( isRoot() ? QStringList { QStringLiteral( "runuser" ), QStringLiteral( "-u" ), QStringLiteral( "postgres" ), QStringLiteral( "--" ) } : QStringList() ) + command;
}

PostgisServer::PostgisServer()
  : mFolder( QDir::tempPath() + QStringLiteral( "/pg-XXXXXX" ) )
{
  if ( isRoot() )
  {
    const passwd *user = getpwnam( "postgres" );
    if ( !user || chown( mFolder.path().toUtf8().constData(), user->pw_uid, user->pw_gid ) != 0 )
      return;
  }
  const QString data = mFolder.filePath( QStringLiteral( "data" ) );
  QProcess maker;
  maker.setWorkingDirectory( mFolder.path() );
  maker.setProcessChannelMode( QProcess::MergedChannels );
  maker.setStandardOutputFile( mFolder.filePath( QStringLiteral( "log" ) ) );
  QStringList command = asUser( { programs() + QStringLiteral( "/initdb" ), QStringLiteral( "-D" ), data, QStringLiteral( "-U" ), QStringLiteral( "postgres" ), QStringLiteral( "-A" ), QStringLiteral( "trust" ), QStringLiteral( "-E" ), QStringLiteral( "UTF8" ), QStringLiteral( "--locale=C.UTF-8" ), QStringLiteral( "--no-sync" ) } );
  maker.start( command.takeFirst(), command );
  if ( !maker.waitForFinished( PATIENCE_MS ) || maker.exitCode() != 0 )
    return;

  command = asUser( { QStringLiteral( "timeout" ), QStringLiteral( "-s" ), QStringLiteral( "INT" ), QStringLiteral( "300" ), programs() + QStringLiteral( "/postgres" ), QStringLiteral( "-D" ), data, QStringLiteral( "-k" ), mFolder.path(), QStringLiteral( "-h" ), QString(), QStringLiteral( "-F" ), QStringLiteral( "-c" ), QStringLiteral( "dynamic_shared_memory_type=mmap" ) } );
  mServer.setWorkingDirectory( mFolder.path() );
  mServer.setProcessChannelMode( QProcess::MergedChannels );
  mServer.setStandardOutputFile( mFolder.filePath( QStringLiteral( "log" ) ), QIODevice::Append );
  mServer.start( command.takeFirst(), command );
  if ( !mServer.waitForStarted( PATIENCE_MS ) )
    return;
  for ( int attempt = 0; attempt < ATTEMPTS && !mIsReady; ++attempt )
  {
    QThread::msleep( 100 );
    CPLPushErrorHandler( CPLQuietErrorHandler );
    const GDALDatasetUniquePtr database( GDALDataset::Open( address().toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
    CPLPopErrorHandler();
    if ( !database )
      continue;
    database->ExecuteSQL( "CREATE EXTENSION postgis", nullptr, nullptr );
    mIsReady = true;
  }
}

PostgisServer::~PostgisServer()
{
  if ( mServer.state() == QProcess::NotRunning )
    return;
  QProcess stopper;
  QStringList command = asUser( { programs() + QStringLiteral( "/pg_ctl" ), QStringLiteral( "-D" ), mFolder.filePath( QStringLiteral( "data" ) ), QStringLiteral( "-m" ), QStringLiteral( "immediate" ), QStringLiteral( "stop" ) } );
  stopper.start( command.takeFirst(), command );
  stopper.waitForFinished( PATIENCE_MS );
  mServer.waitForFinished( PATIENCE_MS );
}

QString PostgisServer::address() const
{
  return QStringLiteral( "PG:host=%1 dbname=postgres user=postgres" ).arg( mFolder.path() );
}

QString PostgisServer::log() const
{
  QFile file( mFolder.filePath( QStringLiteral( "log" ) ) );
  return file.open( QIODevice::ReadOnly ) ? QString::fromUtf8( file.readAll() ) : QString();
}

} // namespace clusteratlas::test
