// SPDX-License-Identifier: GPL-2.0-or-later
#include "featurelayer.h"

#include "sourcecrs.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{

namespace
{
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
    case GeometryKind::Polygon:
      return wkbPolygon;
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
} // namespace

OGRLayer *createFeatureLayer( GDALDataset &dataset, const FeatureTable &table, const CPLStringList &options )
{
  OGRSpatialReference crs = atlasCrs();
  OGRLayer *layer = dataset.CreateLayer( table.name.toUtf8().constData(), table.geometry == GeometryKind::None ? nullptr : &crs, ogrType( table.geometry ), const_cast<char **>( options.List() ) );
  if ( !layer )
    return nullptr;
  for ( const FieldSchema &column : table.columns )
  {
    if ( layer->CreateField( fieldDefinition( column ).get() ) != OGRERR_NONE )
      return nullptr;
  }
  return layer;
}

bool writeFeatureLayer( GDALDataset &dataset, const FeatureTable &table, const CPLStringList &options )
{
  OGRLayer *layer = createFeatureLayer( dataset, table, options );
  if ( !layer )
    return false;
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

} // namespace clusteratlas
