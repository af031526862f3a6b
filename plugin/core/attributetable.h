// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace clusteratlas
{

/**
 * Text cells of one table, in the order of the source. A null QString is a missing cell, an empty one an empty text.
 */
struct AttributeTable
{
    struct Row
    {
        qint64 number; //!< 1 is the first data row of the source
        std::vector<QString> cells;
    };

    QString source;
    QString name;
    QStringList columns;
    std::vector<Row> rows;

    int column( QLatin1String columnName ) const { return columns.indexOf( columnName ); }

    //! The cell, or a null text when the table has no such column.
    QString cell( const Row &row, QLatin1String columnName ) const
    {
      const int index = column( columnName );
      return index < 0 ? QString() : row.cells[static_cast<size_t>( index )];
    }
};

} // namespace clusteratlas
