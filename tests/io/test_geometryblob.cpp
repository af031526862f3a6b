// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/geometryblob.h"
#include "support/geopackagecontent.h"

namespace clusteratlas
{
namespace
{
using test::squareAt;
using test::wkbOf;

TEST( GeometryBlobTest, RefusesWhatIsNoPolygon )
{
  EXPECT_FALSE( geometryHeader( {}, 1 ) );
  EXPECT_FALSE( geometryHeader( QByteArrayLiteral( "hello world" ), 1 ) );
  EXPECT_FALSE( geometryHeader( wkbOf( "POINT(1 2)" ), 1 ) );
  const QByteArray wkb = squareAt( 1, 2, 3 );
  for ( int size = 0; size < wkb.size(); ++size )
    EXPECT_FALSE( geometryHeader( wkb.left( size ), 1 ) ) << size;
  EXPECT_FALSE( geometryHeader( wkb + 'x', 1 ) );
  QByteArray notANumber = wkb;
  notANumber.replace( notANumber.size() - 24, 8, QByteArray( 8, '\xff' ) );
  EXPECT_FALSE( geometryHeader( notANumber, 1 ) );
}

TEST( GeometryBlobTest, TellsItsBounds )
{
  const QByteArray wkb = squareAt( 1, 2, 3 );
  const std::optional<GeometryHeader> header = geometryHeader( wkb, 1 );
  ASSERT_TRUE( header );
  const QByteArray blob = header->bytes + wkb;
  const std::optional<Bounds> bounds = boundsOfBlob( blob.constData(), blob.size() );
  ASSERT_TRUE( bounds );
  EXPECT_EQ( bounds->maxY, 5 );
  EXPECT_TRUE( hasPosition( blob ) );
  for ( int size = 0; size < 40; ++size )
  {
    EXPECT_FALSE( boundsOfBlob( blob.constData(), size ) ) << size;
    EXPECT_FALSE( hasPosition( blob.left( size ) ) ) << size;
  }
}
} // namespace
} // namespace clusteratlas
