// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"
#include "core/mapoptions.h"
#include "wording/atlaswording.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <qgisinterface.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreeview.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

QSet<QString> idsOnMap( const char *table )
{
  QSet<QString> ids;
  QgsFeature feature;
  QgsFeatureIterator features = layer( table )->getFeatures();
  while ( features.nextFeature( feature ) )
    ids << feature.attribute( QStringLiteral( "cluster_id" ) ).toString();
  return ids;
}

//! The numbers in the brackets of the legend of memberships, added up.
int countsInLegend()
{
  static const QRegularExpression COUNT( QStringLiteral( "[(（](\\d+)[)）]$" ) );
  int sum = 0;
  for ( const QgsLegendSymbolItem &item : layer( "memberships" )->renderer()->legendSymbolItems() )
    sum += COUNT.match( item.label() ).captured( 1 ).toInt();
  return sum;
}

//! The table behind the chart that is shown, as it is copied: lines after the heading.
QStringList chartRows()
{
  auto *page = panel()->findChild<QWidget *>( QStringLiteral( "chartsPage" ) );
  panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) )->setCurrentWidget( page );
  QTest::qWait( 100 );
  page->findChild<QAction *>( QStringLiteral( "copyTableAction" ) )->trigger();
  return QApplication::clipboard()->text().split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ).mid( 1 );
}

QString summary()
{
  return panel()->findChild<QWidget *>( QStringLiteral( "summaryLabel" ) )->toolTip();
}

//! Ticks the value \a text of the filter as a user does, or takes the tick away.
void tick( const QString &text, Qt::CheckState state )
{
  panel()->findChild<QToolButton *>( QStringLiteral( "filterButton" ) )->click();
  auto *tree = panel()->findChild<QTreeWidget *>( QStringLiteral( "facetTree" ) );
  ASSERT_NE( tree, nullptr );
  int ticked = 0;
  for ( QTreeWidgetItem *item : tree->findItems( text, Qt::MatchStartsWith | Qt::MatchRecursive, 0 ) )
    if ( item->parent() && ++ticked == 1 )
      item->setCheckState( 0, state );
  EXPECT_GE( ticked, 1 ) << qPrintable( text );
  shoot( QStringLiteral( "filter" ) );
  panel()->findChild<QWidget *>( QStringLiteral( "facetPopup" ) )->hide();
  QTest::qWait( 400 );
}

class Linked : public Desktop
{
  protected:
    void SetUp() override
    {
      Desktop::SetUp();
      addAtlasFile();
    }
};

TEST_F( Linked, FilterDrivesMapChartsAndCountsAlike )
{
  const QStringList allRows = chartRows();
  ASSERT_FALSE( allRows.isEmpty() );
  EXPECT_EQ( idsOnMap( "memberships" ).size(), 13 );
  EXPECT_EQ( countsInLegend(), 13 );

  const QString kyushu = isJapanese() ? QStringLiteral( "九州" ) : QStringLiteral( "Kyushu" );
  tick( kyushu, Qt::Checked );
  const int shown = clusterTable()->model()->rowCount();
  ASSERT_GT( shown, 0 );
  ASSERT_LT( shown, 13 );
  EXPECT_EQ( idsOnMap( "memberships" ).size(), shown );
  EXPECT_EQ( idsOnMap( "cluster_regions" ).size(), shown );
  EXPECT_EQ( countsInLegend(), shown );
  EXPECT_TRUE( summary().contains( isJapanese() ? QStringLiteral( "クラスター：%1" ).arg( shown ) : QStringLiteral( "Clusters: %1" ).arg( shown ) ) ) << qPrintable( summary() );
  EXPECT_TRUE( summary().contains( isJapanese() ? QStringLiteral( "メンバーシップ" ) : QStringLiteral( "Memberships: %1" ).arg( layer( "memberships" )->featureCount() ) ) || isJapanese() ) << qPrintable( summary() );
  int counted = 0;
  for ( const QString &row : chartRows() )
    counted += row.section( QLatin1Char( '\t' ), -1 ).toInt();
  EXPECT_GT( counted, 0 );
  EXPECT_NE( chartRows(), allRows );
  shoot( QStringLiteral( "filtered" ) );

  panel()->findChild<QToolButton *>( QStringLiteral( "clearFilterButton" ) )->click();
  QTest::qWait( 400 );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 13 );
  EXPECT_EQ( idsOnMap( "memberships" ).size(), 13 );
  EXPECT_EQ( countsInLegend(), 13 );
  EXPECT_EQ( chartRows(), allRows );
}

TEST_F( Linked, BoxOfThemesFollowsTheMenuOfQgis )
{
  auto *box = panel()->findChild<QComboBox *>( QStringLiteral( "themeCombo" ) );
  ASSERT_NE( box, nullptr );
  QgsLayerTreeModel *model = iface()->layerTreeView()->layerTreeModel();
  QStringList ids = mapThemeIds();
  std::rotate( ids.begin(), ids.begin() + 1, ids.end() ); // the first one is shown
  for ( const QString &id : std::as_const( ids ) )
  {
    const QString name = atlaswording::theme( id ).in( isJapanese() ? QStringLiteral( "ja" ) : QStringLiteral( "en" ) );
    ASSERT_TRUE( project().mapThemeCollection()->hasMapTheme( name ) ) << qPrintable( name );
    ASSERT_NE( box->currentData().toString(), id );
    project().mapThemeCollection()->applyTheme( name, model->rootGroup(), model );
    EXPECT_TRUE( QTest::qWaitFor( [box, &id] { return box->currentData().toString() == id; }, 3000 ) ) << qPrintable( id + QLatin1Char( ' ' ) + box->currentText() );
  }
}

TEST_F( Linked, SearchDrivesTheMapWhenTheTypingPauses )
{
  searchEdit()->setText( QStringLiteral( "きょうと" ) );
  ASSERT_TRUE( QTest::qWaitFor( [] { return idsOnMap( "memberships" ).size() < 13; }, 5000 ) );
  EXPECT_EQ( idsOnMap( "memberships" ).size(), clusterTable()->model()->rowCount() );
  searchEdit()->clear();
  EXPECT_TRUE( QTest::qWaitFor( [] { return idsOnMap( "memberships" ).size() == 13; }, 5000 ) );
}

TEST_F( Linked, ClickedPrefectureWithTwoClustersChoosesBothRows )
{
  layer( "prefectures" )->selectByExpression( QStringLiteral( "\"pref_code\" = '40'" ) );
  EXPECT_EQ( clusterTable()->selectionModel()->selectedRows().size(), 2 );
  layer( "prefectures" )->removeSelection();
  EXPECT_EQ( clusterTable()->selectionModel()->selectedRows().size(), 0 );
}
} // namespace
