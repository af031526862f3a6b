// SPDX-License-Identifier: GPL-2.0-or-later
#include "islands.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
double areaOf( const RingSet &rings, const RingPolygon &part, const GroundScale &scale )
{
  double area = signedArea( rings, part.shell );
  for ( const quint32 hole : part.holes )
    area += signedArea( rings, hole );
  const auto begin = rings.positions.begin();
  const auto [low, high] = std::minmax_element( begin + rings.first( part.shell ), begin + rings.last( part.shell ), []( Position a, Position b ) { return a.y < b.y; } );
  return area * scale.squareMetresPerUnit( low->y + ( high->y - low->y ) / 2 );
}
} // namespace

void dropIslands( CoveragePolygons &polygons, const CoverageArcs &arcs, const GroundScale &scale, double leastArea )
{
  const std::vector<quint32> uses = arcs.useCounts();
  const auto isFree = [&arcs, &uses]( quint32 ring ) { return std::all_of( arcs.usesBegin( ring ), arcs.usesEnd( ring ), [&uses]( const ArcUse &use ) { return uses[use.arc] == 1; } ); };
  for ( std::vector<RingPolygon> &parts : polygons.parts )
  {
    if ( parts.size() < 2 )
      continue;
    std::vector<double> areas;
    for ( const RingPolygon &part : parts )
      areas.push_back( areaOf( polygons.rings, part, scale ) );
    const size_t largest = static_cast<size_t>( std::max_element( areas.begin(), areas.end() ) - areas.begin() );
    std::vector<RingPolygon> kept;
    for ( size_t index = 0; index < parts.size(); ++index )
      if ( index == largest || areas[index] >= leastArea || !isFree( parts[index].shell ) || !std::all_of( parts[index].holes.begin(), parts[index].holes.end(), isFree ) )
        kept.push_back( parts[index] );
    parts = std::move( kept );
  }
}

} // namespace clusteratlas
