// SPDX-License-Identifier: GPL-2.0-or-later
#include "stagingfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace clusteratlas
{

namespace
{
//! ".clusteratlas-MACHINE-"; a folder may be shared by several machines.
QString prefixOfThisMachine()
{
  const QByteArray machine = QSysInfo::machineUniqueId() + '/' + QSysInfo::machineHostName().toUtf8();
  return QStringLiteral( ".clusteratlas-%1-" ).arg( QString::fromLatin1( QCryptographicHash::hash( machine, QCryptographicHash::Sha1 ).toHex().left( 8 ) ) );
}

bool isRunning( qint64 process )
{
  return kill( static_cast<pid_t>( process ), 0 ) == 0 || errno != ESRCH;
}
} // namespace

QString stagingTemplate( const QString &folder )
{
  const QString prefix = prefixOfThisMachine();
  const QDir place( folder );
  for ( const QString &name : place.entryList( { prefix + QLatin1Char( '*' ) }, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks ) )
  {
    bool isNumber = false;
    const qint64 process = name.mid( prefix.size() ).section( QLatin1Char( '-' ), 0, 0 ).toLongLong( &isNumber );
    if ( isNumber && process > 0 && !isRunning( process ) )
      QDir( place.absoluteFilePath( name ) ).removeRecursively();
  }
  return place.absoluteFilePath( QStringLiteral( "%1%2-XXXXXX" ).arg( prefix ).arg( QCoreApplication::applicationPid() ) );
}

} // namespace clusteratlas
