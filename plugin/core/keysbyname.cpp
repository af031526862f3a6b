// SPDX-License-Identifier: GPL-2.0-or-later
#include "keysbyname.h"

#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! Whether the first column of \a table, the one all others are told by, has a value in every row and none twice.
bool hasKey( const DataTable &table )
{
  if ( table.schema.fields.empty() )
    return false;
  const int column = table.cells.columns.indexOf( table.schema.fields.front().name );
  if ( column < 0 || table.cells.rows.empty() )
    return false;
  QSet<QString> seen;
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    const QString &value = row.cells[static_cast<size_t>( column )];
    if ( value.isEmpty() || seen.contains( value ) )
      return false;
    seen.insert( value );
  }
  return true;
}

bool isCalledLike( const QString &table, const QString &column )
{
  const QString stem = column.endsWith( QLatin1String( "_id" ) ) ? column.left( column.size() - 3 ) : column;
  return table == stem + QLatin1Char( 's' );
}

bool hasKeyOn( const TableSchema &schema, const QString &column )
{
  return std::any_of( schema.foreignKeys.cbegin(), schema.foreignKeys.cend(), [&column]( const ForeignKey &key ) { return key.columns == QStringList { column }; } );
}
} // namespace

void addKeysByName( std::vector<DataTable> &tables )
{
  std::map<QString, QStringList> tablesOfKey;
  for ( const DataTable &table : tables )
    if ( hasKey( table ) )
      tablesOfKey[table.schema.fields.front().name] << table.schema.name;
  for ( DataTable &table : tables )
    for ( const FieldSchema &field : table.schema.fields )
    {
      const auto found = tablesOfKey.find( field.name );
      if ( found == tablesOfKey.end() || found->second.contains( table.schema.name ) || hasKeyOn( table.schema, field.name ) )
        continue;
      const QStringList &candidates = found->second;
      const auto called = std::find_if( candidates.cbegin(), candidates.cend(), [&field]( const QString &name ) { return isCalledLike( name, field.name ); } );
      if ( called != candidates.cend() || candidates.size() == 1 )
        table.schema.foreignKeys.push_back( { { field.name }, called != candidates.cend() ? *called : candidates.front(), { field.name } } );
    }
}

} // namespace clusteratlas
