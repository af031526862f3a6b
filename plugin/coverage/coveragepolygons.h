// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "repair.h"
#include "ringset.h"

#include <optional>
#include <vector>

namespace clusteratlas
{

//! The polygons of a coverage, each valid by itself, taken apart into rings with the interior on the left.
struct CoveragePolygons
{
    std::vector<QByteArray> wkb;                         //!< valid multipolygons in normal order; empty where nothing has an area
    std::vector<RepairedPolygon::Outcome> outcomes = {}; //!< what was done to make each valid
    RingSet rings = {};
    std::vector<quint32> owners = {};                 //!< of each ring, the polygon
    std::vector<std::vector<RingPolygon>> parts = {}; //!< of each polygon
};

//! Reads \a polygons as ISO WKB and repairs each that is not valid (see dissolve()). Runs on all cores; nothing when \a progress stopped it.
[[nodiscard]] std::optional<CoveragePolygons> readCoverage( const std::vector<QByteArray> &polygons, const Progress &progress = {} );

} // namespace clusteratlas
