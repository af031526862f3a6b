// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/clusterfilter.h"
#include "panel/clustersearch.h"
#include "panel/panelroles.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QStandardItemModel>
#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class Filter : public testing::Test
{
  protected:
    void SetUp() override
    {
      for ( const char *id : { "K1", "K2", "K3", "K4" } )
      {
        auto *item = new QStandardItem( QString::fromLatin1( id ) );
        item->setData( QString::fromLatin1( id ), ClusterIdRole );
        item->setData( QString::fromLatin1( id ), SortRole );
        mModel.appendRow( item );
      }
      mFilter.setSourceModel( &mModel );
      mFilter.sort( 0, Qt::AscendingOrder );
    }

    QStringList shown() const
    {
      QStringList ids;
      for ( int row = 0; row < mFilter.rowCount(); ++row )
        ids << mFilter.index( row, 0 ).data( ClusterIdRole ).toString();
      return ids;
    }

    QStandardItemModel mModel;
    ClusterFilter mFilter;
};
} // namespace

TEST_F( Filter, BestIsAboveWhicheverWayTheColumnWasSorted )
{
  const QStringList best { "K3", "K1", "K4" };
  const QSet<QString> found( best.begin(), best.end() );
  mFilter.showOnly( found, best );
  EXPECT_EQ( shown(), best );
  mFilter.sort( 0, Qt::DescendingOrder );
  EXPECT_EQ( shown(), best );
  mFilter.showOnly( found, { "K4", "K3", "K1" } );
  EXPECT_EQ( shown(), ( QStringList { "K4", "K3", "K1" } ) );
  mFilter.sortByColumn();
  EXPECT_EQ( shown(), ( QStringList { "K4", "K3", "K1" } ) ) << "descending";
  mFilter.sort( 0, Qt::AscendingOrder );
  EXPECT_EQ( shown(), ( QStringList { "K1", "K3", "K4" } ) );
}

TEST_F( Filter, WithoutASearchTheColumnCounts )
{
  mFilter.showOnly( QSet<QString> { "K3" }, { "K3" } );
  mFilter.showOnly( std::nullopt );
  EXPECT_EQ( shown(), ( QStringList { "K1", "K2", "K3", "K4" } ) );
}

TEST_F( Filter, SearchGivesTheBestFirstAndTheOrderOfTheTableToo )
{
  const auto dataset = test::smallDataset();
  const ClusterSearch search( *dataset, test::joinOf( *dataset ) );
  const QStringList found = search.clusters( QStringLiteral( "hakodate" ) );
  ASSERT_FALSE( found.isEmpty() );
  EXPECT_EQ( found.first(), QStringLiteral( "K10" ) );
  EXPECT_EQ( search.inOrder( { "K10", "nobody", "K01" } ), ( QStringList { "K01", "K10" } ) );
}
