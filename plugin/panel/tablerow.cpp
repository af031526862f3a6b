// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablerow.h"

namespace clusteratlas
{

TableRow::TableRow( const DataTable &table, const AttributeTable::Row &row )
  : mTable( &table )
  , mRow( &row )
{}

TableRow TableRow::find( const Dataset &dataset, QLatin1String tableName, QLatin1String idColumn, const QString &id )
{
  if ( const DataTable *table = dataset.table( tableName ) )
    for ( const AttributeTable::Row &row : table->cells.rows )
      if ( table->cells.cell( row, idColumn ) == id )
        return TableRow( *table, row );
  return TableRow();
}

TableRow TableRow::at( const Dataset &dataset, QLatin1String tableName, size_t index )
{
  const DataTable *table = dataset.table( tableName );
  return table && index < table->cells.rows.size() ? TableRow( *table, table->cells.rows[index] ) : TableRow();
}

QString TableRow::cell( const QString &column ) const
{
  const int index = mTable ? mTable->cells.columns.indexOf( column ) : -1;
  return index >= 0 && static_cast<size_t>( index ) < mRow->cells.size() ? mRow->cells[static_cast<size_t>( index )] : QString();
}

QString TableRow::text( const char *stem, const QString &language ) const
{
  const QString base = QString::fromLatin1( stem );
  const Bilingual text { cell( base + QStringLiteral( "_ja" ) ), cell( base + QStringLiteral( "_en" ) ) };
  return text.in( language ).isEmpty() ? cell( base ) : text.in( language );
}

} // namespace clusteratlas
