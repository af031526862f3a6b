// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcelayers.h"

#include "gdalmessages.h"
#include "layerchoice.h"
#include "rawlayer.h"
#include "threadoption.h"

#include <QFileInfo>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr size_t MOST_FILES = 200;

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
    layer.source = file.address + QStringLiteral( "|layername=" ) + layer.name;
    if ( !isOneOfMany )
      continue;
    layer.file = QFileInfo( file.address ).fileName();
    layer.reason = layer.proposed && layer.reason != QLatin1String( "asked" ) ? QStringLiteral( "every_file" ) : layer.reason;
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
  return layers;
}

} // namespace clusteratlas
