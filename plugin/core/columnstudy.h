// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "columnmeaning.h"
#include "listcell.h"
#include "tablelayout.h"

namespace clusteratlas
{

//! What a sample of the cells of one column shows.
struct ColumnStudy
{
    ColumnMeaning meaning = ColumnMeaning::Silent;
    int filled = 0;
    int figures = 0;       //!< numbers and the signs of missing ones
    int places = 0;        //!< cells that name a prefecture by themselves or in a list
    int single = 0;        //!< cells that matchPrefecture() recognises
    int singleNames = 0;   //!< those of them that are no figures
    int otherCodes = 0;    //!< cells with a code of another system, as JA01
    int ambiguous = 0;     //!< cells with one name that fits several prefectures, as 府中市
    int lists = 0;         //!< cells with several items
    int itemsRepeated = 0; //!< items of such cells that stand in other cells too
    int clearLists = 0;    //!< lists parted by other signs than "/" and ","
    int marks = 0;
    int marksPresent = 0;
    int regions = 0; //!< cells that name a part of Japan: 東北, 近畿地方
    int distinct = 0;
    std::optional<PrefectureCode> prefectureInName = {}; //!< named by the header of the column

    bool holdsFigures() const { return figures * 2 > filled; }
    bool holdsText() const { return filled > 0 && figures * 2 <= filled; }
    bool namesPrefectures() const { return singleNames * 2 > filled; }
};

//! One of each column; cells of \a layout's data rows, of at most 2000 of them spread evenly, without those that
//! begin with a national total.
[[nodiscard]] std::vector<ColumnStudy> studyColumns( const TextGrid &grid, const TableLayout &layout, const PrefectureAliases &aliases );

//! True for the parts of Japan that tables total by: 東北, 関東計, 近畿地方, 北海道・東北, 東日本.
[[nodiscard]] bool isPartOfJapan( const QString &label );

} // namespace clusteratlas
