// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "groundscale.h"
#include "repair.h"

#include <optional>

namespace clusteratlas
{

struct SimplifyOptions
{
    double tolerance = 0;             //!< metres: corners whose triangle is smaller than its square go; 0 keeps all
    std::optional<double> share = {}; //!< instead of the tolerance: of the vertices that may go, how many stay, 0 to 1
    double leastIsland = 0;           //!< square metres: smaller islands are dropped
    GroundScale scale = GroundScale::degrees();
};

struct SimplifiedCoverage
{
    std::vector<QByteArray> polygons;               //!< in the order given; empty where nothing had an area
    std::vector<RepairedPolygon::Outcome> outcomes; //!< of reading each
    std::vector<quint32> unmatched = {};            //!< polygons whose borders cross others' or end on them, in ascending order
    double tolerance = 0;                           //!< metres, as asked or as it followed from the share
    size_t verticesBefore = 0;                      //!< a ring's repeated position counted, as in WKB
    size_t verticesAfter = 0;
    size_t partsBefore = 0;
    size_t partsAfter = 0;
};

/**
 * Simplifies \a polygons, (multi)polygons as ISO WKB that share borders: a border is simplified once, so that neighbors stay
 * neighbors, without gap or overlap (see simplifyArcs()).
 *
 * Every ring stays, be it a triangle; with leastIsland, parts that are smaller and share no edge with another polygon are dropped, but
 * no polygon loses its largest part. Results are valid multipolygons in normal order; neither the order of the polygons nor the number
 * of threads shows. Borders that do not match are named in "unmatched" and simplified each for itself: they do not cross more often
 * than before, but gaps between them may widen by the tolerance.
 *
 * Fails with Canceled, and with CoverageInvalid should the result, looked at again, cross where the polygons did not.
 */
[[nodiscard]] Result<SimplifiedCoverage> simplifyCoverage( const std::vector<QByteArray> &polygons, const SimplifyOptions &options, const Progress &progress = {} );

} // namespace clusteratlas
