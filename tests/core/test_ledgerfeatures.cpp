// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/atlastables.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
int rowsOf( const FeatureTable &table, const char *item )
{
  return static_cast<int>( std::count_if( table.features.begin(), table.features.end(), [item]( const FeatureTable::Feature &row ) { return row.values[1].toString() == QLatin1String( item ); } ) );
}

TEST( LedgerFeatures, ListAllOfAReasonUntilNobodyReadsThem )
{
  Ledger ledger;
  for ( int row = 1; row <= 100000; ++row )
    ledger.duplicates.push_back( { row, QStringLiteral( "K01" ), QStringLiteral( "13" ), QStringLiteral( "duplicate" ) } );
  ledger.unjoined.push_back( { 1, QStringLiteral( "K01" ), QStringLiteral( "Atlantis" ), QStringLiteral( "unknown prefecture" ) } );
  const FeatureTable whole = ledgerFeatures( ledger );
  EXPECT_EQ( rowsOf( whole, "duplicate" ), 100000 );
  EXPECT_EQ( rowsOf( whole, "duplicate_count" ), 0 );

  for ( int row = 0; row < 5; ++row )
    ledger.duplicates.push_back( ledger.duplicates.back() );
  const FeatureTable cut = ledgerFeatures( ledger );
  EXPECT_EQ( rowsOf( cut, "duplicate" ), 100000 );
  EXPECT_EQ( rowsOf( cut, "unjoined" ), 1 );
  ASSERT_EQ( rowsOf( cut, "duplicate_count" ), 1 );
  EXPECT_EQ( cut.features.back().values[2].toString(), QStringLiteral( "100005" ) );
  EXPECT_EQ( cut.features.back().values[4].toString(), QStringLiteral( "duplicate" ) );
}
} // namespace
} // namespace clusteratlas
