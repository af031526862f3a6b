// SPDX-License-Identifier: GPL-2.0-or-later
#include "validatetable.h"

#include "plainvalue.h"
#include "referencecycles.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
using Rejected = std::vector<Ledger::RejectedRow>;

//! Joins key parts so that no two different keys give the same text.
QString keyText( const AttributeTable &table, const AttributeTable::Row &row, const QStringList &columns )
{
  QString text;
  for ( const QString &name : columns )
  {
    const int index = table.columns.indexOf( name );
    const QString part = index < 0 ? QString() : row.cells[static_cast<size_t>( index )];
    if ( part.isEmpty() )
      return QString();
    text += QString::number( part.size() ) + QLatin1Char( ':' ) + part;
  }
  return text;
}

bool isOfType( const QString &cell, FieldSchema::Type type )
{
  bool ok = true;
  switch ( type )
  {
    case FieldSchema::Type::String:
      break;
    case FieldSchema::Type::Integer:
      if ( !plainInteger( cell ) )
        QLocale::c().toLongLong( cell, &ok );
      break;
    case FieldSchema::Type::Number:
      if ( !plainNumber( cell ) )
        QLocale::c().toDouble( cell, &ok );
      break;
    case FieldSchema::Type::Boolean:
      ok = QStringList { QStringLiteral( "true" ), QStringLiteral( "false" ), QStringLiteral( "1" ), QStringLiteral( "0" ) }.contains( cell.toLower() );
      break;
  }
  return ok;
}

//! The rule \a cell breaks, or nothing.
QString brokenRule( const QString &cell, const FieldSchema &field, const QRegularExpression &pattern )
{
  if ( cell.isEmpty() )
    return field.required ? QStringLiteral( "required" ) : QString();
  if ( !isOfType( cell, field.type ) )
    return QStringLiteral( "type" );
  if ( !field.pattern.isEmpty() && !pattern.match( cell ).hasMatch() )
    return QStringLiteral( "pattern" );
  if ( !field.allowed.isEmpty() && !field.allowed.contains( cell ) )
    return QStringLiteral( "not allowed" );
  const double number = field.minimum || field.maximum ? cell.toDouble() : 0;
  if ( ( field.minimum && number < *field.minimum ) || ( field.maximum && number > *field.maximum ) )
    return QStringLiteral( "out of range" );
  return QString();
}

void checkCells( const DataTable &table, Rejected &rejected )
{
  for ( const FieldSchema &field : table.schema.fields )
  {
    const int column = table.cells.columns.indexOf( field.name );
    if ( column < 0 )
    {
      if ( field.required )
        rejected.push_back( { table.schema.name, 0, field.name, QString(), QStringLiteral( "required" ) } );
      continue;
    }
    const QRegularExpression pattern( QRegularExpression::anchoredPattern( field.pattern ) );
    for ( const AttributeTable::Row &row : table.cells.rows )
    {
      const QString &cell = row.cells[static_cast<size_t>( column )];
      const QString rule = brokenRule( cell, field, pattern );
      if ( !rule.isEmpty() )
        rejected.push_back( { table.schema.name, row.number, field.name, cell, rule } );
    }
  }
}

QSet<QString> keysOf( const AttributeTable &table, const QStringList &columns )
{
  QSet<QString> keys;
  for ( const AttributeTable::Row &row : table.rows )
    keys.insert( keyText( table, row, columns ) );
  return keys;
}

void checkPrimaryKey( const DataTable &table, Rejected &rejected )
{
  if ( table.schema.primaryKey.isEmpty() )
    return;
  QSet<QString> seen;
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    const QString key = keyText( table.cells, row, table.schema.primaryKey );
    const QString reason = key.isEmpty() ? QStringLiteral( "required" ) : seen.contains( key ) ? QStringLiteral( "duplicate key" )
                                                                                               : QString();
    seen.insert( key );
    if ( reason.isEmpty() )
      continue;
    QStringList values;
    for ( const QString &column : table.schema.primaryKey )
      values << row.cells.at( static_cast<size_t>( std::max( 0, table.cells.columns.indexOf( column ) ) ) );
    rejected.push_back( { table.schema.name, row.number, table.schema.primaryKey.join( QLatin1Char( ',' ) ), values.join( QLatin1Char( ',' ) ), reason } );
  }
}

void checkForeignKeys( const DataTable &table, const std::vector<DataTable> &tables, Rejected &rejected )
{
  for ( const ForeignKey &key : table.schema.foreignKeys )
  {
    const QString &target = key.table.isEmpty() ? table.schema.name : key.table;
    const auto referenced = std::find_if( tables.begin(), tables.end(), [&target]( const DataTable &candidate ) { return candidate.schema.name == target; } );
    const QSet<QString> known = referenced == tables.end() ? QSet<QString>() : keysOf( referenced->cells, key.referenced );
    for ( const AttributeTable::Row &row : table.cells.rows )
    {
      const QString text = keyText( table.cells, row, key.columns );
      if ( !text.isEmpty() && !known.contains( text ) )
        rejected.push_back( { table.schema.name, row.number, key.columns.join( QLatin1Char( ',' ) ),
          row.cells[static_cast<size_t>( table.cells.columns.indexOf( key.columns.first() ) )], QStringLiteral( "unknown reference" ) } );
    }
  }
}
} // namespace

std::vector<Ledger::RejectedRow> validateTables( const std::vector<DataTable> &tables )
{
  Rejected rejected;
  for ( const DataTable &table : tables )
  {
    Rejected ofTable;
    checkCells( table, ofTable );
    checkPrimaryKey( table, ofTable );
    checkForeignKeys( table, tables, ofTable );
    const Rejected cycles = referenceCycles( table );
    ofTable.insert( ofTable.end(), cycles.begin(), cycles.end() );
    std::stable_sort( ofTable.begin(), ofTable.end(), []( const auto &a, const auto &b ) { return std::tie( a.row, a.column ) < std::tie( b.row, b.column ); } );
    rejected.insert( rejected.end(), ofTable.begin(), ofTable.end() );
  }
  return rejected;
}

} // namespace clusteratlas
