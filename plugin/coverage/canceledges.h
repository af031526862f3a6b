// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

//! What is known of an edge and of the position where it begins; both are named by the index of that position.
struct EdgeMarks
{
    static constexpr quint8 REMAINS = 1; //!< the edge was not cancelled; never set for the position that closes a ring
    static constexpr quint8 SHARED = 2;  //!< the position perhaps occurs elsewhere too; one without the mark does not

    std::vector<quint8> of;
};

/**
 * Which edges of \a rings have no counterpart from the same to the same position in opposite direction.
 *
 * When the rings are those of polygons with the interior on the left, the cancelled edges are the borders within the area and the
 * others bound it. Fails with RepeatedEdge when an edge occurs twice in one direction.
 */
[[nodiscard]] tl::expected<EdgeMarks, CoverageTrouble> cancelEdges( const RingSet &rings );

//! Every edge of \a lines, which need not be closed, as one that remains, and every position as one that may be shared.
[[nodiscard]] EdgeMarks allEdges( const RingSet &lines );

} // namespace clusteratlas
