// SPDX-License-Identifier: GPL-2.0-or-later
#include "canceledges.h"

#include "positiontable.h"

#include <algorithm>
#include <array>

namespace clusteratlas
{

tl::expected<std::vector<quint32>, CoverageTrouble> cancelEdges( const RingSet &rings )
{
  constexpr quint32 AHEAD = 16;
  const std::vector<Position> &at = rings.positions;
  PositionTable table( at.size() );
  std::vector<quint8> remains( at.size(), 1 );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    const quint32 last = rings.last( ring );
    remains[last] = 0;
    quint64 hash = positionHash( at[rings.first( ring )] );
    for ( quint32 block = rings.first( ring ); block < last; block += AHEAD )
    {
      // The hash of an edge is the same in both directions.
      std::array<quint64, AHEAD> hashes;
      const quint32 end = std::min( block + AHEAD, last );
      for ( quint32 edge = block; edge < end; ++edge )
      {
        const quint64 next = positionHash( at[edge + 1] );
        hashes[edge - block] = ( hash + next ) * 0x9fb21c651e98df25u;
        table.prefetch( hashes[edge - block] );
        hash = next;
      }
      for ( quint32 edge = block; edge < end; ++edge )
      {
        const Position from = at[edge];
        const Position to = at[edge + 1];
        const auto isIt = [&at, from, to]( quint32 other ) { return ( at[other] == to && at[other + 1] == from ) || ( at[other] == from && at[other + 1] == to ); };
        const size_t slot = table.find( hashes[edge - block], isIt );
        if ( table.isEmpty( slot ) )
        {
          table.put( slot, hashes[edge - block], edge );
          continue;
        }
        const quint32 other = table.value( slot );
        if ( at[other] == from )
          return tl::unexpected( CoverageTrouble::RepeatedEdge );
        remains[edge] = 0;
        remains[other] = 0;
        table.remove( slot );
      }
    }
  }
  std::vector<quint32> edges;
  edges.reserve( static_cast<size_t>( std::count( remains.begin(), remains.end(), 1 ) ) );
  for ( quint32 edge = 0; edge < remains.size(); ++edge )
    if ( remains[edge] )
      edges.push_back( edge );
  return edges;
}

} // namespace clusteratlas
