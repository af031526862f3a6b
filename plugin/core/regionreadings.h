// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlastables.h"

namespace clusteratlas
{

//! A join of each of allReadings(), with its id.
using ReadingJoins = std::vector<std::pair<QString, JoinResult>>;

/**
 * The plain table "region_readings": a row for each cluster and reading that places it, with its prefectures, where its label goes and "pref_code" and "role" of
 * the membership that bears it. A label stands at the same place in every reading.
 */
[[nodiscard]] FeatureTable regionReadings( const Dataset &dataset, const ReadingJoins &joins, const PrefecturePolygons &land );

} // namespace clusteratlas
