// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "geometryblob.h"

#include <vector>

namespace clusteratlas
{

//! Where a feature lies.
struct RtreeEntry
{
    qint64 id;
    float minX; //!< single precision, rounded outward
    float maxX;
    float minY;
    float maxY;
};

//! \a bounds may not be empty.
[[nodiscard]] RtreeEntry rtreeEntry( qint64 id, const Bounds &bounds );

//! A tree as SQLite's R*Tree module keeps it in its tables "_node", "_rowid" and "_parent" (sqlite.org/rtree.html, section 8).
struct PackedRtree
{
    std::vector<QByteArray> nodes;                  //!< nodes[0] is number 1, the root; all of the same size
    std::vector<std::pair<qint64, qint64>> leaves;  //!< id and its node's number, by ascending id
    std::vector<std::pair<qint64, qint64>> parents; //!< a node's number and its parent's, by ascending number
};

/**
 * Packs \a entries into full nodes by sort-tile-recursive (Leutenegger, Lopez, Edgington 1997): the same tree for the same entries in any
 * order. Ids must be unique.
 */
[[nodiscard]] PackedRtree packRtree( std::vector<RtreeEntry> entries );

} // namespace clusteratlas
