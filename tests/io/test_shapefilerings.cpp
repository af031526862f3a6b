// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/shapefilerings.h"
#include "support/seed.h"

#include <ogrsf_frmts.h>

#include <cmath>
#include <cstring>

namespace clusteratlas
{
namespace
{
using Ring = std::vector<std::pair<double, double>>;

//! Rings as a record of a Shapefile holds them.
class Record
{
  public:
    explicit Record( const std::vector<Ring> &rings )
    {
      for ( const Ring &ring : rings )
        for ( const auto &[x, y] : ring )
          for ( const double value : { x, y } )
            mPoints.append( reinterpret_cast<const char *>( &value ), sizeof value );
      const uchar *at = reinterpret_cast<const uchar *>( mPoints.constData() );
      for ( const Ring &ring : rings )
      {
        mRings.push_back( { at, static_cast<quint32>( ring.size() ) } );
        at += ring.size() * 16;
      }
    }

    std::optional<QByteArray> wkb() const { return wkbOfRings( mRings ); }

  private:
    QByteArray mPoints;
    std::vector<StoredRing> mRings;
};

//! A regular ring around a centre; Shapefile shells are clockwise.
Ring around( double x, double y, double radius, bool clockwise, int corners = 6 )
{
  Ring ring;
  for ( int corner = 0; corner <= corners; ++corner )
  {
    const double angle = 2 * M_PI * ( corner % corners ) / corners * ( clockwise ? -1 : 1 );
    ring.emplace_back( x + radius * std::cos( angle ), y + radius * std::sin( angle ) );
  }
  return ring;
}

//! As OGR's driver does it.
QByteArray throughOgr( const std::vector<Ring> &rings )
{
  std::vector<OGRGeometry *> polygons;
  for ( const Ring &points : rings )
  {
    auto *ring = new OGRLinearRing;
    for ( const auto &[x, y] : points )
      ring->addPoint( x, y );
    auto *polygon = new OGRPolygon;
    polygon->addRingDirectly( ring );
    polygons.push_back( polygon );
  }
  const char *options[] = { "METHOD=ONLY_CCW", nullptr };
  int isValid = 0;
  const OGRGeometryUniquePtr whole( OGRGeometryFactory::organizePolygons( polygons.data(), static_cast<int>( polygons.size() ), &isValid, options ) );
  QByteArray wkb( static_cast<int>( whole->WkbSize() ), '\0' );
  whole->flattenTo2D();
  whole->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
}

TEST( ShapefileRings, LeaveWhatIsInDoubtToOgr )
{
  Ring open = around( 0, 0, 1, true );
  open.pop_back();
  Ring broken = around( 5, 5, 1, true );
  broken[2].first = std::nan( "" );
  Ring onTheShell = around( 0, 0, 0.5, false );
  onTheShell.front() = onTheShell.back() = around( 0, 0, 2, true ).front();
  for ( const std::vector<Ring> &rings : std::vector<std::vector<Ring>> {
          { around( 0, 0, 2, true ), open },
          { around( 0, 0, 2, true ), broken },
          { around( 0, 0, 2, true ), around( 0, 0, 1, true ) },  // a shell within a shell
          { around( 0, 0, 2, true ), around( 9, 9, 1, false ) }, // a hole outside
          { around( 0, 0, 2, false ), around( 0, 0, 1, false ) },
          { around( 0, 0, 2, true ), onTheShell },
          { around( 0, 0, 2, true ), { { 0, 0 }, { 1, 0 }, { 0, 0 }, { 0, 0 } } },
          { around( 0, 0, 2, true ), {} } } )
    EXPECT_FALSE( Record( rings ).wkb() );
  EXPECT_FALSE( Record( {} ).wkb() );
}

TEST( ShapefileRings, TakeOneRingAsItIs )
{
  for ( const bool clockwise : { true, false } )
    EXPECT_TRUE( Record( { around( 0, 0, 2, clockwise ) } ).wkb() );
}

TEST( ShapefileRings, GiveWhatOgrGives )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const auto number = [&random]( int low, int high ) { return std::uniform_int_distribution<int>( low, high )( random ); };
  int direct = 0;
  for ( int round = 0; round < 400; ++round )
  {
    std::vector<Ring> rings;
    for ( int shell = number( 1, 4 ); shell > 0; --shell )
    {
      const double x = number( 0, 5 ) * 10, y = number( 0, 5 ) * 10, radius = number( 2, 6 );
      rings.push_back( around( x, y, radius, true, number( 3, 9 ) ) );
      for ( int hole = number( 0, 2 ); hole > 0; --hole )
        rings.push_back( around( x + number( -1, 1 ) * radius * 0.2, y, radius * 0.1 * number( 1, 2 ), false, number( 3, 9 ) ) );
    }
    if ( number( 0, 1 ) )
      std::shuffle( rings.begin(), rings.end(), random );
    const std::optional<QByteArray> wkb = Record( rings ).wkb();
    if ( !wkb )
      continue;
    ++direct;
    ASSERT_EQ( wkb->toHex(), throughOgr( rings ).toHex() ) << round;
  }
  EXPECT_GT( direct, 100 );
}
} // namespace
} // namespace clusteratlas
