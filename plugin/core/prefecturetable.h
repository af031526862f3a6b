// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <QStringView>

#include <array>

namespace clusteratlas
{
/**
   * The names of one prefecture. All views point at literals and live as long as the program.
   */
struct PrefectureRecord
{
    PrefectureCode code;
    QStringView nameJa;    //!< official name: 東京都
    QStringView shortJa;   //!< as on maps: 東京; 北海道 keeps its 道
    QStringView nameKana;  //!< hiragana reading of nameJa: とうきょうと
    QStringView shortKana; //!< hiragana reading of shortJa: とうきょう
    QStringView nameEn;    //!< the prefecture's own English spelling, no macrons: Tokyo
    QStringView suffixJa;  //!< 都, 道, 府 or 県
    QStringView suffixEn;  //!< its romaji: to, do, fu or ken
    QStringView romaji;    //!< other spellings of nameEn met in files, lower case, separated by single spaces
};

using PrefectureTable = std::array<PrefectureRecord, PrefectureCode::LAST>;

//! All 47 in the order of their codes. Names and readings: JIS X 0401; spellings: see prefecturetable.cpp.
[[nodiscard]] const PrefectureTable &prefectureTable() noexcept;

[[nodiscard]] const PrefectureRecord &prefectureRecord( PrefectureCode code ) noexcept;
} // namespace clusteratlas
