// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "matchprefecture.h"

namespace clusteratlas
{

/**
 * The prefecture of a municipality that is named without it, as in 大阪府、神戸市 or 福岡市・北九州市・飯塚市; Ambiguous when the table knows the name
 * in several prefectures (府中市, 池田町, 中央区), else Unknown.
 *
 * \a key is a nameKey(). Known are the cities, towns, villages and special wards of Tokyo of today and many of those that ended since April 1999
 * (municipalitytable.h); a ward or a county may stand with them (札幌市北区, 石狩郡当別町), but wards of designated cities are not found alone.
 * 鹿島市 and 鹿嶋市 have one key and count as shared.
 */
[[nodiscard]] tl::expected<PrefectureCode, MatchFailure> prefectureOfMunicipality( const QString &key );

//! True when \a key is written like the name of one municipality or county: 美馬市, 中央区, 那賀町, 石狩郡. Says nothing of where it is.
[[nodiscard]] bool isWrittenAsMunicipality( const QString &key );

} // namespace clusteratlas
