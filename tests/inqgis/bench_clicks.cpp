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
#include <optional>

namespace
{
using namespace clusteratlas::test;

double milliseconds( const QElapsedTimer &timer )
{
  return static_cast<double>( timer.nsecsElapsed() ) / 1e6;
}

//! When a widget was painted first, by a clock.
class Painted : public QObject
{
  public:
    explicit Painted( QWidget &widget )
    {
      widget.installEventFilter( this );
    }

    void watch( const QElapsedTimer &timer )
    {
      mTimer = &timer;
      mFirst.reset();
    }

    std::optional<double> first() const { return mFirst; }

  protected:
    bool eventFilter( QObject *, QEvent *event ) override
    {
      if ( event->type() == QEvent::Paint && mTimer && !mFirst )
        mFirst = milliseconds( *mTimer );
      return false;
    }

  private:
    const QElapsedTimer *mTimer = nullptr;
    std::optional<double> mFirst;
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
      return QStringLiteral( "%1 / %2" ).arg( mTimes[( mTimes.size() - 1 ) / 2], 0, 'f', 1 ).arg( mTimes.back(), 0, 'f', 1 );
    }

  private:
    std::vector<double> mTimes;
};

constexpr int PAUSE = 600; // milliseconds, longer than the panel waits for the next letter

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
      ASSERT_TRUE( mOut.open( QIODevice::Append | QIODevice::Text ) );
      window()->resize( 1380, 880 );
      dropOnWindow( qEnvironmentVariable( "CLUSTERATLAS_BENCH_ATLAS" ) );
      ASSERT_TRUE( waitForAtlas() );
      settle();
      iface()->messageBar()->clearWidgets();
      iface()->actionSelect()->trigger();
    }

    //! A map that takes longer is clicked while it is drawn, as a user would.
    static void settle()
    {
      QTest::qWait( 50 );
      (void)QTest::qWaitFor( [] { return !iface()->mapCanvas()->isDrawing(); }, 2000 );
    }

    void TearDown() override { project().clear(); }

    void write( const QString &page, const QString &what, const QStringList &times )
    {
      QTextStream( &mOut ) << "| " << page << " | " << what << " | " << times.join( QStringLiteral( " | " ) ) << " |\n";
    }

    /**
     * Does \a act, and stops one clock when the panel is painted, one when the canvas is painted, at the latest with its layers drawn again, and one
     * when they are. A click that changes nothing on the map stops the first alone; a map that is not drawn
     * within three seconds does not stop the last.
     */
    void measure( const QString &page, const QString &what, const std::function<void( int )> &act )
    {
      Times filled, highlighted, drawn;
      Painted canvas( *iface()->mapCanvas()->viewport() );
      for ( int run = 0; run < mRuns; ++run )
      {
        settle();
        bool refreshed = false;
        const auto connection = QObject::connect( iface()->mapCanvas(), &QgsMapCanvas::mapCanvasRefreshed, [&refreshed] { refreshed = true; } );
        QElapsedTimer timer;
        timer.start();
        canvas.watch( timer );
        act( run );
        panel()->repaint();
        filled.add( milliseconds( timer ) );
        while ( !refreshed && ( milliseconds( timer ) < 500 || ( iface()->mapCanvas()->isDrawing() && milliseconds( timer ) < 3000 ) ) )
          QCoreApplication::processEvents( QEventLoop::AllEvents, 5 );
        if ( refreshed )
          drawn.add( milliseconds( timer ) );
        if ( canvas.first() )
          highlighted.add( *canvas.first() );
        QObject::disconnect( connection );
      }
      write( page, what, { filled.text(), highlighted.text(), drawn.text() } );
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
      measure( page, what, [&]( int run ) { QTest::mouseClick( iface()->mapCanvas()->viewport(), Qt::LeftButton, Qt::NoModifier, points[static_cast<size_t>( run * 29 ) % points.size()] ); } );
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
      measure( page, QStringLiteral( "click a row" ), [&]( int run ) {
        QTest::mouseClick( view.viewport(), Qt::LeftButton, Qt::NoModifier, view.visualRect( rows[static_cast<size_t>( run * 3 + 1 ) % rows.size()] ).center() );
      } );
      view.clearSelection();
    }

    void type( const QString &page, const QString &text )
    {
      Times keys, blocked;
      QLineEdit &edit = *searchEdit();
      edit.setFocus();
      for ( int run = 0; run < std::max( 1, mRuns / 10 ); ++run )
      {
        for ( const QChar letter : text )
        {
          QElapsedTimer timer;
          timer.start();
          QTest::sendKeyEvent( QTest::Click, &edit, Qt::Key_unknown, QString( letter ), Qt::NoModifier );
          QCoreApplication::processEvents();
          panel()->repaint();
          keys.add( milliseconds( timer ) );
          blocked.add( longestBlock( PAUSE ) );
        }
        edit.clear();
        longestBlock( PAUSE );
      }
      write( page, QStringLiteral( "type a letter" ), { keys.text(), QString(), QString() } );
      write( page, QStringLiteral( "longest wait when the map follows" ), { blocked.text(), QString(), QString() } );
    }

    static void eachPage( const std::function<void( const QString &, QWidget & )> &act )
    {
      QTabWidget &tabs = *panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
      for ( int tab = 0; tab < tabs.count(); ++tab )
      {
        tabs.setCurrentIndex( tab );
        QTest::qWait( 300 );
        act( tabs.tabToolTip( tab ).isEmpty() ? tabs.tabText( tab ) : tabs.tabToolTip( tab ), *tabs.currentWidget() );
      }
    }

    int mRuns = 1;
    QFile mOut;
};

TEST_F( Clicks, OnTheMap )
{
  eachPage( [this]( const QString &page, QWidget & ) {
    clickMap( page, QStringLiteral( "click a prefecture on the map" ), "prefectures" );
    clickMap( page, QStringLiteral( "click a cluster on the map" ), "memberships" );
  } );
}

TEST_F( Clicks, InTheTables )
{
  eachPage( [this]( const QString &page, QWidget &shown ) {
    for ( const char *name : { "clusterTable", "membershipTree" } )
      if ( auto *view = shown.findChild<QAbstractItemView *>( QString::fromLatin1( name ) ) )
        clickRows( page, *view );
  } );
}

TEST_F( Clicks, Typing )
{
  eachPage( [this]( const QString &page, QWidget & ) { type( page, QStringLiteral( "大学" ) ); } );
}
} // namespace
