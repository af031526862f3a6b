// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "qgiswindow.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>
#include <QUrl>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsabstractdatasourcewidget.h>
#include <qgsapplication.h>
#include <qgsattributedialog.h>
#include <qgsbrowserguimodel.h>
#include <qgsdataitem.h>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgsexpressionfunction.h>
#include <qgsgui.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayertreeview.h>
#include <qgslayoutmanager.h>
#include <qgslocator.h>
#include <qgslocatorwidget.h>
#include <qgsmapcanvas.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgssettings.h>
#include <qgssourceselectprovider.h>
#include <qgssourceselectproviderregistry.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;

QMainWindow *window()
{
  return qobject_cast<QMainWindow *>( iface()->mainWindow() );
}

QDockWidget *panel()
{
  return window()->findChild<QDockWidget *>( QStringLiteral( "ClusterAtlasPanel" ) );
}

bool isJapanese()
{
  return qEnvironmentVariable( "CLUSTERATLAS_LOCALE" ) == QLatin1String( "ja" );
}

QgsProject &project()
{
  return *QgsProject::instance();
}

QgsVectorLayer *layer( const char *table )
{
  return atlasLayer( project(), QString::fromLatin1( table ) );
}

void shoot( const QString &name, QWidget *widget = window() )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
  if ( folder.isEmpty() )
    return;
  QDir().mkpath( folder );
  QTest::qWait( 200 );
  widget->grab().save( folder + QLatin1Char( '/' ) + name + QStringLiteral( ".png" ) );
}

bool waitForAtlas()
{
  return QTest::qWaitFor( [] { return layer( "ledger" ) != nullptr; }, 60000 );
}

QVariant value( const QString &expression )
{
  QgsExpression parsed( expression );
  EXPECT_FALSE( parsed.hasParserError() ) << qPrintable( parsed.parserErrorString() );
  const QVariant result = parsed.evaluate();
  EXPECT_FALSE( parsed.hasEvalError() ) << qPrintable( parsed.evalErrorString() );
  return result;
}

QAction *actionNamed( const char *name )
{
  const QList<QWidget *> widgets = window()->findChildren<QWidget *>();
  for ( const QWidget *widget : widgets )
    for ( QAction *candidate : widget->actions() )
      if ( candidate->objectName() == QLatin1String( name ) )
        return candidate;
  return nullptr;
}

QLineEdit *searchEdit()
{
  return panel()->findChild<QLineEdit *>( QStringLiteral( "searchEdit" ) );
}

QTableView *clusterTable()
{
  for ( QTableView *view : panel()->findChildren<QTableView *>() )
    if ( view->model() && view->model()->columnCount() >= 6 )
      return view;
  return nullptr;
}

