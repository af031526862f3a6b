// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragearcs.h"
#include "coveragepolygons.h"
#include "groundscale.h"

namespace clusteratlas
{

/**
 * Takes the parts out of \a polygons that share no edge with another and are smaller than \a leastArea square metres, but the largest
 * of each polygon; \a arcs are those of its rings. Among equals the first in normal order is the largest.
 */
void dropIslands( CoveragePolygons &polygons, const CoverageArcs &arcs, const GroundScale &scale, double leastArea );

} // namespace clusteratlas
