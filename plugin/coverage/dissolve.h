// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "coveragetrouble.h"
#include "repair.h"

#include <functional>
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

//! Where groups of (multi)polygons as ISO WKB, in one coordinate system, come from. Asked from several threads at once.
class PolygonGroups
{
  public:
    virtual ~PolygonGroups() = default;

    virtual size_t count() const = 0;
    virtual size_t featureCount( size_t group ) const = 0;
    virtual size_t byteCount( size_t group ) const = 0;
    //! Hands \a visitor the features of \a group in turn, in the same order every time; the bytes are good during the call only.
    [[nodiscard]] virtual Result<void> visit( size_t group, const std::function<void( const QByteArray & )> &visitor ) const = 0;
};

/**
 * Dissolves each of \a groups: shared borders vanish, islands pass through.
 *
 * Polygons that form a clean coverage, whose shared borders have the same vertices, are dissolved by cancelling the edges that two
 * of them share. That every place is covered at most once is proven on the result: its edges meet only where they end, inside and
 * outside take turns around every vertex, and its rings nest. Else the features are repaired, tried again, and united by GEOS; the
 * group's trouble says why.
 *
 * Results are valid OGC multipolygons of two dimensions, shells counterclockwise, in normal order: neither the order of the features
 * nor the number of threads shows. Gaps between polygons stay. Runs on all cores, a group on each; what is in work is held, and no more. Fails
 * with Canceled, and with what \a groups fail with.
 */
[[nodiscard]] Result<std::vector<Dissolved>> dissolveGroups( const PolygonGroups &groups, const Progress &progress = {} );

//! The same for polygons that are held; fails only with Canceled.
[[nodiscard]] Result<std::vector<Dissolved>> dissolveGroups( const std::vector<std::vector<QByteArray>> &groups, const Progress &progress = {} );

//! Dissolves one group on this thread. Thread-safe.
[[nodiscard]] Dissolved dissolve( const std::vector<QByteArray> &polygons );

} // namespace clusteratlas
