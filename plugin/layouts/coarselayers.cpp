// SPDX-License-Identifier: GPL-2.0-or-later
#include "coarselayers.h"

#include "coarserings.h"
#include "layers/compat.h"

#include <qgslayoutatlas.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutreportcontext.h>
#include <qgsmaplayerstyle.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectordataprovider.h>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr double METRES_PER_DOT = 0.0254 / 300;
constexpr double CELL = 1; // dots: nothing moves by more than 0.71 of one
constexpr double METRES_PER_DEGREE = 111320;

//! The cell of the grid in the units of \a layer for maps of 1 : \a scale.
double cellFor( const QgsVectorLayer &layer, double scale )
{
  const double metres = CELL * METRES_PER_DOT * scale;
  return layer.crs().isGeographic() ? metres / METRES_PER_DEGREE : metres;
}

bool isPolygons( const QgsMapLayer *layer )
{
  const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
  return vector && vector->isSpatial() && vector->geometryType() == compat::POLYGON_GEOMETRY;
}
} // namespace

CoarseLayers::CoarseLayers( QgsPrintLayout &layout )
  : mLayout( layout )
{
  QList<QgsLayoutItemMap *> maps;
  layout.layoutItems( maps );
  for ( QgsLayoutItemMap *map : maps )
    if ( map->followVisibilityPreset() && layout.project()->mapThemeCollection()->hasMapTheme( map->followVisibilityPresetName() ) )
      mMaps.push_back( { map, map->followVisibilityPresetName() } );
  mFinest = largestScale();
}

CoarseLayers::~CoarseLayers()
{
  restoreThemes();
}

void CoarseLayers::restoreThemes()
{
  for ( const SubstitutedMap &substituted : mMaps )
  {
    substituted.map->setKeepLayerSet( false );
    substituted.map->setLayers( {} );
    substituted.map->setFollowVisibilityPreset( true );
    substituted.map->setFollowVisibilityPresetName( substituted.theme );
  }
}

double CoarseLayers::largestScale() const
{
  double least = 0;
  const auto look = [this, &least]() {
    for ( const SubstitutedMap &substituted : mMaps )
      if ( const double scale = substituted.map->scale(); least <= 0 || scale < least )
        least = scale;
  };
  QgsLayoutAtlas &atlas = *mLayout.atlas();
  const int page = atlas.currentFeatureNumber();
  const bool isDriven = std::any_of( mMaps.begin(), mMaps.end(), []( const SubstitutedMap &substituted ) { return substituted.map->atlasDriven(); } );
  if ( isDriven )
  {
    for ( bool more = atlas.first(); more; more = atlas.next() )
      look();
    atlas.seekTo( std::max( 0, page ) );
    return least;
  }
  // Extents that follow expressions: only maps turn, not the many other items.
  QgsLayoutReportContext &context = mLayout.reportContext();
  const QgsFeature shown = context.feature();
  const auto turn = [this, &context]( const QgsFeature &feature ) {
    {
      const QSignalBlocker blocker( context );
      context.setFeature( feature );
    }
    for ( const SubstitutedMap &substituted : mMaps )
      substituted.map->refreshDataDefinedProperty();
  };
  QgsFeatureRequest request;
  if ( atlas.filterFeatures() && !atlas.filterExpression().isEmpty() )
    request.setFilterExpression( atlas.filterExpression() );
  QgsFeatureIterator features = atlas.coverageLayer()->getFeatures( request );
  for ( QgsFeature feature; features.nextFeature( feature ); look() )
    turn( feature );
  turn( shown );
  return least;
}

std::unique_ptr<QgsVectorLayer> CoarseLayers::coarse( const QgsVectorLayer &original, QgsVectorLayer &source, double cell, const QString &style ) const
{
  QgsVectorLayer::LayerOptions options( mLayout.project()->transformContext() );
  options.loadDefaultStyle = false;
  auto copy = std::make_unique<QgsVectorLayer>( QStringLiteral( "MultiPolygon" ), original.name(), QStringLiteral( "memory" ), options );
  copy->setCrs( original.crs() );
  copy->dataProvider()->addAttributes( original.fields().toList() );
  copy->updateFields();
  QgsFeatureList features;
  QgsFeatureIterator rows = source.getFeatures();
  for ( QgsFeature feature; rows.nextFeature( feature ); )
  {
    feature.setGeometry( coarsePolygon( feature.geometry(), cell ) );
    features << feature;
  }
  copy->dataProvider()->addFeatures( features );
  copy->dataProvider()->createSpatialIndex();
  original.styleManager()->style( style ).writeToLayer( copy.get() );
  return copy;
}

QgsVectorLayer *CoarseLayers::styled( Level &level, const QgsVectorLayer &original, const QString &style )
{
  level.layers.emplace_back( original.clone() );
  original.styleManager()->style( style ).writeToLayer( level.layers.back().get() );
  return level.layers.back().get();
}

const CoarseLayers::Level &CoarseLayers::level( int halvings, const QString &theme )
{
  const auto known = mLevels.find( { theme, halvings } );
  if ( known != mLevels.end() )
    return known->second;
  const Level *finest = halvings > 0 ? &level( 0, theme ) : nullptr;
  Level level;
  for ( const QgsMapThemeCollection::MapThemeLayerRecord &record : mLayout.project()->mapThemeCollection()->mapThemeState( theme ).layerRecords() )
  {
    auto *original = qobject_cast<QgsVectorLayer *>( record.layer() );
    if ( !original )
      continue;
    const QString style = record.usingCurrentStyle ? record.currentStyle : original->styleManager()->currentStyle();
    if ( !isPolygons( original ) )
    {
      level.copies.insert( original->id(), finest ? finest->copies.value( original->id() ) : styled( level, *original, style ) );
      continue;
    }
    QgsVectorLayer &source = finest ? *finest->copies.value( original->id() ) : *original;
    const double cell = cellFor( *original, mFinest * std::exp2( halvings ) );
    level.layers.push_back( coarse( *original, source, cell, style ) );
    level.copies.insert( original->id(), level.layers.back().get() );
  }
  return mLevels.emplace( std::make_pair( theme, halvings ), std::move( level ) ).first->second;
}

void CoarseLayers::fitToPage()
{
  for ( const SubstitutedMap &substituted : mMaps )
  {
    const int halvings = std::max( 0, static_cast<int>( std::floor( std::log2( substituted.map->scale() / mFinest * ( 1 + 1e-9 ) ) ) ) );
    const Level &shown = level( halvings, substituted.theme );
    QgsMapThemeCollection &themes = *mLayout.project()->mapThemeCollection();
    QList<QgsMapLayer *> layers;
    for ( QgsMapLayer *layer : themes.mapThemeVisibleLayers( substituted.theme ) )
    {
      QgsMapLayer *copy = shown.copies.value( layer->id() );
      layers << ( copy ? copy : layer );
    }
    substituted.map->setFollowVisibilityPreset( false );
    substituted.map->setLayers( layers );
    substituted.map->setKeepLayerSet( true );
  }
}

} // namespace clusteratlas
