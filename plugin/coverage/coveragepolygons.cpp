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
    if ( appendRings( result.wkb[index], result.rings, &result.parts[index] ) == WkbContent::Other )
    {
      result.wkb[index].clear();
      result.outcomes[index] = RepairedPolygon::Outcome::Broken;
    }
    result.owners.resize( result.rings.count(), static_cast<quint32>( index ) );
  }
  return result;
}

} // namespace clusteratlas
