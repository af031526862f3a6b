// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

/**
 * A row of a table of the package, read by column stem: "name" stands for "name_ja" and "name_en". Borrows the table.
 */
class TableRow
{
  public:
    TableRow() = default;
    TableRow( const DataTable &table, const AttributeTable::Row &row );

    //! The first row with \a id in \a idColumn; invalid when there is none.
    [[nodiscard]] static TableRow find( const Dataset &dataset, QLatin1String tableName, QLatin1String idColumn, const QString &id );

    //! The row at \a index; invalid when there is none.
    [[nodiscard]] static TableRow at( const Dataset &dataset, QLatin1String tableName, size_t index );

    [[nodiscard]] bool isValid() const { return mTable; }

    //! The cell of that column; empty when there is no such column.
    [[nodiscard]] QString cell( const QString &column ) const;

    //! STEM_ja or STEM_en, whichever \a language asks for; the other one where it is empty, and STEM where neither exists.
    [[nodiscard]] QString text( const char *stem, const QString &language ) const;

    //! Schema of the table; only for a valid row.
    [[nodiscard]] const TableSchema &schema() const { return mTable->schema; }

  private:
    const DataTable *mTable = nullptr;
    const AttributeTable::Row *mRow = nullptr;
};

} // namespace clusteratlas
