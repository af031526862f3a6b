// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverage/dissolve.h"
#include "dissolvefeatures.h"

namespace clusteratlas
{

/**
 * Takes out of \a groups every feature whose polygons are, byte for byte, those of an earlier feature of its group, so that they are not united with
 * themselves; enters them and those of other groups into \a facts. Fails when the polygons cannot be read.
 */
[[nodiscard]] Result<void> takeRepeats( const StoredPolygonTable &table, std::vector<FeatureGroup> &groups, size_t keyColumn, PolygonFacts &facts );

//! Enters into \a facts which features of \a groups were repaired, and why; \a dissolved is what became of them, in the same order.
[[nodiscard]] Result<void> listRepairs( const std::vector<FeatureGroup> &groups, const PolygonBytes &polygons, const std::vector<Dissolved> &dissolved, const std::vector<QString> &labels, PolygonFacts &facts );

} // namespace clusteratlas
