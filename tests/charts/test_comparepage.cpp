// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartpages.h"
#include "charts/comparepage.h"
#include "charts/tickmenu.h"
#include "support/printto.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class Compare : public testing::Test
{
  protected:
    void SetUp() override
    {
      ASSERT_TRUE( mDataset );
      mPage.resize( 340, 700 );
      mPage.setDataset( mDataset, test::fullJoin( *mDataset ), QStringLiteral( "en" ) );
      mPage.show();
    }

    void choose( const QString &id )
    {
      auto *box = mPage.findChild<QComboBox *>( "addComparedBox" );
      for ( int index = 0; index < box->count(); ++index )
        if ( box->itemData( index ).toStringList().last() == id )
        {
          box->setCurrentIndex( index );
          emit box->activated( index );
        }
      QApplication::processEvents();
    }

    CompareModel &model() { return *qobject_cast<CompareModel *>( tree().model() ); }
    QTreeView &tree() { return *mPage.findChild<QTreeView *>( "comparisonTree" ); }

    //! The text in the row of item \a item under the measure whose name begins with \a measure.
    QString text( const QString &measure, int item, int column )
    {
      for ( int row = 0; row < model().rowCount(); ++row )
        if ( const QModelIndex parent = model().index( row, 0 ); parent.data().toString().startsWith( measure ) )
          return model().index( item, column, parent ).data().toString();
      ADD_FAILURE() << measure.toStdString();
      return {};
    }

    std::shared_ptr<const Dataset> mDataset = test::builtInDataset();
    ComparePage mPage;
    QSignalSpy mChanged { &mPage, &PanelPage::stateChanged };
    QSignalSpy mChosen { &mPage, &PanelPage::selectionRequested };
};
} // namespace

TEST_F( Compare, AnyStateIsTaken )
{
  mPage.setState( { { "items", QJsonArray { 1, QJsonObject { { "kind", "river" }, { "id", "x" } }, QJsonObject { { "kind", "cluster" }, { "id", "none" } } } }, { "measures", 5 }, { "denominator", QJsonArray() } } );
  EXPECT_EQ( mPage.items().size(), 1u );
  EXPECT_EQ( model().rowCount(), 0 );
  mPage.setDataset( nullptr, {}, QString() );
  EXPECT_EQ( mPage.items().size(), 1u );
  mPage.copyAsTable();
}

TEST_F( Compare, TheSelectionIsAddedUpToTen )
{
  auto *add = mPage.findChild<QAction *>( "addSelectionAction" );
  EXPECT_FALSE( add->isEnabled() );
  mPage.showSelection( { "K01" }, {} );
  add->trigger();
  QStringList codes;
  for ( int code = 1; code <= 47; ++code )
    codes << QStringLiteral( "%1" ).arg( code, 2, 10, QLatin1Char( '0' ) );
  mPage.showSelection( { "K01" }, codes );
  add->trigger();
  EXPECT_EQ( mPage.items().size(), static_cast<size_t>( ComparePage::MOST ) );
  EXPECT_FALSE( add->isEnabled() );
  EXPECT_FALSE( mPage.findChild<QComboBox *>( "addComparedBox" )->isEnabled() );
  auto *set = mPage.findChild<QListWidget *>( "comparedList" );
  set->setCurrentRow( 0 );
  QTest::keyClick( set, Qt::Key_Delete );
  EXPECT_EQ( mPage.items().size(), 9u );
  EXPECT_EQ( mPage.items().front().id, QStringLiteral( "01" ) );
  mPage.findChild<QAction *>( "clearComparedAction" )->trigger();
  EXPECT_TRUE( mPage.items().empty() );
}

TEST_F( Compare, WhatIsTypedIsAddedOnce )
{
  choose( "40" );
  choose( "40" );
  choose( "K08" );
  EXPECT_EQ( mPage.items().size(), 2u );
  EXPECT_EQ( mChanged.count(), 2 );
  EXPECT_EQ( mPage.findChild<QComboBox *>( "addComparedBox" )->currentText(), QString() );
}

TEST_F( Compare, FiguresRanksAndTheHighest )
{
  choose( "40" );
  choose( "26" );
  choose( "K08" );
  EXPECT_EQ( text( "Clusters", 0, CompareModel::ValueColumn ), QStringLiteral( "★ 2" ) );
  EXPECT_EQ( text( "Clusters", 0, CompareModel::RankColumn ), QStringLiteral( "1/47" ) );
  EXPECT_EQ( text( "Clusters", 1, CompareModel::ValueColumn ), QStringLiteral( "1" ) );
  EXPECT_EQ( text( "Clusters", 2, CompareModel::ValueColumn ), QStringLiteral( "–" ) );
  EXPECT_EQ( text( "Population (census) 2010", 0, CompareModel::ValueColumn ), QStringLiteral( "★ 5,071,968" ) );
  EXPECT_EQ( text( "Population (census) 2010", 0, CompareModel::RankColumn ), QStringLiteral( "9/47" ) );
  auto *denominators = mPage.findChild<QComboBox *>( "denominatorBox" );
  denominators->setCurrentIndex( denominators->findData( "area_km2_2021" ) );
  EXPECT_EQ( text( "Population (census) 2010 (persons per km²)", 1, CompareModel::ValueColumn ), QStringLiteral( "572" ) );
}

