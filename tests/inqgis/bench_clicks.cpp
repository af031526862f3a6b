// SPDX-License-Identifier: GPL-2.0-or-later
// What a user waits for in the window of QGIS, by the clock on the wall; run by scripts/bench-panel.sh --in-qgis. No test: nothing here is right
// or wrong by the clock. CLUSTERATLAS_BENCH_ATLAS is the atlas.gpkg, CLUSTERATLAS_BENCH_RUNS how often each is done, CLUSTERATLAS_BENCH_TABLE the
// file the rows of the table are written to.
#include "qgiswindow.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextStream>
#include <QTimer>
#include <QTreeView>
#include <qgisinterface.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

namespace
{
using namespace clusteratlas::test;

//! When each widget was painted last, since it was asked to watch.
class Painted : public QObject
{
  public:
    explicit Painted( QWidget &widget )
    {
      widget.installEventFilter( this );
    }
    bool is = false;

  protected:
    bool eventFilter( QObject *, QEvent *event ) override
    {
      is = is || event->type() == QEvent::Paint;
      return false;
    }
};

class Times
{
  public:
    void add( double time ) { mTimes.push_back( time ); }
    QString text()
    {
      if ( mTimes.empty() )
        return QStringLiteral( "–" );
      std::sort( mTimes.begin(), mTimes.end() );
      return QStringLiteral( "%1 / %2" ).arg( mTimes[mTimes.size() / 2], 0, 'f', 1 ).arg( mTimes.back(), 0, 'f', 1 );
    }

  private:
    std::vector<double> mTimes;
};

double milliseconds( const QElapsedTimer &timer )
{
  return static_cast<double>( timer.nsecsElapsed() ) / 1e6;
}

//! The longest time in which the window answered nothing, while \a wait goes on.
double longestBlock( int wait )
{
  double longest = 0;
  QElapsedTimer since;
  since.start();
  QTimer beat;
  QObject::connect( &beat, &QTimer::timeout, [&] {
    longest = std::max( longest, milliseconds( since ) );
    since.restart();
  } );
  beat.start( 1 );
  QTest::qWait( wait );
  return std::max( longest, milliseconds( since ) );
}

class Clicks : public testing::Test
{
  protected:
    void SetUp() override
    {
      mRuns = std::max( 1, qEnvironmentVariableIntValue( "CLUSTERATLAS_BENCH_RUNS" ) );
      mOut.setFileName( qEnvironmentVariable( "CLUSTERATLAS_BENCH_TABLE" ) );
      ASSERT_TRUE( mOut.open( QIODevice::WriteOnly | QIODevice::Text ) );
      window()->resize( 1380, 880 );
      dropOnWindow( qEnvironmentVariable( "CLUSTERATLAS_BENCH_ATLAS" ) );
      ASSERT_TRUE( waitForAtlas() );
      waitForMap();
      iface()->messageBar()->clearWidgets();
      iface()->actionSelect()->trigger();
    }

    void write( const QString &page, const QString &what, const QString &first, const QString &second )
    {
      QTextStream( &mOut ) << "| " << page << " | " << what << " | " << first << " | " << second << " |\n";
    }

    /**
     * Does \a act, and stops the first clock when the panel and, where \a paintsMap, the canvas were painted after it, the second when the
     * canvas has drawn its layers again.
     */
    void measure( const QString &page, const QString &what, bool paintsMap, const std::function<void( int )> &act )
    {
      Times seen, drawn;
      Painted canvas( *iface()->mapCanvas()->viewport() );
      int unseen = 0;
      for ( int run = 0; run < mRuns; ++run )
      {
        waitForMap();
        bool refreshed = false;
        const auto connection = QObject::connect( iface()->mapCanvas(), &QgsMapCanvas::mapCanvasRefreshed, [&refreshed] { refreshed = true; } );
        canvas.is = false;
        QElapsedTimer timer;
        timer.start();
        act( run );
        QCoreApplication::processEvents();
        panel()->repaint();
        while ( paintsMap && !canvas.is && milliseconds( timer ) < 3000 )
          QCoreApplication::processEvents();
        seen.add( milliseconds( timer ) );
        unseen += paintsMap && !canvas.is;
        // A click that changes nothing on the map draws nothing again.
        while ( !refreshed && ( milliseconds( timer ) < 500 || ( iface()->mapCanvas()->isDrawing() && milliseconds( timer ) < 20000 ) ) )
          QCoreApplication::processEvents( QEventLoop::AllEvents, 5 );
        if ( refreshed )
          drawn.add( milliseconds( timer ) );
        QObject::disconnect( connection );
      }
      EXPECT_EQ( unseen, 0 ) << qPrintable( page + QLatin1Char( ' ' ) + what );
      write( page, what, seen.text(), drawn.text() );
    }

