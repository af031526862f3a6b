// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/packedrtree.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
TEST( PackedRtreeTest, OrderDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> place( -10, 10 );
  std::vector<RtreeEntry> entries;
  for ( int id = 1; id <= 500; ++id )
  {
    const double x = place( random ), y = place( random );
    entries.push_back( rtreeEntry( id, { x, x + 1e-9, y, y + 1 } ) );
    EXPECT_LE( static_cast<double>( entries.back().minX ), x );
    EXPECT_GE( static_cast<double>( entries.back().maxX ), x + 1e-9 );
  }
  const PackedRtree tree = packRtree( entries );
  std::shuffle( entries.begin(), entries.end(), random );
  EXPECT_EQ( packRtree( entries ).nodes, tree.nodes );
  EXPECT_EQ( packRtree( entries ).leaves, tree.leaves );
}
} // namespace
} // namespace clusteratlas
