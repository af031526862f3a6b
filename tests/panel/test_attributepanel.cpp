// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/attributepanel.h"
#include "panel/panelroles.h"
#include "panel/partslabel.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class Panel : public testing::Test
{
  protected:
    void SetUp() override
    {
      mDock->resize( 400, 800 );
      mDock->show();
    }

    void load( RoleFilter role = {} ) { mDock->setDataset( mDataset, test::joinOf( *mDataset, role ), QStringLiteral( "en" ) ); }

    template <typename T>
    T &child( const char *name ) const
    {
      T *found = mDock->findChild<T *>( QLatin1String( name ) );
      EXPECT_TRUE( found ) << name;
      return *found;
    }

    QTableView &table() const { return child<QTableView>( "clusterTable" ); }
    QTreeView &tree() const { return child<QTreeView>( "membershipTree" ); }

    static QStringList chosen( const QAbstractItemView &view, int role = ClusterIdRole )
    {
      QStringList ids;
      for ( const QModelIndex &row : view.selectionModel()->selectedRows() )
        ids << row.data( role ).toString();
      ids.sort();
      return ids;
    }

    QString summary() const { return child<PartsLabel>( "summaryLabel" ).fullText(); }
    void openTree() { child<QTabWidget>( "tabs" ).setCurrentIndex( 1 ); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
    std::unique_ptr<AttributePanel> mDock = std::make_unique<AttributePanel>();
    QSignalSpy mClusters { mDock.get(), &AttributePanel::clustersSelected };
    QSignalSpy mPrefectures { mDock.get(), &AttributePanel::prefecturesSelected };
    QSignalSpy mZoom { mDock.get(), &AttributePanel::zoomRequested };
    QSignalSpy mAdd { mDock.get(), &AttributePanel::addLayersRequested };
};
} // namespace

class Page final : public PanelPage
{
  public:
    QString title() const override { return QStringLiteral( "Page" ); }
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &, const QString & ) override { hasDataset = dataset != nullptr; }
    void setShown( const QStringList &clusterIds ) override { shown = clusterIds; }
    void showSelection( const QStringList &clusterIds, const QStringList & ) override { selected = clusterIds; }
    QJsonObject state() const override { return kept; }
    void setState( const QJsonObject &state ) override { kept = state; }

    bool hasDataset = false;
    QStringList shown, selected;
    QJsonObject kept;
};

TEST_F( Panel, PagesAreToldAndAnswer )
{
  auto *page = new Page;
  page->setObjectName( QStringLiteral( "page" ) );
  mDock->addPage( page );
  EXPECT_FALSE( page->hasDataset );
  load();
  EXPECT_TRUE( page->hasDataset );
  ASSERT_FALSE( page->shown.isEmpty() );
  const QString id = page->shown.first();
  QSignalSpy chosenClusters( mDock.get(), &AttributePanel::clustersSelected );
  emit page->selectionRequested( { id }, {} );
  EXPECT_EQ( page->selected, QStringList { id } );
  EXPECT_EQ( chosen( table() ), QStringList { id } );
  EXPECT_EQ( chosenClusters.count(), 1 );
  page->kept = { { QStringLiteral( "a" ), 1 } };
  child<QLineEdit>( "searchEdit" ).setText( id );
  EXPECT_EQ( page->shown, QStringList { id } );
  const QJsonObject state = mDock->state();
  child<QLineEdit>( "searchEdit" ).clear();
  page->kept = {};
  mDock->setState( state );
  EXPECT_EQ( page->shown, QStringList { id } );
  EXPECT_EQ( page->kept.value( QStringLiteral( "a" ) ).toInt(), 1 );
  mDock->setState( { { QStringLiteral( "tab" ), 7 }, { QStringLiteral( "pages" ), QJsonArray { 1 } } } );
}

TEST_F( Panel, StartsEmptyAndOffersToAddLayers )
{
  EXPECT_EQ( child<QStackedWidget>( "pages" ).currentIndex(), 0 );
  QTest::mouseClick( &child<QPushButton>( "addLayersButton" ), Qt::LeftButton );
  EXPECT_EQ( mAdd.count(), 1 );
  load();
  EXPECT_EQ( child<QStackedWidget>( "pages" ).currentIndex(), 1 );
  mDock->clearDataset();
  EXPECT_EQ( child<QStackedWidget>( "pages" ).currentIndex(), 0 );
}

