// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "panel/attributepanel.h"
#include "qgiswindow.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QGroupBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>
#include <dlfcn.h>
#include <functional>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgisplugin.h>
#include <qgsapplication.h>
#include <qgsattributedialog.h>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsmapthemecollection.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgssettings.h>
#include <qgstaskmanager.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

//! A button of the plugin's tool bar.
QAction *action( const char *name )
{
  for ( QToolBar *toolBar : window()->findChildren<QToolBar *>( QStringLiteral( "ClusterAtlasToolBar" ) ) )
    for ( QAction *candidate : toolBar->actions() )
      if ( candidate->objectName() == QLatin1String( name ) )
        return candidate;
  return nullptr;
}

class InQgis : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      sFolder = new QTemporaryDir( QDir::homePath() + QStringLiteral( "/地図 XXXXXX" ) );
      QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->path() );
      window()->resize( 1380, 880 );
      // The layer tree of the pictures takes its room.
      for ( const char *browser : { "Browser", "Browser2" } )
        if ( auto *dock = window()->findChild<QDockWidget *>( QString::fromLatin1( browser ) ) )
          dock->hide();
    }
    static void TearDownTestSuite()
    {
      QgsProject::instance()->clear();
      delete sFolder;
    }

    static void addLayers()
    {
      if ( atlasLayer( *QgsProject::instance(), QStringLiteral( "memberships" ) ) )
        return;
      action( "mActionClusterAtlasAddLayers" )->trigger();
      ASSERT_TRUE( QTest::qWaitFor( [] { return atlasLayer( *QgsProject::instance(), QStringLiteral( "ledger" ) ) != nullptr; }, 60000 ) );
      waitForMap();
    }

    static QTemporaryDir *sFolder;
};
QTemporaryDir *InQgis::sFolder = nullptr;

TEST_F( InQgis, ShowsItsActionsAndAHiddenPanelInAnEmptyProject )
{
  ASSERT_NE( action( "mActionClusterAtlasAddLayers" ), nullptr );
  ASSERT_NE( action( "mActionClusterAtlasPanel" ), nullptr );
  ASSERT_NE( action( "mActionClusterAtlasHelp" ), nullptr );
  ASSERT_NE( panel(), nullptr );
  EXPECT_FALSE( panel()->isVisible() );
}

TEST_F( InQgis, SpeaksTheLanguageOfQgis )
{
  const bool japanese = qEnvironmentVariable( "CLUSTERATLAS_LOCALE" ) == QLatin1String( "ja" );
  EXPECT_EQ( action( "mActionClusterAtlasAddLayers" )->text() == QLatin1String( "Add cluster layers" ), !japanese );
}

TEST_F( InQgis, CanceledBuildAddsNothingAndLeavesNothing )
{
  ASSERT_EQ( atlasLayer( *QgsProject::instance(), QStringLiteral( "prefectures" ) ), nullptr );
  action( "mActionClusterAtlasAddLayers" )->trigger();
  ASSERT_EQ( QgsApplication::taskManager()->tasks().size(), 1 );
  QgsApplication::taskManager()->cancelAll();
  ASSERT_TRUE( QTest::qWaitFor( [] { return iface()->messageBar()->currentItem() != nullptr; }, 10000 ) );
  EXPECT_EQ( iface()->messageBar()->currentItem()->level(), Qgis::MessageLevel::Info );
  iface()->messageBar()->clearWidgets();
  EXPECT_TRUE( QgsProject::instance()->mapLayers().isEmpty() );
  EXPECT_TRUE( QDir( sFolder->path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ).isEmpty() );
}

TEST_F( InQgis, AddsTheAtlasToTheMapAndThePanel )
{
  addLayers();
  QgsProject &project = *QgsProject::instance();
  const QgsVectorLayer *memberships = atlasLayer( project, QStringLiteral( "memberships" ) );
  ASSERT_NE( memberships, nullptr );
  EXPECT_EQ( memberships->featureCount(), 16 );
  EXPECT_TRUE( memberships->source().startsWith( sFolder->path() ) );
  EXPECT_EQ( project.mapThemeCollection()->mapThemes().size(), 8 );
  EXPECT_GE( project.relationManager()->relations().size(), 10 );
  ASSERT_NE( clusterTable(), nullptr );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 13 );
  EXPECT_TRUE( panel()->isVisible() );
  EXPECT_FALSE( iface()->mapCanvas()->mapSettings().destinationCrs().isGeographic() );
  iface()->messageBar()->clearWidgets();
  shoot( QStringLiteral( "window" ) );
}

