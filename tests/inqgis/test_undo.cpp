// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgslayertree.h>
#include <qgslayertreelayer.h>
#include <qgslayoutmanager.h>
#include <qgsmapthemecollection.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

TEST_F( Desktop, DroppedAtlasComesWithStylesAndRelationsAndCanBeUndone )
{
  addAtlasFile();
  project().clear();
  iface()->messageBar()->clearWidgets();
  dropOnWindow( atlas() );
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
  dropOnWindow( atlas() );
  ASSERT_TRUE( QTest::qWaitFor( [before] { return layer( "prefectures" ) && layer( "prefectures" ) != before; }, 10000 ) );
  QTest::qWait( 200 );
  actionNamed( "mActionClusterAtlasUndo" )->trigger();
  ASSERT_EQ( layer( "prefectures" ), before );
  EXPECT_EQ( before->name(), QLatin1String( "mine" ) );
  EXPECT_EQ( before->opacity(), 0.5 );
  EXPECT_EQ( project().layerTreeRoot()->findGroups().size(), 1 );
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
} // namespace
