// SPDX-License-Identifier: GPL-2.0-or-later
#include "replacefile.h"

#include <QFile>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>

namespace clusteratlas
{

namespace
{
//! Who has the old database open keeps it, its journal too, until it is closed.
void settleJournal( const QString &path )
{
  const QString journal = path + QStringLiteral( "-wal" ), index = path + QStringLiteral( "-shm" );
  if ( !QFile::exists( journal ) && !QFile::exists( index ) )
    return;
  sqlite3 *database = nullptr;
  if ( sqlite3_open_v2( path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr ) == SQLITE_OK )
    sqlite3_wal_checkpoint_v2( database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr );
  sqlite3_close( database );
  QFile::remove( journal );
  QFile::remove( index );
}
} // namespace

Result<void> replaceFile( const QString &from, const QString &to )
{
  settleJournal( to );
  if ( std::rename( QFile::encodeName( from ).constData(), QFile::encodeName( to ).constData() ) != 0 )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, to, {}, -1, QString::fromLocal8Bit( std::strerror( errno ) ) } );
  return {};
}

} // namespace clusteratlas
