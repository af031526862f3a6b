// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

/**
 * Makes polygons of \a rings, whose signed areas are \a areas: counterclockwise ones are shells, clockwise ones holes of the smallest shell around them.
 *
 * Fails unless they are a valid multipolygon: with the reason of EdgeTree::crossing() when edges meet elsewhere than at their ends,
 * with Overlap when a shell lies in another's interior or a hole outside.
 */
[[nodiscard]] tl::expected<std::vector<RingPolygon>, CoverageTrouble> nestRings( const RingSet &rings, const std::vector<double> &areas );

//! The same when the areas are not known.
[[nodiscard]] tl::expected<std::vector<RingPolygon>, CoverageTrouble> nestRings( const RingSet &rings );

} // namespace clusteratlas
