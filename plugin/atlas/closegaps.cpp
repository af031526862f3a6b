// SPDX-License-Identifier: GPL-2.0-or-later
#include "closegaps.h"

#include "polygonlayer.h"

namespace clusteratlas
{

Result<void> closeGaps( RecognisedPolygons &polygons, double metres, const Progress &progress )
{
  PolygonLayer layer { polygons.ledger.source };
  for ( const auto &[code, wkb] : polygons.polygons )
    layer.wkb.push_back( wkb );
  Result<CleanedCoverage> cleaned = cleanLayer( layer, metres, progress );
  if ( !cleaned )
    return tl::unexpected( cleaned.error() );
  size_t index = 0;
  for ( auto &[code, wkb] : polygons.polygons )
    wkb = std::move( cleaned->polygons[index++] );

  Ledger::ClosedGaps closed;
  closed.tolerance = metres;
  for ( const CoverageProblem &problem : cleaned->problems )
  {
    const bool isClosed = problem.outcome == CoverageProblem::Outcome::Closed;
    const bool isGap = problem.kind == CoverageProblem::Kind::Gap && isClosed;
    const bool isOverlap = problem.kind == CoverageProblem::Kind::Overlap;
    closed.gaps += isGap ? 1 : 0;
    closed.gapArea += isGap ? problem.area : 0;
    closed.overlaps += isOverlap && isClosed ? 1 : 0;
    closed.overlapArea += isOverlap && isClosed ? problem.area : 0;
    closed.overlapsLeft += isOverlap && !isClosed ? 1 : 0;
    closed.vertices += problem.outcome == CoverageProblem::Outcome::Matched ? 1 : 0;
  }
  polygons.ledger.closed = closed;
  return {};
}

} // namespace clusteratlas
