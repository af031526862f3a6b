// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <QLatin1String>
#include <vector>

namespace clusteratlas
{

//! Why a label that names no prefecture may mean one.
enum class SuggestionReason
{
  Contained,   //!< it holds the prefecture's name: 北海道庁, 新潟県庁, 東京大学
  WrongSuffix, //!< the name with another of 都, 道, 府, 県: 大阪県
  City,        //!< it holds the name of one of its larger cities
  OldName,     //!< a province or a former prefecture: 蝦夷, 武蔵国, 筑摩県
  Spelling     //!< few letters differ: 大坂府, ほっかいど, Hokaido
};

//! A stable identifier, never translated: "contained", "wrong_suffix", "city", "old_name", "spelling".
[[nodiscard]] QLatin1String suggestionReasonId( SuggestionReason reason );

struct PrefectureSuggestion
{
    PrefectureCode code;
    double score; //!< 0..1; 1 would be certainty, which no suggestion has
    SuggestionReason reason;
};

/**
 * Prefectures that \a label may mean, the likeliest first, at most five; for a person to accept, never to be taken silently.
 *
 * Compares the nameKey() of the label with names in kanji, kana and romaji: one part of the score is the share of letters that need no
 * change (Damerau-Levenshtein distance, optimal string alignment). Equal scores stand in the order of the codes. Pure and thread-safe.
 */
[[nodiscard]] std::vector<PrefectureSuggestion> suggestPrefectures( const QString &label );

} // namespace clusteratlas
