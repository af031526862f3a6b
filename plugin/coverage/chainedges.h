// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "canceledges.h"

namespace clusteratlas
{

//! Positions of a RingSet from \a begin to \a end, both of them part of it.
struct PositionRun
{
    quint32 begin;
    quint32 end;
};

//! Rings as runs of positions of a RingSet; each run ends where the next one of its ring begins, the last where the first begins.
struct ChainedRings
{
    std::vector<PositionRun> runs = {};
    std::vector<quint32> starts = { 0 }; //!< the first run of each ring, and one past the end

    quint32 count() const { return static_cast<quint32>( starts.size() - 1 ); }
};

/**
 * Chains the edges of \a rings that remain (see cancelEdges()) into rings that touch themselves nowhere; those of different rings may
 * touch at positions. Rings that share no position pass through as they are.
 *
 * Fails with Overlap where inside and outside do not take turns around a position, with UnmatchedVertex where two edges leave a position
 * in one direction.
 */
[[nodiscard]] tl::expected<ChainedRings, CoverageTrouble> chainEdges( const RingSet &rings, const EdgeMarks &marks );

//! The chained rings one after another, those near each other after each other.
[[nodiscard]] RingSet inSpatialOrder( const RingSet &rings, const ChainedRings &chained );

} // namespace clusteratlas
