// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreeview.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

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

QJsonObject panelState()
{
  return QJsonDocument::fromJson( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/panel" ) ).toUtf8() ).object();
}

TEST_F( Desktop, ReopenedProjectShowsAllThatWasChosen )
{
  addAtlasFile();
  auto *tabs = panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
  auto *charts = panel()->findChild<QComboBox *>( QStringLiteral( "chartBox" ) );
  auto *compared = panel()->findChild<QComboBox *>( QStringLiteral( "addComparedBox" ) );
  tabs->setCurrentWidget( panel()->findChild<QWidget *>( QStringLiteral( "comparePage" ) ) );
  for ( const int place : { 1, 5 } )
  {
    compared->setCurrentIndex( place );
    emit compared->activated( place );
  }
  tabs->setCurrentWidget( panel()->findChild<QWidget *>( QStringLiteral( "chartsPage" ) ) );
  charts->setCurrentIndex( 2 );
  searchEdit()->setText( QStringLiteral( "大学" ) );
  QTest::qWait( 400 );
  project().mapThemeCollection()->applyTheme( project().mapThemeCollection()->mapThemes().constLast(), iface()->layerTreeView()->layerTreeModel()->rootGroup(), iface()->layerTreeView()->layerTreeModel() );
  const auto seen = [&] {
    const auto *list = panel()->findChild<QListView *>( QStringLiteral( "comparedList" ) );
    QStringList texts { searchEdit()->text(), tabs->currentWidget()->objectName(), charts->currentData().toString(), QString::number( clusterTable()->model()->rowCount() ) };
    for ( int row = 0; list && row < list->model()->rowCount(); ++row )
      texts << list->model()->index( row, 0 ).data().toString();
    for ( const char *table : { "memberships", "prefectures", "links" } )
      texts << layer( table )->subsetString() << layer( table )->styleManager()->currentStyle();
    return texts;
  };
  const QStringList before = seen();
  EXPECT_GE( before.size(), 4 + 2 + 6 ) << "two are compared";
  const QString file = sFolder->filePath( QStringLiteral( "状態.qgz" ) );
  ASSERT_TRUE( project().write( file ) );
  project().clear();
  EXPECT_TRUE( panelState().isEmpty() );
  ASSERT_TRUE( project().read( file ) );
  QTest::qWait( 300 );
  EXPECT_EQ( seen().join( QLatin1Char( '\n' ) ).toStdString(), before.join( QLatin1Char( '\n' ) ).toStdString() );
}

TEST_F( Desktop, TwoProjectsDoNotMix )
{
  addAtlasFile();
  const QString own = sFolder->filePath( QStringLiteral( "own.qgz" ) );
  searchEdit()->setText( QStringLiteral( "北陸" ) );
  QTest::qWait( 400 );
  ASSERT_TRUE( project().write( own ) );
  project().clear();
  EXPECT_EQ( clusterTable()->model()->rowCount(), 0 );

  QDir( sFolder->path() ).mkdir( QStringLiteral( "other" ) );
  const QString table = sFolder->filePath( QStringLiteral( "other/表.csv" ) );
  QFile file( table );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
  file.write( "クラスター,都道府県\n甲,北海道\n乙,沖縄県\n乙,福岡県\n" );
  file.close();
  QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->filePath( QStringLiteral( "other" ) ) );
  joinTable( table, 2 );
  QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->path() );
  EXPECT_TRUE( searchEdit()->text().isEmpty() );
  EXPECT_EQ( layer( "memberships" )->featureCount(), 3 );
  EXPECT_EQ( value( QStringLiteral( "cluster_count('47')" ) ).toInt(), 1 );
  const QString other = sFolder->filePath( QStringLiteral( "other/other.qgz" ) );
  ASSERT_TRUE( project().write( other ) );

  ASSERT_TRUE( project().read( own ) );
  QTest::qWait( 300 );
  EXPECT_EQ( searchEdit()->text(), QStringLiteral( "北陸" ) );
  EXPECT_EQ( value( QStringLiteral( "cluster_count('47')" ) ).toInt(), 0 );
  EXPECT_TRUE( layer( "memberships" )->source().startsWith( atlas() ) );
  ASSERT_TRUE( project().read( other ) );
  QTest::qWait( 300 );
  EXPECT_TRUE( searchEdit()->text().isEmpty() );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 2 );
  EXPECT_EQ( layer( "memberships" )->featureCount(), 3 );
  EXPECT_FALSE( actionNamed( "mActionClusterAtlasUndo" )->isEnabled() ) << "what was done to another project";
}
} // namespace
