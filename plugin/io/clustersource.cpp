// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustersource.h"

#include "core/brochureproposal.h"
#include "core/brochuretables.h"
#include "core/datasetfromtables.h"
#include "core/delimitedtext.h"
#include "datapackagereader.h"
#include "gdalmessages.h"
#include "gridreader.h"
#include "ogrsource.h"
#include "textfile.h"

#include <QFileInfo>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr size_t MOST_FILES = 100;

//! Whether \a file is a database with the two tables every atlas has.
bool isAtlas( const SourceFile &file )
{
  const QString suffix = QFileInfo( file.address ).suffix().toLower();
  const bool isDatabase = suffix == QLatin1String( "gpkg" ) || suffix == QLatin1String( "sqlite" ) || suffix == QLatin1String( "db" ) || file.address.startsWith( QLatin1String( "PG:" ), Qt::CaseInsensitive );
  if ( !isDatabase || !file.layer.isEmpty() )
    return false;
  const Result<GDALDatasetUniquePtr> database = openVector( file );
  const GdalMessages messages;
  return database && ( *database )->GetLayerByName( "clusters" ) && ( *database )->GetLayerByName( "cluster_prefectures" );
}

struct ImportedGrid
{
    TableImport table;
    Ledger::Attributes source;
    QString file;
};

Result<ClusterSource> sourceOf( ImportedGrid imported, const QString &source )
{
  ClusterSource result;
  result.facts = std::move( imported.table.facts );
  result.facts.layer = imported.source.layer;
  result.facts.encoding = imported.source.encoding;
  result.facts.encodingFrom = imported.source.encodingFrom;
  result.facts.delimiter = imported.source.delimiter;
  result.facts.undecodable = imported.source.undecodable;
  result.shape = imported.table.shape;
  result.rows = std::move( imported.table.rows );
  for ( DataTable &table : imported.table.tables )
    table.cells.source = imported.file;
  Result<Dataset> dataset = datasetFromTables( std::move( imported.table.tables ), source );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  result.dataset = *std::move( dataset );
  return result;
}

//! What a person says is a brochure, or what a text that is no table reads like one; nothing of any other file.
std::optional<Result<ClusterSource>> readBrochureFile( const SourceFile &file, const QString &source, const TableOptions &table, const ReadOptions &options, bool isLastResort )
{
  const bool isStated = table.shape == TableShape::Brochure;
  const QString suffix = QFileInfo( file.address ).suffix().toLower();
  const bool isText = suffix == QLatin1String( "txt" ) || ( isLastResort && ( suffix == QLatin1String( "csv" ) || suffix == QLatin1String( "tsv" ) ) );
  if ( !isStated && ( !isText || table.shape || table.headerRow || !table.keyColumn.isEmpty() || !table.clusterColumn.isEmpty() ) )
    return std::nullopt;
  const Result<DecodedText> decoded = readTextFile( file.address, options.encoding );
  if ( !decoded )
    return isStated ? std::optional<Result<ClusterSource>>( tl::unexpected( decoded.error() ) ) : std::nullopt;
  if ( !isStated && !looksLikeBrochure( decoded->text ) )
    return std::nullopt;
  ImportedGrid imported;
  imported.file = file.address;
  imported.source.layer = QFileInfo( file.address ).completeBaseName();
  imported.source.encoding = decoded->encoding.name;
  imported.source.encodingFrom = decoded->encoding.from;
  imported.source.undecodable = decoded->undecodable;
  Result<TableImport> read = importBrochure( decoded->text, QFileInfo( file.address ).fileName(), table.answers, isStated ? "stated" : "brochure_text" );
  if ( !read )
    return tl::make_unexpected( Error { read.error().code, file.address, {}, -1, read.error().detail } );
  imported.table = *std::move( read );
  return sourceOf( std::move( imported ), source );
}