    //! The canvas is clicked inside feature after feature of the layer of \a table.
    void clickMap( const QString &page, const QString &what, const char *table )
    {
      QgsVectorLayer *clicked = layer( table );
      iface()->setActiveLayer( clicked );
      std::vector<QPoint> points;
      QgsFeature feature;
      const QgsCoordinateTransform toMap( clicked->crs(), iface()->mapCanvas()->mapSettings().destinationCrs(), &project() );
      for ( QgsFeatureIterator features = layer( "prefectures" )->getFeatures(); features.nextFeature( feature ); )
      {
        const QgsPointXY place = toMap.transform( feature.geometry().pointOnSurface().asPoint() );
        const QPoint pixel = iface()->mapCanvas()->getCoordinateTransform()->transform( place ).toQPointF().toPoint();
        if ( iface()->mapCanvas()->viewport()->rect().contains( pixel ) )
          points.push_back( pixel );
      }
      ASSERT_FALSE( points.empty() );
      measure( page, what, true, [&]( int run ) { QTest::mouseClick( iface()->mapCanvas()->viewport(), Qt::LeftButton, Qt::NoModifier, points[static_cast<size_t>( run * 29 ) % points.size()] ); } );
      clicked->removeSelection();
    }

    //! Rows that are in sight are clicked in turn.
    void clickRows( const QString &page, QAbstractItemView &view )
    {
      std::vector<QModelIndex> rows;
      for ( int row = 0; row < view.model()->rowCount() && rows.size() < 40; ++row )
        if ( const QModelIndex index = view.model()->index( row, 0 ); view.viewport()->rect().contains( view.visualRect( index ).center() ) )
          rows.push_back( index );
      ASSERT_FALSE( rows.empty() );
      measure( page, QStringLiteral( "click a row" ), true, [&]( int run ) {
        QTest::mouseClick( view.viewport(), Qt::LeftButton, Qt::NoModifier, view.visualRect( rows[static_cast<size_t>( run * 3 + 1 ) % rows.size()] ).center() );
      } );
      view.clearSelection();
    }

    void type( const QString &page, const QString &text )
    {
      Times keys, blocked;
      QLineEdit &edit = *searchEdit();
      edit.setFocus();
      for ( int run = 0; run < std::max( 2, mRuns / 10 ); ++run )
      {
        for ( const QChar letter : text )
        {
          waitForMap();
          QElapsedTimer timer;
          timer.start();
          QTest::sendKeyEvent( QTest::Click, &edit, Qt::Key_unknown, QString( letter ), Qt::NoModifier );
          QCoreApplication::processEvents();
          panel()->repaint();
          keys.add( milliseconds( timer ) );
        }
        blocked.add( longestBlock( 800 ) );
        edit.clear();
        longestBlock( 800 );
      }
      write( page, QStringLiteral( "type a letter; longest wait when the map follows" ), keys.text(), blocked.text() );
    }

    int mRuns = 1;
    QFile mOut;
};

TEST_F( Clicks, OnEachPage )
{
  QTabWidget &tabs = *panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
  for ( int tab = 0; tab < tabs.count(); ++tab )
  {
    tabs.setCurrentIndex( tab );
    QTest::qWait( 300 );
    const QString page = tabs.tabToolTip( tab ).isEmpty() ? tabs.tabText( tab ) : tabs.tabToolTip( tab );
    clickMap( page, QStringLiteral( "click a prefecture on the map" ), "prefectures" );
    clickMap( page, QStringLiteral( "click a cluster on the map" ), "memberships" );
    if ( auto *view = tabs.currentWidget()->findChild<QAbstractItemView *>( tab == 0 ? QStringLiteral( "clusterTable" ) : QStringLiteral( "membershipTree" ) ) )
      clickRows( page, *view );
    type( page, QStringLiteral( "大学1" ) );
  }
}
} // namespace
