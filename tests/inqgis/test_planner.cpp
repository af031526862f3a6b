// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"
#include "controlfaults.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <qgisinterface.h>
#include <qgsmapcanvas.h>
#include <qgsmapthemecollection.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

QTabWidget *tabs()
{
  return panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
}

//! The page of the panel with the object's \a name, now in front.
QWidget *page( const char *name )
{
  auto *found = panel()->findChild<QWidget *>( QString::fromLatin1( name ) );
  tabs()->setCurrentWidget( found );
  QTest::qWait( 100 );
  return found;
}

//! Chooses the entry with \a id as a user does.
void choose( QWidget *parent, const char *name, const QString &id )
{
  auto *box = parent->findChild<QComboBox *>( QString::fromLatin1( name ) );
  ASSERT_NE( box, nullptr ) << name;
  const int index = box->findData( id );
  ASSERT_GE( index, 0 ) << qPrintable( id );
  box->setCurrentIndex( index );
  emit box->activated( index );
}

QString clipboard()
{
  return QApplication::clipboard()->text();
}

//! What a planner of Fukuoka does in an hour.
class Planner : public Desktop
{
  protected:
    void SetUp() override
    {
      Desktop::SetUp();
      window()->resize( 1380, 880 );
      for ( const char *other : { "Browser", "Browser2" } )
        if ( auto *dock = window()->findChild<QDockWidget *>( QString::fromLatin1( other ) ) )
          dock->hide();
      addAtlasFile();
      iface()->messageBar()->clearWidgets();
      waitForMap();
    }
    //! The map and the panel beside it, without the rest of QGIS, and \a above, which floats over them.
    static void shootWalk( const QString &name, QWidget *above = nullptr )
    {
      waitForMap();
      iface()->messageBar()->clearWidgets();
      QTest::qWait( 200 );
      const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
      if ( folder.isEmpty() )
        return;
      QPixmap picture = window()->grab();
      const QRect map( iface()->mapCanvas()->mapTo( window(), QPoint() ), iface()->mapCanvas()->size() );
      const QRect dock( panel()->mapTo( window(), QPoint() ), panel()->size() );
      if ( above )
        QPainter( &picture ).drawPixmap( window()->mapFromGlobal( above->mapToGlobal( QPoint() ) ), above->grab() );
      const QRect shown = map.united( dock );
      const qreal scale = picture.devicePixelRatio();
      QDir().mkpath( folder );
      picture.copy( QRect( shown.topLeft() * scale, shown.size() * scale ) ).save( folder + QLatin1Char( '/' ) + name + QStringLiteral( ".png" ) );
    }
    static void shootMap( const QString &name )
    {
      waitForMap();
      iface()->messageBar()->clearWidgets();
      shoot( name );
    }
};

TEST_F( Planner, AsksWhichClustersAreOursAndWhoTakesPart )
{
  searchEdit()->setText( QStringLiteral( "福岡" ) );
  ASSERT_TRUE( QTest::qWaitFor( [] { return layer( "memberships" )->featureCount() < 16; }, 5000 ) );
  shootMap( QStringLiteral( "planner-search" ) );
  searchEdit()->clear();
  QTest::qWait( 400 );

  layer( "prefectures" )->selectByExpression( QStringLiteral( "\"pref_code\" = '40'" ) );
  EXPECT_EQ( clusterTable()->selectionModel()->selectedRows().size(), 2 );
  EXPECT_EQ( layer( "memberships" )->selectedFeatureCount(), 2 ) << "they lie over the prefecture";
  shootWalk( QStringLiteral( "planner-ours" ) );
  page( "prefecturesTab" );
  shootMap( QStringLiteral( "planner-prefectures" ) );
  layer( "prefectures" )->removeSelection();
  page( "clustersTab" );

  for ( int row = 0; row < clusterTable()->model()->rowCount(); ++row )
    if ( clusterTable()->model()->index( row, 0 ).data().toString().contains( QLatin1String( "K09" ) ) )
      clusterTable()->selectRow( row );
  EXPECT_EQ( clusterTable()->selectionModel()->selectedRows().size(), 1 );
  choose( page( "map" ), "themeCombo", QStringLiteral( "institutions" ) );
  panel()->findChild<QAction *>( QStringLiteral( "zoomAction" ) )->trigger();
  page( "clustersTab" );
  shootWalk( QStringLiteral( "planner-partners" ) );

  auto *menu = panel()->findChild<QMenu *>( QStringLiteral( "exportMenu" ) );
  ASSERT_NE( menu, nullptr );
  menu->popup( searchEdit()->mapToGlobal( QPoint( 0, searchEdit()->height() ) ) );
  shootWalk( QStringLiteral( "planner-table" ), menu );
  menu->hide();
}

