// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"
#include "coverage/largepages.h"
#include "version.h"

#include <gdal.h>
#include <malloc.h>
#include <qgsapplication.h>

#include <cstdlib>

namespace
{
//! What QGIS and Qt say to developers; users get our own sentences.
void dropMessage( QtMsgType type, const QMessageLogContext &, const QString &message )
{
  if ( type == QtFatalMsg )
    clusteratlas::printError( message );
}
} // namespace

int main( int argc, char **argv )
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
  // What is kept is not fetched before it is used, and then in large pages.
  constexpr size_t KEPT = ONE_GIBIBYTE / 2;
  void *kept = std::malloc( KEPT );
  clusteratlas::preferLargePages( kept, kept ? KEPT : 0 );
  std::free( kept );
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  QgsApplication application( argc, argv, true );
  QCoreApplication::setApplicationName( QStringLiteral( "clusteratlas" ) );
  QCoreApplication::setApplicationVersion( QStringLiteral( CLUSTERATLAS_VERSION ) );
  GDALAllRegister();
  return clusteratlas::runCommandLine( QCoreApplication::arguments() );
}
