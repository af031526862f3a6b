// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

namespace clusteratlas
{

//! Metres on JGD2011 / UTM zone 53N (EPSG:6690), the system of the national map.
struct GridPoint
{
    double east;
    double north;
};

/**
 * From degrees on JGD2011 and back, by the series of Krüger (1912) to the fourth order in the third flattening of GRS 80: exact to a millimetre
 * within 3000 km of the meridian 135° E. Pure.
 */
[[nodiscard]] GridPoint toNationalGrid( GeographicPoint point );
[[nodiscard]] GeographicPoint fromNationalGrid( GridPoint point );

} // namespace clusteratlas
