// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagewriter.h"

#include "featurelayer.h"
#include "gdalmessages.h"
#include "geopackagefill.h"
#include "geopackageviews.h"
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

//! Whether GeoPackageFill can write \a table; of the others, points and lines, there are few.
bool isFilled( const FeatureTable &table )
{
  return table.geometry == GeometryKind::MultiPolygon || table.geometry == GeometryKind::Polygon || table.geometry == GeometryKind::None;
}

bool writeTable( GDALDataset &dataset, const FeatureTable &table )
{
  if ( table.view )
    return true;
  CPLStringList options;
  options.AddNameValue( "GEOMETRY_NAME", "geom" );
  options.AddNameValue( "IDENTIFIER", ( table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name ) ).toUtf8().constData() );
  return isFilled( table ) ? createFeatureLayer( dataset, table, options ) != nullptr : writeFeatureLayer( dataset, table, options );
}

qint64 geometryBytes( const std::vector<FeatureTable> &tables )
{
  qint64 bytes = 0;
  for ( const FeatureTable &table : tables )
    for ( const FeatureTable::Feature &feature : table.features )
      bytes += feature.wkb.size();
  return bytes;
}

Error unwritable( const QString &path, const QString &layer, const GdalMessages &messages )
{
  return Error { Code::OutputUnwritable, path, layer, -1, messages.cause() };
}
//! Binds the values of features to the row of a table that is filled.
class ValueBinding
{
  public:
    void bind( GeoPackageFill &fill, const std::vector<QVariant> &values, size_t columns )
    {
      mTexts.clear();
      for ( size_t index = 0; index < columns; ++index )
        bindValue( fill, static_cast<int>( index ), index < values.size() ? values[index] : QVariant() );
    }

  private:
    void bindValue( GeoPackageFill &fill, int column, const QVariant &value )
    {
      if ( !value.isValid() || value.isNull() )
        fill.bindNull( column );
      else if ( value.userType() == QMetaType::Double )
        fill.bindReal( column, value.toDouble() );
      else if ( value.userType() == QMetaType::Bool || value.userType() == QMetaType::Int || value.userType() == QMetaType::LongLong )
        fill.bindInteger( column, value.toLongLong() );
      else
      {
        mTexts.push_back( value.toString().toUtf8() );
        fill.bindText( column, mTexts.back().constData(), mTexts.back().size() );
      }
    }

    std::vector<QByteArray> mTexts; //!< shared bytes: growing the vector moves none of them
};

enum class Filled
{
  Yes,
  Canceled,
  NoPolygon,
};

//! \a goesOn is asked with the share of the rows that are done.
Filled fillTable( GeoPackageFill &fill, const FeatureTable &table, const Progress &goesOn )
{
  constexpr size_t REPORTED_ROWS = 256;
  if ( !report( goesOn, 0 ) )
    return Filled::Canceled;
  fill.begin( table.name );
  ValueBinding values;
  for ( size_t row = 0; row < table.features.size(); ++row )
  {
    const FeatureTable::Feature &feature = table.features[row];
    if ( row % REPORTED_ROWS == REPORTED_ROWS - 1 && !report( goesOn, static_cast<double>( row ) / static_cast<double>( table.features.size() ) ) )
      return Filled::Canceled;
    if ( table.geometry != GeometryKind::None && feature.wkb.isEmpty() )
      fill.bindNoGeometry();
    else if ( table.geometry != GeometryKind::None && !fill.bindPolygons( feature.wkb ) )
      return Filled::NoPolygon;
    values.bind( fill, feature.values, table.columns.size() );
    if ( !fill.insert() )
      break;
  }
  fill.end();
  return Filled::Yes;
}
} // namespace

Result<void> createGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, qint64 bytes, const Progress &progress, const QByteArray &description )
{
  // SQLite's own small pages for what is small, so that small tables stay small; for much large ones, which are written faster.
  constexpr qint64 MUCH = 16 << 20;
  const GdalMessages messages;
  const FixedDate fixedDate;
  const ThreadOption pages( "OGR_SQLITE_PRAGMA", bytes < MUCH ? "page_size=4096" : "page_size=32768" );
  GDALDriver *driver = GetGDALDriverManager()->GetDriverByName( "GPKG" );
  GDALDatasetUniquePtr dataset( driver->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  if ( !dataset || dataset->StartTransaction() != OGRERR_NONE )
    return tl::unexpected( unwritable( path, QString(), messages ) );
  if ( !description.isEmpty() )
    dataset->SetMetadataItem( DESCRIPTION_ITEM, description.constData() );
  for ( size_t index = 0; index < tables.size(); ++index )
  {
    if ( !report( progress, static_cast<double>( index ) / static_cast<double>( tables.size() ) ) )
      return tl::unexpected( Error { Code::Canceled, path } );
    if ( !writeTable( *dataset, tables[index] ) )
      return tl::unexpected( unwritable( path, tables[index].name, messages ) );
  }
  const bool committed = dataset->CommitTransaction() == OGRERR_NONE;
  dataset->FlushCache();
  dataset.reset();
  if ( !committed || messages.hasFailure() )
    return tl::unexpected( unwritable( path, QString(), messages ) );
  return {};
}

Result<void> writeGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress, const QByteArray &description )
{
  if ( const Result<void> created = createGeoPackage(
         path, tables, geometryBytes( tables ), [&progress]( double done ) { return report( progress, done / 2 ); }, description );
       !created )
    return created;
  GeoPackageFill fill( path );
  for ( size_t index = 0; index < tables.size(); ++index )
  {
    if ( !isFilled( tables[index] ) || tables[index].view )
      continue;
    const Filled filled = fillTable( fill, tables[index], [&]( double done ) { return report( progress, 0.5 + ( static_cast<double>( index ) + done ) / static_cast<double>( 2 * tables.size() ) ); } );
    if ( filled == Filled::Canceled )
      return tl::unexpected( Error { Code::Canceled, path } );
    if ( filled == Filled::NoPolygon )
      return tl::unexpected( Error { Code::OutputUnwritable, path, tables[index].name, -1, QStringLiteral( "geometry is no polygon" ) } );
  }
  if ( const Result<void> finished = fill.finish(); !finished )
    return finished;
  return createViews( path, tables );
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

} // namespace clusteratlas
