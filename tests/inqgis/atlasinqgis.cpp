// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <qgisinterface.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>
#include <qgssettings.h>

namespace clusteratlas::test
{

QTemporaryDir *Desktop::sFolder = nullptr;

void Desktop::SetUpTestSuite()
{
  sFolder = new QTemporaryDir( QDir::homePath() + QStringLiteral( "/机 XXXXXX" ) );
  QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), sFolder->path() );
  window()->resize( 1380, 880 );
}

void Desktop::TearDownTestSuite()
{
  project().clear();
  QgsSettings().remove( QStringLiteral( "clusteratlas/language" ) );
  delete sFolder;
}

void Desktop::SetUp()
{
  project().clear();
  iface()->messageBar()->clearWidgets();
}

void Desktop::addAtlasFile()
{
  if ( !QFile::exists( atlas() ) )
    actionNamed( "mActionClusterAtlasAddLayers" )->trigger();
  else
    dropOnWindow( atlas() );
  ASSERT_TRUE( waitForAtlas() );
  QTest::qWait( 300 );
}

void Desktop::joinTable( const QString &table, int clusters )
{
  QTimer::singleShot( 500, qApp, [&table] {
    auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasJoin" ) );
    ASSERT_NE( dialog, nullptr );
    auto *apply = dialog->findChild<QPushButton *>( QStringLiteral( "applyButton" ) );
    EXPECT_TRUE( QTest::qWaitFor( [apply] { return apply->isEnabled(); }, 20000 ) );
    dialog->findChild<QWidget *>( QStringLiteral( "tableFile" ) )->findChild<QLineEdit *>()->setText( table );
    EXPECT_TRUE( QTest::qWaitFor( [apply] { return apply->isEnabled(); }, 20000 ) );
    apply->click();
  } );
  actionNamed( "mActionClusterAtlasJoin" )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [clusters] { return clusterTable()->model()->rowCount() == clusters; }, 60000 ) );
}

} // namespace clusteratlas::test