TEST_F( Panel, NamesEverythingForTestsAndReaders )
{
  EXPECT_EQ( mDock->objectName(), QStringLiteral( "ClusterAtlasPanel" ) );
  for ( const char *name : { "searchEdit", "clusterTable", "membershipTree", "groupingBox", "clusterCard", "toolBar" } )
    EXPECT_FALSE( child<QWidget>( name ).accessibleName().isEmpty() ) << name;
  for ( const char *name : { "zoomAction", "copyAction", "joinAction", "addLayersAction" } )
  {
    EXPECT_FALSE( child<QAction>( name ).toolTip().isEmpty() ) << name;
    EXPECT_FALSE( child<QAction>( name ).icon().isNull() ) << name;
  }
}

TEST_F( Panel, LeadsTheTabKeyFromTheSearchOverTheButtonsToTheTable )
{
  load();
  QCoreApplication::processEvents(); // the tool bar places its buttons late
  QStringList order;
  const QWidget *first = &child<QWidget>( "searchEdit" );
  const QWidget *widget = first;
  do
  {
    const bool stops = ( widget->focusPolicy() & Qt::TabFocus ) && widget->isVisible() && !widget->focusProxy();
    if ( stops && widget->objectName() != QLatin1String( "qt_tabwidget_tabbar" ) )
      order << widget->objectName();
    widget = widget->nextInFocusChain();
  } while ( widget != first );
  EXPECT_EQ( order, ( QStringList { "searchEdit", "zoomActionButton", "copyActionButton", "exportActionButton", "joinActionButton", "printActionButton", "addLayersActionButton", "filterButton", "clusterTable", "clusterCard", "ledgerButton" } ) ) << order.join( QLatin1Char( ' ' ) ).toUtf8().constData();
}

TEST_F( Panel, CountsWhatItShows )
{
  load();
  EXPECT_EQ( summary(), QStringLiteral( "Clusters: 4 · Memberships: 4 · Prefectures: 3 · Institutions: 2 · Population: unknown · Area: unknown · Not on the map: 1" ) );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "北海道" ) );
  EXPECT_TRUE( summary().startsWith( QStringLiteral( "Filter hides 2 of 4 clusters · Clusters: 2 · Memberships: 2 · Prefectures: 1 · Institutions: 1" ) ) ) << summary().toUtf8().constData();
  table().selectRow( 0 );
  EXPECT_TRUE( summary().contains( QStringLiteral( "Selected clusters: 1 · Memberships: 1 · Prefectures: 1" ) ) ) << summary().toUtf8().constData();
  mDock->selectClusters( { "K05" } );
  EXPECT_TRUE( summary().contains( QStringLiteral( "Selected but hidden: 1 · Selected clusters: 1 · Memberships: 2 · Prefectures: 2" ) ) ) << summary().toUtf8().constData();
}

TEST_F( Panel, SignalsTheRowsChosen )
{
  load();
  table().selectRow( 1 );
  ASSERT_EQ( mClusters.count(), 1 );
  EXPECT_EQ( mClusters.last().first().toStringList(), QStringList { "K05" } );
  EXPECT_EQ( mPrefectures.count(), 0 );
  EXPECT_EQ( chosen( tree() ), ( QStringList { "K05", "K05" } ) ); // under Osaka and Hyogo
  table().clearSelection();
  EXPECT_TRUE( mClusters.last().first().toStringList().isEmpty() );
}

TEST_F( Panel, EchoesNoSelectionOfTheMap )
{
  load();
  mDock->selectClusters( { "K05", "K10", "K00" } );
  EXPECT_EQ( chosen( table() ), ( QStringList { "K05", "K10" } ) );
  mDock->selectClusters( {} );
  EXPECT_TRUE( chosen( table() ).isEmpty() );
  mDock->selectPrefectures( { "01", "99" } );
  EXPECT_EQ( chosen( table() ), ( QStringList { "K01", "K10" } ) ) << "both clusters of Hokkaido";
  EXPECT_EQ( chosen( tree(), PrefectureCodeRole ), QStringList { "01" } );
  load();
  mDock->clearDataset();
  EXPECT_EQ( mClusters.count() + mPrefectures.count(), 0 );
}

TEST_F( Panel, SurvivesAListenerThatAnswersAtOnce )
{
  load();
  QObject::connect( mDock.get(), &AttributePanel::clustersSelected, mDock.get(), [this]( const QStringList &ids ) {
    mDock->selectClusters( ids );
    mDock->selectPrefectures( {} );
  } );
  table().selectRow( 2 );
  EXPECT_EQ( mClusters.count(), 1 );
  EXPECT_EQ( mDock->selectedClusters(), QStringList { "K10" } );
}

