// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ringset.h"

namespace clusteratlas
{

/**
 * 1 when \a c lies left of the line from \a a to \a b, -1 when right, 0 on it; right for all finite positions whose products neither
 * overflow nor underflow.
 *
 * A double suffices when the result exceeds the error bound of Shewchuk (1997), "ccwerrboundA"; else exact sums of products decide.
 */
[[nodiscard]] int orientation( Position a, Position b, Position c );

} // namespace clusteratlas
