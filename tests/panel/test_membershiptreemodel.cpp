// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/clusterfilter.h"
#include "panel/membershiptreemodel.h"
#include "panel/panelroles.h"
#include "panel/tabletext.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
using Tester = QAbstractItemModelTester;
using Grouping = MembershipTreeModel::Grouping;

QStringList namesUnder( const QAbstractItemModel &model, const QModelIndex &parent = QModelIndex() )
{
  QStringList names;
  for ( int row = 0; row < model.rowCount( parent ); ++row )
    names << model.index( row, 0, parent ).data().toString();
  return names;
}

class MembershipTree : public testing::Test
{
  protected:
    void show( Grouping grouping, RoleFilter role = {} )
    {
      mModel.setGrouping( grouping );
      mModel.setDataset( mDataset, test::joinOf( *mDataset, role ), QStringLiteral( "en" ) );
    }

    QString cell( const QModelIndex &row, int column ) const { return row.siblingAtColumn( column ).data().toString(); }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
    MembershipTreeModel mModel;
    Tester mTester { &mModel, Tester::FailureReportingMode::Fatal };
};
} // namespace

TEST_F( MembershipTree, IsEmptyWithoutDataset )
{
  EXPECT_EQ( mModel.rowCount(), 0 );
  show( Grouping::ByCluster );
  mModel.setDataset( nullptr, {}, {} );
  EXPECT_EQ( mModel.rowCount(), 0 );
  mModel.setGrouping( Grouping::ByPrefecture );
  EXPECT_EQ( mModel.rowCount(), 0 );
}

TEST_F( MembershipTree, ListsThePrefecturesWithTheirClusters )
{
  show( Grouping::ByPrefecture );
  EXPECT_EQ( namesUnder( mModel ), ( QStringList { "01 Hokkaido", "27 Osaka", "28 Hyogo", "Not on the map" } ) );
  const QModelIndex hokkaido = mModel.index( 0, 0 );
  EXPECT_EQ( namesUnder( mModel, hokkaido ), ( QStringList { "K01 Sapporo Bio-cluster", "K10 Hakodate Marine Bio Cluster" } ) );
  EXPECT_EQ( cell( hokkaido, MembershipTreeModel::RoleColumn ), QStringLiteral( "Clusters: 2" ) );
  EXPECT_EQ( hokkaido.data( PrefectureCodeRole ).toString(), QStringLiteral( "01" ) );
  EXPECT_FALSE( hokkaido.data( ClusterIdRole ).isValid() );
  const QModelIndex cluster = mModel.index( 1, 0, hokkaido );
  EXPECT_EQ( cluster.data( ClusterIdRole ).toString(), QStringLiteral( "K10" ) );
  EXPECT_EQ( cell( cluster, MembershipTreeModel::EvidenceColumn ), QStringLiteral( "北海道、函館市" ) );
}

TEST_F( MembershipTree, PutsInstitutionsWhereTheyTakePart )
{
  show( Grouping::ByPrefecture );
  const QModelIndex inOsaka = mModel.index( 0, 0, mModel.index( 1, 0 ) );
  const QModelIndex inHyogo = mModel.index( 0, 0, mModel.index( 2, 0 ) );
  EXPECT_EQ( namesUnder( mModel, inOsaka ), QStringList { "National Institute of Biomedical Innovation" } );
  EXPECT_TRUE( namesUnder( mModel, inHyogo ).isEmpty() );
}

TEST_F( MembershipTree, ListsEveryClusterWithItsPrefectures )
{
  show( Grouping::ByCluster );
  EXPECT_EQ( mModel.rowCount(), 4 );
  EXPECT_EQ( namesUnder( mModel, mModel.index( 1, 0 ) ), ( QStringList { "27 Osaka", "28 Hyogo" } ) );
  EXPECT_EQ( cell( mModel.index( 3, 0 ), MembershipTreeModel::RoleColumn ), QStringLiteral( "Prefectures: 0" ) );
}

