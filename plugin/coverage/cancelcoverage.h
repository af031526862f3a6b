// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

struct CancelledCoverage
{
    QByteArray wkb;
    double areaDifference; //!< relative
};

/**
 * Dissolves polygons given by \a rings (see appendRings()) by cancelling shared edges, or says why they are no clean coverage.
 */
[[nodiscard]] tl::expected<CancelledCoverage, CoverageTrouble> cancelCoverage( RingSet rings );

} // namespace clusteratlas
