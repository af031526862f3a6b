// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"
#include "layers/atlasproject.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeWidget>
#include <qgisinterface.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

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

TEST_F( Desktop, JoinsATableOfTheOfficeAndRefreshesIt )
{
  addAtlasFile();
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
  actionNamed( "mActionClusterAtlasJoin" )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return clusterTable()->model()->rowCount() == 3; }, 30000 ) );
  EXPECT_EQ( atlasLayer( project(), QStringLiteral( "memberships" ) )->featureCount(), 4 );
  EXPECT_TRUE( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) ).contains( QStringLiteral( "表.csv" ) ) );

  writeTable( table, "甲,北海道\n甲,青森県\n乙,大阪府\n丁,福岡県\n" );
  QTest::qWait( 300 ); // until it has said so
  iface()->messageBar()->clearWidgets();
  panel()->findChild<QAction *>( QStringLiteral( "addLayersAction" ) )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return ownMessage() != nullptr; }, 30000 ) );
  QgsMessageBarItem *message = ownMessage();
  EXPECT_TRUE( message->toolTip().contains( QRegularExpression( QStringLiteral( "[:：].*1.*1.*0" ) ) ) ) << qPrintable( message->toolTip() );
  EXPECT_TRUE( message->toolTip().contains( QLatin1String( "atlas.gpkg" ) ) );
  QTest::qWait( 300 );
  EXPECT_EQ( iface()->messageBar()->currentItem(), message ) << "what QGIS says of the task would lie above";
  const auto *text = message->findChild<QTextBrowser *>();
  ASSERT_NE( text, nullptr );
  EXPECT_EQ( text->verticalScrollBar()->maximum(), 0 ) << "cut: " << qPrintable( message->text() );
  shoot( QStringLiteral( "message" ) );
  EXPECT_EQ( atlasLayer( project(), QStringLiteral( "memberships" ) )->featureCount(), 4 );
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
  QFile::remove( atlas() );
}
} // namespace
