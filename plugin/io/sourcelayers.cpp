// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcelayers.h"

#include "core/latin1text.h"
#include "gdalmessages.h"
#include "layerchoice.h"
#include "rawlayer.h"
#include "threadoption.h"
#include "zipnames.h"

#include <QFileInfo>
#include <QHash>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr size_t MOST_FILES = 200;
constexpr QLatin1String LAYER_NAME = latin1( "|layername=" );

Result<std::vector<SourceLayer>> layersOfFile( const SourceFile &file )
{
  const OfflineGdal offline;
  Result<GDALDatasetUniquePtr> dataset = openRaw( file );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const GdalMessages messages;
  return layersOf( **dataset, file );
}

//! What \a file is called where several stand side by side.
void enterFile( const SourceFile &file, bool isOneOfMany, std::vector<SourceLayer> &layers )
{
  for ( SourceLayer &layer : layers )
  {
    layer.source = file.address + LAYER_NAME + layer.name;
    if ( !isOneOfMany )
      continue;
    layer.file = shownAddress( file.address );
    layer.reason = layer.proposed && layer.reason != QLatin1String( "asked" ) ? QStringLiteral( "every_file" ) : layer.reason;
  }
}

//! Names by the folder or zip each layer whose name is no other's, and \a source in the files' names no more than needed.
void shorten( const QString &source, std::vector<SourceLayer> &layers )
{
  const QString named = source.section( QLatin1Char( '|' ), 0, 0 );
  QHash<QString, int> uses;
  for ( const SourceLayer &layer : layers )
    ++uses[layer.name];
  for ( SourceLayer &layer : layers )
  {
    if ( layer.file.isEmpty() )
      continue;
    if ( uses.value( layer.name ) == 1 )
      layer.source = named + LAYER_NAME + layer.name;
    const QString folder = QFileInfo( named ).absoluteFilePath() + QLatin1Char( '/' );
    for ( const QString &prefix : { folder, named + QLatin1Char( '/' ) } )
      if ( layer.file.startsWith( prefix ) )
        layer.file = layer.file.mid( prefix.size() );
  }
}
} // namespace

Result<std::vector<SourceLayer>> sourceLayers( const QString &source, const ReadOptions &, const Progress &progress )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( !files )
    return tl::unexpected( files.error() );
  std::vector<SourceLayer> layers;
  std::optional<Error> firstError;
  const size_t count = std::min( files->size(), MOST_FILES );
  for ( size_t index = 0; index < count; ++index )
  {
    if ( !report( progress, static_cast<double>( index ) / static_cast<double>( count ) ) )
      return tl::unexpected( Error { Code::Canceled, source } );
    Result<std::vector<SourceLayer>> own = layersOfFile( ( *files )[index] );
    if ( !own )
    {
      firstError = firstError.value_or( own.error() );
      continue;
    }
    enterFile( ( *files )[index], files->size() > 1, *own );
    layers.insert( layers.end(), own->begin(), own->end() );
  }
  if ( layers.empty() )
    return tl::unexpected( firstError.value_or( Error { Code::NoFeatures, source } ) );
  shorten( source, layers );
  return layers;
}

} // namespace clusteratlas
