// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturepolygons.h"

namespace clusteratlas
{

/**
 * Closes gaps and overlaps between prefectures that are narrower than \a metres (see cleanCoverage()) and enters into the ledger of
 * \a polygons what was closed. Fails with Canceled or CoverageInvalid; then nothing was changed.
 */
[[nodiscard]] Result<void> closeGaps( RecognisedPolygons &polygons, double metres, const Progress &progress );

} // namespace clusteratlas
