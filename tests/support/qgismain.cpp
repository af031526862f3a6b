// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <qgsapplication.h>

int main( int argc, char **argv )
{
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  QgsApplication application( argc, argv, true );
  testing::InitGoogleTest( &argc, argv );
  QgsApplication::setPrefixPath( QStringLiteral( "/usr" ), true );
  QgsApplication::initQgis();
  const int result = RUN_ALL_TESTS();
  QgsApplication::exitQgis();
  return result;
}
