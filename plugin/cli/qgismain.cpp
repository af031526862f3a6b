// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"
#include "processsetup.h"
#include "qgiscommandline.h"
#include "version.h"

#include <QSettings>
#include <QTemporaryDir>

#include <gdal.h>
#include <qgsapplication.h>
#include <qgssettings.h>
#include <qgsstyle.h>

namespace
{
/**
 * Gives QGIS a profile in \a folder instead of the user's or, where it was told of none, the current folder. The library of symbols in it
 * is empty, since filling it takes longer than a small atlas does.
 */
void useProfile( const QString &folder )
{
  QgsApplication::setPrefixPath( QStringLiteral( "/usr" ), true );
  QgsApplication::init( folder );
  QgsSettings().setValue( QStringLiteral( "cache/directory" ), folder + QStringLiteral( "/cache" ) );
  QgsStyle().createDatabase( QgsApplication::userStylePath() );
}
} // namespace

//! The program behind clusteratlas for what needs QGIS: build, print, algorithms and run.
int main( int argc, char **argv )
{
  clusteratlas::setUpProcess();
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  const QTemporaryDir profile;
  for ( const QSettings::Format format : { QSettings::NativeFormat, QSettings::IniFormat } )
    QSettings::setPath( format, QSettings::UserScope, profile.path() );
  const QgsApplication application( argc, argv, true, profile.path() );
  QCoreApplication::setApplicationName( QStringLiteral( "clusteratlas" ) );
  QCoreApplication::setApplicationVersion( QStringLiteral( CLUSTERATLAS_VERSION ) );
  GDALAllRegister();
  useProfile( profile.path() );
  return clusteratlas::runQgisCommandLine( QCoreApplication::arguments() );
}
