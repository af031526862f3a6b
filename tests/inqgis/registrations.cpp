// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgiswindow.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>
#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgscustomdrophandler.h>
#include <qgsdataitemproviderregistry.h>
#include <qgsexpression.h>
#include <qgsgui.h>
#include <qgslocator.h>
#include <qgslocatorwidget.h>
#include <qgsoptionswidgetfactory.h>
#include <qgsprocessingregistry.h>
#include <qgssourceselectproviderregistry.h>

namespace clusteratlas::test
{

QMap<QString, int> registrations()
{
  const QWidget *window = iface()->mainWindow();
  QMap<QString, int> counts = {
    { QStringLiteral( "docks" ), window->findChildren<QDockWidget *>().size() },
    { QStringLiteral( "actions" ), window->findChildren<QAction *>().size() },
    { QStringLiteral( "menus" ), window->findChildren<QMenu *>().size() },
    { QStringLiteral( "toolbars" ), window->findChildren<QToolBar *>().size() },
    { QStringLiteral( "functions" ), QgsExpression::Functions().size() },
    { QStringLiteral( "add layer actions" ), iface()->addLayerMenu()->actions().size() },
    { QStringLiteral( "help actions" ), iface()->pluginHelpMenu()->actions().size() },
    { QStringLiteral( "browser entries" ), QgsApplication::dataItemProviderRegistry()->providers().size() },
    { QStringLiteral( "data source pages" ), QgsGui::sourceSelectProviderRegistry()->providers().size() },
    { QStringLiteral( "algorithm providers" ), QgsApplication::processingRegistry()->providers().size() },
  };
  for ( const QWidget *widget : window->findChildren<QWidget *>() )
    counts[QStringLiteral( "actions of widgets" )] += widget->actions().size();
  for ( QgsLocatorWidget *bar : window->findChildren<QgsLocatorWidget *>() )
    counts[QStringLiteral( "locator filters" )] += bar->locator()->filters().size();
  return counts;
}

} // namespace clusteratlas::test
