// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/cleancoverage.h"
#include "coverage/dissolve.h"
#include "coverage/geoscontext.h"
#include "coverage/simplifycoverage.h"

#include "fuzz.h"

#include <algorithm>

using namespace clusteratlas;

namespace
{
using Outcome = RepairedPolygon::Outcome;
using Polygons = std::vector<QByteArray>;

//! Rings, each a byte that tells how many vertices and two bytes a vertex; sevenths, so that nothing is exact. An odd first byte starts a hole.
Polygons polygonsOf( const QByteArray &bytes )
{
  Polygons polygons;
  RingSet rings;
  std::vector<RingPolygon> parts;
  const auto finish = [&]() {
    if ( !parts.empty() )
      polygons.push_back( multiPolygonWkb( rings, parts ) );
    rings = RingSet();
    parts.clear();
  };
  int at = 0;
  while ( at < bytes.size() && polygons.size() < 12 )
  {
    const int head = static_cast<unsigned char>( bytes[at++] );
    std::vector<Position> ring;
    for ( int count = 3 + head / 4 % 24; count > 0 && at + 1 < bytes.size(); --count, at += 2 )
      ring.push_back( { static_cast<unsigned char>( bytes[at] ) / 7.0, static_cast<unsigned char>( bytes[at + 1] ) / 7.0 } );
    if ( ring.size() < 3 )
      break;
    if ( head % 4 < 2 || parts.empty() )
      finish();
    ring.push_back( ring.front() );
    rings.positions.insert( rings.positions.end(), ring.begin(), ring.end() );
    rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
    if ( head % 4 == 3 && !parts.empty() )
      parts.back().holes.push_back( rings.count() - 1 );
    else
      parts.push_back( { rings.count() - 1 } );
  }
  finish();
  return polygons;
}

void requireValid( const Polygons &polygons )
{
  const GeosContext geos;
  for ( const QByteArray &polygon : polygons )
    fuzz::require( polygon.isEmpty() || GEOSisValid_r( geos.handle(), geos.read( polygon ).get() ) == 1 );
}

bool isClean( const Polygons &polygons )
{
  const Dissolved whole = dissolve( polygons );
  return !whole.united && whole.trouble == CoverageTrouble::None;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  if ( size < 2 )
    return 0;
  const Polygons polygons = polygonsOf( fuzz::bytesOf( data + 2, size - 2 ) );
  const double tolerance = data[0] / 16.0;
  const double leastIsland = data[1] / 16.0;

  const Result<CleanedCoverage> cleaned = cleanCoverage( polygons, data[0] % 8 == 0 ? 1000 : tolerance, GroundScale::planar( 1 ) );
  fuzz::require( cleaned || cleaned.error().code == Error::Code::CoverageInvalid );
  if ( cleaned )
  {
    requireValid( cleaned->polygons );
    if ( data[0] % 8 == 0 )
      fuzz::require( isClean( cleaned->polygons ) );
  }
  for ( const Polygons &coverage : { polygons, cleaned ? cleaned->polygons : Polygons() } )
  {
    const Result<SimplifiedCoverage> simplified = simplifyCoverage( coverage, { tolerance, {}, leastIsland, GroundScale::planar( 1 ) } );
    fuzz::require( simplified.has_value() );
    requireValid( simplified->polygons );
    const bool areValid = std::all_of( simplified->outcomes.begin(), simplified->outcomes.end(), []( Outcome outcome ) { return outcome == Outcome::Unchanged || outcome == Outcome::Empty; } );
    if ( areValid && isClean( coverage ) )
      fuzz::require( isClean( simplified->polygons ) );
    // No polygon is lost but what is none.
    for ( size_t index = 0; index < coverage.size(); ++index )
      fuzz::require( simplified->polygons[index].isEmpty() == ( simplified->outcomes[index] != Outcome::Unchanged && simplified->outcomes[index] != Outcome::Repaired ) );
  }
  return 0;
}
