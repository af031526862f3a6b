// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagewriter.h"

#include "featurelayer.h"
#include "gdalmessages.h"
#include "geopackagerows.h"
#include "ogrsource.h"
#include "threadoption.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogrsf_frmts.h>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

//! The GeoPackage driver writes this instead of the time of day.
constexpr const char *FIXED_DATE = "2000-01-01T00:00:00.000Z";

class FixedDate
{
  public:
    FixedDate() { CPLSetThreadLocalConfigOption( "OGR_CURRENT_DATE", FIXED_DATE ); }
    ~FixedDate() { CPLSetThreadLocalConfigOption( "OGR_CURRENT_DATE", nullptr ); }
    FixedDate( const FixedDate & ) = delete;
    FixedDate &operator=( const FixedDate & ) = delete;
};

bool isOfPolygons( const FeatureTable &table )
{
  return table.geometry == GeometryKind::MultiPolygon;
}

//! Polygons have bytes enough to be worth a way of their own (GeoPackageRows); here OGR makes their tables only.
bool writeTable( GDALDataset &dataset, const FeatureTable &table )
{
  CPLStringList options;
  options.AddNameValue( "GEOMETRY_NAME", "geom" );
  options.AddNameValue( "IDENTIFIER", ( table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name ) ).toUtf8().constData() );
  return isOfPolygons( table ) ? createFeatureLayer( dataset, table, options ) != nullptr : writeFeatureLayer( dataset, table, options );
}

//! SQLite's own small pages for what is small, so that small tables stay small; for much geometry large ones, which are written faster.
QByteArray pageSizeFor( const std::vector<FeatureTable> &tables )
{
  constexpr qint64 MUCH = 16 << 20;
  qint64 bytes = 0;
  for ( const FeatureTable &table : tables )
    for ( const FeatureTable::Feature &feature : table.features )
      bytes += feature.wkb.size();
  return bytes < MUCH ? QByteArrayLiteral( "page_size=4096" ) : QByteArrayLiteral( "page_size=32768" );
}

Error unwritable( const QString &path, const QString &layer, const GdalMessages &messages )
{
  return Error { Code::OutputUnwritable, path, layer, -1, messages.text() };
}
} // namespace

Result<void> writeGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress )
{
  const auto reportTable = [&progress, &tables]( size_t index ) { return report( progress, static_cast<double>( index ) / static_cast<double>( 2 * tables.size() ) ); };
  {
    const GdalMessages messages;
    const FixedDate fixedDate;
    const QByteArray pageSize = pageSizeFor( tables );
    const ThreadOption pages( "OGR_SQLITE_PRAGMA", pageSize.constData() );
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName( "GPKG" );
    GDALDatasetUniquePtr dataset( driver->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
    if ( !dataset || dataset->StartTransaction() != OGRERR_NONE )
      return tl::unexpected( unwritable( path, QString(), messages ) );
    for ( size_t index = 0; index < tables.size(); ++index )
    {
      if ( !reportTable( index ) )
        return tl::unexpected( Error { Code::Canceled, path } );
      if ( !writeTable( *dataset, tables[index] ) )
        return tl::unexpected( unwritable( path, tables[index].name, messages ) );
    }
    const bool committed = dataset->CommitTransaction() == OGRERR_NONE;
    dataset->FlushCache();
    dataset.reset();
    if ( !committed || messages.hasFailure() )
      return tl::unexpected( unwritable( path, QString(), messages ) );
  }
  GeoPackageRows rows( path );
  for ( size_t index = 0; index < tables.size(); ++index )
  {
    if ( !reportTable( tables.size() + index ) )
      return tl::unexpected( Error { Code::Canceled, path } );
    if ( !isOfPolygons( tables[index] ) )
      continue;
    bool written = rows.begin( tables[index] );
    for ( const FeatureTable::Feature &feature : tables[index].features )
      written = written && rows.add( feature );
    if ( !written || !rows.end() )
      return tl::unexpected( Error { Code::OutputUnwritable, path, tables[index].name, -1, rows.problem() } );
  }
  if ( !rows.commit() )
    return tl::unexpected( Error { Code::OutputUnwritable, path, {}, -1, rows.problem() } );
  return {};
}

Result<void> writeLayerStyles( const QString &path, const std::vector<LayerStyle> &styles )
{
  const GdalMessages messages;
  const FixedDate fixedDate;
  // The file is renamed into place when it is whole; waiting for the disk would make it no safer.
  const ThreadOption unhurried( "OGR_SQLITE_SYNCHRONOUS", "OFF" );
  GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  if ( !dataset || dataset->StartTransaction() != OGRERR_NONE )
    return tl::unexpected( unwritable( path, QStringLiteral( "layer_styles" ), messages ) );
  OGRLayer *layer = dataset->CreateLayer( "layer_styles", nullptr, wkbNone, nullptr );
  if ( !layer )
    return tl::unexpected( unwritable( path, QStringLiteral( "layer_styles" ), messages ) );
  // The columns QGIS itself creates (QgsOgrProviderMetadata::saveStyle), in its order.
  for ( const char *text : { "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", "styleSLD" } )
  {
    OGRFieldDefn field( text, OFTString );
    layer->CreateField( &field );
  }
  OGRFieldDefn isDefault( "useAsDefault", OFTInteger );
  isDefault.SetSubType( OFSTBoolean );
  layer->CreateField( &isDefault );
  for ( const char *text : { "description", "owner", "ui" } )
  {
    OGRFieldDefn field( text, OFTString );
    layer->CreateField( &field );
  }
  OGRFieldDefn updated( "update_time", OFTDateTime );
  layer->CreateField( &updated );

  for ( const LayerStyle &style : styles )
  {
    const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
    const auto set = [&feature]( const char *field, const QByteArray &text ) { feature->SetField( field, text.constData() ); };
    set( "f_table_catalog", QByteArrayLiteral( "" ) );
    set( "f_table_schema", QByteArrayLiteral( "" ) );
    set( "f_table_name", style.layer.toUtf8() );
    set( "f_geometry_column", QByteArrayLiteral( "geom" ) );
    set( "styleName", style.name.toUtf8() );
    set( "styleQML", style.qml );
    set( "styleSLD", style.sld );
    feature->SetField( "useAsDefault", style.isDefault ? 1 : 0 );
    set( "description", style.description.toUtf8() );
    set( "owner", QByteArrayLiteral( "" ) );
    feature->SetField( "update_time", 2000, 1, 1, 0, 0, 0, 100 );
    if ( layer->CreateFeature( feature.get() ) != OGRERR_NONE )
      return tl::unexpected( unwritable( path, QStringLiteral( "layer_styles" ), messages ) );
  }
  if ( dataset->CommitTransaction() != OGRERR_NONE )
    return tl::unexpected( unwritable( path, QStringLiteral( "layer_styles" ), messages ) );
  return {};
}

Result<int> drawableFeatures( const QString &path, const QString &layerName )
{
  const GeoPackageRows rows( path );
  const std::optional<int> drawable = rows.drawable( layerName );
  if ( !drawable )
    return tl::unexpected( Error { Code::OutputInvalid, path, layerName, -1, rows.problem() } );
  return *drawable;
}

} // namespace clusteratlas
