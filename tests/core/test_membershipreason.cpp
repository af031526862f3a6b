// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/membershipreason.h"
#include "support/printto.h"
#include "support/randomdataset.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
Dataset datasetOf( const std::vector<std::pair<QString, std::optional<int>>> &labels )
{
  Dataset dataset;
  dataset.clusters = { { "A", "P", {}, {}, {}, 0 } };
  qint64 row = 0;
  for ( const auto &[label, prefecture] : labels )
    dataset.memberships.push_back( { "A", label, prefecture ? PrefectureCode::fromNumber( *prefecture ) : std::nullopt, Role::Applicant, {}, {}, {}, ++row } );
  return dataset;
}

std::vector<MembershipReason> reasonsOf( const Dataset &dataset )
{
  return MembershipReasons( dataset, test::joinWithAllPrefectures( dataset ) ).ofCluster( QStringLiteral( "A" ) );
}

TEST( MembershipReason, NothingOfAnUnknownCluster )
{
  EXPECT_TRUE( MembershipReasons().ofCluster( QStringLiteral( "A" ) ).empty() );
  EXPECT_TRUE( MembershipReasons( datasetOf( {} ), {} ).ofPrefecture( *PrefectureCode::fromNumber( 1 ) ).empty() );
}

TEST( MembershipReason, SaysWhatWasNotFoundAndWhatStoodThereTwice )
{
  const auto reasons = reasonsOf( datasetOf( { { "Atlantis", std::nullopt }, { "16", 16 }, { "富山県", 16 }, { "", std::nullopt } } ) );
  ASSERT_EQ( reasons.size(), 4u );
  EXPECT_EQ( reasons[0].rule, QStringLiteral( "unknown" ) );
  EXPECT_EQ( reasons[0].leftOut, QStringLiteral( "unknown prefecture" ) );
  EXPECT_TRUE( reasons[1].leftOut.isEmpty() );
  EXPECT_EQ( reasons[2].leftOut, QStringLiteral( "duplicate" ) );
  EXPECT_EQ( reasons[3].rule, QStringLiteral( "empty" ) );
}

TEST( MembershipReason, NamesTheRuleThatMatched )
{
  const auto reasons = reasonsOf( datasetOf( { { "　富 山 県", 16 }, { "ﾄﾔﾏｹﾝ", 16 }, { "Toyama-ken", 16 }, { "16", 16 }, { "JP-16", 16 }, { "神戸市", 28 }, { "北陸のどこか", 17 } } ) );
  QStringList rules;
  for ( const MembershipReason &reason : reasons )
    rules << reason.rule;
  EXPECT_EQ( rules, ( QStringList { "name_ja", "name_kana", "name_en", "jis_code", "iso_3166_2", "municipality_name", "alias" } ) );
  EXPECT_EQ( reasons[0].key, QStringLiteral( "富山県" ) );
  EXPECT_EQ( reasons[0].label, QStringLiteral( "　富 山 県" ) );
}

TEST( MembershipReason, TellsAnotherRoleFromALoss )
{
  Dataset dataset = datasetOf( { { "16", 16 }, { "17", 17 } } );
  dataset.memberships[1].role = Role::Area;
  const auto reasons = reasonsOf( dataset );
  EXPECT_EQ( reasons[1].leftOut, QStringLiteral( "other_role" ) );
}

TEST( MembershipReason, EveryRowHasOneAndTheJoinsAreDrawn )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto dataset = test::randomDataset( random, { 9, 80, 5, 3 } );
  const JoinResult join = test::joinWithAllPrefectures( *dataset );
  const MembershipReasons reasons( *dataset, join );
  size_t rows = 0;
  size_t drawn = 0;
  for ( const Cluster &cluster : dataset->clusters )
    for ( const MembershipReason &reason : reasons.ofCluster( cluster.id ) )
    {
      ++rows;
      drawn += reason.leftOut.isEmpty();
      EXPECT_EQ( reason.leftOut.isEmpty(), reason.role == Role::Applicant );
      EXPECT_LT( reason.stripeRank, std::max( 1, reason.stripeCount ) );
    }
  EXPECT_EQ( rows, dataset->memberships.size() );
  EXPECT_EQ( drawn, join.joined.size() );
  size_t byPrefecture = 0;
  for ( int number = 1; number <= 47; ++number )
    byPrefecture += reasons.ofPrefecture( *PrefectureCode::fromNumber( number ) ).size();
  EXPECT_EQ( byPrefecture, rows );
}
} // namespace
} // namespace clusteratlas
