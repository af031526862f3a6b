// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "qgiswindow.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgslayoutdesignerinterface.h>
#include <qgslayoutitem.h>
#include <qgslayoutmanager.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;

QMainWindow *window()
{
  return qobject_cast<QMainWindow *>( iface()->mainWindow() );
}

QDialog *printDialog()
{
  return window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasPrint" ) );
}

QAction *action( const char *name )
{
  for ( QToolBar *toolBar : window()->findChildren<QToolBar *>( QStringLiteral( "ClusterAtlasToolBar" ) ) )
    for ( QAction *candidate : toolBar->actions() )
      if ( candidate->objectName() == QLatin1String( name ) )
        return candidate;
  return nullptr;
}

QPushButton *button( const char *name )
{
  return printDialog()->findChild<QPushButton *>( QString::fromLatin1( name ) );
}

bool waitForPage()
{
  return QTest::qWaitFor( [] { return printDialog() && !printDialog()->findChild<QLabel *>( QStringLiteral( "stateLabel" ) )->text().isEmpty(); }, 30000 );
}

void shoot( const char *name, QWidget *widget )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
  if ( folder.isEmpty() )
    return;
  QTest::qWait( 2500 );
  widget->grab(); // begins to draw the maps
  QTest::qWait( 6000 );
  QDir().mkpath( folder );
  widget->grab().save( QStringLiteral( "%1/%2.png" ).arg( folder, QString::fromLatin1( name ) ) );
}

class PrintInQgis : public testing::Test
{
  protected:
    void SetUp() override
    {
      QgsSettings().setValue( QStringLiteral( "clusteratlas/folder" ), mFolder.path() );
      QgsProject::instance()->clear();
    }
    void TearDown() override
    {
      for ( QgsLayoutDesignerInterface *designer : iface()->openLayoutDesigners() )
        designer->close();
      QTest::qWait( 100 );
      QgsProject::instance()->clear();
    }

    QTemporaryDir mFolder;
};

TEST_F( PrintInQgis, WithoutAnAtlasOpensNothing )
{
  ASSERT_NE( action( "mActionClusterAtlasPrint" ), nullptr );
  action( "mActionClusterAtlasPrint" )->trigger();
  EXPECT_EQ( printDialog(), nullptr );
}

TEST_F( PrintInQgis, MakesALayoutKeepsAMovedItemResetsItAndExports )
{
  action( "mActionClusterAtlasAddLayers" )->trigger();
  ASSERT_TRUE( QTest::qWaitFor( [] { return atlasLayer( *QgsProject::instance(), QStringLiteral( "ledger" ) ) != nullptr; }, 60000 ) );
  action( "mActionClusterAtlasPrint" )->trigger();
  ASSERT_TRUE( waitForPage() );
  EXPECT_LE( printDialog()->height(), 580 );
  shoot( "print-national", printDialog() );
  auto *language = printDialog()->findChild<QComboBox *>( QStringLiteral( "languageCombo" ) );
  printDialog()->findChild<QComboBox *>( QStringLiteral( "layoutCombo" ) )->setCurrentIndex( 2 );
  QTest::qWait( 3000 );
  shoot( "print-pages", printDialog() );
  printDialog()->findChild<QComboBox *>( QStringLiteral( "layoutCombo" ) )->setCurrentIndex( 1 );
  QTest::qWait( 3000 );
  shoot( "print-brochure", printDialog() );
  language->setCurrentIndex( 1 - language->currentIndex() );
  QTest::qWait( 3000 );
  shoot( "print-other-language", printDialog() );
  language->setCurrentIndex( 1 - language->currentIndex() );
  printDialog()->findChild<QComboBox *>( QStringLiteral( "layoutCombo" ) )->setCurrentIndex( 0 );
  QTest::qWait( 2000 );

  const QgsLayoutManager &layouts = *QgsProject::instance()->layoutManager();
  const int before = layouts.printLayouts().size();
  button( "designerButton" )->click();
  ASSERT_EQ( iface()->openLayoutDesigners().size(), 1 );
  EXPECT_EQ( layouts.printLayouts().size(), before );
  QgsLayout *page = iface()->openLayoutDesigners().first()->layout();
  QgsLayoutItem *title = qobject_cast<QgsLayoutItem *>( page->itemById( QStringLiteral( "title" ) ) );
  ASSERT_NE( title, nullptr );
  const double place = title->scenePos().x();
  title->attemptMoveBy( 15, 0 );
  shoot( "print-designer", iface()->openLayoutDesigners().first()->window() );

  button( "designerButton" )->click();
  EXPECT_EQ( layouts.printLayouts().size(), before );
  EXPECT_EQ( iface()->openLayoutDesigners().size(), 1 );
  EXPECT_NEAR( page->itemById( QStringLiteral( "title" ) )->scenePos().x(), place + 15, 0.01 );
  QTest::qWait( 300 );
  ASSERT_TRUE( button( "resetButton" )->isEnabled() );
  button( "resetButton" )->click();
  EXPECT_NEAR( page->itemById( QStringLiteral( "title" ) )->scenePos().x(), place, 0.01 );

  const QString path = mFolder.filePath( QStringLiteral( "地図.pdf" ) );
  bool isWritten = false;
  // The second time a problem, such as of the fonts of this machine, counts as accepted.
  for ( int tried = 0; tried < 2 && !isWritten; ++tried )
    ASSERT_TRUE( QMetaObject::invokeMethod( printDialog(), "exportTo", Q_RETURN_ARG( bool, isWritten ), Q_ARG( QString, path ) ) );
  EXPECT_TRUE( isWritten );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( file.read( 5 ), QByteArray( "%PDF-" ) );
  printDialog()->close();
  EXPECT_TRUE( QTest::qWaitFor( [] { return printDialog() == nullptr; }, 5000 ) );
}
} // namespace
