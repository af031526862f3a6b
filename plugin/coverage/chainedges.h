// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

/**
 * Chains \a edges of \a rings (see cancelEdges()) into rings that visit no position twice: counterclockwise around each connected
 * area, clockwise around each hole of it. Where more than two edges meet, the turn follows the interior, so areas that touch at a
 * point come apart and a hole that touches its shell stays a hole.
 *
 * Fails with Overlap when around a position inside and outside do not take turns, with UnmatchedVertex when edges leave a position
 * in the same direction.
 */
[[nodiscard]] tl::expected<RingSet, CoverageTrouble> chainEdges( const RingSet &rings, const std::vector<quint32> &edges );

} // namespace clusteratlas
