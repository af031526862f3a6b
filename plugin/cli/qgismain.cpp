// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"
#include "processsetup.h"
#include "qgiscommandline.h"
#include "version.h"

#include <gdal.h>
#include <qgsapplication.h>

//! The program behind clusteratlas for what needs QGIS: build, print, algorithms and run.
int main( int argc, char **argv )
{
  clusteratlas::setUpProcess();
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  const QgsApplication application( argc, argv, true );
  QCoreApplication::setApplicationName( QStringLiteral( "clusteratlas" ) );
  QCoreApplication::setApplicationVersion( QStringLiteral( CLUSTERATLAS_VERSION ) );
  GDALAllRegister();
  return clusteratlas::runQgisCommandLine( QCoreApplication::arguments() );
}
