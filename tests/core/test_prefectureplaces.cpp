// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/prefectureplaces.h"

#include "core/prefecturetable.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
TEST( PrefecturePlaces, IslandsFarFromTheirCapital )
{
  const PrefectureCode tokyo = *PrefectureCode::fromNumber( 13 );
  EXPECT_TRUE( mayLieIn( tokyo, 142.2, 27.1 ) );
  EXPECT_TRUE( mayLieIn( tokyo, 153.98, 24.29 ) );
  EXPECT_TRUE( mayLieIn( tokyo, 136.07, 20.42 ) );
  EXPECT_FALSE( mayLieIn( tokyo, 135.5, 34.7 ) );
  EXPECT_FALSE( mayLieIn( tokyo, 0, 0 ) );
}

TEST( PrefecturePlaces, NeighborsAreToldApart )
{
  const PrefectureCode nara = *PrefectureCode::fromNumber( 29 );
  EXPECT_TRUE( mayLieIn( nara, 135.83, 34.68 ) );
  EXPECT_FALSE( mayLieIn( nara, 135.18, 34.69 ) ); // Kobe
  EXPECT_FALSE( mayLieIn( nara, 136.9, 35.18 ) );  // Nagoya
}

TEST( PrefecturePlaces, EveryZoneIsInUseSomewhere )
{
  std::vector<int> uses( 20 );
  for ( const PrefectureRecord &record : prefectureTable() )
    for ( const int zone : planeZones( record.code ) )
      ++uses[static_cast<size_t>( zone )];
  for ( size_t zone = 1; zone < uses.size(); ++zone )
    EXPECT_GT( uses[zone], 0 ) << zone;
}
} // namespace
} // namespace clusteratlas