TEST_F( InQgis, AddingAgainReplacesTheGroup )
{
  addLayers();
  const int before = QgsProject::instance()->mapLayers().size();
  ASSERT_GT( before, 0 );
  const QString old = atlasLayer( *QgsProject::instance(), QStringLiteral( "memberships" ) )->id();
  action( "mActionClusterAtlasAddLayers" )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [&old] { return !QgsProject::instance()->mapLayer( old ) && atlasLayer( *QgsProject::instance(), QStringLiteral( "ledger" ) ); }, 60000 ) );
  EXPECT_EQ( QgsProject::instance()->mapLayers().size(), before );
  EXPECT_EQ( QgsProject::instance()->layerTreeRoot()->findGroups().size(), 1 );
}

TEST_F( InQgis, SelectingARowSelectsItsPrefecturesOnTheMap )
{
  addLayers();
  QTableView *table = clusterTable();
  ASSERT_NE( table, nullptr );
  table->clearSelection();
  table->selectRow( 0 );
  const QgsVectorLayer *memberships = atlasLayer( *QgsProject::instance(), QStringLiteral( "memberships" ) );
  EXPECT_GE( memberships->selectedFeatureCount(), 1 );
  for ( const QgsFeature &feature : memberships->selectedFeatures() )
    EXPECT_EQ( feature.attribute( QStringLiteral( "cluster_id" ) ), memberships->selectedFeatures().first().attribute( QStringLiteral( "cluster_id" ) ) );
  waitForMap();
  QTest::qWait( 1000 ); // the flash of the selection
  iface()->messageBar()->clearWidgets();
  shoot( QStringLiteral( "card" ) );
}

TEST_F( InQgis, SelectingHokkaidoOnTheMapSelectsBothItsClusters )
{
  addLayers();
  QgsVectorLayer *prefectures = atlasLayer( *QgsProject::instance(), QStringLiteral( "prefectures" ) );
  prefectures->selectByExpression( QStringLiteral( "\"pref_code\" = '01'" ) );
  EXPECT_TRUE( QTest::qWaitFor( [] { return clusterTable()->selectionModel()->selectedRows().size() == 2; }, 5000 ) );
  prefectures->removeSelection();
}

TEST_F( InQgis, ReopensAProjectWithItsPanelFilled )
{
  addLayers();
  QgsProject &project = *QgsProject::instance();
  const QString file = sFolder->filePath( QStringLiteral( "保存 project.qgz" ) );
  ASSERT_TRUE( project.write( file ) );
  project.clear();
  EXPECT_EQ( clusterTable() ? clusterTable()->model()->rowCount() : 0, 0 );
  ASSERT_TRUE( project.read( file ) );
  EXPECT_TRUE( QTest::qWaitFor( [] { return clusterTable() && clusterTable()->model()->rowCount() == 13; }, 10000 ) );
}

TEST_F( InQgis, StockFormOfAPrefectureListsItsClusters )
{
  addLayers();
  QgsVectorLayer *prefectures = atlasLayer( *QgsProject::instance(), QStringLiteral( "prefectures" ) );
  QgsFeature hokkaido;
  ASSERT_TRUE( prefectures->getFeatures( QgsFeatureRequest().setFilterExpression( QStringLiteral( "\"pref_code\" = '01'" ) ) ).nextFeature( hokkaido ) );
  const std::unique_ptr<QgsAttributeDialog> form( iface()->getFeatureForm( prefectures, hokkaido ) );
  form->setObjectName( QStringLiteral( "form" ) );
  form->resize( 700, 900 );
  form->show();
  QTest::qWait( 300 );
  QStringList related;
  for ( QTabWidget *tabs : form->findChildren<QTabWidget *>() )
    for ( int tab = 0; tab < tabs->count(); ++tab )
      related << tabs->tabText( tab );
  for ( QGroupBox *box : form->findChildren<QGroupBox *>() )
    related << box->title();
  const QString clusters = QgsApplication::locale().startsWith( QLatin1String( "ja" ) ) ? QStringLiteral( "クラスター" ) : QStringLiteral( "Clusters" );
  EXPECT_TRUE( related.contains( clusters ) ) << qPrintable( related.join( QLatin1Char( '|' ) ) );
  shoot( QStringLiteral( "form" ), form.get() );
}

