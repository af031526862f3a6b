// SPDX-License-Identifier: GPL-2.0-or-later
#include "controller.h"
#include "version.h"

#include <memory>
#include <qgis.h>
#include <qgisplugin.h>

namespace
{
QString pluginName()
{
  return QStringLiteral( CLUSTERATLAS_TITLE );
}

QString pluginDescription()
{
  return QStringLiteral( CLUSTERATLAS_DESCRIPTION );
}

QString pluginCategory()
{
  return QStringLiteral( "Vector" );
}

QString pluginVersion()
{
  return QStringLiteral( CLUSTERATLAS_VERSION );
}

//! The shell QGIS holds. Not a QObject: QGIS would make it a child of its window and destroy it after its interface.
class Plugin final : public QgisPlugin
{
  public:
    explicit Plugin( QgisInterface *interface )
      : QgisPlugin( pluginName(), pluginDescription(), pluginCategory(), pluginVersion(), QgisPlugin::UI )
      , mInterface( interface )
    {}

    void initGui() override { mController = std::make_unique<clusteratlas::Controller>( mInterface ); }
    void unload() override { mController.reset(); }

  private:
    QgisInterface *mInterface; //!< borrowed
    std::unique_ptr<clusteratlas::Controller> mController;
};
} // namespace

QGISEXTERN QgisPlugin *classFactory( QgisInterface *interface )
{
  return new Plugin( interface );
}

QGISEXTERN const QString *name()
{
  static const QString sText = pluginName();
  return &sText;
}

QGISEXTERN const QString *description()
{
  static const QString sText = pluginDescription();
  return &sText;
}

QGISEXTERN const QString *category()
{
  static const QString sText = pluginCategory();
  return &sText;
}

QGISEXTERN const QString *version()
{
  static const QString sText = pluginVersion();
  return &sText;
}

QGISEXTERN const QString *icon()
{
  static const QString sText = QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" );
  return &sText;
}

QGISEXTERN const QString *experimental()
{
  static const QString sText = QStringLiteral( "false" );
  return &sText;
}

QGISEXTERN int type()
{
  return QgisPlugin::UI;
}

QGISEXTERN void unload( QgisPlugin *plugin )
{
  delete plugin;
}
