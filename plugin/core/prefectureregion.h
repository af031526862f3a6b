// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <map>

namespace clusteratlas
{

/**
 * The region each prefecture belongs to: as the table "prefectures" of \a dataset says (pref_code, region_ja, region_en), else the eight
 * regions of school geography (八地方区分), Mie in Kinki. A user's own regions may leave a prefecture without one: then it is absent.
 */
[[nodiscard]] std::map<PrefectureCode, Bilingual> prefectureRegions( const Dataset &dataset );

} // namespace clusteratlas
