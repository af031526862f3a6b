// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "panel/attributepanel.h"
#include "qgiswindow.h"

#include <QAction>
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

QgisInterface *&iface()
{
  static QgisInterface *sInterface = nullptr;
  return sInterface;
}

namespace
{
using namespace clusteratlas;

QMainWindow *window()
{
  return qobject_cast<QMainWindow *>( iface()->mainWindow() );
}

// The panel's class stands in the plugin too, under hidden symbols: found by name, spoken to by properties and signals.
QDockWidget *panel()
{
  return window()->findChild<QDockWidget *>( QStringLiteral( "ClusterAtlasPanel" ) );
}

QAction *action( const char *name )
{
  for ( QToolBar *toolBar : window()->findChildren<QToolBar *>( QStringLiteral( "ClusterAtlasToolBar" ) ) )
    for ( QAction *candidate : toolBar->actions() )
      if ( candidate->objectName() == QLatin1String( name ) )
        return candidate;
  return nullptr;
}

QTableView *clusterTable()
{
  for ( QTableView *view : panel()->findChildren<QTableView *>() )
    if ( view->model() && view->model()->columnCount() >= 6 )
      return view;
  return nullptr;
}

void shoot( const QString &name, QWidget *widget = window() )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
  if ( folder.isEmpty() )
    return;
  QDir().mkpath( folder );
  widget->grab().save( folder + QLatin1Char( '/' ) + name + QStringLiteral( ".png" ) );
}

void waitForMap()
{
  QTest::qWait( 50 );
  ASSERT_TRUE( QTest::qWaitFor( [] { return !iface()->mapCanvas()->isDrawing(); }, 30000 ) );
  QTest::qWait( 300 );
}

class InQgis : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      sFolder = new QTemporaryDir( QDir::tempPath() + QStringLiteral( "/地図 XXXXXX" ) );
      QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->path() );
      window()->resize( 1380, 880 );
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
}

void writeTable( const QString &path, const QByteArray &rows )
{
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
  file.write( "クラスター,都道府県\n" + rows );
}

//! The message of the plugin, among those QGIS itself gives of its tasks.
QgsMessageBarItem *ownMessage()
{
  for ( QgsMessageBarItem *item : iface()->messageBar()->items() )
    if ( item->title() == QLatin1String( "Cluster Atlas" ) )
      return item;
  return nullptr;
}

TEST_F( InQgis, JoinsATableOfTheOfficeAndRefreshesIt )
{
  addLayers();
  const QString table = sFolder->filePath( QStringLiteral( "表.csv" ) );
  writeTable( table, "甲,北海道\n甲,青森県\n乙,大坂府\n丙,東京都\n乙,まほろば\n丙,東京都\n丙,北海道\n" );
  QTimer::singleShot( 500, [&table] {
    auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasJoin" ) );
    ASSERT_NE( dialog, nullptr );
    QPushButton *apply = dialog->findChild<QPushButton *>( QStringLiteral( "applyButton" ) );
    EXPECT_TRUE( QTest::qWaitFor( [apply] { return apply->isEnabled(); }, 20000 ) );
    dialog->findChild<QWidget *>( QStringLiteral( "tableFile" ) )->findChild<QLineEdit *>()->setText( table );
    EXPECT_FALSE( apply->isEnabled() );
    EXPECT_TRUE( QTest::qWaitFor( [apply] { return apply->isEnabled(); }, 20000 ) );
    dialog->findChild<QTabWidget *>( QStringLiteral( "tabs" ) )->setCurrentIndex( 1 );
    EXPECT_LE( dialog->height(), 580 );
    QTest::qWait( 1200 );
    shoot( QStringLiteral( "join" ), dialog );
    apply->click();
  } );
  action( "mActionClusterAtlasJoin" )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return clusterTable()->model()->rowCount() == 3; }, 30000 ) );
  EXPECT_EQ( atlasLayer( *QgsProject::instance(), QStringLiteral( "memberships" ) )->featureCount(), 4 );
  EXPECT_TRUE( QgsProject::instance()->readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) ).contains( QStringLiteral( "表.csv" ) ) );

  writeTable( table, "甲,北海道\n甲,青森県\n乙,大阪府\n丁,福岡県\n" );
  iface()->messageBar()->clearWidgets();
  panel()->findChild<QAction *>( QStringLiteral( "addLayersAction" ) )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return ownMessage() != nullptr; }, 30000 ) );
  QgsMessageBarItem *message = ownMessage();
  EXPECT_TRUE( message->text().contains( QRegularExpression( QStringLiteral( "[:：].*1.*1.*0" ) ) ) ) << qPrintable( message->text() );
  EXPECT_EQ( atlasLayer( *QgsProject::instance(), QStringLiteral( "memberships" ) )->featureCount(), 4 );
  auto *details = message->findChild<QPushButton *>( QStringLiteral( "changeDetailsButton" ) );
  ASSERT_NE( details, nullptr );
  QTimer::singleShot( 300, [] {
    auto *changes = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasChanges" ) );
    ASSERT_NE( changes, nullptr );
    const auto *tree = changes->findChild<QTreeWidget *>( QStringLiteral( "changeTree" ) );
    QStringList lines;
    for ( int heading = 0; heading < tree->topLevelItemCount(); ++heading )
      for ( int line = 0; line < tree->topLevelItem( heading )->childCount(); ++line )
        lines << tree->topLevelItem( heading )->child( line )->text( 0 );
    EXPECT_EQ( lines.filter( QStringLiteral( "丁" ) ).size(), 2 ) << qPrintable( lines.join( QLatin1Char( '|' ) ) );
    EXPECT_GE( lines.filter( QStringLiteral( "丙" ) ).size(), 2 );
    shoot( QStringLiteral( "changes" ), changes );
    changes->reject();
  } );
  details->click();

  iface()->messageBar()->clearWidgets();
  panel()->findChild<QAction *>( QStringLiteral( "addLayersAction" ) )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return ownMessage() != nullptr; }, 30000 ) );
  EXPECT_EQ( ownMessage()->findChild<QPushButton *>( QStringLiteral( "changeDetailsButton" ) ), nullptr ) << "nothing changed";
}

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
