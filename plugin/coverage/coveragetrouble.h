// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLatin1String>

namespace clusteratlas
{

//! Why polygons are no clean coverage: why their shared edges cannot simply be cancelled.
enum class CoverageTrouble
{
  None,
  InvalidPolygon,  //!< a polygon had to be repaired first
  RepeatedEdge,    //!< two polygons have the same edge on the same side: one lies on the other
  Overlap,         //!< borders cross, or one polygon lies inside another
  UnmatchedVertex, //!< a vertex of one border lies on an edge of another that has none there
  AreaDiffers,     //!< the result's area is not the sum of the inputs'
};

//! A stable identifier for files, never translated: "none", "invalid_polygon", "repeated_edge" ...
[[nodiscard]] QLatin1String coverageTroubleId( CoverageTrouble trouble );

} // namespace clusteratlas