TEST_F( Panel, ChoosingAPrefectureReplacesTheClusters )
{
  load();
  openTree();
  mDock->selectClusters( { "K05" } );
  tree().setCurrentIndex( tree().model()->index( 0, 0 ) );
  ASSERT_EQ( mPrefectures.count(), 1 );
  EXPECT_EQ( mPrefectures.last().first().toStringList(), QStringList { "01" } );
  EXPECT_TRUE( mClusters.last().first().toStringList().isEmpty() );
  EXPECT_EQ( chosen( table() ), ( QStringList { "K01", "K10" } ) );
  const QModelIndex cluster = tree().model()->index( 1, 0, tree().model()->index( 0, 0 ) );
  tree().setCurrentIndex( cluster );
  EXPECT_TRUE( mPrefectures.last().first().toStringList().isEmpty() );
  EXPECT_EQ( mClusters.last().first().toStringList(), QStringList { "K10" } );
}

TEST_F( Panel, TypingChangesNoSelection )
{
  load();
  table().selectRow( 1 );
  mClusters.clear();
  QTest::keyClicks( &child<QLineEdit>( "searchEdit" ), QStringLiteral( "hokkaido" ) );
  EXPECT_EQ( table().model()->rowCount(), 2 );
  EXPECT_EQ( mDock->selectedClusters(), QStringList { "K05" } );
  child<QLineEdit>( "searchEdit" ).clear();
  EXPECT_EQ( chosen( table() ), QStringList { "K05" } );
  EXPECT_EQ( mClusters.count(), 0 );
}

TEST_F( Panel, SearchFiltersTheTreeToo )
{
  load();
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "ﾎｯｶｲﾄﾞｳ" ) );
  EXPECT_EQ( tree().model()->rowCount(), 1 );
  EXPECT_TRUE( tree().isExpanded( tree().model()->index( 0, 0 ) ) );
}

TEST_F( Panel, ReadsTheTreeEitherWay )
{
  load();
  mDock->selectClusters( { "K05" } );
  child<QComboBox>( "groupingBox" ).setCurrentIndex( 1 );
  EXPECT_EQ( tree().model()->rowCount(), 4 );
  EXPECT_EQ( chosen( tree() ), QStringList { "K05" } );
  EXPECT_EQ( mClusters.count(), 0 );
}

TEST_F( Panel, CardFollowsTheSelection )
{
  load();
  QTextBrowser &card = child<QTextBrowser>( "clusterCard" );
  mDock->selectClusters( { "K10" } );
  EXPECT_TRUE( card.toPlainText().contains( QLatin1String( "Hakodate Marine Bio Cluster" ) ) );
  table().selectRow( 0 );
  EXPECT_TRUE( card.toPlainText().contains( QLatin1String( "Sapporo Bio-cluster" ) ) );
  mDock->selectClusters( {} );
  EXPECT_FALSE( card.toPlainText().contains( QLatin1String( "Sapporo" ) ) );
}

TEST_F( Panel, ZoomsByButtonDoubleClickAndReturn )
{
  load();
  EXPECT_FALSE( child<QAction>( "zoomAction" ).isEnabled() );
  const QModelIndex cell = table().model()->index( 1, 0 );
  const QPoint place = table().visualRect( cell ).center();
  QTest::mouseClick( table().viewport(), Qt::LeftButton, Qt::NoModifier, place );
  QTest::mouseDClick( table().viewport(), Qt::LeftButton, Qt::NoModifier, place );
  ASSERT_EQ( mZoom.count(), 1 );
  EXPECT_EQ( mZoom.last().first().toStringList(), QStringList { "K05" } );
  child<QAction>( "zoomAction" ).trigger();
  QTest::keyClick( &table(), Qt::Key_Return );
  EXPECT_EQ( mZoom.count(), 3 );
}

TEST_F( Panel, CopiesAllRowsShownWhenNoneIsSelected )
{
  load();
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "hokkaido" ) );
  mDock->copyAsTable();
  EXPECT_EQ( clipboard(), QStringLiteral( "Cluster\tProgramme\tRegion\tFields\tPrefectures\tInstitutions\n"
                                          "K01 Sapporo Bio-cluster\tPhase II\tCentral Hokkaido\tLife sciences, Information and communication\tHokkaido\tHokkaido University\n"
                                          "K10 Hakodate Marine Bio Cluster\tHub\tHakodate\tLife sciences\tHokkaido\tHokkaido University\n" ) );
}

