// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/datasetchange.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
Dataset smallDataset()
{
  Dataset dataset;
  for ( const char *id : { "K1", "K2" } )
    dataset.clusters.push_back( { QString::fromLatin1( id ), QString(), {}, { QStringLiteral( "名" ), QString() }, {}, 0 } );
  for ( const int code : { 1, 13, 27 } )
    dataset.memberships.push_back( { code == 1 ? QStringLiteral( "K1" ) : QStringLiteral( "K2" ), QString(), PrefectureCode::fromNumber( code ), Role::Applicant, {}, {}, {}, code } );
  return dataset;
}

TEST( DatasetChange, OrderOfRowsIsNone )
{
  const Dataset before = smallDataset();
  Dataset after = before;
  std::reverse( after.clusters.begin(), after.clusters.end() );
  std::reverse( after.memberships.begin(), after.memberships.end() );
  EXPECT_TRUE( datasetChange( before, after ).isNone() );
}

TEST( DatasetChange, CountsBothWays )
{
  const Dataset before = smallDataset();
  Dataset after = before;
  after.clusters[0].name.ja = QStringLiteral( "新名" );
  after.clusters[1].id = QStringLiteral( "K3" );
  after.memberships.pop_back();
  after.memberships[0].role = Role::Institution;
  const DatasetChange there = datasetChange( before, after ), back = datasetChange( after, before );
  EXPECT_EQ( there.clustersChanged, 1 );
  EXPECT_EQ( there.clustersAdded, 1 );
  EXPECT_EQ( there.clustersRemoved, 1 );
  EXPECT_EQ( there.membershipsAdded, 1 );
  EXPECT_EQ( there.membershipsRemoved, 2 );
  EXPECT_EQ( back.membershipsAdded, there.membershipsRemoved );
  EXPECT_EQ( back.clustersAdded, there.clustersRemoved );
}

TEST( DatasetChange, NamesEveryItem )
{
  const Dataset before = smallDataset();
  Dataset after = before;
  after.clusters[0].name.ja = QStringLiteral( "新名" );
  after.clusters[1].id = QStringLiteral( "K3" );
  after.memberships.pop_back();
  after.memberships.push_back( { QStringLiteral( "K1" ), QStringLiteral( "まほろば" ), std::nullopt, Role::Area, {}, {}, {}, 9 } );
  const DatasetChange change = datasetChange( before, after );
  ASSERT_EQ( change.clusters.size(), 3u );
  EXPECT_EQ( change.clusters[0].kind, ChangeKind::Changed );
  EXPECT_EQ( change.clusters[0].name.ja, QStringLiteral( "新名" ) );
  EXPECT_EQ( change.clusters[0].oldName.ja, QStringLiteral( "名" ) );
  EXPECT_EQ( change.clusters[1].kind, ChangeKind::Added );
  EXPECT_EQ( change.clusters[1].id, QStringLiteral( "K3" ) );
  EXPECT_EQ( change.clusters[2].kind, ChangeKind::Removed );
  EXPECT_EQ( change.clusters[2].id, QStringLiteral( "K2" ) );
  ASSERT_EQ( change.memberships.size(), 2u );
  EXPECT_EQ( change.memberships[0].prefecture, QStringLiteral( "まほろば" ) );
  EXPECT_EQ( change.memberships[0].clusterName.ja, QStringLiteral( "新名" ) );
  EXPECT_EQ( change.memberships[1].prefecture, QStringLiteral( "27" ) );
  EXPECT_TRUE( change.prefecturesAdded.empty() );
  EXPECT_EQ( change.prefecturesRemoved, std::set<PrefectureCode> { *PrefectureCode::fromNumber( 27 ) } );
}

TEST( DatasetChange, CountsRowsOfOtherTablesWhateverTheirOrder )
{
  Dataset before = smallDataset();
  DataTable table;
  table.cells.columns = QStringList { QStringLiteral( "pref_code" ), QStringLiteral( "value" ) };
  table.schema.name = QStringLiteral( "statistics" );
  table.cells.rows = { { 1, { QStringLiteral( "01" ), QStringLiteral( "5" ) } }, { 2, { QStringLiteral( "02" ), QStringLiteral( "6" ) } } };
  before.tables = { table };
  Dataset after = before;
  std::reverse( after.tables[0].cells.rows.begin(), after.tables[0].cells.rows.end() );
  EXPECT_TRUE( datasetChange( before, after ).isNone() );
  after.tables[0].cells.rows[0].cells[1] = QStringLiteral( "7" );
  after.tables[0].cells.rows.push_back( { 3, { QStringLiteral( "03" ), QStringLiteral( "8" ) } } );
  const DatasetChange change = datasetChange( before, after );
  EXPECT_FALSE( change.isNone() );
  ASSERT_EQ( change.tables.size(), 1u );
  EXPECT_EQ( change.tables[0].added, 2 );
  EXPECT_EQ( change.tables[0].removed, 1 );
  after = before;
  after.tables[0].cells.rows[0].cells[1] = QStringLiteral( "5.0" );
  EXPECT_TRUE( datasetChange( before, after ).isNone() ) << "the same number, written another way";
}
} // namespace
} // namespace clusteratlas