TEST_F( MembershipTree, JoinsTheRolesOfAPairAndMarksWhatIsInferred )
{
  for ( const Grouping grouping : { Grouping::ByPrefecture, Grouping::ByCluster } )
  {
    show( grouping, RoleFilter { std::nullopt } );
    const QModelIndex pair = mModel.index( 0, 0, mModel.index( 1, 0 ) ); // K05 and Osaka, either way
    EXPECT_EQ( cell( pair, MembershipTreeModel::RoleColumn ), QStringLiteral( "Applicant government / Seat of an institution" ) );
    EXPECT_EQ( cell( pair, MembershipTreeModel::EvidenceColumn ), QStringLiteral( "大阪府 / 医薬基盤研究所 (inferred)" ) );
  }
}

TEST_F( MembershipTree, KeepsMembershipsThatFoundNoPolygon )
{
  show( Grouping::ByPrefecture );
  EXPECT_EQ( namesUnder( mModel, mModel.index( 3, 0 ) ), QStringList { "Atlantis<br> K99" } );
  show( Grouping::ByCluster );
  const QModelIndex lost = mModel.index( 0, 0, mModel.index( 3, 0 ) );
  EXPECT_EQ( lost.data().toString(), QStringLiteral( "Atlantis<br>" ) );
  EXPECT_EQ( cell( lost, MembershipTreeModel::RoleColumn ), QStringLiteral( "Not on the map" ) );
  EXPECT_FALSE( cell( lost, MembershipTreeModel::EvidenceColumn ).isEmpty() );
  EXPECT_FALSE( lost.data( Qt::ToolTipRole ).toString().contains( QLatin1String( "<br>" ) ) );
}

TEST_F( MembershipTree, FindsEveryPlaceOfAClusterAndAPrefecture )
{
  show( Grouping::ByPrefecture );
  EXPECT_EQ( mModel.indexesOf( { "K05" }, {} ).size(), 2 );
  EXPECT_EQ( mModel.indexesOf( {}, { "01" } ).size(), 1 );
  EXPECT_TRUE( mModel.indexesOf( { "K00", QString() }, { QString() } ).isEmpty() );
}

TEST_F( MembershipTree, FilterKeepsWhatStandsAboveAndBelow )
{
  show( Grouping::ByPrefecture );
  ClusterFilter filter;
  const Tester tester( &filter, Tester::FailureReportingMode::Fatal );
  filter.setSourceModel( &mModel );
  filter.showOnly( QSet<QString> { "K10" } );
  EXPECT_EQ( namesUnder( filter ), QStringList { "01 Hokkaido" } );
  EXPECT_EQ( namesUnder( filter, filter.index( 0, 0 ) ), QStringList { "K10 Hakodate Marine Bio Cluster" } );
  filter.showOnly( QSet<QString> { "K01", "K10" } );
  EXPECT_EQ( filter.rowCount( filter.index( 0, 0 ) ), 2 );
}

TEST_F( MembershipTree, CopiesAsATableOfMemberships )
{
  show( Grouping::ByPrefecture );
  const QStringList header { "Prefecture", "Cluster" };
  const QString all = treeText( mModel, header, { mModel.index( 0, 0 ), mModel.index( 2, 0 ) } );
  EXPECT_EQ( all, QStringLiteral( "Prefecture\tCluster\tRole\tEvidence\n"
                                  "01 Hokkaido\tK01 Sapporo Bio-cluster\tApplicant government\t北海道、札幌市\n"
                                  "01 Hokkaido\tK10 Hakodate Marine Bio Cluster\tApplicant government\t北海道、函館市\n"
                                  "28 Hyogo\tK05 Kansai Biomedical Cluster\tApplicant government\t神戸市\n" ) );
  const QModelIndex cluster = mModel.index( 0, 0, mModel.index( 0, 0 ) );
  const QString once = treeText( mModel, header, { cluster, mModel.index( 0, 0, cluster ) } );
  EXPECT_EQ( once.count( QLatin1Char( '\n' ) ), 2 );
}
