// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/attributepanel.h"
#include "panel/filterstrip.h"
#include "panel/panelroles.h"
#include "panel/partslabel.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class PanelFilter : public testing::Test
{
  protected:
    void SetUp() override
    {
      mDock->resize( 400, 800 );
      mDock->show();
      mDock->setDataset( mDataset, test::joinOf( *mDataset ), QStringLiteral( "en" ) );
      mShown.clear();
    }

    template <typename T>
    T &child( const char *name ) const
    {
      T *found = mDock->findChild<T *>( QLatin1String( name ) );
      EXPECT_TRUE( found ) << name;
      return *found;
    }

    FilterStrip &strip() const { return child<FilterStrip>( "filterStrip" ); }

    QStringList rows() const
    {
      QStringList ids;
      const QAbstractItemModel &model = *child<QTableView>( "clusterTable" ).model();
      for ( int row = 0; row < model.rowCount(); ++row )
        ids << model.index( row, 0 ).data( ClusterIdRole ).toString();
      ids.sort();
      return ids;
    }

    QStringList chips() const
    {
      QStringList texts;
      for ( const QToolButton *button : strip().findChildren<QToolButton *>() )
        if ( button->objectName().startsWith( QLatin1String( "chip_" ) ) && button->isVisible() )
          texts << button->text();
      return texts;
    }

    QTreeWidgetItem *option( const QString &text ) const
    {
      for ( QTreeWidgetItem *item : child<QTreeWidget>( "facetTree" ).findItems( text, Qt::MatchExactly | Qt::MatchRecursive ) )
        if ( item->parent() )
          return item;
      ADD_FAILURE() << text.toUtf8().constData();
      return nullptr;
    }

    void choose( Facet facet, const QString &value )
    {
      FilterState state = strip().state();
      state.set( facet, value );
      strip().setState( state );
    }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
    std::unique_ptr<AttributePanel> mDock = std::make_unique<AttributePanel>();
    QSignalSpy mShown { mDock.get(), &AttributePanel::shownChanged };
    QSignalSpy mState { mDock.get(), &AttributePanel::stateChanged };
};
} // namespace

TEST_F( PanelFilter, DrivesTableTreeAndSignalAlike )
{
  choose( Facet::Programme, QStringLiteral( "P2" ) );
  choose( Facet::Prefecture, QStringLiteral( "01" ) );
  EXPECT_EQ( rows(), QStringList { "K01" } );
  const QAbstractItemModel &tree = *child<QTreeView>( "membershipTree" ).model();
  ASSERT_EQ( tree.rowCount(), 1 );
  EXPECT_EQ( tree.rowCount( tree.index( 0, 0 ) ), 1 );
  ASSERT_EQ( mShown.count(), 2 );
  EXPECT_EQ( mShown.last().at( 0 ).toStringList(), QStringList { "K01" } );
  EXPECT_TRUE( mShown.last().at( 1 ).toBool() );
  EXPECT_TRUE( child<PartsLabel>( "summaryLabel" ).fullText().startsWith( QLatin1String( "Filter hides 3 of 4 clusters" ) ) );
  strip().clear();
  EXPECT_EQ( rows().size(), 4 );
  EXPECT_FALSE( mShown.last().at( 1 ).toBool() );
  EXPECT_EQ( mState.count(), 3 );
}

TEST_F( PanelFilter, SearchAndFilterNarrowTogether )
{
  choose( Facet::Programme, QStringLiteral( "P2" ) );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "hokkaido" ) );
  EXPECT_EQ( rows(), QStringList { "K01" } );
  EXPECT_EQ( mShown.count(), 1 ) << "the map waits for a pause";
  EXPECT_TRUE( QTest::qWaitFor( [this] { return mShown.count() == 2; }, 5000 ) );
  EXPECT_EQ( mShown.last().at( 0 ).toStringList(), QStringList { "K01" } );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "nothing has this" ) );
  QTest::keyClick( &child<QLineEdit>( "searchEdit" ), Qt::Key_Return );
  EXPECT_EQ( mShown.count(), 3 ) << "Return does not wait";
  EXPECT_TRUE( mShown.last().at( 0 ).toStringList().isEmpty() );
  EXPECT_TRUE( mShown.last().at( 1 ).toBool() );
}

