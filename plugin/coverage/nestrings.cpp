// SPDX-License-Identifier: GPL-2.0-or-later
#include "nestrings.h"

#include "edgetree.h"

#include <limits>

namespace clusteratlas
{

tl::expected<std::vector<RingPolygon>, CoverageTrouble> nestRings( const RingSet &rings, const std::vector<double> &areas )
{
  const EdgeTree tree( rings );
  if ( const CoverageTrouble trouble = tree.crossing(); trouble != CoverageTrouble::None )
    return tl::unexpected( trouble );

  constexpr quint32 NO_POLYGON = std::numeric_limits<quint32>::max();
  std::vector<quint32> polygonOf( rings.count(), NO_POLYGON );
  std::vector<RingPolygon> polygons;
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    if ( areas[ring] <= 0 )
      continue;
    polygonOf[ring] = static_cast<quint32>( polygons.size() );
    polygons.push_back( { ring } );
  }
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    const bool isShell = polygonOf[ring] != NO_POLYGON;
    int winding = 0;
    quint32 around = NO_POLYGON;
    for ( const CrossedRing &crossed : tree.ringsAround( ring ) )
    {
      winding += crossed.crossings;
      if ( polygonOf[crossed.ring] != NO_POLYGON && ( around == NO_POLYGON || areas[crossed.ring] < areas[around] ) )
        around = crossed.ring;
    }
    // Outside the others a shell, inside exactly one of them a hole: then every place is covered once or not at all.
    if ( winding != ( isShell ? 0 : 1 ) )
      return tl::unexpected( CoverageTrouble::Overlap );
    if ( !isShell )
      polygons[polygonOf[around]].holes.push_back( ring );
  }
  return polygons;
}

tl::expected<std::vector<RingPolygon>, CoverageTrouble> nestRings( const RingSet &rings )
{
  std::vector<double> areas( rings.count() );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
    areas[ring] = signedArea( rings, ring );
  return nestRings( rings, areas );
}

} // namespace clusteratlas