TEST_F( Compare, ARateOfAClusterSaysWhyItIsMissing )
{
  const QString rate = [this] {
    const Comparison comparison( *mDataset, test::fullJoin( *mDataset ) );
    for ( const IndicatorSeries &series : comparison.series() )
      if ( !series.addsUp )
        return series.id;
    return QString();
  }();
  ASSERT_FALSE( rate.isEmpty() );
  mPage.setState( { { "items", QJsonArray { QJsonObject { { "kind", "cluster" }, { "id", "K08" } } } }, { "measures", QJsonArray { rate } } } );
  ASSERT_EQ( model().rowCount(), 1 );
  const QModelIndex value = model().index( 0, CompareModel::ValueColumn, model().index( 0, 0 ) );
  EXPECT_EQ( value.data().toString(), QStringLiteral( "–" ) );
  EXPECT_TRUE( value.data( Qt::ToolTipRole ).toString().contains( "cannot be added up" ) );
}

TEST_F( Compare, TheOrderOfTheSetIsTheUsers )
{
  choose( "40" );
  choose( "26" );
  choose( "K08" );
  auto *set = mPage.findChild<QListWidget *>( "comparedList" );
  ASSERT_TRUE( set->model()->moveRow( {}, 0, {}, 3 ) );
  QApplication::processEvents();
  ASSERT_EQ( mPage.items().size(), 3u );
  EXPECT_EQ( mPage.items()[0].id, QStringLiteral( "26" ) );
  EXPECT_EQ( mPage.items()[2].id, QStringLiteral( "40" ) );
  EXPECT_EQ( set->item( 2 )->text(), QStringLiteral( "3 Fukuoka" ) );
}

TEST_F( Compare, HostileNamesStayText )
{
  auto hostile = std::make_shared<Dataset>( *mDataset );
  for ( Cluster &cluster : hostile->clusters )
    cluster.region = { QStringLiteral( "<script>1</script>\t=1+1\n" ), QStringLiteral( "<b>%1</b>\n" ) + QString( 10000, 'x' ) };
  mPage.setDataset( hostile, test::fullJoin( *hostile ), QStringLiteral( "en" ) );
  choose( "K08" );
  const QModelIndex item = model().index( 0, 0, model().index( 0, 0 ) );
  EXPECT_FALSE( item.data().toString().contains( '\n' ) );
  EXPECT_LT( item.data().toString().size(), 1000 );
  EXPECT_FALSE( item.data( Qt::ToolTipRole ).toString().contains( "<b>%1" ) );
  EXPECT_TRUE( item.data( Qt::ToolTipRole ).toString().contains( "&lt;b&gt;%1" ) );
}

TEST_F( Compare, CopiedAsATable )
{
  choose( "40" );
  choose( "K08" );
  mPage.copyAsTable();
  const QStringList lines = QGuiApplication::clipboard()->text().split( '\n' );
  EXPECT_EQ( lines[0], QStringLiteral( "Indicator\tUnit\tJapan\tFukuoka\tFukuoka (Rank)\t%1\t%1 (Rank)" ).arg( mDataset->cluster( "K08" )->region.en ) );
  EXPECT_EQ( lines[1], QStringLiteral( "Clusters\t\t13\t2\t1\t\t" ) );
}

TEST_F( Compare, RowsAndMapFollowEachOther )
{
  choose( "40" );
  choose( "K08" );
  mPage.showSelection( {}, { "40" } );
  EXPECT_EQ( mChosen.count(), 0 );
  EXPECT_EQ( tree().selectionModel()->selectedRows().size(), model().rowCount() );
  tree().selectionModel()->select( model().index( 1, 0, model().index( 0, 0 ) ), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows );
  ASSERT_EQ( mChosen.count(), 1 );
  EXPECT_EQ( mChosen.last().at( 0 ).toStringList(), QStringList { "K08" } );
}

TEST_F( Compare, TheSetIsKeptEvenWhatTheDataLacks )
{
  const QJsonObject state { { "items", QJsonArray { QJsonObject { { "kind", "cluster" }, { "id", "none" } }, QJsonObject { { "kind", "prefecture" }, { "id", "13" } } } }, { "measures", QJsonArray { "population_2010" } }, { "denominator", "area_km2_2021" } };
  mPage.setState( state );
  EXPECT_EQ( mPage.state(), state );
  ASSERT_EQ( model().rowCount(), 1 );
  EXPECT_EQ( model().index( 0, 0, model().index( 0, 0 ) ).data().toString(), QStringLiteral( "2 Tokyo" ) );
  EXPECT_EQ( mChanged.count(), 0 );
}

TEST_F( Compare, TickedIndicatorsAreShown )
{
  choose( "13" );
  auto *menu = mPage.findChild<TickMenu *>( "measureMenu" );
  const int usual = model().rowCount();
  for ( QAction *entry : menu->actions() )
    if ( entry->isChecked() && entry != menu->actions().first() )
      entry->trigger();
  EXPECT_GT( usual, 1 );
  EXPECT_EQ( model().rowCount(), 1 );
  EXPECT_EQ( mPage.state().value( "measures" ).toArray(), QJsonArray { QString( Comparison::CLUSTERS ) } );
  // With nothing ticked the usual ones are back, and the menu stays open for Space.
  menu->popup( QPoint() );
  menu->setActiveAction( menu->actions().first() );
  QTest::keyClick( menu, Qt::Key_Space );
  EXPECT_TRUE( menu->isVisible() );
  EXPECT_EQ( model().rowCount(), usual );
  menu->hide();
}
