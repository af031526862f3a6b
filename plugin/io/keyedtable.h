// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tablelayout.h"
#include "core/tableschema.h"
#include "gridreader.h"

namespace clusteratlas
{

//! A table whose rows are to be joined by some of its columns.
struct KeyedTable
{
    SourceGrid source;
    TableLayout layout;
    std::vector<int> keys;                                                                           //!< columns, in the order they were asked for
    std::vector<FieldSchema> columns = {};                                                           //!< all of them; those of the key are text
    qint64 rowNumber( size_t row ) const { return static_cast<qint64>( layout.dataRows[row] ) + 1; } //!< as the source counts
    QStringView cell( size_t row, size_t column ) const { return source.grid.cell( layout.dataRows[row], column ); }
};

/**
 * The table of \a source that has all of \a fields as columns (names compared without case), its header found by readTableLayout(). Fails with
 * ColumnMissing, naming the first field that the first table lacks.
 */
[[nodiscard]] Result<KeyedTable> readKeyedTable( const QString &source, const QStringList &fields, const QString &encoding = {} );

//! The same of cells that are in memory; \a source is for the error.
[[nodiscard]] Result<KeyedTable> keyedTable( SourceGrid grid, const QStringList &fields, const QString &source );

} // namespace clusteratlas
