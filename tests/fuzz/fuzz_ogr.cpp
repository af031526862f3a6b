// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/gridreader.h"
#include "io/polygonreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <gdal.h>

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  static const QTemporaryDir folder;
  static const char *const endings[] = { "geojson", "topojson", "gml", "kml", "fgb", "csv", "dbf", "xlsx", "vrt", "zip", "shp", "gpkg", "json", "tsv", "ods", "sqlite" };
  static const bool isReady = []() { GDALAllRegister(); return true; }();
  fuzz::require( isReady && folder.isValid() );
  if ( size < 2 )
    return 0;
  const QString path = folder.filePath( QStringLiteral( "fuzz." ) + QString::fromLatin1( endings[data[0] % 16] ) );
  QFile file( path );
  fuzz::require( file.open( QIODevice::WriteOnly ) );
  file.write( fuzz::bytesOf( data + 1, size - 1 ) );
  file.close();
  const Result<PolygonTable> table = readPolygons( path, {} );
  if ( table )
    for ( const CandidateColumn &column : table->columns )
      fuzz::require( column.values.size() == table->wkb.size() );
  if ( const Result<StoredPolygonTable> stored = readStoredPolygons( path, {} ); table && stored )
    for ( size_t row = 0; row < table->wkb.size(); ++row )
      fuzz::require( stored->polygons.at( row ).value_or( QByteArray( "?" ) ) == table->wkb[row] );
  const Result<std::vector<SourceGrid>> grids = readGrids( { path, QString() } );
  fuzz::require( !grids || !grids->empty() );
  file.remove();
  return 0;
}
