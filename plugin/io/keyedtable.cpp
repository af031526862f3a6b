// SPDX-License-Identifier: GPL-2.0-or-later
#include "keyedtable.h"

#include "core/plainvalue.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;

//! The columns of \a names in \a layout, without case; the name that is missing otherwise.
tl::expected<std::vector<int>, QString> columnsOf( const TableLayout &layout, const QStringList &names )
{
  std::vector<int> columns;
  for ( const QString &name : names )
  {
    const auto found = std::find_if( layout.columns.begin(), layout.columns.end(), [&name]( const QString &column ) { return column.compare( name, Qt::CaseInsensitive ) == 0; } );
    if ( found == layout.columns.end() )
      return tl::unexpected( name );
    columns.push_back( static_cast<int>( found - layout.columns.begin() ) );
  }
  return columns;
}

void findTypes( KeyedTable &table )
{
  const size_t rows = table.layout.dataRows.size();
  for ( int column = 0; column < table.layout.columns.size(); ++column )
  {
    const bool isKey = std::find( table.keys.begin(), table.keys.end(), column ) != table.keys.end();
    const Type type = isKey ? Type::String : plainType( rows, [&table, column]( size_t row ) { return table.cell( row, static_cast<size_t>( column ) ); } );
    table.columns.push_back( { table.layout.columns.at( column ), type } );
  }
}
} // namespace

Result<KeyedTable> keyedTable( SourceGrid grid, const QStringList &fields, const QString &source )
{
  TableLayout layout = readTableLayout( grid.grid );
  const auto columns = columnsOf( layout, fields );
  if ( !columns )
    return tl::unexpected( Error { Error::Code::ColumnMissing, source, grid.facts.layer, -1, columns.error() } );
  KeyedTable table { std::move( grid ), std::move( layout ), *columns };
  table.source.facts.headerRow = table.layout.headerRow;
  table.source.facts.headerRows = table.layout.headerRows;
  table.source.facts.setAside = table.layout.setAside;
  table.source.facts.rows = static_cast<int>( table.layout.dataRows.size() );
  findTypes( table );
  return table;
}

Result<KeyedTable> readKeyedTable( const QString &source, const QStringList &fields, const QString &encoding )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( !files )
    return tl::unexpected( files.error() );
  std::optional<Error> firstError;
  QStringList left;
  for ( const SourceFile &file : *files )
  {
    Result<std::vector<SourceGrid>> grids = readGrids( file, { encoding, {}, {} } );
    if ( !grids )
    {
      firstError = firstError.value_or( grids.error() );
      continue;
    }
    for ( SourceGrid &grid : *grids )
    {
      const QString layer = grid.facts.layer;
      Result<KeyedTable> table = keyedTable( std::move( grid ), fields, source );
      if ( table )
      {
        table->source.facts.layersLeft = left;
        return table;
      }
      firstError = firstError.value_or( table.error() );
      left << layer;
    }
  }
  return tl::unexpected( firstError.value_or( Error { Error::Code::NoFeatures, source } ) );
}

} // namespace clusteratlas
