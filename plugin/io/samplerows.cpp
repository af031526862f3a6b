// SPDX-License-Identifier: GPL-2.0-or-later
#include "samplerows.h"

#include "core/delimitedtext.h"
#include "gdalmessages.h"
#include "layerchoice.h"
#include "rawlayer.h"
#include "textfile.h"
#include "threadoption.h"

#include <QFileInfo>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr size_t SHOWN_ROWS = 5;
constexpr int SHOWN_COLUMNS = 200;
constexpr size_t MOST_LINES = 20000;

bool isTextFile( const QString &address )
{
  const QString suffix = QFileInfo( address ).suffix().toLower();
  return suffix == QLatin1String( "csv" ) || suffix == QLatin1String( "tsv" ) || suffix == QLatin1String( "txt" );
}

//! Which of \a count rows to show; \a isTelling says whether one holds anything beyond ASCII.
template <typename IsTelling>
std::vector<size_t> rowsToShow( size_t count, IsTelling isTelling )
{
  std::vector<size_t> shown;
  for ( size_t row = 0; row < count && shown.size() < SHOWN_ROWS; ++row )
    if ( isTelling( row ) )
      shown.push_back( row );
  for ( size_t row = 0; row < count && shown.size() < SHOWN_ROWS; ++row )
    if ( std::find( shown.begin(), shown.end(), row ) == shown.end() )
      shown.push_back( row );
  std::sort( shown.begin(), shown.end() );
  return shown;
}

int countBroken( const SampleRows &sample )
{
  int broken = sample.columns.join( QString() ).count( QChar( QChar::ReplacementCharacter ) );
  for ( const QStringList &row : sample.rows )
    broken += row.join( QString() ).count( QChar( QChar::ReplacementCharacter ) );
  return broken;
}

//! The text up to the end of line \a lines.
QString beginningOf( const QString &text, size_t lines )
{
  int end = -1;
  for ( size_t line = 0; line < lines; ++line )
  {
    const int next = text.indexOf( QLatin1Char( '\n' ), end + 1 );
    if ( next < 0 )
      return text;
    end = next;
  }
  return text.left( end + 1 );
}

Result<SampleRows> textRows( const SourceFile &file, const QString &encoding )
{
  const Result<DecodedText> decoded = readTextFile( file.address, encoding );
  if ( !decoded )
    return tl::unexpected( decoded.error() );
  const QString beginning = beginningOf( decoded->text, MOST_LINES );
  const TextGrid grid = gridFromText( beginning, detectDelimiter( beginning ) );
  const auto isTelling = [&grid]( size_t row ) {
    for ( size_t column = 0; column < grid.cellCount( row ); ++column )
    {
      const QStringView cell = grid.cell( row, column );
      if ( std::any_of( cell.begin(), cell.end(), []( QChar sign ) { return sign.unicode() >= 0x80; } ) )
        return true;
    }
    return false;
  };
  SampleRows sample { decoded->encoding.name, decoded->encoding.from };
  for ( const size_t row : rowsToShow( grid.rowCount(), isTelling ) )
  {
    QStringList cells;
    for ( size_t column = 0; column < std::min<size_t>( grid.cellCount( row ), SHOWN_COLUMNS ); ++column )
      cells << grid.cell( row, column ).toString();
    sample.rows.push_back( cells );
  }
  return sample;
}

bool isBeyondAscii( const QByteArray &cell )
{
  return std::any_of( cell.begin(), cell.end(), []( char byte ) { return byte & 0x80; } );
}

SampleRows rowsOf( GDALDataset &dataset, OGRLayer &layer, const QString &encoding )
{
  std::vector<RawColumn> columns = rawColumns( layer );
  const char *geometry[] = { "OGR_GEOMETRY", nullptr };
  layer.SetIgnoredFields( geometry );
  layer.ResetReading();
  size_t count = 0;
  for ( auto &&feature : layer )
  {
    appendCells( *feature, columns );
    ++count;
  }
  layer.SetIgnoredFields( nullptr );
  const TextEncoding used = encodingOf( columns, encoding, declaredEncoding( dataset, layer ) );
  SampleRows sample { used.name, used.from };
  columns.resize( std::min<size_t>( columns.size(), SHOWN_COLUMNS ) );
  for ( const RawColumn &column : columns )
    sample.columns << decodeLossy( column.name, used.name );
  const auto isTelling = [&columns]( size_t row ) { return std::any_of( columns.begin(), columns.end(), [row]( const RawColumn &column ) { return isBeyondAscii( column.cells[row] ); } ); };
  for ( const size_t row : rowsToShow( count, isTelling ) )
  {
    QStringList cells;
    for ( const RawColumn &column : columns )
      cells << ( column.cells[row].isNull() ? QString() : decodeLossy( column.cells[row], used.name ) );
    sample.rows.push_back( cells );
  }
  return sample;
}

Result<SampleRows> layerRows( const SourceFile &file, const QString &encoding )
{
  const OfflineGdal offline;
  Result<GDALDatasetUniquePtr> dataset = openRaw( file );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const GdalMessages messages;
  Result<OGRLayer *> layer = chooseLayer( **dataset, file );
  if ( !layer && layer.error().code == Code::NotPolygons && ( *dataset )->GetLayerCount() > 0 )
    layer = ( *dataset )->GetLayer( 0 );
  if ( !layer )
    return tl::unexpected( layer.error() );
  return rowsOf( **dataset, **layer, encoding );
}
} // namespace

Result<SampleRows> sampleRows( const QString &source, const QString &encoding )
{
  if ( !encoding.isEmpty() && !isKnownEncoding( encoding ) )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "unknown encoding %1" ).arg( encoding ) } );
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( !files )
    return tl::unexpected( files.error() );
  std::optional<Error> firstError;
  for ( const SourceFile &file : *files )
  {
    Result<SampleRows> sample = isTextFile( file.address ) ? textRows( file, encoding ) : layerRows( file, encoding );
    if ( sample )
    {
      sample->undecodable = countBroken( *sample );
      return sample;
    }
    firstError = firstError.value_or( sample.error() );
  }
  return tl::unexpected( *firstError );
}

QStringList offeredEncodings()
{
  return { QStringLiteral( "UTF-8" ), QStringLiteral( "CP932" ), QStringLiteral( "EUC-JP" ), QStringLiteral( "UTF-16LE" ), QStringLiteral( "UTF-16BE" ), QStringLiteral( "ISO-2022-JP" ), QStringLiteral( "ISO-8859-1" ) };
}

} // namespace clusteratlas
