// SPDX-License-Identifier: GPL-2.0-or-later
#include "cancelcoverage.h"

#include "canceledges.h"
#include "chainedges.h"
#include "edgetree.h"
#include "nestrings.h"

#include <cmath>

namespace clusteratlas
{

namespace
{
//! Sums of areas as doubles differ by rounding only; anything more is a mistake.
constexpr double MOST_AREA_DIFFERENCE = 1e-9;

double areaOf( const RingSet &rings )
{
  double sum = 0;
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
    sum += signedArea( rings, ring );
  return sum;
}
} // namespace

tl::expected<CancelledCoverage, CoverageTrouble> cancelCoverage( const RingSet &rings )
{
  if ( rings.count() == 0 )
    return CancelledCoverage { QByteArray(), 0 };
  const tl::expected<std::vector<quint32>, CoverageTrouble> edges = cancelEdges( rings );
  if ( !edges )
    return tl::unexpected( edges.error() );
  const tl::expected<RingSet, CoverageTrouble> chained = chainEdges( rings, *edges );
  if ( !chained )
    return tl::unexpected( chained.error() );
  const RingSet ordered = inSpatialOrder( *chained );
  tl::expected<std::vector<RingPolygon>, CoverageTrouble> polygons = nestRings( ordered );
  if ( !polygons )
    return tl::unexpected( polygons.error() );
  const double before = areaOf( rings );
  const double difference = ( areaOf( ordered ) - before ) / before;
  if ( !( std::abs( difference ) <= MOST_AREA_DIFFERENCE ) )
    return tl::unexpected( CoverageTrouble::AreaDiffers );
  return CancelledCoverage { multiPolygonWkb( ordered, *std::move( polygons ) ), difference };
}

} // namespace clusteratlas
