// SPDX-License-Identifier: GPL-2.0-or-later
#include "vectorfilewriter.h"

#include "featurelayer.h"
#include "gdalmessages.h"
#include "geopackagewriter.h"
#include "replacefile.h"
#include "stagingfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

struct Format
{
    const char *suffix;
    const char *driver;
    std::initializer_list<const char *> options;
};

//! Fifteen decimals of a degree keep every bit; features stay in their order.
const Format *formatOf( const QString &path )
{
  static const Format sFormats[] = {
    { "gpkg", "GPKG", {} },
    { "geojson", "GeoJSON", { "COORDINATE_PRECISION=15" } },
    { "fgb", "FlatGeobuf", { "SPATIAL_INDEX=NO" } },
  };
  const QString suffix = QFileInfo( path ).suffix().toLower();
  for ( const Format &format : sFormats )
    if ( suffix == QLatin1String( format.suffix ) )
      return &format;
  return nullptr;
}

Result<void> writeStaged( const QString &path, const Format &format, const FeatureTable &table, const Progress &progress )
{
  if ( EQUAL( format.driver, "GPKG" ) )
    return writeGeoPackage( path, { table }, progress );
  const GdalMessages messages;
  GDALDatasetUniquePtr dataset( GetGDALDriverManager()->GetDriverByName( format.driver )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  CPLStringList options;
  for ( const char *option : format.options )
    options.AddString( option );
  const bool written = dataset && writeFeatureLayer( *dataset, table, options );
  dataset.reset();
  if ( !written || messages.hasFailure() )
    return tl::unexpected( Error { Code::OutputUnwritable, path, {}, -1, messages.cause() } );
  return {};
}
} // namespace

bool isVectorFilePath( const QString &path )
{
  return formatOf( path );
}

Result<void> writeVectorFile( const QString &path, const FeatureTable &table, const Progress &progress )
{
  const Format *format = formatOf( path );
  const QFileInfo info( path );
  const QTemporaryDir staging( stagingTemplate( info.absolutePath() ) );
  if ( !format || info.isDir() || !staging.isValid() )
    return tl::unexpected( Error { Code::OutputUnwritable, path, {}, -1, staging.errorString() } );
  const QString staged = staging.filePath( info.fileName() );
  const Result<void> written = writeStaged( staged, *format, table, progress );
  if ( !written )
    return tl::unexpected( Error { written.error().code, path, written.error().layer, -1, written.error().detail } );
  if ( !report( progress, 1 ) )
    return tl::unexpected( Error { Code::Canceled, path } );
  return replaceFile( staged, path );
}

} // namespace clusteratlas