TEST_F( InQgis, PluginManagerListsIt )
{
  bool listed = false;
  QTimer::singleShot( 1500, qApp, [&listed] {
    QWidget *manager = QApplication::activeModalWidget();
    if ( !manager )
      return;
    for ( QAbstractItemView *view : manager->findChildren<QAbstractItemView *>() )
      for ( int row = 0; view->model() && row < view->model()->rowCount(); ++row )
        if ( view->model()->index( row, 0 ).data().toString() == QLatin1String( "Cluster Atlas" ) )
        {
          view->setCurrentIndex( view->model()->index( row, 0 ) );
          listed = true;
        }
    QTest::qWait( 500 );
    shoot( QStringLiteral( "pluginmanager" ), manager );
    manager->close();
  } );
  window()->findChild<QAction *>( QStringLiteral( "mActionManagePlugins" ) )->trigger();
  EXPECT_TRUE( QTest::qWaitFor( [&listed] { return listed; }, 5000 ) );
}

//! How many pages of the plugin the dialog has that \a open opens and waits for.
int pagesOf( const std::function<void()> &open )
{
  int pages = -1;
  QTimer::singleShot( 1000, qApp, [&pages] {
    auto *dialog = qobject_cast<QDialog *>( QApplication::activeModalWidget() );
    ASSERT_NE( dialog, nullptr );
    pages = dialog->findChildren<QWidget *>( QStringLiteral( "ClusterAtlasOptions" ) ).size() + dialog->findChildren<QWidget *>( QStringLiteral( "ClusterAtlasProject" ) ).size();
    dialog->reject();
  } );
  open();
  return pages;
}

int windowsForADroppedPackage()
{
  int windows = 0;
  QTimer closing;
  QObject::connect( &closing, &QTimer::timeout, [&windows] {
    if ( auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasJoin" ) ) )
    {
      ++windows;
      dialog->reject();
    }
  } );
  closing.start( 1000 );
  dropOnWindow( qEnvironmentVariable( "CLUSTERATLAS_GEODATA" ) + QStringLiteral( "/datapackage.json" ) );
  QTest::qWait( 2500 );
  return windows;
}

TEST_F( InQgis, DisablingAndEnablingLeavesNothingBehind )
{
  void *module = dlopen( qEnvironmentVariable( "CLUSTERATLAS_MODULE" ).toLocal8Bit().constData(), RTLD_NOW );
  ASSERT_NE( module, nullptr ) << dlerror();
  using Factory = QgisPlugin *(*) ( QgisInterface * );
  const auto factory = reinterpret_cast<Factory>( dlsym( module, "classFactory" ) );
  ASSERT_NE( factory, nullptr );
  const auto count = [] { return registrations(); };
  QCoreApplication::sendPostedEvents( nullptr, QEvent::DeferredDelete );
  const auto before = count();
  for ( int round = 0; round < 20; ++round )
  {
    QgisPlugin *plugin = factory( iface() );
    QElapsedTimer timer;
    timer.start();
    plugin->initGui();
    if ( round == 0 )
      RecordProperty( "initGui_ms", static_cast<int>( timer.elapsed() ) );
    QTest::qWait( 1 );
    plugin->unload();
    delete plugin;
    QCoreApplication::sendPostedEvents( nullptr, QEvent::DeferredDelete );
  }
  EXPECT_EQ( count(), before );
  EXPECT_EQ( pagesOf( [] { iface()->showOptionsDialog( window(), QStringLiteral( "Cluster Atlas" ) ); } ), 1 );
  EXPECT_EQ( pagesOf( [] { iface()->showProjectPropertiesDialog( QStringLiteral( "Cluster Atlas" ) ); } ), 1 );
  EXPECT_EQ( windowsForADroppedPackage(), 1 ) << "each handler that is left would open one";
}
} // namespace
