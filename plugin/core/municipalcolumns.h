// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "keycolumn.h"
#include "municipalitycode.h"

#include <map>

namespace clusteratlas
{

//! Rows of polygons by their prefecture.
using RowsByPrefecture = std::map<PrefectureCode, std::vector<size_t>>;

//! A municipality as its polygons name it; parts that they do not name are empty.
struct MunicipalName
{
    QString county; //!< 石狩郡
    QString city;   //!< city, town, village or special ward
    QString ward;   //!< of a designated city

    bool isEmpty() const { return city.isEmpty() && ward.isEmpty(); }
    //! 札幌市中央区, 当別町
    QString toString() const { return city + ward; }
};

/**
 * Reads the parts of \a text, a name of a municipality of \a prefecture in one cell, into those of \a name that are still empty: N03_003 and
 * N03_004 one after the other, or 石狩郡当別町 and 北海道札幌市中央区 at once. Leaves \a name alone when \a text is none (所属未定地).
 */
void addMunicipalName( const QString &text, PrefectureCode prefecture, MunicipalName &name );

//! Which columns of polygons tell municipalities apart; code is -1 where there is none.
struct MunicipalColumns
{
    int code = -1;
    std::vector<int> names = {}; //!< in their order
};

/**
 * Finds the columns of municipalities: a code when nine tenths of its values are codes of municipalities in the prefecture of their row, names when
 * four fifths end in 市, 区, 町, 村 or 郡.
 */
[[nodiscard]] MunicipalColumns municipalColumns( const std::vector<CandidateColumn> &columns, const RowsByPrefecture &rows );

} // namespace clusteratlas
