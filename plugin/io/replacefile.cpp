// SPDX-License-Identifier: GPL-2.0-or-later
#include "replacefile.h"

#include <QFile>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace clusteratlas
{

Result<void> replaceFile( const QString &from, const QString &to )
{
  if ( std::rename( QFile::encodeName( from ).constData(), QFile::encodeName( to ).constData() ) != 0 )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, to, {}, -1, QString::fromLocal8Bit( std::strerror( errno ) ) } );
  return {};
}

} // namespace clusteratlas
