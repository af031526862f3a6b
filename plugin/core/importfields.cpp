// SPDX-License-Identifier: GPL-2.0-or-later
#include "importcontext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
DataTable *tableNamed( TableImport &result, const char *name )
{
  const auto found = std::find_if( result.tables.begin(), result.tables.end(), [name]( const DataTable &table ) { return table.schema.name == QLatin1String( name ); } );
  return found == result.tables.end() ? nullptr : &*found;
}

void addProgrammes( const ImportContext &context, const QStringList &clusterOfRow, TableImport &result )
{
  const int column = context.reading.columnOf( ColumnMeaning::ProgrammeName );
  DataTable *clusters = tableNamed( result, "clusters" );
  if ( column < 0 || context.reading.columnOf( ColumnMeaning::ProgrammeId ) >= 0 || !clusters )
    return;
  TableBuilder table( "programmes" );
  table.addColumn( QStringLiteral( "programme_id" ) );
  table.addColumn( QStringLiteral( "name_ja" ) );
  QSet<QString> known;
  QHash<QString, QString> programmeOf;
  for ( size_t index = 0; index < context.layout.dataRows.size(); ++index )
  {
    const QString name = context.text( context.layout.dataRows[index], column );
    if ( name.isEmpty() )
      continue;
    const QString id = idOfName( QLatin1String( "p" ), name );
    const QString &cluster = clusterOfRow.at( static_cast<int>( index ) );
    if ( !programmeOf.contains( cluster ) )
      programmeOf.insert( cluster, id );
    if ( known.contains( id ) )
      continue;
    known.insert( id );
    AttributeTable::Row &row = table.addRow( static_cast<qint64>( context.layout.dataRows[index] ) + 1 );
    row.cells[0] = id;
    row.cells[1] = name;
  }
  if ( table.isEmpty() )
    return;
  clusters->schema.fields.push_back( { QStringLiteral( "programme_id" ) } );
  clusters->cells.columns << QStringLiteral( "programme_id" );
  for ( AttributeTable::Row &row : clusters->cells.rows )
    row.cells.push_back( programmeOf.value( row.cells[0] ) );
  result.tables.push_back( table.take() );
}

void addFields( const ImportContext &context, const QStringList &clusterOfRow, TableImport &result )
{
  const int column = context.reading.columnOf( ColumnMeaning::Fields );
  if ( column < 0 || context.reading.figures[static_cast<size_t>( column )] )
    return;
  TableBuilder fields( "fields" );
  fields.addColumn( QStringLiteral( "field_id" ) );
  fields.addColumn( QStringLiteral( "name_ja" ) );
  TableBuilder marks( "cluster_fields" );
  for ( const char *name : { "cluster_id", "field_id", "position", "name_printed_ja" } )
    marks.addColumn( QString::fromLatin1( name ), QLatin1String( name ) == QLatin1String( "position" ) ? FieldSchema::Type::Integer : FieldSchema::Type::String );
  QSet<QString> known;
  QHash<QString, QStringList> fieldsOf;
  for ( size_t index = 0; index < context.layout.dataRows.size(); ++index )
  {
    const qint64 number = static_cast<qint64>( context.layout.dataRows[index] ) + 1;
    const QString &cluster = clusterOfRow.at( static_cast<int>( index ) );
    for ( const QString &name : listItems( context.text( context.layout.dataRows[index], column ) ) )
    {
      const QString id = idOfName( QLatin1String( "f" ), name );
      if ( !known.contains( id ) )
      {
        known.insert( id );
        AttributeTable::Row &row = fields.addRow( number );
        row.cells[0] = id;
        row.cells[1] = name;
      }
      QStringList &own = fieldsOf[cluster];
      if ( cluster.isEmpty() || own.contains( id ) )
        continue;
      own << id;
      AttributeTable::Row &row = marks.addRow( number );
      row.cells[0] = cluster;
      row.cells[1] = id;
      row.cells[2] = QString::number( own.size() );
      row.cells[3] = name;
    }
  }
  if ( fields.isEmpty() )
    return;
  result.tables.push_back( fields.take() );
  result.tables.push_back( marks.take() );
}
} // namespace

void addProgrammesAndFields( const ImportContext &context, const QStringList &clusterOfRow, TableImport &result )
{
  addProgrammes( context, clusterOfRow, result );
  addFields( context, clusterOfRow, result );
}

void addEmptyClusterTables( TableImport &result )
{
  TableBuilder clusters( "clusters" );
  for ( const char *name : { "cluster_id", "name_ja" } )
    clusters.addColumn( QString::fromLatin1( name ) );
  TableBuilder memberships( "cluster_prefectures" );
  for ( const char *name : { "cluster_id", "pref_code", "role" } )
    memberships.addColumn( QString::fromLatin1( name ) );
  result.tables.push_back( clusters.take() );
  result.tables.push_back( memberships.take() );
}

} // namespace clusteratlas
