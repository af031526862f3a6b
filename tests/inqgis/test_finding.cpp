// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QDialog>
#include <QMainWindow>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgslayertreeview.h>
#include <qgslocator.h>
#include <qgslocatorwidget.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

TEST_F( Desktop, LocatorFindsClustersAndGoesThere )
{
  addAtlasFile();
  auto *bar = window()->findChild<QgsLocatorWidget *>();
  ASSERT_NE( bar, nullptr );
  QgsLocatorFilter *filter = nullptr;
  for ( QgsLocatorFilter *candidate : bar->locator()->filters() )
    if ( candidate->name() == QLatin1String( "clusteratlas" ) )
      filter = candidate;
  ASSERT_NE( filter, nullptr );
  EXPECT_EQ( filter->activePrefix(), QLatin1String( "cla" ) );
  EXPECT_FALSE( filter->flags() & QgsLocatorFilter::FlagFast ) << "it would search in the main thread";
  QList<QgsLocatorResult> results;
  const auto connection = QObject::connect( bar->locator(), &QgsLocator::foundResult, bar, [&results]( const QgsLocatorResult &result ) { results << result; } );
  bar->locator()->fetchResults( QStringLiteral( "cla 福岡" ), QgsLocatorContext() );
  EXPECT_TRUE( QTest::qWaitFor( [bar] { return !bar->locator()->isRunning(); }, 10000 ) );
  QTest::qWait( 50 );
  QObject::disconnect( connection );
  ASSERT_FALSE( results.isEmpty() );
  QgsLocatorResult prefecture;
  for ( const QgsLocatorResult &result : results )
    if ( result.displayString == ( isJapanese() ? QStringLiteral( "福岡県" ) : QStringLiteral( "Fukuoka" ) ) )
      prefecture = result;
  ASSERT_EQ( prefecture.filter, filter );
  const QgsRectangle before = iface()->mapCanvas()->extent();
  filter->triggerResult( prefecture );
  EXPECT_EQ( layer( "prefectures" )->selectedFeatureCount(), 1 );
  EXPECT_GE( layer( "memberships" )->selectedFeatureCount(), 2 );
  EXPECT_EQ( clusterTable()->selectionModel()->selectedRows().size(), 2 );
  EXPECT_NE( iface()->mapCanvas()->extent(), before );
  bar->search( QStringLiteral( "cla 九州" ) );
  QTest::qWait( 700 );
  for ( QWidget *top : QApplication::topLevelWidgets() + window()->findChildren<QWidget *>( QString(), Qt::FindDirectChildrenOnly ) )
    if ( top->isVisible() && top->inherits( "QgsFloatingWidget" ) )
      shoot( QStringLiteral( "locator" ), top );
  bar->locator()->cancel();
  window()->setFocus();
}

TEST_F( Desktop, ContextMenuOfAtlasLayersAloneHasTheActions )
{
  addAtlasFile();
  auto *other = new QgsVectorLayer( QStringLiteral( "Point?crs=EPSG:4326" ), QStringLiteral( "other" ), QStringLiteral( "memory" ) );
  project().addMapLayer( other );
  const auto offered = []( QgsMapLayer *one ) {
    iface()->setActiveLayer( one );
    QStringList names;
    const std::unique_ptr<QMenu> menu( iface()->layerTreeView()->menuProvider()->createContextMenu() );
    for ( const QAction *action : menu->findChildren<QAction *>() + menu->actions() )
      if ( action->menu() )
        for ( const QAction *inner : action->menu()->actions() )
          names << inner->objectName();
      else
        names << action->objectName();
    return names;
  };
  EXPECT_TRUE( offered( layer( "prefectures" ) ).contains( QStringLiteral( "mActionClusterAtlasLedger" ) ) );
  EXPECT_TRUE( offered( layer( "clusters" ) ).contains( QStringLiteral( "mActionClusterAtlasRefresh" ) ) );
  EXPECT_FALSE( offered( other ).contains( QStringLiteral( "mActionClusterAtlasLedger" ) ) );
}

TEST_F( Desktop, MapTipShows )
{
  addAtlasFile();
  iface()->mapCanvas()->zoomToFullExtent();
  QgsVectorLayer *prefectures = layer( "prefectures" );
  iface()->setActiveLayer( prefectures );
  QgsFeature hokkaido;
  ASSERT_TRUE( prefectures->getFeatures( QgsFeatureRequest().setFilterExpression( QStringLiteral( "\"pref_code\"='01'" ) ) ).nextFeature( hokkaido ) );
  QgsExpressionContext context( QgsExpressionContextUtils::globalProjectLayerScopes( prefectures ) );
  context.setFeature( hokkaido );
  const QString html = QgsExpression::replaceExpressionText( prefectures->mapTipTemplate(), &context );
  EXPECT_TRUE( html.contains( isJapanese() ? QStringLiteral( "クラスター数：2" ) : QStringLiteral( "Clusters: 2" ) ) ) << qPrintable( html );
  EXPECT_FALSE( html.contains( QLatin1String( "[%" ) ) );
}

TEST_F( Desktop, HelpIsUnderPluginsAndFitsALaptop )
{
  QAction *help = actionNamed( "mActionClusterAtlasPluginHelp" );
  ASSERT_NE( help, nullptr );
  EXPECT_TRUE( iface()->pluginHelpMenu()->actions().contains( help ) );
  QTimer::singleShot( 500, [] {
    auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasHelp" ) );
    ASSERT_NE( dialog, nullptr );
    EXPECT_LE( dialog->height(), 580 );
    EXPECT_LT( dialog->minimumSizeHint().height(), 400 );
    shoot( QStringLiteral( "help" ), dialog );
    dialog->reject();
  } );
  help->trigger();
}
} // namespace
