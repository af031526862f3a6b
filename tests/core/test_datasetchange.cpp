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
} // namespace
} // namespace clusteratlas
