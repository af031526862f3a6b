// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlastables.h"

namespace clusteratlas
{

/**
 * Where the labels of all clusters with a hub go at the national view, about 1 : 12 000 000, clear of \a land and of each other. None when \a join places no
 * cluster.
 */
[[nodiscard]] std::map<QString, GeographicPoint> labelPlaces( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &land );

} // namespace clusteratlas