//! The first row, from 1, with a sign that stands for impossible bytes; -1 when there is none.
qint64 firstBrokenRow( const TextGrid &grid )
{
  for ( size_t row = 0; row < grid.rowCount(); ++row )
    for ( size_t column = 0; column < grid.cellCount( row ); ++column )
      if ( grid.cell( row, column ).contains( QChar( QChar::ReplacementCharacter ) ) )
        return static_cast<qint64>( row + 1 );
  return -1;
}

//! \a error of importTable(), with its place; where bytes are impossible, that is what to mend first.
Error errorOf( const Error &error, const QString &address, const SourceGrid &grid )
{
  if ( error.code == Code::NoKeyColumn && grid.facts.undecodable > 0 )
    return { Code::EncodingMixed, address, {}, firstBrokenRow( grid.grid ), grid.facts.encoding };
  return { error.code, address, grid.facts.layer, error.row, error.detail };
}

//! Imports every grid of every file and keeps the one that names most prefectures.
Result<ClusterSource> readTables( const std::vector<SourceFile> &files, const QString &source, const TableOptions &table, const ReadOptions &options )
{
  std::optional<ImportedGrid> best;
  std::optional<Error> firstError;
  QStringList left;
  for ( size_t index = 0; index < std::min( files.size(), MOST_FILES ); ++index )
  {
    const SourceFile &file = files[index];
    Result<std::vector<SourceGrid>> grids = readGrids( file, options );
    if ( !grids )
    {
      if ( files.size() == 1 )
        return tl::unexpected( grids.error() );
      firstError = firstError.value_or( grids.error() );
      continue;
    }
    for ( SourceGrid &grid : *grids )
    {
      Result<TableImport> imported = importTable( grid.grid, table );
      const QString name = files.size() > 1 ? QFileInfo( file.address ).fileName() : grid.facts.layer;
      if ( imported && ( !best || imported->recognised > best->table.recognised ) )
      {
        if ( best )
          left << ( files.size() > 1 ? QFileInfo( best->file ).fileName() : best->source.layer );
        best = ImportedGrid { *std::move( imported ), std::move( grid.facts ), file.address };
        continue;
      }
      left << name;
      if ( !imported && !firstError )
        firstError = errorOf( imported.error(), file.address, grid );
    }
  }
  if ( !best )
    return tl::unexpected( firstError.value_or( Error { Code::NoFeatures, source } ) );
  best->table.facts.layersLeft = left;
  return sourceOf( *std::move( best ), source );
}
} // namespace

Result<ClusterSource> readClusterSource( const QString &source, const TableOptions &table, const ReadOptions &options )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  const bool isTable = files && !hasPackageDescription( source ) && !isAtlas( files->front() );
  const bool isOneText = isTable && files->size() == 1;
  if ( isOneText )
    if ( std::optional<Result<ClusterSource>> brochure = readBrochureFile( files->front(), source, table, options, false ) )
      return *std::move( brochure );
  if ( isTable )
  {
    Result<ClusterSource> read = readTables( *files, source, table, options );
    if ( read || !isOneText )
      return read;
    std::optional<Result<ClusterSource>> brochure = readBrochureFile( files->front(), source, table, options, true );
    return brochure ? *std::move( brochure ) : read;
  }
  ReadOptions withAliases = options;
  withAliases.aliases = table.aliases;
  Result<Dataset> dataset = readDataset( source, withAliases );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  ClusterSource result;
  result.dataset = *std::move( dataset );
  return result;
}

Result<ClusterSource> readClusterText( const QString &text, const QString &name, const TableOptions &table )
{
  const bool isBrochure = table.shape ? *table.shape == TableShape::Brochure : looksLikeBrochure( text );
  Result<TableImport> imported = isBrochure ? importBrochure( text, name, table.answers, table.shape ? "stated" : "brochure_text" ) : importTable( gridFromText( text, detectDelimiter( text ) ), table );
  if ( !imported )
    return tl::unexpected( Error { imported.error().code, name, {}, imported.error().row, imported.error().detail } );
  return sourceOf( { *std::move( imported ), {}, name }, name );
}

} // namespace clusteratlas
