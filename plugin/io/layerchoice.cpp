// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerchoice.h"

#include "core/keycolumn.h"
#include "rawlayer.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr int ROWS_LOOKED_AT = 2000;
constexpr int MOST_LAYERS = 500;

LayerGeometry geometryOf( OGRwkbGeometryType declared )
{
  const OGRwkbGeometryType type = wkbFlatten( declared );
  if ( type == wkbNone )
    return LayerGeometry::None;
  if ( OGR_GT_IsSubClassOf( type, wkbSurface ) || OGR_GT_IsSubClassOf( type, wkbMultiSurface ) )
    return LayerGeometry::Polygon;
  if ( OGR_GT_IsSubClassOf( type, wkbCurve ) || OGR_GT_IsSubClassOf( type, wkbMultiCurve ) )
    return LayerGeometry::Line;
  if ( type == wkbPoint || type == wkbMultiPoint )
    return LayerGeometry::Point;
  return LayerGeometry::Mixed;
}

bool mayHoldPolygons( LayerGeometry geometry )
{
  return geometry == LayerGeometry::Polygon || geometry == LayerGeometry::Mixed;
}

//! Enters the column that names most prefectures among the first rows, and how many it names.
void studyKey( OGRLayer &layer, SourceLayer &entry )
{
  std::vector<RawColumn> columns = rawColumns( layer );
  const char *geometry[] = { "OGR_GEOMETRY", nullptr };
  layer.SetIgnoredFields( geometry );
  layer.ResetReading();
  for ( int row = 0; row < ROWS_LOOKED_AT; ++row )
  {
    const OGRFeatureUniquePtr feature( layer.GetNextFeature() );
    if ( !feature )
      break;
    appendCells( *feature, columns );
  }
  layer.SetIgnoredFields( nullptr );
  layer.ResetReading();
  const TextEncoding encoding = encodingOf( columns, QString(), {} );
  std::vector<CandidateColumn> candidates;
  for ( const RawColumn &column : columns )
  {
    CandidateColumn candidate { decodeLossy( column.name, encoding.name ), {}, column.numeric };
    for ( const QByteArray &cell : column.cells )
      candidate.values.push_back( cell.isNull() ? QString() : decodeLossy( cell, encoding.name ) );
    candidates.push_back( std::move( candidate ) );
  }
  const KeyColumnChoice choice = chooseKeyColumn( candidates );
  if ( !choice.column )
    return;
  const size_t column = static_cast<size_t>( *choice.column );
  entry.prefectures = choice.scores[column].distinct;
  entry.keyField = candidates[column].name;
}

//! Proposes among the layers at \a places, which may hold polygons.
void propose( std::vector<SourceLayer> &layers, const std::vector<size_t> &places )
{
  const auto best = std::max_element( places.begin(), places.end(), [&layers]( size_t a, size_t b ) { return layers[a].prefectures < layers[b].prefectures; } );
  const int most = layers[*best].prefectures;
  const auto equals = std::count_if( places.begin(), places.end(), [&layers, most]( size_t place ) { return layers[place].prefectures == most; } );
  for ( const size_t place : places )
    layers[place].reason = layers[place].prefectures == most ? QStringLiteral( "equal" ) : QStringLiteral( "fewer_prefectures" );
  layers[*best].proposed = true;
  layers[*best].reason = places.size() == 1 ? QStringLiteral( "only_polygons" ) : equals > 1 ? QStringLiteral( "first_of_equals" )
                                                                                             : QStringLiteral( "most_prefectures" );
}
} // namespace

LayerGeometry layerGeometry( OGRLayer &layer )
{
  const LayerGeometry declared = geometryOf( layer.GetGeomType() );
  if ( declared != LayerGeometry::Mixed || wkbFlatten( layer.GetGeomType() ) != wkbUnknown )
    return declared;
  layer.ResetReading();
  const OGRFeatureUniquePtr first( layer.GetNextFeature() );
  layer.ResetReading();
  const LayerGeometry seen = first && first->GetGeometryRef() ? geometryOf( first->GetGeometryRef()->getGeometryType() ) : LayerGeometry::Mixed;
  return seen == LayerGeometry::Polygon ? seen : LayerGeometry::Mixed;
}

std::vector<SourceLayer> layersOf( GDALDataset &dataset, const SourceFile &file )
{
  std::vector<SourceLayer> layers;
  std::vector<size_t> polygons;
  bool isFound = false;
  for ( int index = 0; index < std::min( dataset.GetLayerCount(), MOST_LAYERS ); ++index )
  {
    if ( dataset.IsLayerPrivate( index ) )
      continue;
    OGRLayer &layer = *dataset.GetLayer( index );
    SourceLayer entry;
    entry.name = QString::fromUtf8( layer.GetName() );
    entry.features = layer.GetFeatureCount( FALSE );
    entry.geometry = layerGeometry( layer );
    entry.reason = QStringLiteral( "no_polygons" );
    studyKey( layer, entry );
    if ( mayHoldPolygons( entry.geometry ) )
      polygons.push_back( layers.size() );
    isFound = isFound || entry.name == file.layer;
    layers.push_back( std::move( entry ) );
  }
  if ( file.layer.isEmpty() && !polygons.empty() )
    propose( layers, polygons );
  for ( SourceLayer &layer : layers )
    if ( isFound )
    {
      layer.proposed = layer.name == file.layer;
      layer.reason = layer.proposed ? QStringLiteral( "asked" ) : QStringLiteral( "not_asked" );
    }
  return layers;
}

Result<OGRLayer *> chooseLayer( GDALDataset &dataset, const SourceFile &file )
{
  if ( !file.layer.isEmpty() )
  {
    OGRLayer *layer = dataset.GetLayerByName( file.layer.toUtf8().constData() );
    if ( !layer )
      return tl::unexpected( Error { Code::LayerMissing, file.address, file.layer } );
    return layer;
  }
  std::vector<OGRLayer *> candidates;
  for ( OGRLayer *layer : dataset.GetLayers() )
    if ( mayHoldPolygons( geometryOf( layer->GetGeomType() ) ) )
      candidates.push_back( layer );
  if ( candidates.empty() )
    return tl::unexpected( Error { Code::NotPolygons, file.address } );
  if ( candidates.size() == 1 )
    return candidates.front();
  const std::vector<SourceLayer> layers = layersOf( dataset, file );
  const auto proposed = std::find_if( layers.begin(), layers.end(), []( const SourceLayer &layer ) { return layer.proposed; } );
  return proposed == layers.end() ? candidates.front() : dataset.GetLayerByName( proposed->name.toUtf8().constData() );
}

} // namespace clusteratlas
