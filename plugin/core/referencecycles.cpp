// SPDX-License-Identifier: GPL-2.0-or-later
#include "referencecycles.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
//! The cells of \a columns as one text; empty when one of them is.
QString keyOf( const AttributeTable &table, const AttributeTable::Row &row, const QStringList &columns )
{
  QStringList parts;
  for ( const QString &name : columns )
  {
    const int column = table.columns.indexOf( name );
    parts << ( column < 0 ? QString() : row.cells[static_cast<size_t>( column )] );
    if ( parts.last().isEmpty() )
      return QString();
  }
  return parts.join( QChar( 0x1F ) );
}

//! For each row the one it refers to, or -1: every row has one way to go, so that circles are found by walking.
std::vector<int> nextRows( const AttributeTable &table, const ForeignKey &key )
{
  QHash<QString, int> places;
  for ( size_t row = table.rows.size(); row-- > 0; )
    places.insert( keyOf( table, table.rows[row], key.referenced ), static_cast<int>( row ) );
  std::vector<int> next;
  next.reserve( table.rows.size() );
  for ( const AttributeTable::Row &row : table.rows )
  {
    const QString reference = keyOf( table, row, key.columns );
    next.push_back( reference.isEmpty() ? -1 : places.value( reference, -1 ) );
  }
  return next;
}

std::vector<size_t> rowsInCircles( const std::vector<int> &next )
{
  std::vector<int> walk( next.size(), -1 ); // the walk that came by first
  std::vector<size_t> circles;
  for ( size_t start = 0; start < next.size(); ++start )
  {
    int row = static_cast<int>( start );
    while ( row >= 0 && walk[static_cast<size_t>( row )] < 0 )
    {
      walk[static_cast<size_t>( row )] = static_cast<int>( start );
      row = next[static_cast<size_t>( row )];
    }
    if ( row < 0 || walk[static_cast<size_t>( row )] != static_cast<int>( start ) )
      continue;
    int member = row;
    do
    {
      circles.push_back( static_cast<size_t>( member ) );
      member = next[static_cast<size_t>( member )];
    } while ( member != row );
  }
  return circles;
}
} // namespace

std::vector<Ledger::RejectedRow> referenceCycles( const DataTable &table )
{
  std::vector<Ledger::RejectedRow> rejected;
  for ( const ForeignKey &key : table.schema.foreignKeys )
  {
    if ( ( !key.table.isEmpty() && key.table != table.schema.name ) || key.columns.isEmpty() )
      continue;
    const int column = table.cells.columns.indexOf( key.columns.first() );
    for ( const size_t row : rowsInCircles( nextRows( table.cells, key ) ) )
      rejected.push_back( { table.schema.name, table.cells.rows[row].number, key.columns.join( QLatin1Char( ',' ) ),
        table.cells.rows[row].cells[static_cast<size_t>( column )], QStringLiteral( "cycle" ) } );
  }
  std::stable_sort( rejected.begin(), rejected.end(), []( const auto &a, const auto &b ) { return std::tie( a.row, a.column ) < std::tie( b.row, b.column ); } );
  return rejected;
}

} // namespace clusteratlas
