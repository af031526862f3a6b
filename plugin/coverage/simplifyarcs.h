// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "coveragearcs.h"
#include "groundscale.h"

#include <optional>

namespace clusteratlas
{

/**
 * The lines of \a arcs without the corners whose triangle, of a vertex and its two neighbors, is smaller than \a leastArea square
 * metres, the smallest first (Visvalingam and Whyatt 1993, "effective area"). Arcs not \a taken are as if they were not there; those
 * \a fixed stay as they are.
 *
 * A corner stays when a vertex of any arc lies in its triangle or on its edge: taken away, borders would cross or touch, or an island
 * would come to lie on the other side. So the lines meet where they met, and where borders crossed they do not cross more often
 * (a line that meets the new edge without ending in the triangle met one of the two old edges as often). Rings keep three vertices,
 * and of several arcs between the same nodes at most one becomes an edge. Nodes stay. Runs on all cores, the same on any number of
 * them; nothing when \a progress stopped it.
 */
[[nodiscard]] std::optional<RingSet> simplifyArcs( const CoverageArcs &arcs, const std::vector<bool> &taken, const std::vector<bool> &fixed, const GroundScale &scale, double leastArea, const Progress &progress = {} );

/**
 * The area in square metres for simplifyArcs() that leaves a \a share of 0 to 1 of the vertices that may go, somewhat more where
 * corners must stay. Nothing when \a progress stopped it.
 */
[[nodiscard]] std::optional<double> leastAreaForShare( const CoverageArcs &arcs, const std::vector<bool> &taken, const GroundScale &scale, double share, const Progress &progress = {} );

} // namespace clusteratlas
