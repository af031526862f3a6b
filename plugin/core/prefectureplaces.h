// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <vector>

namespace clusteratlas
{

/**
 * Whether a place may lie in \a prefecture: within 0.1° of one of the cells of a quarter degree that its land touches. Degrees of JGD2011.
 *
 * Cells: derived from geodata/prefectures.gpkg by scripts/derive-prefecture-places.py; Okinotorishima and Minamitorishima, which that map lacks,
 * from 国土地理院 日本の東西南北端点の経度緯度.
 */
[[nodiscard]] bool mayLieIn( PrefectureCode prefecture, double longitude, double latitude );

/**
 * The zones of the Japan plane rectangular coordinate system, 1 (I) to 19 (XIX), that are in use in \a prefecture.
 *
 * Source: 平成14年国土交通省告示第9号.
 */
[[nodiscard]] std::vector<int> planeZones( PrefectureCode prefecture );

//! Japan with its outermost islands and the Northern Territories, in degrees.
[[nodiscard]] bool isJapan( double west, double south, double east, double north );

} // namespace clusteratlas
