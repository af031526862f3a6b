// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "coveragetrouble.h"
#include "repair.h"

#include <vector>

namespace clusteratlas
{

//! The polygons of one group made one.
struct Dissolved
{
    QByteArray wkb;                                      //!< see dissolveGroups(); empty when no feature has an area
    CoverageTrouble trouble = CoverageTrouble::None;     //!< why edges were not simply cancelled
    bool united = false;                                 //!< GEOS united them, after repair
    std::vector<RepairedPolygon::Outcome> outcomes = {}; //!< of each feature
    double areaDifference = 0;                           //!< the result's area against the sum of the inputs', relative; overlaps make it negative
    QString detail = {};                                 //!< GEOS's message, when it could not unite them either; then wkb is empty
};

/**
 * Dissolves each of \a groups, (multi)polygons as ISO WKB in one coordinate system: shared borders vanish, islands pass through.
 *
 * Polygons that form a clean coverage, whose shared borders have the same vertices, are dissolved by cancelling the edges that two
 * of them share. That every place is covered at most once is proven on the result: its edges meet only where they end, inside and
 * outside take turns around every vertex, and its rings nest. Else the features are repaired, tried again, and united by GEOS; the
 * group's trouble says why.
 *
 * Results are valid OGC multipolygons of two dimensions, shells counterclockwise, in normal order: neither the order of the features
 * nor the number of threads shows. Gaps between polygons stay. Runs on all cores; fails only with Canceled.
 */
[[nodiscard]] Result<std::vector<Dissolved>> dissolveGroups( const std::vector<std::vector<QByteArray>> &groups, const Progress &progress = {} );

//! Dissolves one group on this thread. Thread-safe.
[[nodiscard]] Dissolved dissolve( const std::vector<QByteArray> &polygons );

} // namespace clusteratlas
