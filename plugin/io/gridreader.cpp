// SPDX-License-Identifier: GPL-2.0-or-later
#include "gridreader.h"

#include "core/delimitedtext.h"
#include "gdalmessages.h"
#include "rawlayer.h"
#include "textfile.h"
#include "threadoption.h"

#include <QFileInfo>
#include <QLocale>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr int MOST_COLUMNS = 16384;
constexpr int EXACT_DIGITS = 15;
constexpr int MOST_LAYERS = 200;

bool hasSuffix( const QString &address, std::initializer_list<const char *> suffixes )
{
  const QString suffix = QFileInfo( address ).suffix().toLower();
  return std::any_of( suffixes.begin(), suffixes.end(), [&suffix]( const char *known ) { return suffix == QLatin1String( known ); } );
}

QString delimiterId( QChar delimiter )
{
  switch ( delimiter.unicode() )
  {
    case u'\t':
      return QStringLiteral( "tab" );
    case u';':
      return QStringLiteral( "semicolon" );
    case u'|':
      return QStringLiteral( "bar" );
    default:
      return QStringLiteral( "comma" );
  }
}

Error tooWide( const SourceFile &file, const QString &layer )
{
  return Error { Code::SourceUnreadable, file.address, layer, -1, QStringLiteral( "more than %1 columns" ).arg( MOST_COLUMNS ) };
}

Result<std::vector<SourceGrid>> readText( const SourceFile &file, const ReadOptions &options )
{
  Result<DecodedText> decoded = readTextFile( file.address, options.encoding );
  if ( !decoded )
    return tl::unexpected( decoded.error() );
  const QChar delimiter = detectDelimiter( decoded->text );
  SourceGrid source { gridFromText( decoded->text, delimiter ) };
  source.facts.layer = QFileInfo( file.address ).completeBaseName();
  source.facts.encoding = decoded->encoding.name;
  source.facts.encodingFrom = decoded->encoding.from;
  source.facts.undecodable = decoded->undecodable;
  source.facts.delimiter = delimiterId( delimiter );
  if ( source.grid.width() > MOST_COLUMNS )
    return tl::unexpected( tooWide( file, {} ) );
  std::vector<SourceGrid> sources;
  sources.push_back( std::move( source ) );
  return sources;
}

//! 0.1 where the workbook stores 0.10000000000000001, 5183000 where it stores 5.183E6.
QString shownNumber( const QString &text )
{
  const bool mayBeStored = text.size() > EXACT_DIGITS || text.contains( QLatin1Char( 'E' ) );
  bool ok = false;
  const double number = mayBeStored ? QLocale::c().toDouble( text, &ok ) : 0;
  return ok ? QString::number( number, 'g', EXACT_DIGITS ) : text;
}

SourceGrid sheetGrid( OGRLayer &layer )
{
  SourceGrid source;
  source.facts.layer = QString::fromUtf8( layer.GetName() );
  source.facts.encoding = QStringLiteral( "UTF-8" );
  source.facts.encodingFrom = QStringLiteral( "format" );
  const int columns = layer.GetLayerDefn()->GetFieldCount();
  layer.ResetReading();
  for ( auto &&feature : layer )
  {
    // The sheet's own row number: rows it does not store are blank.
    while ( feature->GetFID() > static_cast<GIntBig>( source.grid.rowCount() ) + 1 && source.grid.rowCount() < 1048576 )
      source.grid.endRow();
    for ( int column = 0; column < columns; ++column )
      source.grid.appendCell( feature->IsFieldSetAndNotNull( column ) ? shownNumber( QString::fromUtf8( feature->GetFieldAsString( column ) ) ) : QString() );
    source.grid.endRow();
  }
  return source;
}

SourceGrid layerGrid( GDALDataset &dataset, OGRLayer &layer, const ReadOptions &options )
{
  SourceGrid source;
  std::vector<RawColumn> columns = rawColumns( layer );
  size_t rows = 0;
  layer.ResetReading();
  for ( auto &&feature : layer )
  {
    appendCells( *feature, columns );
    ++rows;
  }
  const TextEncoding encoding = encodingOf( columns, options.encoding, declaredEncoding( dataset, layer ) );
  source.facts.layer = QString::fromUtf8( layer.GetName() );
  source.facts.encoding = encoding.name;
  source.facts.encodingFrom = encoding.from;
  for ( const RawColumn &column : columns )
    source.grid.fieldNames << decodeLossy( column.name, encoding.name );
  for ( size_t row = 0; row < rows; ++row )
  {
    for ( const RawColumn &column : columns )
      source.grid.appendCell( column.cells[row].isNull() ? QString() : decodeLossy( column.cells[row], encoding.name ) );
    source.grid.endRow();
  }
  return source;
}

Result<std::vector<SourceGrid>> readLayers( const SourceFile &file, const ReadOptions &options, bool isWorkbook )
{
  const ThreadOption xlsxHeaders( "OGR_XLSX_HEADERS", "DISABLE" ), xlsxTypes( "OGR_XLSX_FIELD_TYPES", "STRING" );
  const ThreadOption odsHeaders( "OGR_ODS_HEADERS", "DISABLE" ), odsTypes( "OGR_ODS_FIELD_TYPES", "STRING" );
  const ThreadOption xlsHeaders( "OGR_XLS_HEADERS", "DISABLE" ), xlsTypes( "OGR_XLS_FIELD_TYPES", "STRING" );
  const ThreadOption plainTables( "SQLITE_LIST_ALL_TABLES", "YES" );
  const OfflineGdal offline;
  Result<GDALDatasetUniquePtr> dataset = openRaw( file );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const GdalMessages messages;
  std::vector<SourceGrid> grids;
  bool isFound = file.layer.isEmpty();
  for ( int index = 0; index < std::min( ( *dataset )->GetLayerCount(), MOST_LAYERS ); ++index )
  {
    OGRLayer *layer = ( *dataset )->GetLayer( index );
    const QString name = QString::fromUtf8( layer->GetName() );
    if ( file.layer.isEmpty() ? ( *dataset )->IsLayerPrivate( index ) : name != file.layer )
      continue;
    isFound = true;
    if ( layer->GetLayerDefn()->GetFieldCount() > MOST_COLUMNS )
      return tl::unexpected( tooWide( file, name ) );
    SourceGrid source = isWorkbook ? sheetGrid( *layer ) : layerGrid( **dataset, *layer, options );
    if ( messages.hasFailure() )
      return tl::unexpected( Error { Code::SourceUnreadable, file.address, name, static_cast<qint64>( source.grid.rowCount() ) + 1, messages.text() } );
    if ( source.grid.rowCount() > 0 )
      grids.push_back( std::move( source ) );
  }
  if ( !isFound )
    return tl::unexpected( Error { Code::LayerMissing, file.address, file.layer } );
  if ( grids.empty() )
    return tl::unexpected( Error { Code::NoFeatures, file.address, file.layer } );
  return grids;
}
} // namespace

Result<std::vector<SourceGrid>> readGrids( const SourceFile &file, const ReadOptions &options )
{
  if ( hasSuffix( file.address, { "csv", "tsv", "txt" } ) )
    return readText( file, options );
  return readLayers( file, options, hasSuffix( file.address, { "xlsx", "xlsm", "xls", "ods" } ) );
}

} // namespace clusteratlas
