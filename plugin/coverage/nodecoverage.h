// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragearcs.h"
#include "coveragepolygons.h"
#include "edgemeetings.h"

#include <memory>

namespace clusteratlas
{

//! Rings whose edges meet only where both end.
struct NodedCoverage
{
    std::vector<quint32> owners; //!< of each ring of the arcs, the polygon
    std::unique_ptr<const CoverageArcs> arcs = {};
    std::vector<bool> changed = {};                  //!< polygons that got vertices or whose vertices moved
    std::vector<EdgeMeeting> meetings = {};          //!< as they were found, edges being those of "before"
    std::unique_ptr<const CoverageArcs> before = {}; //!< the arcs before anything was done
    std::vector<quint32> ownersBefore = {};
    bool isNoded = false; //!< false: rounding went on making edges cross
};

/**
 * Gives edges a vertex wherever another edge meets them: crossings, rounded, and vertices that lie on them. Vertices within
 * \a distance of each other, in coordinates, become the lowest of them; within \a distance of an edge they count as on it. A ring
 * that collapses is dropped. What rounding makes meet anew is met again, with up to \a mostDistance. Nothing when \a progress
 * stopped it.
 */
[[nodiscard]] std::optional<NodedCoverage> nodeCoverage( const CoveragePolygons &polygons, double distance, double mostDistance, const Progress &progress = {} );

} // namespace clusteratlas
