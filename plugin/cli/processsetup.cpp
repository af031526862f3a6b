// SPDX-License-Identifier: GPL-2.0-or-later
#include "processsetup.h"

#include "commandline.h"

#include <QHash>

#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>

namespace clusteratlas
{

namespace
{
//! What QGIS and Qt say to developers; users get our own sentences.
void dropMessage( QtMsgType type, const QMessageLogContext &, const QString &message )
{
  if ( type == QtFatalMsg )
    printError( message );
}

//! Makes room for the \a bytes that are asked for next. They are fetched when they are used, in large pages where the system has them.
void preferLargePages( size_t bytes )
{
  constexpr std::uintptr_t LARGE = 2 << 20;
  void *kept = std::malloc( bytes );
  if ( !kept )
    return;
  const std::uintptr_t begin = ( reinterpret_cast<std::uintptr_t>( kept ) + LARGE - 1 ) / LARGE * LARGE;
  madvise( reinterpret_cast<void *>( begin ), bytes - 2 * LARGE, MADV_HUGEPAGE );
  std::free( kept );
}
} // namespace

void setUpProcess()
{
  // The same input gives the same bytes, so hashes must not differ from run to run.
  qSetGlobalQHashSeed( 0 );
  qInstallMessageHandler( &dropMessage );
  // Large tables come and go: their memory is kept for the next one instead of being fetched from the system anew, page by page.
  constexpr int ONE_GIBIBYTE = 1 << 30;
  mallopt( M_MMAP_THRESHOLD, ONE_GIBIBYTE );
  mallopt( M_TRIM_THRESHOLD, ONE_GIBIBYTE );
  mallopt( M_TOP_PAD, ONE_GIBIBYTE >> 4 );
  mallopt( M_ARENA_MAX, 1 );
  preferLargePages( ONE_GIBIBYTE / 2 );
}

} // namespace clusteratlas
