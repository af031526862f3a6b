// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"
#include "textgrid.h"

#include <optional>

namespace clusteratlas
{

//! Which rows of a grid are names, which are data, and which are neither.
struct TableLayout
{
    int headerRow = 0; //!< the first of the header rows as a spreadsheet counts; 0 when no row holds names
    int headerRows = 0;
    QStringList columns;                       //!< unique and never empty: a column without a name is called A, B, …
    QStringList labels;                        //!< the lowest header text of each column, by which words are recognised; may be empty or double
    QStringList years;                         //!< the year a header row states for each column; empty where none does
    QStringList codes;                         //!< the code a header row states for each column (A1101); empty where none does
    std::vector<size_t> dataRows;              //!< indexes in the grid
    std::vector<Ledger::SetAsideRow> setAside; //!< in the order of the rows
};

/**
 * Finds the header of \a grid and what is not data around it.
 *
 * The header begins at the first row that fills at least half of the usual width, or at rows of group titles directly above it, and goes
 * on through rows that hold text where the body holds figures, or names where the row above leaves gaps. It ends before the first row
 * that names a prefecture in the column that names most. A row with three prefectures or more is a header across. Rows above are set
 * aside as "title"; blank rows, rows that repeat the header, rows that begin like a note (注, ※, 資料, 出典 …) with the rest empty, and lone
 * texts after the last row are "blank", "repeated_header", "footnote", "source_line" and "trailing_text". Every one is listed.
 *
 * \a headerRow overrides the first header row (0: there is none). Names over several rows are joined from above where the lowest alone
 * would not be unique: "大学 国立". Totals are no matter of layout: see tableimport.h.
 */
[[nodiscard]] TableLayout readTableLayout( const TextGrid &grid, std::optional<int> headerRow = std::nullopt );

//! "2009" in "2009", "2009年度", "平成21年", "H21", "令和3年度"; empty when \a text is no year.
[[nodiscard]] QString yearIn( const QString &text );

} // namespace clusteratlas
