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

TEST( LedgerFeatures, HaveEveryRowHoweverManyThereAre )
{
  constexpr int ROWS = 150000;
  Ledger ledger;
  for ( int row = 1; row <= ROWS; ++row )
    ledger.duplicates.push_back( { row, QStringLiteral( "K01" ), QStringLiteral( "13" ), QStringLiteral( "duplicate" ) } );
  ledger.unjoined.push_back( { 1, QStringLiteral( "K01" ), QStringLiteral( "Atlantis" ), QStringLiteral( "unknown prefecture" ) } );
  const FeatureTable table = ledgerFeatures( ledger );
  EXPECT_EQ( rowsOf( table, "duplicate" ), ROWS );
  EXPECT_EQ( rowsOf( table, "unjoined" ), 1 );
}
} // namespace
} // namespace clusteratlas
