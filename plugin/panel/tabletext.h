// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QModelIndexList>
#include <QStringList>

class QAbstractItemModel;

namespace clusteratlas
{

//! Cells at full length, as a person would copy them.
struct CellTable
{
    QStringList header;
    QList<QStringList> rows;
};

/**
 * Lines of cells separated by tabs, header first, as spreadsheets paste it. Every line ends with a line feed.
 *
 * Tabs and line breaks inside a cell become spaces. A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
[[nodiscard]] QString tabSeparated( const QStringList &header, const QList<QStringList> &rows );

//! The cells in \a rows of a table, all columns; \a rows hold one index each.
[[nodiscard]] CellTable tableCells( const QAbstractItemModel &model, const QModelIndexList &rows );
[[nodiscard]] QString tableText( const QAbstractItemModel &model, const QModelIndexList &rows );

/**
 * The first two levels of a tree as a table: the name above, then the columns of the row below. \a header names the first two columns.
 *
 * Rows of the first level stand for the rows under them, deeper ones for the row of the second level they belong to.
 */
[[nodiscard]] CellTable treeCells( const QAbstractItemModel &model, const QStringList &header, const QModelIndexList &rows );
[[nodiscard]] QString treeText( const QAbstractItemModel &model, const QStringList &header, const QModelIndexList &rows );

} // namespace clusteratlas
