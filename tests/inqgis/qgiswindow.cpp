// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgiswindow.h"

#include "layers/atlasproject.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QUrl>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsexpression.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

QgisInterface *&iface()
{
  static QgisInterface *sInterface = nullptr;
  return sInterface;
}

namespace clusteratlas::test
{

QMainWindow *window()
{
  return qobject_cast<QMainWindow *>( iface()->mainWindow() );
}

QgsProject &project()
{
  return *QgsProject::instance();
}

bool isJapanese()
{
  return qEnvironmentVariable( "CLUSTERATLAS_LOCALE" ) == QLatin1String( "ja" );
}

QDockWidget *panel()
{
  return window()->findChild<QDockWidget *>( QStringLiteral( "ClusterAtlasPanel" ) );
}

QLineEdit *searchEdit()
{
  return panel()->findChild<QLineEdit *>( QStringLiteral( "searchEdit" ) );
}

QTableView *clusterTable()
{
  return panel()->findChild<QTableView *>( QStringLiteral( "clusterTable" ) );
}

QgsVectorLayer *layer( const char *table )
{
  return atlasLayer( project(), QString::fromLatin1( table ) );
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

QVariant value( const QString &expression )
{
  QgsExpression parsed( expression );
  EXPECT_FALSE( parsed.hasParserError() ) << qPrintable( parsed.parserErrorString() );
  const QVariant result = parsed.evaluate();
  EXPECT_FALSE( parsed.hasEvalError() ) << qPrintable( parsed.evalErrorString() );
  return result;
}

void dropOnWindow( const QString &path )
{
  QMimeData data;
  data.setUrls( { QUrl::fromLocalFile( path ) } );
  QDragEnterEvent enter( QPoint( 200, 200 ), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( window(), &enter );
  EXPECT_TRUE( enter.isAccepted() );
  QDropEvent event( QPointF( 200, 200 ), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( window(), &event );
}

bool waitForAtlas()
{
  return QTest::qWaitFor( [] { return layer( "ledger" ) != nullptr; }, 60000 );
}

void waitForMap()
{
  QTest::qWait( 50 );
  ASSERT_TRUE( QTest::qWaitFor( [] { return !iface()->mapCanvas()->isDrawing(); }, 30000 ) );
  QTest::qWait( 300 );
}

void shoot( const QString &name, QWidget *widget )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
  if ( folder.isEmpty() )
    return;
  QDir().mkpath( folder );
  QTest::qWait( 200 );
  ( widget ? widget : window() )->grab().save( folder + QLatin1Char( '/' ) + name + QStringLiteral( ".png" ) );
}

} // namespace clusteratlas::test
