// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <vector>

namespace clusteratlas
{

//! A straight link, in degrees of one length on both axes.
struct LinkLine
{
    GeographicPoint from;
    GeographicPoint to;
};

/**
 * The lanes of \a lines, in their order: two that share a course (within 6° in direction, a quarter of a degree apart at most, side by side for a
 * third of the shorter one) get different ones. 0 is the middle, then 1, -1, 2, …; each line takes the lane nearest to the middle that is free.
 */
[[nodiscard]] std::vector<int> linkLanes( const std::vector<LinkLine> &lines );

} // namespace clusteratlas
