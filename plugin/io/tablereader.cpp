// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablereader.h"

#include "gdalmessages.h"
#include "rawlayer.h"
#include "threadoption.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{

Result<AttributeTable> readTable( const SourceFile &file, const ReadOptions &options )
{
  const OfflineGdal offline;
  Result<GDALDatasetUniquePtr> dataset = openRaw( file );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const GdalMessages messages;
  OGRLayer *layer = file.layer.isEmpty() ? ( *dataset )->GetLayer( 0 ) : ( *dataset )->GetLayerByName( file.layer.toUtf8().constData() );
  if ( !layer )
    return tl::unexpected( Error { Error::Code::LayerMissing, file.address, file.layer } );

  const char *geometry[] = { "OGR_GEOMETRY", nullptr };
  layer->SetIgnoredFields( geometry );
  std::vector<RawColumn> columns = rawColumns( *layer );
  size_t rowCount = 0;
  for ( auto &&feature : *layer )
  {
    appendCells( *feature, columns );
    ++rowCount;
  }
  if ( messages.hasFailure() )
    return tl::unexpected( Error { Error::Code::SourceUnreadable, file.address, file.layer, static_cast<qint64>( rowCount + 1 ), messages.text() } );

  const QString encoding = encodingOf( columns, options.encoding, declaredEncoding( **dataset, *layer ) ).name;
  AttributeTable table;
  table.source = file.address;
  table.name = QString::fromUtf8( layer->GetName() );
  table.rows.resize( rowCount );
  for ( const RawColumn &column : columns )
  {
    table.columns << decodeLossy( column.name, encoding );
    for ( size_t row = 0; row < rowCount; ++row )
      table.rows[row].cells.push_back( column.cells[row].isNull() ? QString() : decodeLossy( column.cells[row], encoding ) );
  }
  for ( size_t row = 0; row < rowCount; ++row )
    table.rows[row].number = static_cast<qint64>( row + 1 );
  return table;
}

} // namespace clusteratlas