TEST_F( PanelFilter, ChipsTakeAwayWhatTheyName )
{
  choose( Facet::Programme, QStringLiteral( "P2" ) );
  choose( Facet::Field, QStringLiteral( "<i>" ) );
  EXPECT_EQ( chips(), ( QStringList { "Phase II  ×", "<i>  ×" } ) );
  EXPECT_TRUE( rows().isEmpty() );
  QToolButton &chip = child<QToolButton>( "chip_fields_<i>" );
  EXPECT_FALSE( chip.toolTip().contains( QLatin1String( "<i>" ) ) );
  QTest::keyClick( &chip, Qt::Key_Space );
  QCoreApplication::sendPostedEvents( nullptr, QEvent::DeferredDelete );
  EXPECT_EQ( chips(), QStringList { "Phase II  ×" } );
  QTest::mouseClick( &child<QToolButton>( "clearFilterButton" ), Qt::LeftButton );
  QCoreApplication::sendPostedEvents( nullptr, QEvent::DeferredDelete );
  EXPECT_TRUE( chips().isEmpty() );
  EXPECT_FALSE( child<QToolButton>( "clearFilterButton" ).isVisible() );
  EXPECT_TRUE( strip().state().isEmpty() );
}

TEST_F( PanelFilter, PopupCountsWhatEachValueWouldLeave )
{
  choose( Facet::Prefecture, QStringLiteral( "01" ) );
  QTest::mouseClick( &child<QToolButton>( "filterButton" ), Qt::LeftButton );
  ASSERT_TRUE( strip().isPopupOpen() );
  EXPECT_EQ( option( QStringLiteral( "Phase II" ) )->text( 1 ), QStringLiteral( "1" ) );
  EXPECT_EQ( option( QStringLiteral( "Hub" ) )->text( 1 ), QStringLiteral( "1" ) );
  EXPECT_EQ( option( QStringLiteral( "Osaka" ) )->text( 1 ), QStringLiteral( "1" ) ) << "its own facet is left out";
  option( QStringLiteral( "Hub" ) )->setCheckState( 0, Qt::Checked );
  EXPECT_EQ( rows(), QStringList { "K10" } );
  EXPECT_EQ( option( QStringLiteral( "Osaka" ) )->text( 1 ), QStringLiteral( "0" ) );
  EXPECT_EQ( option( QStringLiteral( "Phase II" ) )->text( 1 ), QStringLiteral( "1" ) );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "sapporo" ) );
  EXPECT_EQ( option( QStringLiteral( "Hub" ) )->text( 1 ), QStringLiteral( "0" ) ) << "counts follow the search";
  QTest::keyClick( mDock->findChild<QWidget *>( QStringLiteral( "facetPopup" ) ), Qt::Key_Escape );
  EXPECT_FALSE( strip().isPopupOpen() );
}

TEST_F( PanelFilter, PopupIsUsedByKeys )
{
  strip().openPopup();
  QLineEdit &find = child<QLineEdit>( "facetSearchEdit" );
  find.setText( QStringLiteral( "ｵｵｻｶ" ) );
  EXPECT_FALSE( option( QStringLiteral( "Osaka" ) )->isHidden() );
  EXPECT_TRUE( option( QStringLiteral( "Hyogo" ) )->isHidden() );
  find.setText( QStringLiteral( "大阪" ) );
  EXPECT_FALSE( option( QStringLiteral( "Osaka" ) )->isHidden() );
  EXPECT_TRUE( option( QStringLiteral( "Hub" ) )->isHidden() );
  QTreeWidget &tree = child<QTreeWidget>( "facetTree" );
  QTest::keyClick( &find, Qt::Key_Down );
  tree.setCurrentItem( option( QStringLiteral( "Osaka" ) ) );
  QTest::keyClick( &tree, Qt::Key_Space );
  EXPECT_EQ( rows(), QStringList { "K05" } );
}

