// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverage/dissolve.h"
#include "coverage/ringset.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  // Two groups: features are parted where the input says how long each is.
  std::vector<std::vector<QByteArray>> groups( 2 );
  const QByteArray bytes = fuzz::bytesOf( data, size );
  int at = 0;
  while ( at + 2 < bytes.size() && groups[0].size() + groups[1].size() < 8 )
  {
    const int length = static_cast<unsigned char>( bytes[at] ) + 256 * ( static_cast<unsigned char>( bytes[at + 1] ) & 15 );
    groups[static_cast<unsigned char>( bytes[at + 1] ) >> 7].push_back( bytes.mid( at + 2, length ) );
    at += 2 + length;
  }
  for ( const std::vector<QByteArray> &group : groups )
  {
    const Dissolved whole = dissolve( group );
    fuzz::require( whole.outcomes.size() == group.size() );
    RingSet rings;
    std::vector<RingPolygon> polygons;
    fuzz::require( whole.wkb.isEmpty() || appendRings( whole.wkb, rings, &polygons ) == WkbContent::Polygons );
    for ( const QByteArray &feature : group )
    {
      RingSet own;
      const bool isTaken = appendRings( feature, own ) == WkbContent::Polygons;
      fuzz::require( isTaken == ( own.count() > 0 ) );
    }
  }
  return 0;
}
