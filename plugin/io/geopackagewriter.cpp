// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagewriter.h"

#include "gdalmessages.h"
#include "ogrsource.h"
#include "sourcecrs.h"

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

OGRwkbGeometryType ogrType( GeometryKind kind )
{
  switch ( kind )
  {
    case GeometryKind::None:
      return wkbNone;
    case GeometryKind::Point:
      return wkbPoint;
    case GeometryKind::LineString:
      return wkbLineString;
    case GeometryKind::MultiPolygon:
      return wkbMultiPolygon;
  }
  Q_UNREACHABLE();
}

std::unique_ptr<OGRFieldDefn> fieldDefinition( const FieldSchema &column )
{
  OGRFieldType type = OFTString;
  switch ( column.type )
  {
    case FieldSchema::Type::String:
      break;
    case FieldSchema::Type::Integer:
      type = OFTInteger64;
      break;
    case FieldSchema::Type::Number:
      type = OFTReal;
      break;
    case FieldSchema::Type::Boolean:
      type = OFTInteger;
      break;
  }
  auto field = std::make_unique<OGRFieldDefn>( column.name.toUtf8().constData(), type );
  if ( column.type == FieldSchema::Type::Boolean )
    field->SetSubType( OFSTBoolean );
  if ( !column.titleJa.isEmpty() || !column.titleEn.isEmpty() )
    field->SetAlternativeName( ( column.titleJa + QStringLiteral( " / " ) + column.titleEn ).toUtf8().constData() );
  return field;
}

void setValue( OGRFeature &feature, int index, const QVariant &value )
{
  if ( !value.isValid() || value.isNull() )
    feature.SetFieldNull( index );
  else if ( value.userType() == QMetaType::Double )
    feature.SetField( index, value.toDouble() );
  else if ( value.userType() == QMetaType::Bool )
    feature.SetField( index, value.toBool() ? 1 : 0 );
  else if ( value.userType() == QMetaType::Int || value.userType() == QMetaType::LongLong )
    feature.SetField( index, static_cast<GIntBig>( value.toLongLong() ) );
  else
    feature.SetField( index, value.toString().toUtf8().constData() );
}

bool writeTable( GDALDataset &dataset, const FeatureTable &table )
{
  OGRSpatialReference crs = atlasCrs();
  CPLStringList options;
  options.AddNameValue( "GEOMETRY_NAME", "geom" );
  options.AddNameValue( "IDENTIFIER", ( table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name ) ).toUtf8().constData() );
  OGRLayer *layer = dataset.CreateLayer( table.name.toUtf8().constData(), table.geometry == GeometryKind::None ? nullptr : &crs, ogrType( table.geometry ), options.List() );
  if ( !layer )
    return false;
  for ( const FieldSchema &column : table.columns )
  {
    if ( layer->CreateField( fieldDefinition( column ).get() ) != OGRERR_NONE )
      return false;
  }
  for ( const FeatureTable::Feature &source : table.features )
  {
    const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
    for ( size_t index = 0; index < source.values.size(); ++index )
      setValue( *feature, static_cast<int>( index ), source.values[index] );
    if ( !source.wkb.isEmpty() )
    {
      OGRGeometry *geometry = nullptr;
      if ( OGRGeometryFactory::createFromWkb( source.wkb.constData(), nullptr, &geometry, static_cast<size_t>( source.wkb.size() ) ) != OGRERR_NONE )
        return false;
      feature->SetGeometryDirectly( geometry );
    }
    if ( layer->CreateFeature( feature.get() ) != OGRERR_NONE )
      return false;
  }
  return true;
}

Error unwritable( const QString &path, const QString &layer, const GdalMessages &messages )
{
  return Error { Code::OutputUnwritable, path, layer, -1, messages.text() };
}
} // namespace

Result<void> writeGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress )
{
  const GdalMessages messages;
  const FixedDate fixedDate;
  GDALDriver *driver = GetGDALDriverManager()->GetDriverByName( "GPKG" );
  GDALDatasetUniquePtr dataset( driver->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  if ( !dataset || dataset->StartTransaction() != OGRERR_NONE )
    return tl::unexpected( unwritable( path, QString(), messages ) );
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

Result<void> writeLayerStyles( const QString &path, const std::vector<LayerStyle> &styles )
{
  const GdalMessages messages;
  const FixedDate fixedDate;
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
  Result<GDALDatasetUniquePtr> dataset = openVector( { path, layerName } );
  if ( !dataset )
    return tl::unexpected( Error { Code::OutputInvalid, path, layerName, -1, dataset.error().detail } );
  const GdalMessages messages;
  OGRLayer *layer = ( *dataset )->GetLayerByName( layerName.toUtf8().constData() );
  if ( !layer )
    return tl::unexpected( Error { Code::OutputInvalid, path, layerName } );
  int drawable = 0;
  for ( auto &&feature : *layer )
    drawable += feature->GetGeometryRef() && !feature->GetGeometryRef()->IsEmpty() ? 1 : 0;
  return drawable;
}

} // namespace clusteratlas