TEST_F( PanelFilter, StateComesBackWithoutBeingTold )
{
  choose( Facet::Prefecture, QStringLiteral( "01" ) );
  child<QLineEdit>( "searchEdit" ).setText( QStringLiteral( "bio" ) );
  child<QComboBox>( "groupingBox" ).setCurrentIndex( 1 );
  child<QTabWidget>( "tabs" ).setCurrentIndex( 1 );
  const QJsonObject state = mDock->state();
  AttributePanel other;
  QSignalSpy told( &other, &AttributePanel::stateChanged );
  QSignalSpy shown( &other, &AttributePanel::shownChanged );
  other.setDataset( mDataset, test::joinOf( *mDataset ), QStringLiteral( "ja" ) );
  other.setState( state );
  EXPECT_EQ( other.state(), state );
  EXPECT_EQ( told.count(), 0 );
  EXPECT_EQ( shown.last().at( 0 ).toStringList(), ( QStringList { "K01", "K10" } ) );
  other.setState( {} );
  EXPECT_FALSE( other.isFiltered() );
  for ( const QJsonValue &rubbish : { QJsonValue( 7 ), QJsonValue( QJsonArray { "x" } ), QJsonValue( QJsonObject { { "fields", 3 } } ) } )
    other.setState( { { "filter", rubbish }, { "columns", rubbish }, { "tree", rubbish }, { "search", rubbish } } );
  EXPECT_FALSE( other.isFiltered() );
}

TEST_F( PanelFilter, TheFilterStaysWhenTheDatasetIsReplaced )
{
  choose( Facet::Prefecture, QStringLiteral( "28" ) );
  mDock->setDataset( mDataset, test::joinOf( *mDataset, RoleFilter { std::nullopt } ), QStringLiteral( "ja" ) );
  EXPECT_EQ( rows(), QStringList { "K05" } );
  EXPECT_EQ( chips(), QStringList { "兵庫県  ×" } );
  mDock->clearDataset();
  EXPECT_FALSE( mDock->isFiltered() );
  EXPECT_TRUE( mShown.last().at( 0 ).toStringList().isEmpty() );
}

TEST_F( PanelFilter, ColumnsAreChosenAndKept )
{
  const QHeaderView &header = *child<QTableView>( "clusterTable" ).horizontalHeader();
  EXPECT_FALSE( mDock->state().contains( QStringLiteral( "columns" ) ) );
  EXPECT_TRUE( header.isSectionHidden( ClusterTableModel::InstitutionsColumn ) ) << "400 pixels hold no more";
  mDock->resize( 1200, 800 );
  EXPECT_FALSE( header.isSectionHidden( ClusterTableModel::InstitutionsColumn ) );
  QMenu &menu = child<QMenu>( "columnsMenu" );
  emit menu.aboutToShow();
  menu.actions().at( ClusterTableModel::ProgrammeColumn )->trigger();
  EXPECT_TRUE( header.isSectionHidden( ClusterTableModel::ProgrammeColumn ) );
  EXPECT_FALSE( menu.actions().first()->isEnabled() ) << "the first column stays";
  mDock->resize( 400, 800 );
  EXPECT_FALSE( header.isSectionHidden( ClusterTableModel::InstitutionsColumn ) ) << "chosen columns stay";
  const QJsonObject state = mDock->state();
  mDock->setState( {} );
  EXPECT_FALSE( header.isSectionHidden( ClusterTableModel::ProgrammeColumn ) );
  EXPECT_TRUE( header.isSectionHidden( ClusterTableModel::InstitutionsColumn ) );
  mDock->setState( state );
  EXPECT_TRUE( header.isSectionHidden( ClusterTableModel::ProgrammeColumn ) );
  EXPECT_FALSE( header.isSectionHidden( ClusterTableModel::InstitutionsColumn ) );
}

