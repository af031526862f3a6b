// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/progress.h"
#include "core/result.h"

namespace clusteratlas
{

/**
 * Write \a tables without geometry, a sheet each: names of columns bold and frozen above, texts as texts ("01"), numbers as numbers, NULL
 * as an empty cell; no cell is a formula. Sheets take the tables' names, shortened to what a spreadsheet allows. The same tables give the
 * same bytes. Fail when a table or a text is larger than a sheet or a cell may be.
 */
[[nodiscard]] Result<void> writeXlsx( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress = {} );
[[nodiscard]] Result<void> writeOds( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress = {} );

//! Names of sheets for \a tables, unlike each other whatever their case.
[[nodiscard]] QStringList sheetNames( const std::vector<FeatureTable> &tables );

//! A width for each column, in characters of half width: that of its longest text in the first rows, within bounds.
[[nodiscard]] std::vector<int> columnWidths( const FeatureTable &table );

constexpr int MOST_SHEET_ROWS = 1048576;
constexpr int MOST_SHEET_COLUMNS = 16384;
constexpr int MOST_CELL_CHARACTERS = 32767;

//! What of \a table a spreadsheet has no place for; \a path is the file in the error.
[[nodiscard]] Result<void> checkFitsSheet( const FeatureTable &table, const QString &path );

} // namespace clusteratlas
