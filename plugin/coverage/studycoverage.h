// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverageproblem.h"
#include "nodecoverage.h"
#include "oddfaces.h"

namespace clusteratlas
{

//! A coverage taken apart: what is wrong with it, and all that mending it needs.
struct CoverageStudy
{
    CoveragePolygons polygons;
    NodedCoverage noded = {};
    std::unique_ptr<const CoverageFaces> faces = {}; //!< none where noding failed
    std::vector<OddFace> odd = {};
    std::vector<CoverageProblem> problems = {}; //!< by kind, then place; overlaps and gaps not among them
};

/**
 * Studies \a polygons, (multi)polygons as ISO WKB. Vertices within a tenth of a millimetre, or the \a tolerance in metres if that is
 * less, count as one. Runs on all cores; nothing when \a progress stopped it.
 */
[[nodiscard]] std::optional<CoverageStudy> studyCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress = {} );

//! Puts \a problems in order: by kind, then place, then polygons.
void sortProblems( std::vector<CoverageProblem> &problems );

} // namespace clusteratlas