TEST_F( Panel, CopiesSelectedRowsOnCtrlC )
{
  load();
  mDock->selectClusters( { "K99" } );
  QGuiApplication::clipboard()->clear();
  QTest::keyClick( &table(), Qt::Key_C, Qt::ControlModifier );
  const QStringList lines = clipboard().split( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
  ASSERT_EQ( lines.size(), 2 );
  EXPECT_EQ( lines.last().count( QLatin1Char( '\t' ) ), 5 );
  EXPECT_TRUE( lines.last().startsWith( QLatin1String( "K99 <script>" ) ) );
}

TEST_F( Panel, CopiesTheTreeFromItsTab )
{
  load();
  openTree();
  mDock->copyAsTable();
  EXPECT_TRUE( clipboard().startsWith( QLatin1String( "Prefecture\tCluster\tRole\tEvidence\n01 Hokkaido\tK01" ) ) );
  EXPECT_EQ( clipboard().count( QLatin1Char( '\n' ) ), 6 ); // header, four memberships, one not on the map
  child<QComboBox>( "groupingBox" ).setCurrentIndex( 1 );
  mDock->copyAsTable();
  EXPECT_TRUE( clipboard().startsWith( QLatin1String( "Cluster\tPrefecture\t" ) ) );
}

TEST_F( Panel, KeepsSelectionAndSearchWhenTheDatasetIsReplaced )
{
  load();
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "kansai" ) );
  mDock->selectClusters( { "K05" } );
  load( RoleFilter { std::nullopt } );
  EXPECT_EQ( table().model()->rowCount(), 1 );
  EXPECT_EQ( chosen( table() ), QStringList { "K05" } );
}

TEST_F( Panel, StaysNarrowWithHostileData )
{
  load();
  mDock->selectClusters( { "K99" } );
  EXPECT_LE( mDock->minimumSizeHint().width(), 400 );
  EXPECT_FALSE( mDock->grab().isNull() );
}

TEST_F( Panel, LeavesNothingBehindInItsWindow )
{
  QMainWindow window;
  QPointer<AttributePanel> dock = mDock.release();
  window.addDockWidget( Qt::RightDockWidgetArea, dock );
  dock->setDataset( mDataset, test::joinOf( *mDataset ), QStringLiteral( "ja" ) );
  dock->selectClusters( { "K05" } );
  const int signalsBefore = mClusters.count();
  window.removeDockWidget( dock );
  delete dock;
  EXPECT_TRUE( dock.isNull() );
  EXPECT_EQ( mClusters.count(), signalsBefore );
  EXPECT_TRUE( window.findChildren<QDockWidget *>().isEmpty() );
}

TEST_F( Panel, ExportsWhatIsShown )
{
  const QMenu &menu = child<QMenu>( "exportMenu" );
  for ( const QAction *action : menu.actions() )
    EXPECT_FALSE( !action->isSeparator() && action->isEnabled() ) << "there is nothing to export";
  load();
  QSignalSpy exports( mDock.get(), &AttributePanel::exportRequested );
  EXPECT_FALSE( child<QAction>( "exportCardAction" ).isEnabled() );
  mDock->selectClusters( { "K05" } );
  EXPECT_TRUE( child<QAction>( "exportCardAction" ).isEnabled() );
  child<QAction>( "exportCardAction" ).trigger();
  child<QAction>( "exportCp932Action" ).trigger();
  ASSERT_EQ( exports.count(), 2 );
  EXPECT_EQ( exports.at( 0 ).at( 0 ).value<ExportKind>(), ExportKind::Card );
  EXPECT_EQ( exports.at( 1 ).at( 0 ).value<ExportKind>(), ExportKind::CsvCp932 );
  EXPECT_TRUE( mDock->selectedCards().contains( "Kansai Biomedical Cluster" ) );

  const FeatureTable selected = mDock->shownTable();
  ASSERT_EQ( selected.features.size(), 1u );
  EXPECT_TRUE( selected.features[0].values[0].toString().contains( QStringLiteral( "Kansai" ) ) );
  mDock->selectClusters( {} );
  EXPECT_EQ( mDock->shownTable().features.size(), mDataset->clusters.size() );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "hakodte" ) );
  const FeatureTable found = mDock->shownTable();
  ASSERT_EQ( found.features.size(), 1u ) << "a typo is forgiven";
  EXPECT_EQ( found.columns.size(), found.features[0].values.size() );
  EXPECT_TRUE( mDock->selectedCards().isEmpty() );
}
