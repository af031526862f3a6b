// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "coverageproblem.h"
#include "groundscale.h"
#include "repair.h"

namespace clusteratlas
{

struct CheckedCoverage
{
    std::vector<RepairedPolygon::Outcome> outcomes; //!< of reading each polygon
    std::vector<CoverageProblem> problems;          //!< by kind, then place; all of them left
};

struct CleanedCoverage
{
    std::vector<QByteArray> polygons; //!< in the order given; empty where nothing had an area
    std::vector<RepairedPolygon::Outcome> outcomes;
    std::vector<CoverageProblem> problems; //!< by kind, then place, each with what became of it
};

/**
 * Validates \a polygons, (multi)polygons as ISO WKB, as a polygonal coverage. A gap is an enclosed area that nothing covers and whose
 * mean width, twice its area over its perimeter, is less than \a tolerance metres: wider ones are lakes. Overlaps count whatever
 * their width. Changes nothing. Fails only with Canceled.
 */
[[nodiscard]] Result<CheckedCoverage> checkCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress = {} );

/**
 * Makes \a polygons a valid coverage as far as \a tolerance metres allow: a narrow gap is given to the neighbor with the longest
 * border on it, a narrow overlap to that of its polygons which has the longest border on it, edges get a vertex where another
 * polygon has one on them. Of equally long borders that of the larger polygon counts, then the one that comes first in WKB.
 *
 * Lakes stay, and so do bays: what is open to the outside is no gap. No vertex moves farther than the tolerance, and none at all but
 * where two lie within a tenth of a millimetre. Polygons that nothing was done to come back as they were, in normal order. Results
 * are valid multipolygons; the order of the polygons does not show. Fails with Canceled, and with CoverageInvalid where rounding makes
 * borders cross again whatever is tried.
 */
[[nodiscard]] Result<CleanedCoverage> cleanCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress = {} );

} // namespace clusteratlas
