// SPDX-License-Identifier: GPL-2.0-or-later
#include "mapselection.h"

#include "layers/atlasproject.h"
#include "layers/compat.h"

#include <QScopedValueRollback>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
constexpr int MOST_FLASHED = 200; // features; more are no hint where to look
//! Layers with more rows would make a click wait.
constexpr long long MOST_MIRRORED = 2000;

QgsFeatureIds featuresWith( const QgsVectorLayer &layer, const QString &column, const QStringList &values )
{
  QgsFeatureIds ids;
  if ( values.isEmpty() )
    return ids;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ).setSubsetOfAttributes( QStringList { column }, layer.fields() ) );
  while ( features.nextFeature( feature ) )
    if ( values.contains( feature.attribute( column ).toString() ) )
      ids << feature.id();
  return ids;
}

QgsRectangle extentOf( const QgsVectorLayer &layer, const QgsFeatureIds &ids )
{
  QgsRectangle extent;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFilterFids( ids ).setNoAttributes() );
  while ( features.nextFeature( feature ) )
    extent.combineExtentWith( feature.geometry().boundingBox() );
  return extent;
}
} // namespace

MapSelection::MapSelection( QgsProject &project, QgsMapCanvas &canvas, QObject *parent )
  : QObject( parent )
  , mProject( project )
  , mCanvas( canvas )
{}

void MapSelection::watchLayers()
{
  for ( const QMetaObject::Connection &connection : mConnections )
    disconnect( connection );
  mConnections.clear();
  const std::initializer_list<std::pair<const char *, const char *>> watched = {
    { "memberships", "cluster_id" }, { "cluster_regions", "cluster_id" }, { "cluster_municipalities", "cluster_id" }, { "links", "cluster_id" }, { "institutions", "cluster_ids" }, { "prefectures", "pref_code" }, { "prefecture_tiles", "pref_code" }, { "inset_prefectures", "pref_code" }, { "tile_memberships", "cluster_id" }, { "inset_memberships", "cluster_id" }
  };
  for ( const auto &[table, column] : watched )
    if ( QgsVectorLayer *layer = atlasLayer( mProject, QString::fromLatin1( table ) ) )
      mConnections.push_back( connect( layer, &QgsVectorLayer::selectionChanged, this, [this, layer, name = QString::fromLatin1( column )] { onSelectionChanged( layer, name ); } ) );
}

void MapSelection::onSelectionChanged( QgsVectorLayer *layer, const QString &column )
{
  if ( mApplying )
    return;
  QStringList values;
  QgsFeature feature;
  QgsFeatureIterator features = layer->getSelectedFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ).setSubsetOfAttributes( QStringList { column }, layer->fields() ) );
  while ( features.nextFeature( feature ) )
    for ( const QString &value : feature.attribute( column ).toString().split( QLatin1Char( ';' ) ) )
      if ( !value.isEmpty() && !values.contains( value ) )
        values << value;
  values.sort();
  const bool isOfPrefectures = column == QLatin1String( "pref_code" );
  selectAlso( layer->customProperty( atlasTableProperty() ).toString(), isOfPrefectures ? column : QStringLiteral( "cluster_id" ), values );
  // Drawing the selection takes as long as drawing the whole map.
  if ( const QgsFeatureIds &ids = layer->selectedFeatureIds(); !ids.isEmpty() && ids.size() <= MOST_FLASHED )
    mCanvas.flashFeatureIds( layer, ids );
  if ( isOfPrefectures )
    emit prefecturesSelected( values );
  else
    emit clustersSelected( values );
}

void MapSelection::select( const QString &table, const QString &column, const QStringList &values, bool flash )
{
  QgsVectorLayer *layer = atlasLayer( mProject, table );
  if ( !layer )
    return;
  const QScopedValueRollback<bool> applying( mApplying, true );
  const QgsFeatureIds ids = featuresWith( *layer, column, values );
  layer->selectByIds( ids );
  if ( flash && !ids.isEmpty() && ids.size() <= MOST_FLASHED )
    mCanvas.flashFeatureIds( layer, ids );
}

void MapSelection::selectAlso( const QString &table, const QString &column, const QStringList &values )
{
  QStringList tables { QStringLiteral( "memberships" ), QStringLiteral( "tile_memberships" ), QStringLiteral( "inset_memberships" ) };
  if ( column == QLatin1String( "pref_code" ) )
    tables << QStringLiteral( "prefectures" ) << QStringLiteral( "prefecture_tiles" ) << QStringLiteral( "inset_prefectures" );
  tables.removeAll( table );
  for ( const QString &other : std::as_const( tables ) )
    if ( const QgsVectorLayer *layer = atlasLayer( mProject, other ); layer && layer->featureCount() <= MOST_MIRRORED )
      select( other, column, values, false );
}

void MapSelection::selectClusters( const QStringList &clusterIds )
{
  select( QStringLiteral( "memberships" ), QStringLiteral( "cluster_id" ), clusterIds, true );
  for ( const char *copy : { "tile_memberships", "inset_memberships" } )
    select( QString::fromLatin1( copy ), QStringLiteral( "cluster_id" ), clusterIds, false );
}

void MapSelection::selectPrefectures( const QStringList &prefCodes )
{
  select( QStringLiteral( "prefectures" ), QStringLiteral( "pref_code" ), prefCodes, true );
  for ( const char *copy : { "prefecture_tiles", "inset_prefectures" } )
    select( QString::fromLatin1( copy ), QStringLiteral( "pref_code" ), prefCodes, false );
}

void MapSelection::zoomTo( const QStringList &clusterIds, const QStringList &prefCodes )
{
  QgsRectangle extent;
  const QgsVectorLayer *memberships = atlasLayer( mProject, QStringLiteral( "memberships" ) );
  const QgsVectorLayer *prefectures = atlasLayer( mProject, QStringLiteral( "prefectures" ) );
  if ( memberships && !clusterIds.isEmpty() )
    extent.combineExtentWith( extentOf( *memberships, featuresWith( *memberships, QStringLiteral( "cluster_id" ), clusterIds ) ) );
  if ( prefectures && !prefCodes.isEmpty() )
    extent.combineExtentWith( extentOf( *prefectures, featuresWith( *prefectures, QStringLiteral( "pref_code" ), prefCodes ) ) );
  if ( extent.isEmpty() || !prefectures )
    return;
  try
  {
    const QgsCoordinateTransform transform( prefectures->crs(), mCanvas.mapSettings().destinationCrs(), mProject.transformContext() );
    QgsRectangle view = transform.transformBoundingBox( extent );
    view.scale( 1.1 );
    mCanvas.setExtent( view );
    mCanvas.refresh();
  }
  catch ( const QgsCsException & )
  {
    // The canvas is in a system that has no place for Japan: the view stays.
  }
}

} // namespace clusteratlas
