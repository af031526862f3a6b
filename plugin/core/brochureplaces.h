// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <QString>
#include <vector>

namespace clusteratlas
{

//! A prefecture that a region's name says it is in.
struct RegionPlace
{
    PrefectureCode code;
    bool isPrinted; //!< by its official name; else by its short name or by a city
};

/**
 * The prefectures that \a region names, each once, in the order named: 富山・石川地域, 広域仙台地域 by its city, 静岡県浜松地域. A larger or
 * smaller region (東海広域, けいはんな) names none, and neither does a city whose name several prefectures have.
 */
[[nodiscard]] std::vector<RegionPlace> placesOfRegion( const QString &region );

} // namespace clusteratlas
