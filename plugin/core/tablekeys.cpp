// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablekeys.h"

#include "validatetable.h"

#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
bool hasKeys( const DataTable &table )
{
  return !table.schema.primaryKey.isEmpty() || !table.schema.foreignKeys.empty();
}

//! The values of column \a index; empty when one is missing or, with \a once, stands twice.
QSet<QString> valuesOf( const DataTable &table, int index, bool once )
{
  QSet<QString> values;
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    const QString &cell = row.cells[static_cast<size_t>( index )];
    if ( once && ( cell.isEmpty() || values.contains( cell ) ) )
      return {};
    if ( !cell.isEmpty() )
      values.insert( cell );
  }
  return values;
}

bool looksLikeKey( const QString &column )
{
  return column.endsWith( QLatin1String( "_id" ) ) || column == QLatin1String( "pref_code" );
}

void inferPrimaryKeys( std::vector<DataTable> &tables )
{
  for ( DataTable &table : tables )
  {
    if ( table.cells.columns.isEmpty() )
      continue;
    const QString &first = table.cells.columns.first();
    const bool isNamedElsewhere = std::any_of( tables.begin(), tables.end(), [&]( const DataTable &other ) { return &other != &table && other.cells.columns.contains( first ); } );
    if ( ( isNamedElsewhere || looksLikeKey( first ) ) && !valuesOf( table, 0, true ).isEmpty() )
      table.schema.primaryKey = QStringList { first };
  }
}

//! The table among \a tables whose own key \a column is: "clusters" of "cluster_id", else the one with most rows.
const DataTable *tableOfKey( const std::vector<DataTable> &tables, const QString &column )
{
  const auto rank = [&column]( const DataTable &table ) { return std::make_pair( column == table.schema.name.left( table.schema.name.size() - 1 ) + QLatin1String( "_id" ), table.cells.rows.size() ); };
  const DataTable *best = nullptr;
  for ( const DataTable &table : tables )
    if ( table.schema.primaryKey == QStringList { column } && ( !best || rank( table ) > rank( *best ) ) )
      best = &table;
  return best;
}
} // namespace

void inferKeys( std::vector<DataTable> &tables )
{
  if ( std::any_of( tables.begin(), tables.end(), &hasKeys ) )
    return;
  inferPrimaryKeys( tables );
  for ( DataTable &table : tables )
    for ( int column = 0; column < table.cells.columns.size(); ++column )
    {
      const QString &name = table.cells.columns.at( column );
      const DataTable *target = tableOfKey( tables, name );
      if ( !target || target == &table )
        continue;
      const QSet<QString> values = valuesOf( table, column, false );
      if ( !values.isEmpty() && valuesOf( *target, target->cells.columns.indexOf( name ), true ).contains( values ) )
        table.schema.foreignKeys.push_back( { { name }, target->schema.name, { name } } );
    }
}

namespace
{
void relax( TableSchema &schema, const Ledger::RejectedRow &broken )
{
  const QStringList columns = broken.column.split( QLatin1Char( ',' ) );
  if ( broken.reason == QLatin1String( "unknown reference" ) )
  {
    const auto isBroken = [&columns]( const ForeignKey &key ) { return key.columns == columns; };
    schema.foreignKeys.erase( std::remove_if( schema.foreignKeys.begin(), schema.foreignKeys.end(), isBroken ), schema.foreignKeys.end() );
    return;
  }
  if ( schema.primaryKey == columns && ( broken.reason == QLatin1String( "duplicate key" ) || broken.reason == QLatin1String( "required" ) ) )
    schema.primaryKey.clear();
  for ( FieldSchema &field : schema.fields )
  {
    if ( field.name != broken.column )
      continue;
    if ( broken.reason == QLatin1String( "required" ) )
      field.required = false;
    if ( broken.reason == QLatin1String( "type" ) )
      field.type = FieldSchema::Type::String;
    if ( broken.reason == QLatin1String( "pattern" ) )
      field.pattern.clear();
    if ( broken.reason == QLatin1String( "not allowed" ) )
      field.allowed.clear();
    if ( broken.reason == QLatin1String( "out of range" ) || broken.reason == QLatin1String( "type" ) )
      field.minimum = field.maximum = std::nullopt;
  }
}

bool isSameRule( const Ledger::RejectedRow &a, const Ledger::RejectedRow &b )
{
  return a.table == b.table && a.column == b.column && a.reason == b.reason;
}
} // namespace

std::vector<Ledger::RejectedRow> relaxSchemas( std::vector<DataTable> &tables )
{
  std::vector<Ledger::RejectedRow> relaxed;
  // A rule that is gone may uncover the next one of the same cell.
  for ( std::vector<Ledger::RejectedRow> broken = validateTables( tables ); !broken.empty(); broken = validateTables( tables ) )
  {
    const size_t before = relaxed.size();
    for ( const Ledger::RejectedRow &row : broken )
    {
      if ( std::any_of( relaxed.begin(), relaxed.end(), [&row]( const auto &known ) { return isSameRule( known, row ); } ) )
        continue;
      for ( DataTable &table : tables )
        if ( table.schema.name == row.table )
          relax( table.schema, row );
      relaxed.push_back( row );
    }
    if ( relaxed.size() == before )
      break;
  }
  return relaxed;
}

} // namespace clusteratlas
