// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "municipalhistory.h"
#include "municipalityindex.h"

namespace clusteratlas
{

enum class MunicipalityFailure
{
  NoPolygons,      //!< the polygons are prefectures alone
  Unknown,         //!< none of the polygons, and none of the past, has this name or code
  Ambiguous,       //!< several of the prefecture have this name
  CheckDigit,      //!< six digits whose last does not fit the first five
  OtherPrefecture, //!< the label says another prefecture than its row
  Gone,            //!< it ended and what came after is not among the polygons
  Divided          //!< it ended and was divided among several
};

//! A stable identifier for files, never translated: "no municipal polygons", "unknown municipality", "ambiguous municipality", "check_digit",
//! "other prefecture", "gone", "divided".
[[nodiscard]] QLatin1String municipalityFailureId( MunicipalityFailure failure );

struct MunicipalityMatch
{
    std::vector<size_t> units;            //!< of the index
    std::optional<Succession> succession; //!< set when it was found as the successor of the one named
};

struct MunicipalityMismatch
{
    MunicipalityFailure reason;
    QString suggestion = {}; //!< the names of what it became, for Gone and Divided
    QString change = {};     //!< MunicipalChange::kind of how it ended, with a suggestion
};

using MunicipalityMatchResult = tl::expected<MunicipalityMatch, MunicipalityMismatch>;

/**
 * Returns the polygons of \a index that \a label names as a municipality of \a prefecture, or why none.
 *
 * A code in any form of readMunicipalityCode(), or a name compared as nameKey(): with its prefecture and county or without, a designated city
 * for all its wards, a ward with its city or alone where the prefecture has one of the name; 全域 or 等 may follow. What is not among the polygons is
 * looked up in \a history: it matches when it has become one municipality that they hold. Never guesses. Pure and thread-safe.
 */
[[nodiscard]] MunicipalityMatchResult matchMunicipality( const QString &label, PrefectureCode prefecture, const MunicipalityIndex &index, const MunicipalHistory &history );

} // namespace clusteratlas
