// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"
#include "version.h"

#include <QLoggingCategory>
#include <gdal.h>
#include <qgsapplication.h>

int main( int argc, char **argv )
{
  // The same input gives the same bytes, so hashes must not differ from run to run.
  qSetGlobalQHashSeed( 0 );
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  QgsApplication application( argc, argv, true );
  QCoreApplication::setApplicationName( QStringLiteral( "clusteratlas" ) );
  QCoreApplication::setApplicationVersion( QStringLiteral( CLUSTERATLAS_VERSION ) );
  GDALAllRegister();
  return clusteratlas::runCommandLine( QCoreApplication::arguments() );
}
