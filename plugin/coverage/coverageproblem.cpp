// SPDX-License-Identifier: GPL-2.0-or-later
#include "coverageproblem.h"

namespace clusteratlas
{

QLatin1String problemKindId( CoverageProblem::Kind kind )
{
  switch ( kind )
  {
    case CoverageProblem::Kind::InvalidPolygon:
      return QLatin1String( "invalid_polygon" );
    case CoverageProblem::Kind::RepeatedEdge:
      return QLatin1String( "repeated_edge" );
    case CoverageProblem::Kind::Overlap:
      return QLatin1String( "overlap" );
    case CoverageProblem::Kind::Gap:
      return QLatin1String( "gap" );
    case CoverageProblem::Kind::UnmatchedVertex:
      return QLatin1String( "unmatched_vertex" );
  }
  Q_UNREACHABLE();
}

QLatin1String problemOutcomeId( CoverageProblem::Outcome outcome )
{
  switch ( outcome )
  {
    case CoverageProblem::Outcome::Left:
      return QLatin1String( "left" );
    case CoverageProblem::Outcome::Closed:
      return QLatin1String( "closed" );
    case CoverageProblem::Outcome::Matched:
      return QLatin1String( "matched" );
    case CoverageProblem::Outcome::Repaired:
      return QLatin1String( "repaired" );
  }
  Q_UNREACHABLE();
}

} // namespace clusteratlas
