// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "featuretable.h"
#include "listcell.h"
#include "result.h"
#include "textgrid.h"
#include "unmatchedrows.h"

#include <functional>

namespace clusteratlas
{

//! Words for a reason id of the ledger.
using ReasonWording = std::function<QString( const QString & )>;


/**
 * The rows of \a ledger without partner as a sheet to be filled in: a row each, headings in both languages, the last column empty for the
 * answer. Texts are as spreadsheetText() makes them.
 */
[[nodiscard]] FeatureTable fixSheet( const Ledger &ledger, const ReasonWording &reasonWording );

//! What a filled fix sheet says: labels by their normalizedLabel().
struct Fixes
{
    PrefectureAliases polygons = {};
    PrefectureAliases table = {};
    int answered = 0; //!< rows
    int skipped = 0;  //!< rows answered with "skip", 除外 or スキップ
    int open = 0;     //!< rows without an answer
};

/**
 * Reads a fix sheet back, whatever became of the order of its columns and rows; rows above the headings are passed over. An answer is a
 * code or name in any form that matchPrefecture() knows. A row without answer takes that of a row with the same label.
 *
 * Fails for headings, sides or answers that cannot be, see the Fix… codes of Error; its row counts as a spreadsheet does.
 */
[[nodiscard]] Result<Fixes> fixesFrom( const TextGrid &grid, const QString &source );

/**
 * \a text such that no spreadsheet takes it for a formula, a number or a date: an apostrophe before those that would be, and before
 * those that begin with one. textOfSpreadsheet() takes it off again.
 */
[[nodiscard]] QString spreadsheetText( const QString &text );
[[nodiscard]] QString textOfSpreadsheet( const QString &cell );

} // namespace clusteratlas