//! Each test begins without a project; the first one builds the atlas that the others add from its file.
class Desktop : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      sFolder = new QTemporaryDir( QDir::tempPath() + QStringLiteral( "/机 XXXXXX" ) );
      QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->path() );
      window()->resize( 1380, 880 );
    }
    static void TearDownTestSuite()
    {
      project().clear();
      QgsSettings().remove( QStringLiteral( "clusteratlas/language" ) );
      delete sFolder;
    }
    void SetUp() override
    {
      project().clear();
      iface()->messageBar()->clearWidgets();
    }

    static QString atlas() { return sFolder->filePath( QStringLiteral( "atlas.gpkg" ) ); }

    static void addAtlasFile()
    {
      if ( !QFile::exists( atlas() ) )
        actionNamed( "mActionClusterAtlasAddLayers" )->trigger();
      else
        drop( atlas() );
      ASSERT_TRUE( waitForAtlas() );
      QTest::qWait( 300 );
    }

    static void drop( const QString &path )
    {
      QMimeData data;
      data.setUrls( { QUrl::fromLocalFile( path ) } );
      QDragEnterEvent enter( QPoint( 200, 200 ), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier );
      QApplication::sendEvent( window(), &enter );
      EXPECT_TRUE( enter.isAccepted() );
      QDropEvent event( QPointF( 200, 200 ), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier );
      QApplication::sendEvent( window(), &event );
    }

    //! Adds the atlas of the file by the page of the Data Source Manager, and tries one that is none.
    static void usePageOf( const QWidget &manager )
    {
      auto *pages = manager.findChild<QListWidget *>( QStringLiteral( "mOptionsListWidget" ) );
      ASSERT_NE( pages, nullptr );
      for ( int row = 0; row < pages->count(); ++row )
        if ( pages->item( row )->text() == QLatin1String( "Cluster Atlas" ) )
          pages->setCurrentRow( row );
      QTest::qWait( 300 );
      EXPECT_EQ( pages->currentItem()->text(), QLatin1String( "Cluster Atlas" ) );
      auto *page = manager.findChild<QgsAbstractDataSourceWidget *>( QStringLiteral( "ClusterAtlasSource" ) );
      ASSERT_NE( page, nullptr );
      auto *path = page->findChild<QWidget *>( QStringLiteral( "atlasFile" ) )->findChild<QLineEdit *>();
      QAbstractButton *add = page->findChild<QDialogButtonBox *>()->button( QDialogButtonBox::Apply );
      ASSERT_NE( add, nullptr );
      path->setText( qEnvironmentVariable( "CLUSTERATLAS_GEODATA" ) + QStringLiteral( "/prefectures.gpkg" ) );
      EXPECT_FALSE( add->isEnabled() ) << "these polygons are no atlas";
      path->setText( atlas() );
      EXPECT_TRUE( add->isEnabled() );
      shoot( QStringLiteral( "datasource" ), manager.window() );
      add->click();
    }

    static QTemporaryDir *sFolder;
};
QTemporaryDir *Desktop::sFolder = nullptr;

TEST_F( Desktop, FunctionsAnswerNullWithoutAnAtlas )
{
  for ( const char *call : { "cluster_count('01')", "cluster_names('01')", "clusters_of('01')", "prefectures_of('K01')" } )
    EXPECT_TRUE( value( QString::fromLatin1( call ) ).isNull() ) << call;
}

TEST_F( Desktop, FunctionsAnswerFromTheAtlas )
{
  addAtlasFile();
  for ( const char *code : { "'01'", "1", "'JP-01'", "'北海道'", "'Hokkaido'" } )
    EXPECT_EQ( value( QStringLiteral( "cluster_count(%1)" ).arg( QString::fromUtf8( code ) ) ).toInt(), 2 ) << code;
  EXPECT_EQ( value( QStringLiteral( "cluster_count('47')" ) ), QVariant( 0 ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_count('48')" ) ).isNull() );
  EXPECT_TRUE( value( QStringLiteral( "cluster_count(NULL)" ) ).isNull() );
  EXPECT_EQ( value( QStringLiteral( "array_to_string(clusters_of('40'))" ) ).toString(), QStringLiteral( "K09,K13" ) );
  EXPECT_EQ( value( QStringLiteral( "array_to_string(prefectures_of('K02'))" ) ).toString(), QStringLiteral( "04" ) );
  EXPECT_TRUE( value( QStringLiteral( "prefectures_of('K99')" ) ).isNull() );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','en')" ) ).toString().startsWith( QLatin1String( "Fukuoka" ) ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','ja')" ) ).toString().startsWith( QStringLiteral( "福岡" ) ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','fr')" ) ).isNull() );
  const bool isAsked = value( QStringLiteral( "cluster_names('40')" ) ).toString().startsWith( QStringLiteral( "福岡" ) );
  EXPECT_EQ( isAsked, isJapanese() );
  for ( const char *name : { "cluster_count", "cluster_names", "clusters_of", "prefectures_of" } )
  {
    const int place = QgsExpression::functionIndex( QString::fromLatin1( name ) );
    ASSERT_GE( place, 0 );
    EXPECT_EQ( QgsExpression::Functions().at( place )->group(), QLatin1String( "Cluster Atlas" ) );
    const QString help = QgsExpression::Functions().at( place )->helpText();
    EXPECT_TRUE( help.contains( QString::fromLatin1( name ) ) );
    EXPECT_EQ( help.contains( QStringLiteral( "都道府県" ) ), isJapanese() ) << qPrintable( help );
  }
}

