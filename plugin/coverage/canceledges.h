// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

/**
 * The edges of \a rings that have no counterpart from the same to the same position in opposite direction, in ascending order; an
 * edge is named by the index of its first position.
 *
 * When the rings are those of polygons with the interior on the left, the cancelled edges are the borders within the area and the
 * others bound it. Fails with RepeatedEdge when an edge occurs twice in one direction.
 */
[[nodiscard]] tl::expected<std::vector<quint32>, CoverageTrouble> cancelEdges( const RingSet &rings );

} // namespace clusteratlas