TEST_F( Planner, ComparesWithKyotoAndAichi )
{
  QWidget *compare = page( "comparePage" );
  shoot( QStringLiteral( "planner-compare-empty" ) );
  auto *box = compare->findChild<QComboBox *>( QStringLiteral( "addComparedBox" ) );
  for ( const QString &code : { QStringLiteral( "40" ), QStringLiteral( "26" ), QStringLiteral( "23" ) } )
    for ( int index = 0; index < box->count(); ++index )
      if ( box->itemData( index ).toStringList().value( 0 ) == QLatin1String( "prefecture" ) && box->itemData( index ).toStringList().value( 1 ) == code )
        emit box->activated( index );
  EXPECT_EQ( compare->findChild<QListWidget *>( QStringLiteral( "comparedList" ) )->count(), 3 );
  QTest::qWait( 200 );
  shootWalk( QStringLiteral( "planner-compare" ) );
  compare->findChild<QAction *>( QStringLiteral( "copyComparisonAction" ) )->trigger();
  const QStringList names = isJapanese() ? QStringList { QStringLiteral( "福岡" ), QStringLiteral( "京都" ), QStringLiteral( "愛知" ) } : QStringList { QStringLiteral( "Fukuoka" ), QStringLiteral( "Kyoto" ), QStringLiteral( "Aichi" ) };
  for ( const QString &name : names )
    EXPECT_TRUE( clipboard().contains( name ) ) << qPrintable( clipboard() );
  auto *denominators = compare->findChild<QComboBox *>( QStringLiteral( "denominatorBox" ) );
  denominators->setCurrentIndex( 1 );
  QTest::qWait( 200 );
  shoot( QStringLiteral( "planner-compare-per" ), panel() );
}

TEST_F( Planner, LooksAtEveryChart )
{
  QWidget *charts = page( "chartsPage" );
  auto *box = charts->findChild<QComboBox *>( QStringLiteral( "chartBox" ) );
  for ( int index = 0; index < box->count(); ++index )
    if ( !box->itemData( index ).toString().isEmpty() )
    {
      box->setCurrentIndex( index );
      QTest::qWait( 200 );
      shoot( QStringLiteral( "planner-chart-" ) + box->itemData( index ).toString(), panel() );
    }
}

TEST_F( Planner, SwitchesTheMap )
{
  QWidget *map = page( "map" );
  const auto *themes = map->findChild<QComboBox *>( QStringLiteral( "themeCombo" ) );
  for ( int index = 0; index < themes->count(); ++index )
  {
    choose( map, "themeCombo", themes->itemData( index ).toString() );
    shootMap( QStringLiteral( "planner-map-" ) + themes->itemData( index ).toString() );
  }
  choose( map, "themeCombo", QStringLiteral( "programme" ) );
  map->findChild<QCheckBox *>( QStringLiteral( "tilesCheck" ) )->click();
  map->findChild<QCheckBox *>( QStringLiteral( "insetsCheck" ) )->click();
  iface()->mapCanvas()->zoomToFullExtent();
  shootMap( QStringLiteral( "planner-map-tiles" ) );
  for ( const char *reading : { "institution", "area", "any" } )
  {
    choose( map, "readingCombo", QString::fromLatin1( reading ) );
    shootMap( QStringLiteral( "planner-map-reading-" ) + QString::fromLatin1( reading ) );
  }
  choose( map, "readingCombo", QStringLiteral( "applicant" ) );
  choose( map, "labelsCombo", QStringLiteral( "both" ) );
  shootMap( QStringLiteral( "planner-map-both" ) );
}

TEST_F( Planner, ReachesEveryControlByKeyAndByName )
{
  clusterTable()->selectRow( 0 );
  for ( int index = 0; index < tabs()->count(); ++index )
  {
    tabs()->setCurrentIndex( index );
    QTest::qWait( 100 );
    shoot( QStringLiteral( "planner-page-%1" ).arg( index ), panel() );
    EXPECT_TRUE( controlFaults( *panel() ).isEmpty() ) << "page " << index << "\n"
                                                       << qPrintable( controlFaults( *panel() ).join( QLatin1Char( '\n' ) ) );
  }
}

TEST_F( Planner, ReachesEveryControlOfTheWindows )
{
  for ( const char *opening : { "mActionClusterAtlasJoin", "mActionClusterAtlasPrint", "mActionClusterAtlasLedger", "mActionClusterAtlasHelp" } )
  {
    QAction *action = actionNamed( opening );
    if ( !action )
      continue;
    QTimer::singleShot( 3000, qApp, [opening] {
      for ( QWidget *top : QApplication::topLevelWidgets() )
        if ( auto *dialog = qobject_cast<QDialog *>( top ); dialog && dialog->isVisible() )
        {
          shoot( QStringLiteral( "planner-" ) + QString::fromLatin1( opening ), dialog );
          EXPECT_TRUE( controlFaults( *dialog ).isEmpty() ) << opening << "\n"
                                                            << qPrintable( controlFaults( *dialog ).join( QLatin1Char( '\n' ) ) );
          dialog->reject();
        }
    } );
    action->trigger();
    QTest::qWait( 4000 );
  }
}
} // namespace
