// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgiswindow.h"

#include <QCoreApplication>
#include <QTimer>
#include <gtest/gtest.h>
#include <qgisplugin.h>
#include <qgsproject.h>

namespace
{
class TestRunner final : public QgisPlugin
{
  public:
    TestRunner()
      : QgisPlugin( QStringLiteral( "Cluster Atlas tests" ), QString(), QString(), QString(), QgisPlugin::UI )
    {}
    void initGui() override
    {
      if ( qEnvironmentVariableIsSet( "CLUSTERATLAS_RUN_TESTS" ) )
        QTimer::singleShot( 1500, qApp, [] {
          int argc = 1;
          char program[] = "inqgis";
          char *argv[] = { program, nullptr };
          testing::InitGoogleTest( &argc, argv );
          const int result = RUN_ALL_TESTS();
          QgsProject::instance()->setDirty( false );
          QCoreApplication::exit( result );
        } );
    }
    void unload() override {}
};
} // namespace

QGISEXTERN QgisPlugin *classFactory( QgisInterface *interface )
{
  iface() = interface;
  return new TestRunner();
}

QGISEXTERN const QString *name()
{
  static const QString sText = QStringLiteral( "Cluster Atlas tests" );
  return &sText;
}

QGISEXTERN const QString *description()
{
  return name();
}

QGISEXTERN const QString *category()
{
  return name();
}

QGISEXTERN const QString *version()
{
  return name();
}

QGISEXTERN int type()
{
  return QgisPlugin::UI;
}