TEST_F( PanelFilter, LedgerIsABehindAClickToReadAndCopy )
{
  QTest::mouseClick( &child<QToolButton>( "ledgerButton" ), Qt::LeftButton );
  const QString text = child<QPlainTextEdit>( "ledgerText" ).toPlainText();
  EXPECT_TRUE( text.contains( QLatin1String( "5 in, 4 joined, 1 not joined" ) ) ) << text.toUtf8().constData();
  EXPECT_TRUE( text.contains( QLatin1String( "Atlantis<br>" ) ) ) << text.toUtf8().constData();
  QDialog &dialog = child<QDialog>( "ledgerDialog" );
  EXPECT_FALSE( dialog.isModal() );
  EXPECT_LT( dialog.height(), 580 );
  EXPECT_LT( dialog.width(), 580 );
  QTest::mouseClick( &child<QPushButton>( "copyLedgerButton" ), Qt::LeftButton );
  EXPECT_EQ( QGuiApplication::clipboard()->text(), text );
  Ledger ledger;
  ledger.attributesSource = QStringLiteral( "clusters.xlsx" );
  mDock->setLedger( ledger );
  mDock->showLedger();
  EXPECT_TRUE( child<QPlainTextEdit>( "ledgerText" ).toPlainText().contains( QLatin1String( "clusters.xlsx" ) ) );
}

TEST_F( PanelFilter, SummaryFitsThreeHundredPixels )
{
  mDock->resize( 300, 800 );
  choose( Facet::Programme, QStringLiteral( "P2" ) );
  mDock->selectClusters( { "K05" } );
  PartsLabel &label = child<PartsLabel>( "summaryLabel" );
  for ( const QString &line : label.text().split( QLatin1Char( '\n' ) ) )
    EXPECT_LE( label.fontMetrics().horizontalAdvance( line ), label.width() );
  EXPECT_LE( mDock->minimumSizeHint().width(), 300 );
  EXPECT_TRUE( label.toolTip().contains( QLatin1String( "Institutions: 1" ) ) );
  const QRect corner = child<QToolButton>( "ledgerButton" ).geometry();
  EXPECT_TRUE( label.rect().contains( corner ) );
}

TEST_F( PanelFilter, TabsShortenTheirTitlesWhereTheDockIsNarrow )
{
  QTabWidget &tabs = child<QTabWidget>( "tabs" );
  mDock->resize( 600, 800 );
  EXPECT_EQ( tabs.tabText( 1 ), QStringLiteral( "Prefectures" ) );
  tabs.resize( 130, 300 );
  EXPECT_EQ( tabs.tabToolTip( 1 ), QStringLiteral( "Prefectures" ) );
  EXPECT_EQ( tabs.tabBar()->accessibleTabName( 1 ), QStringLiteral( "Prefectures" ) );
  EXPECT_NE( tabs.tabText( 1 ), QStringLiteral( "Prefectures" ) );
}

TEST_F( PanelFilter, EverythingThatTakesTheFocusHasAName )
{
  choose( Facet::Programme, QStringLiteral( "P2" ) );
  strip().openPopup();
  mDock->showLedger();
  for ( QWidget *widget : mDock->findChildren<QWidget *>() )
  {
    if ( !( widget->focusPolicy() & Qt::TabFocus ) || widget->focusProxy() || widget->objectName().startsWith( QLatin1String( "qt_" ) ) )
      continue;
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface( widget );
    ASSERT_TRUE( accessible );
    EXPECT_FALSE( accessible->text( QAccessible::Name ).isEmpty() ) << widget->metaObject()->className() << " " << widget->objectName().toUtf8().constData();
  }
}
