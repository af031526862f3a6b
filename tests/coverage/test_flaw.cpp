// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/flaw.h"
#include "shapes.h"

namespace clusteratlas
{
namespace
{
TEST( Flaw, BrokenBytesHaveNone )
{
  EXPECT_FALSE( flawOf( QByteArrayLiteral( "no geometry" ) ) );
  EXPECT_FALSE( flawOf( {} ) );
}

TEST( Flaw, ValidPolygonsHaveNone )
{
  EXPECT_FALSE( flawOf( test::wkb( "POLYGON((0 0,1 0,1 1,0 0))" ) ) );
}

TEST( Flaw, SaysWhatAndWhere )
{
  const std::optional<Flaw> bowtie = flawOf( test::wkb( "POLYGON((0 0,2 2,2 0,0 2,0 0))" ) );
  ASSERT_TRUE( bowtie );
  EXPECT_EQ( bowtie->reason, QStringLiteral( "self_intersection" ) );
  EXPECT_DOUBLE_EQ( bowtie->x, 1 );
  EXPECT_DOUBLE_EQ( bowtie->y, 1 );
  const std::optional<Flaw> hole = flawOf( test::wkb( "POLYGON((0 0,4 0,4 4,0 4,0 0),(5 5,6 5,6 6,5 6,5 5))" ) );
  ASSERT_TRUE( hole );
  EXPECT_EQ( hole->reason, QStringLiteral( "hole_outside" ) );
  const std::optional<Flaw> shells = flawOf( test::wkb( "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((1 1,2 1,2 2,1 2,1 1)))" ) );
  ASSERT_TRUE( shells );
  EXPECT_EQ( shells->reason, QStringLiteral( "nested_shells" ) );
}
} // namespace
} // namespace clusteratlas
