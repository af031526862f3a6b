// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "matchprefecture.h"

#include <optional>

namespace clusteratlas
{
/**
   * Returns the prefecture, or NationalTotal, that is called \a key, a nameKey(); nothing when none is.
   *
   * A raw label may be passed too: then only the spellings that are their own key are found.
   */
[[nodiscard]] std::optional<PrefectureMatchResult> matchName( const QString &key );

/**
   * Returns the prefecture with whose official Japanese name \a key, a nameKey(), begins, when the rest is written like a municipality.
   */
[[nodiscard]] std::optional<PrefectureMatchResult> matchMunicipalityName( const QString &key );
} // namespace clusteratlas
