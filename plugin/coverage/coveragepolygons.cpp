// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragepolygons.h"

#include "dissolve.h"
#include "eachinparallel.h"

namespace clusteratlas
{

std::optional<CoveragePolygons> readCoverage( const std::vector<QByteArray> &polygons, const Progress &progress )
{
  CoveragePolygons result;
  result.wkb.resize( polygons.size() );
  result.outcomes.resize( polygons.size() );
  const auto read = [&polygons, &result]( size_t index ) {
    // A polygon that is a clean coverage of itself alone is valid.
    Dissolved whole = dissolve( { polygons[index] } );
    result.wkb[index] = std::move( whole.wkb );
    result.outcomes[index] = whole.detail.isEmpty() ? whole.outcomes.front() : RepairedPolygon::Outcome::Broken;
  };
  if ( !eachInParallel( polygons.size(), read, progress ) )
    return std::nullopt;
  result.parts.resize( polygons.size() );
  for ( size_t index = 0; index < polygons.size(); ++index )
  {
    using Outcome = RepairedPolygon::Outcome;
    Outcome &outcome = result.outcomes[index];
    const WkbContent content = appendRings( result.wkb[index], result.rings, &result.parts[index] );
    if ( content == WkbContent::Polygons )
      outcome = outcome == Outcome::Repaired ? outcome : Outcome::Unchanged;
    else
      result.wkb[index].clear();
    // A polygon without an area, such as a ring that goes back on itself.
    if ( content != WkbContent::Polygons && ( outcome == Outcome::Repaired || outcome == Outcome::Unchanged ) )
      outcome = Outcome::Broken;
    result.owners.resize( result.rings.count(), static_cast<quint32>( index ) );
  }
  return result;
}

} // namespace clusteratlas
