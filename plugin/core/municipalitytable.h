// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringView>

namespace clusteratlas
{

/**
 * The municipalities of one prefecture in January 2024, parted by spaces; the views live as long as the program.
 *
 * Written by the project's authors from general knowledge of Japan's municipalities; the tests compare it with N03 of 1 January 2021.
 */
struct MunicipalitiesOfPrefecture
{
    int prefecture;     //!< JIS X 0401
    QStringView cities; //!< all of today, without 市
    QStringView towns;  //!< towns and villages of today, with 町 or 村
    QStringView past;   //!< of those that ended, or lost the name, since April 1999, those known to us, with 市, 町 or 村
};

inline constexpr int PREFECTURE_COUNT = 47;

//! In the order of the codes.
extern const MunicipalitiesOfPrefecture MUNICIPALITY_TABLE[PREFECTURE_COUNT];

} // namespace clusteratlas