TEST_F( Desktop, AtlasOfAFileNeedsNoneOfTheFunctions )
{
  addAtlasFile();
  QFile saved( sFolder->filePath( QStringLiteral( "plain.qgs" ) ) );
  ASSERT_TRUE( project().write( saved.fileName() ) );
  ASSERT_TRUE( saved.open( QIODevice::ReadOnly ) );
  const QByteArray xml = saved.readAll();
  EXPECT_GT( xml.size(), 100000 );
  for ( const char *name : { "cluster_count(", "cluster_names(", "clusters_of(", "prefectures_of(" } )
    EXPECT_FALSE( xml.contains( name ) ) << name;
}

TEST_F( Desktop, DroppedAtlasComesWithStylesAndRelationsAndCanBeUndone )
{
  addAtlasFile();
  project().clear();
  iface()->messageBar()->clearWidgets();
  drop( atlas() );
  ASSERT_TRUE( waitForAtlas() );
  EXPECT_EQ( layer( "memberships" )->featureCount(), 16 );
  EXPECT_GE( project().relationManager()->relations().size(), 10 );
  EXPECT_EQ( project().mapThemeCollection()->mapThemes().size(), 8 );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 13 );
  const int layers = project().mapLayers().size();
  const int relations = project().relationManager()->relations().size();
  const int pages = project().layoutManager()->layouts().size();
  ASSERT_NE( iface()->messageBar()->currentItem(), nullptr );
  auto *undo = iface()->messageBar()->currentItem()->findChild<QPushButton *>( QStringLiteral( "undoButton" ) );
  ASSERT_NE( undo, nullptr );
  QTest::qWait( 300 );
  shoot( QStringLiteral( "undo" ) );
  undo->click();
  EXPECT_TRUE( project().mapLayers().isEmpty() );
  EXPECT_TRUE( project().layerTreeRoot()->findGroups().isEmpty() );
  EXPECT_TRUE( project().relationManager()->relations().isEmpty() );
  EXPECT_TRUE( project().layoutManager()->layouts().isEmpty() );
  EXPECT_TRUE( project().mapThemeCollection()->mapThemes().isEmpty() );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 0 );
  EXPECT_TRUE( value( QStringLiteral( "cluster_count('01')" ) ).isNull() );

  QAction *redo = actionNamed( "mActionClusterAtlasRedo" );
  ASSERT_NE( redo, nullptr );
  EXPECT_TRUE( redo->shortcut().isEmpty() );
  EXPECT_TRUE( actionNamed( "mActionClusterAtlasUndo" )->shortcut().isEmpty() );
  redo->trigger();
  ASSERT_NE( layer( "memberships" ), nullptr );
  EXPECT_EQ( project().mapLayers().size(), layers );
  EXPECT_EQ( project().relationManager()->relations().size(), relations );
  EXPECT_EQ( project().layoutManager()->layouts().size(), pages );
  EXPECT_EQ( project().mapThemeCollection()->mapThemes().size(), 8 );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 13 );
  for ( const QgsLayerTreeLayer *node : project().layerTreeRoot()->findLayers() )
    EXPECT_NE( node->layer(), nullptr ) << qPrintable( node->name() );
}

TEST_F( Desktop, UndoneReplacementBringsBackTheStylesOfTheUser )
{
  addAtlasFile();
  QgsVectorLayer *before = layer( "prefectures" );
  before->setName( QStringLiteral( "mine" ) );
  before->setOpacity( 0.5 );
  drop( atlas() );
  ASSERT_TRUE( QTest::qWaitFor( [before] { return layer( "prefectures" ) && layer( "prefectures" ) != before; }, 10000 ) );
  QTest::qWait( 200 );
  actionNamed( "mActionClusterAtlasUndo" )->trigger();
  ASSERT_EQ( layer( "prefectures" ), before );
  EXPECT_EQ( before->name(), QLatin1String( "mine" ) );
  EXPECT_EQ( before->opacity(), 0.5 );
  EXPECT_EQ( project().layerTreeRoot()->findGroups().size(), 1 );
}

