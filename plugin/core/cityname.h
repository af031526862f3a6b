// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <optional>

namespace clusteratlas
{

/**
 * The prefecture of a city that may be named without it, as governments name themselves beside prefectures ("大阪府、神戸市"): the
 * designated cities, the core cities and the capitals. None of them shares its name with another city (府中市 and 伊達市 do).
 *
 * \a key is a nameKey(). Nothing for any other city: smaller ones need their prefecture written in front. A ward may follow (札幌市北区).
 * Source: 地方自治法 第252条の19 (政令指定都市, 20 cities) and 第252条の22 (中核市, 62 cities), as of April 2024.
 */
[[nodiscard]] std::optional<PrefectureCode> prefectureOfCity( const QString &key );

//! True when \a key is written like the name of one municipality: 美馬市, 中央区, 那賀町. Says nothing of where it is.
[[nodiscard]] bool isWrittenAsMunicipality( const QString &key );

} // namespace clusteratlas
