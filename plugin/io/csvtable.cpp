// SPDX-License-Identifier: GPL-2.0-or-later
#include "csvtable.h"

#include "core/delimitedtext.h"
#include "textfile.h"

#include <QFileInfo>

namespace clusteratlas
{

Result<AttributeTable> readCsvTable( const QString &address, QChar delimiter, const ReadOptions &options )
{
  const Result<DecodedText> decoded = readTextFile( address, options.encoding );
  if ( !decoded )
    return tl::unexpected( decoded.error() );
  const TextGrid grid = gridFromText( decoded->text, delimiter.isNull() ? detectDelimiter( decoded->text ) : delimiter );
  if ( grid.rowCount() == 0 )
    return tl::unexpected( Error { Error::Code::NoFeatures, address } );
  AttributeTable table;
  table.source = address;
  table.name = QFileInfo( address ).completeBaseName();
  for ( size_t column = 0; column < grid.width(); ++column )
  {
    const QString name = grid.text( 0, column );
    table.columns << ( name.isEmpty() ? QStringLiteral( "field_%1" ).arg( column + 1 ) : name );
  }
  for ( size_t row = 1; row < grid.rowCount(); ++row )
  {
    if ( grid.width() > 1 && grid.cellCount( row ) == 1 && grid.filledCells( row ) == 0 )
      continue;
    AttributeTable::Row added { static_cast<qint64>( table.rows.size() ) + 1, std::vector<QString>( grid.width() ) };
    for ( size_t column = 0; column < grid.cellCount( row ); ++column )
      added.cells[column] = grid.cell( row, column ).toString();
    table.rows.push_back( std::move( added ) );
  }
  return table;
}

} // namespace clusteratlas
