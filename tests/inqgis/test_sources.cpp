// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsabstractdatasourcewidget.h>
#include <qgsbrowserguimodel.h>
#include <qgsdataitem.h>
#include <qgsgui.h>
#include <qgsmimedatautils.h>
#include <qgsproject.h>
#include <qgssettings.h>
#include <qgssourceselectprovider.h>
#include <qgssourceselectproviderregistry.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

//! Adds the atlas of the file by the page of the Data Source Manager, and tries one that is none.
void usePageOf( const QWidget &manager, const QString &atlas )
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
  path->setText( atlas );
  EXPECT_TRUE( add->isEnabled() );
  shoot( QStringLiteral( "datasource" ), manager.window() );
  add->click();
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
  dropOnWindow( qEnvironmentVariable( "CLUSTERATLAS_GEODATA" ) + QStringLiteral( "/datapackage.json" ) );
  EXPECT_TRUE( QTest::qWaitFor( [&seen] { return !seen.isEmpty(); }, 10000 ) );
  EXPECT_TRUE( seen.contains( QLatin1String( "datapackage.json" ) ) ) << qPrintable( seen );
  EXPECT_TRUE( project().mapLayers().isEmpty() );
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
    usePageOf( *manager, atlas() );
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
} // namespace
