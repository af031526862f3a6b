// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/landpart.h"

#include <QString>

namespace clusteratlas::test
{

//! The built-in prefectures in the projection of the national map (EPSG:6690); LandPart::owner is the prefecture's code. Fails the test when they cannot be read.
std::vector<LandPart> builtInLand();

//! The codes of the prefectures of each region, by column "region_ja" of the built-in table, in its order.
std::vector<std::pair<QString, std::vector<size_t>>> builtInRegions();

} // namespace clusteratlas::test
