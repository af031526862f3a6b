// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"

#include <cstdio>

namespace clusteratlas
{

void printLine( const QString &line )
{
  std::fprintf( stdout, "%s\n", line.toUtf8().constData() );
}

void printError( const QString &line )
{
  std::fprintf( stderr, "clusteratlas: %s\n", line.toUtf8().constData() );
}

} // namespace clusteratlas