TEST_F( Desktop, DroppedDataPackageOpensTheJoinWindowWithIt )
{
  QString seen;
  QTimer::singleShot( 1500, qApp, [&seen] {
    auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasJoin" ) );
    if ( !dialog )
      return;
    seen = dialog->findChild<QWidget *>( QStringLiteral( "tableFile" ) )->findChild<QLineEdit *>()->text();
    dialog->reject();
  } );
  drop( qEnvironmentVariable( "CLUSTERATLAS_GEODATA" ) + QStringLiteral( "/datapackage.json" ) );
  EXPECT_TRUE( QTest::qWaitFor( [&seen] { return !seen.isEmpty(); }, 10000 ) );
  EXPECT_TRUE( seen.contains( QLatin1String( "datapackage.json" ) ) ) << qPrintable( seen );
  EXPECT_TRUE( project().mapLayers().isEmpty() );
}

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

TEST_F( Desktop, BrowserHoldsTheBuiltInAndRecentAtlases )
{
  addAtlasFile();
  project().clear();
  QgsSettings().setValue( QStringLiteral( "clusteratlas/recent" ), QStringList { atlas(), QStringLiteral( "/nowhere/atlas.gpkg" ) } );
  QgsBrowserGuiModel model;
  model.initialize();
  QgsDataItem *root = nullptr;
  for ( int row = 0; row < model.rowCount(); ++row )
    if ( model.dataItem( model.index( row, 0 ) )->path() == QLatin1String( "clusteratlas:" ) )
      root = model.dataItem( model.index( row, 0 ) );
  ASSERT_NE( root, nullptr );
  root->populate( true );
  ASSERT_EQ( root->children().size(), 3 );
  const auto itemOf = [root]( const QString &path ) {
    for ( QgsDataItem *item : root->children() )
      if ( item->path() == QStringLiteral( "clusteratlas:/" ) + path )
        return item;
    return root;
  };
  QgsDataItem *builtIn = itemOf( QString() ), *recent = itemOf( atlas() ), *missing = itemOf( QStringLiteral( "/nowhere/atlas.gpkg" ) );
  EXPECT_TRUE( builtIn->hasDragEnabled() );
  EXPECT_FALSE( missing->hasDragEnabled() );
  QMenu menu;
  QStringList offered;
  for ( QAction *one : missing->actions( &menu ) )
  {
    offered << one->objectName() + ( one->isEnabled() ? QString() : QStringLiteral( " off" ) );
    if ( one->objectName() == QLatin1String( "removeFromList" ) )
      QTimer::singleShot( 0, one, &QAction::trigger );
  }
  EXPECT_EQ( offered, ( QStringList { QStringLiteral( "addAtlas off" ), QStringLiteral( "openFolder off" ), QStringLiteral( "removeFromList" ) } ) );
  EXPECT_TRUE( QTest::qWaitFor( [root] { return root->children().size() == 2; }, 5000 ) );
  EXPECT_EQ( QgsSettings().value( QStringLiteral( "clusteratlas/recent" ) ).toStringList(), QStringList { atlas() } );
  // The list was made anew.
  recent = itemOf( atlas() );
  builtIn = itemOf( QString() );
  QgsMimeDataUtils::UriList uris = recent->mimeUris();
  ASSERT_EQ( uris.size(), 1 );
  EXPECT_EQ( uris[0].layerType, QLatin1String( "custom" ) );

  // Dragged to the map, as the browser does it.
  const std::unique_ptr<QMimeData> data( QgsMimeDataUtils::encodeUriList( uris ) );
  QDragEnterEvent enter( QPoint( 200, 200 ), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( window(), &enter );
  EXPECT_TRUE( enter.isAccepted() );
  QDropEvent event( QPointF( 200, 200 ), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( window(), &event );
  EXPECT_TRUE( waitForAtlas() ) << qPrintable( uris[0].uri );
  project().clear();
  recent->handleDoubleClick();
  EXPECT_TRUE( waitForAtlas() );
  project().clear();
  builtIn->handleDoubleClick();
  EXPECT_TRUE( waitForAtlas() );

  auto *dock = window()->findChild<QDockWidget *>( QStringLiteral( "Browser" ) );
  ASSERT_NE( dock, nullptr );
  dock->show();
  dock->raise();
  for ( QTreeView *view : dock->findChildren<QTreeView *>() )
    for ( int row = 0; row < view->model()->rowCount(); ++row )
      if ( view->model()->index( row, 0 ).data().toString() == QLatin1String( "Cluster Atlas" ) )
      {
        view->expand( view->model()->index( row, 0 ) );
        view->scrollTo( view->model()->index( row, 0 ), QAbstractItemView::PositionAtTop );
      }
  QTest::qWait( 500 );
  shoot( QStringLiteral( "browser" ), dock );
}

TEST_F( Desktop, DataSourceManagerHasAPageThatAdds )
{
  addAtlasFile();
  project().clear();
  QgsSourceSelectProvider *provider = QgsGui::sourceSelectProviderRegistry()->providerByName( QStringLiteral( "clusteratlas" ) );
  ASSERT_NE( provider, nullptr );
  bool isDone = false;
  QTimer::singleShot( 1500, qApp, [&isDone] {
    QWidget *manager = QApplication::activeModalWidget();
    ASSERT_NE( manager, nullptr );
    usePageOf( *manager );
    qobject_cast<QDialog *>( manager )->reject();
    isDone = true;
  } );
  actionNamed( "mActionDataSourceManager" )->trigger();
  EXPECT_TRUE( QTest::qWaitFor( [&isDone] { return isDone; }, 20000 ) );
  EXPECT_TRUE( waitForAtlas() );
  EXPECT_NE( actionNamed( "mActionClusterAtlasAddSource" ), nullptr );
  bool isInMenu = false;
  for ( const QAction *one : iface()->addLayerMenu()->actions() )
    isInMenu = isInMenu || one->objectName() == QLatin1String( "mActionClusterAtlasAddSource" );
  EXPECT_TRUE( isInMenu );
}

TEST_F( Desktop, OptionsChangeTheLanguageOfTheAtlasLive )
{
  addAtlasFile();
  const QString other = isJapanese() ? QStringLiteral( "en" ) : QStringLiteral( "ja" );
  const QString before = layer( "prefectures" )->name();
  bool applied = false;
  QTimer::singleShot( 1500, qApp, [&applied, &other] {
    QWidget *dialog = QApplication::activeModalWidget();
    ASSERT_NE( dialog, nullptr );
    auto *page = dialog->findChild<QWidget *>( QStringLiteral( "ClusterAtlasOptions" ) );
    if ( page )
    {
      auto *language = page->findChild<QComboBox *>( QStringLiteral( "languageBox" ) );
      shoot( QStringLiteral( "options" ), dialog );
      language->setCurrentIndex( language->findData( other ) );
      applied = true;
    }
    qobject_cast<QDialog *>( dialog )->accept();
  } );
  iface()->showOptionsDialog( window(), QStringLiteral( "Cluster Atlas" ) );
  EXPECT_TRUE( applied );
  EXPECT_EQ( QgsSettings().value( QStringLiteral( "clusteratlas/language" ) ).toString(), other );
  EXPECT_NE( layer( "prefectures" )->name(), before );
  const QRegularExpression kanji( QStringLiteral( "[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]" ) );
  for ( const char *table : { "prefectures", "memberships", "clusters", "institutions", "ledger" } )
    EXPECT_EQ( layer( table )->name().contains( kanji ), other == QLatin1String( "ja" ) ) << qPrintable( layer( table )->name() );
  EXPECT_TRUE( layer( "prefectures" )->mapTipTemplate().contains( isJapanese() ? QStringLiteral( "Clusters" ) : QStringLiteral( "クラスター数" ) ) );
  shoot( QStringLiteral( "language" ) );
  QgsSettings().remove( QStringLiteral( "clusteratlas/language" ) );
}

TEST_F( Desktop, ProjectPropertiesHaveAPage )
{
  addAtlasFile();
  const QString other = isJapanese() ? QStringLiteral( "en" ) : QStringLiteral( "ja" );
  bool applied = false;
  QTimer::singleShot( 1500, qApp, [&applied, &other] {
    QWidget *dialog = QApplication::activeModalWidget();
    ASSERT_NE( dialog, nullptr );
    auto *page = dialog->findChild<QWidget *>( QStringLiteral( "ClusterAtlasProject" ) );
    if ( page )
    {
      shoot( QStringLiteral( "projectproperties" ), dialog );
      auto *language = page->findChild<QComboBox *>( QStringLiteral( "languageBox" ) );
      language->setCurrentIndex( language->findData( other ) );
      auto *role = page->findChild<QComboBox *>( QStringLiteral( "roleBox" ) );
      role->setCurrentIndex( role->findData( QStringLiteral( "institution" ) ) );
      applied = true;
    }
    qobject_cast<QDialog *>( dialog )->accept();
  } );
  const QString old = layer( "memberships" )->id();
  iface()->showProjectPropertiesDialog( QStringLiteral( "Cluster Atlas" ) );
  ASSERT_TRUE( applied );
  EXPECT_EQ( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/language" ) ), other );
  EXPECT_EQ( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/role" ) ), QLatin1String( "institution" ) );
  // Another role builds the atlas again.
  ASSERT_TRUE( QTest::qWaitFor( [&old] { return layer( "memberships" ) && layer( "memberships" )->id() != old && layer( "ledger" ); }, 60000 ) );
  QTest::qWait( 200 );
  EXPECT_NE( layer( "memberships" )->featureCount(), 16 );
  QFile::remove( atlas() );
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

TEST_F( Desktop, StateOfThePanelIsKeptWithEachProject )
{
  addAtlasFile();
  const QString first = sFolder->filePath( QStringLiteral( "一.qgz" ) ), second = sFolder->filePath( QStringLiteral( "二.qgz" ) );
  searchEdit()->setText( QStringLiteral( "福岡" ) );
  const int shown = clusterTable()->model()->rowCount();
  EXPECT_LT( shown, 13 );
  EXPECT_TRUE( project().isDirty() );
  ASSERT_TRUE( project().write( first ) );
  searchEdit()->setText( QStringLiteral( "北海道" ) );
  EXPECT_TRUE( project().isDirty() ) << "what the panel shows changed";
  ASSERT_TRUE( project().write( second ) );
  project().clear();
  EXPECT_EQ( searchEdit()->text(), QString() ) << "a closed project leaves nothing";
  ASSERT_TRUE( project().read( first ) );
  EXPECT_EQ( searchEdit()->text(), QStringLiteral( "福岡" ) );
  EXPECT_EQ( clusterTable()->model()->rowCount(), shown );
  QTest::qWait( 500 );
  EXPECT_FALSE( project().isDirty() ) << "opening a project changes nothing";
  ASSERT_TRUE( project().read( second ) );
  EXPECT_EQ( searchEdit()->text(), QStringLiteral( "北海道" ) );
}

TEST_F( Desktop, MenuSwitchesTheLanguageOfThisProject )
{
  addAtlasFile();
  const QString other = isJapanese() ? QStringLiteral( "en" ) : QStringLiteral( "ja" );
  const QString before = layer( "prefectures" )->name();
  QAction *choice = actionNamed( isJapanese() ? "mActionClusterAtlasLanguage_en" : "mActionClusterAtlasLanguage_ja" );
  ASSERT_NE( choice, nullptr );
  choice->trigger();
  EXPECT_NE( layer( "prefectures" )->name(), before );
  EXPECT_EQ( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/language" ) ), other );
  EXPECT_EQ( value( QStringLiteral( "cluster_names('40')" ) ).toString().startsWith( QStringLiteral( "福岡" ) ), !isJapanese() );
  actionNamed( "mActionClusterAtlasUndo" )->trigger();
  EXPECT_EQ( layer( "prefectures" )->name(), before );
}

TEST_F( Desktop, FormsListWhatBelongsToAFeature )
{
  addAtlasFile();
  // Another style has a form of its own.
  layer( "prefectures" )->styleManager()->setCurrentStyle( QStringLiteral( "field" ) );
  const auto form = []( const char *table, const QString &filter, const QString &picture ) {
    QgsFeature feature;
    EXPECT_TRUE( layer( table )->getFeatures( QgsFeatureRequest().setFilterExpression( filter ) ).nextFeature( feature ) );
    std::unique_ptr<QgsAttributeDialog> dialog( iface()->getFeatureForm( layer( table ), feature ) );
    dialog->setObjectName( QStringLiteral( "form" ) );
    dialog->resize( 700, 560 );
    dialog->show();
    QTest::qWait( 300 );
    QTabWidget *tabs = dialog->findChild<QTabWidget *>();
    QStringList titles;
    for ( int tab = 0; tabs && tab < tabs->count(); ++tab )
    {
      titles << tabs->tabText( tab );
      tabs->setCurrentIndex( tab );
      QTest::qWait( 100 );
      shoot( QStringLiteral( "%1-%2" ).arg( picture ).arg( tab ), dialog.get() );
    }
    QStringList rows;
    for ( const QAbstractItemView *view : dialog->findChildren<QAbstractItemView *>() )
      for ( int row = 0; view->model() && row < view->model()->rowCount(); ++row )
        rows << view->model()->index( row, 0 ).data().toString();
    for ( const QWidget *editor : dialog->findChildren<QWidget *>() )
      EXPECT_NE( editor->objectName(), QLatin1String( "fid" ) );
    return std::make_pair( titles, rows );
  };
  const auto [prefecture, clusters] = form( "prefectures", QStringLiteral( "\"pref_code\"='40'" ), QStringLiteral( "form-prefecture" ) );
  EXPECT_TRUE( prefecture.contains( isJapanese() ? QStringLiteral( "クラスター" ) : QStringLiteral( "Clusters" ) ) ) << qPrintable( prefecture.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( clusters.filter( isJapanese() ? QStringLiteral( "久留米" ) : QStringLiteral( "Kurume" ) ).isEmpty() ) << qPrintable( clusters.join( QLatin1Char( '|' ) ) );
  const auto [cluster, parts] = form( "clusters", QStringLiteral( "\"cluster_id\"='K09'" ), QStringLiteral( "form-cluster" ) );
  EXPECT_EQ( cluster.size(), 5 ) << qPrintable( cluster.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( parts.filter( isJapanese() ? QStringLiteral( "福岡県" ) : QStringLiteral( "Fukuoka" ) ).isEmpty() ) << qPrintable( parts.join( QLatin1Char( '|' ) ) );
  EXPECT_FALSE( parts.filter( isJapanese() ? QStringLiteral( "情報通信" ) : QStringLiteral( "Information" ) ).isEmpty() ) << qPrintable( parts.join( QLatin1Char( '|' ) ) );
  const auto [region, ofRegion] = form( "cluster_regions", QStringLiteral( "\"cluster_id\"='K09'" ), QStringLiteral( "form-region" ) );
  EXPECT_EQ( region.size(), 5 );
  EXPECT_FALSE( ofRegion.filter( isJapanese() ? QStringLiteral( "九州大学" ) : QStringLiteral( "Kyushu University" ) ).isEmpty() ) << qPrintable( ofRegion.join( QLatin1Char( '|' ) ) );
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
