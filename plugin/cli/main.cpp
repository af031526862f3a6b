// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"
#include "processsetup.h"
#include "version.h"

#include <QCoreApplication>

#include <gdal.h>

//! The program that people call. It links nothing of QGIS, so that it starts at once; commands that need QGIS are handed on.
int main( int argc, char **argv )
{
  clusteratlas::setUpProcess();
  const QCoreApplication application( argc, argv );
  QCoreApplication::setApplicationName( QStringLiteral( "clusteratlas" ) );
  QCoreApplication::setApplicationVersion( QStringLiteral( CLUSTERATLAS_VERSION ) );
  GDALAllRegister();
  return clusteratlas::runCommandLine( QCoreApplication::arguments() );
}
