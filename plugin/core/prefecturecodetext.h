// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "matchprefecture.h"

#include <QStringView>

#include <optional>

namespace clusteratlas
{
/**
   * Returns what \a text says as a code of JIS X 0401, JIS X 0402, ISO 3166-2:JP or SSDSE, or nothing when it is not written like one.
   *
   * \a text may be a raw label: a code with any decoration is not written like one and needs normalizedLabel() first. A whole number that a
   * program wrote as a fraction counts ("1.0").
   */
[[nodiscard]] std::optional<PrefectureMatchResult> matchCodeText( QStringView text );

/**
   * True when \a text is a code of a system that counts prefectures in another order: JA01 (FIPS 10-4), JP.01 (GeoNames), JPN.1_1 (GADM) or
   * JPN-3501 (Natural Earth).
   */
[[nodiscard]] bool isOtherCodeSystem( QStringView text );

//! True when \a text is five digits that would also pass as a six-digit code, check digit included, with a zero in front.
[[nodiscard]] bool mayLackLeadingZero( QStringView text );

//! The check digit, 0..9, of JIS X 0402 for the five-digit \a code, 0..99999.
[[nodiscard]] int municipalCheckDigit( int code );
} // namespace clusteratlas
