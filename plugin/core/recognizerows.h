// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "keycolumn.h"
#include "result.h"

namespace clusteratlas
{

//! Which prefecture each row of a table names.
struct RecognizedRows
{
    size_t column = 0; //!< the key
    KeyForm form = KeyForm::NameJa;
    std::vector<PrefectureMatchResult> rows;
};

/**
 * Recognizes the prefecture of each row by the column \a requested (compared without case), else by the one that chooseKeyColumn() takes.
 *
 * Fails with ColumnMissing, or with NoKeyColumn, whose detail has a line "column TAB keyColumnRejectionId()" for each that was refused.
 */
[[nodiscard]] Result<RecognizedRows> recognizeRows( const std::vector<CandidateColumn> &columns, const QString &requested = {} );

} // namespace clusteratlas
