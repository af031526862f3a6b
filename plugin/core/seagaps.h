// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "landpart.h"

namespace clusteratlas
{

//! The water between two parts of land.
struct SeaGap
{
    size_t first;
    size_t second;
    double metres;
};

/**
 * The narrowest gaps that join all of \a parts to one, the narrowest first: a minimum spanning tree. Measured on a grid of 600 cells along the
 * longer side of all land; what lies within a cell of each other touches and has no gap.
 */
std::vector<SeaGap> seaGaps( const std::vector<LandPart> &parts );

//! The group of each of \a count parts, counted from 0 in the order of their first parts, when the \a gaps below \a metres are bridged.
std::vector<size_t> landGroups( size_t count, const std::vector<SeaGap> &gaps, double metres );

} // namespace clusteratlas
