// SPDX-License-Identifier: GPL-2.0-or-later
#include "cancelcoverage.h"

#include "chainedges.h"
#include "nestrings.h"

#include <cmath>
#include <numeric>

namespace clusteratlas
{

namespace
{
//! Sums of areas as doubles differ by rounding only; anything more is a mistake.
constexpr double MOST_AREA_DIFFERENCE = 1e-9;

//! What bounds the area of \a rings, whose memory is free afterwards.
tl::expected<RingSet, CoverageTrouble> outerRings( RingSet rings )
{
  const tl::expected<EdgeMarks, CoverageTrouble> marks = cancelEdges( rings );
  if ( !marks )
    return tl::unexpected( marks.error() );
  const tl::expected<ChainedRings, CoverageTrouble> chained = chainEdges( rings, *marks );
  if ( !chained )
    return tl::unexpected( chained.error() );
  return inSpatialOrder( rings, *chained );
}
} // namespace

tl::expected<CancelledCoverage, CoverageTrouble> cancelCoverage( RingSet rings )
{
  if ( rings.count() == 0 )
    return CancelledCoverage { QByteArray(), 0 };
  const double before = rings.area;
  tl::expected<RingSet, CoverageTrouble> outer = outerRings( std::move( rings ) );
  if ( !outer )
    return tl::unexpected( outer.error() );
  // As whoever reads the result computes them.
  const std::vector<quint32> lowest = lowestPositions( *outer );
  std::vector<double> areas( outer->count() );
  for ( quint32 ring = 0; ring < outer->count(); ++ring )
    areas[ring] = signedArea( *outer, ring, lowest[ring] );
  tl::expected<std::vector<RingPolygon>, CoverageTrouble> polygons = nestRings( *outer, areas );
  if ( !polygons )
    return tl::unexpected( polygons.error() );
  const double difference = ( std::accumulate( areas.begin(), areas.end(), 0.0 ) - before ) / before;
  if ( !( std::abs( difference ) <= MOST_AREA_DIFFERENCE ) )
    return tl::unexpected( CoverageTrouble::AreaDiffers );
  return CancelledCoverage { multiPolygonWkb( *outer, *std::move( polygons ), lowest ), difference };
}

} // namespace clusteratlas
