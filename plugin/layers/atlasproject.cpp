// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasproject.h"

#include "atlasforms.h"
#include "atlaslabels.h"
#include "atlasrenderers.h"
#include "compat.h"
#include "core/atlastables.h"
#include "wording/atlaswording.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayermetadata.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>
#include <qgsprojectviewsettings.h>
#include <qgsproviderregistry.h>
#include <qgsrelation.h>
#include <qgsrelationcontext.h>
#include <qgsrelationmanager.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! JGD2011 / UTM zone 53N, whose meridian 135° E runs through the middle of the country: known to every QGIS and every planner, and
//! within 1.5 % in scale from Okinawa to Hokkaido. Areas are computed on the ellipsoid all the same.
constexpr long NATIONAL_EPSG = 6690;

void setAliases( QgsVectorLayer &layer, const FeatureTable &table, const QString &language )
{
  for ( const FieldSchema &column : table.columns )
  {
    const QString alias = Bilingual { column.titleJa, column.titleEn }.in( language );
    const int index = layer.fields().lookupField( column.name );
    if ( index >= 0 && !alias.isEmpty() )
      layer.setFieldAlias( index, alias );
  }
}

void setMetadata( QgsVectorLayer &layer, const Dataset &dataset, const Ledger &ledger, const QString &language )
{
  QgsLayerMetadata metadata;
  metadata.setIdentifier( layer.customProperty( atlasTableProperty() ).toString() );
  metadata.setTitle( layer.name() );
  metadata.setType( QStringLiteral( "dataset" ) );
  metadata.setLanguage( language );
  metadata.setAbstract( dataset.title.in( language ) );
  if ( !dataset.licence.isEmpty() )
    metadata.setLicenses( { dataset.licence } );
  metadata.setHistory( { QStringLiteral( "polygons: %1 (%2, %3)" ).arg( ledger.polygons.source, ledger.polygons.layer, ledger.polygons.crs ),
    QStringLiteral( "attributes: %1, role %2" ).arg( ledger.attributesSource, ledger.role.id() ),
    QStringLiteral( "memberships: %1 in, %2 joined, %3 drawn" ).arg( ledger.membershipsIn ).arg( ledger.membershipsJoined ).arg( ledger.membershipsDrawn ) } );
  metadata.setCrs( layer.crs() );
  layer.setMetadata( metadata );
}

void applyStyles( QgsVectorLayer &layer, const QString &table, const Dataset &dataset, const QString &language )
{
  if ( !layer.isSpatial() )
    return;
  bool first = true;
  for ( const AtlasStyle &style : atlasStyles() )
  {
    if ( style.table != table )
      continue;
    if ( !first )
    {
      layer.styleManager()->addStyleFromLayer( style.id );
      layer.styleManager()->setCurrentStyle( style.id );
    }
    layer.setRenderer( atlasRenderer( style, layer, dataset, language ).release() );
    if ( std::unique_ptr<QgsAbstractVectorLayerLabeling> labeling = atlasLabeling( table, language ) )
    {
      layer.setLabeling( labeling.release() );
      layer.setLabelsEnabled( true );
    }
    if ( first )
      layer.styleManager()->renameStyle( layer.styleManager()->currentStyle(), style.id );
    first = false;
  }
  if ( !first && layer.styleManager()->styles().contains( QStringLiteral( "plain" ) ) )
    layer.styleManager()->setCurrentStyle( QStringLiteral( "plain" ) );
}

void removeEarlierAtlas( QgsProject &project )
{
  QStringList ids;
  for ( const QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).isValid() )
      ids << layer->id();
  project.removeMapLayers( ids );
  for ( QgsLayerTreeGroup *group : project.layerTreeRoot()->findGroups() )
    if ( group->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      project.layerTreeRoot()->removeChildNode( group );
}

void addRelation( QgsProject &project, const QString &child, const QStringList &childColumns, const QString &parent, const QStringList &parentColumns )
{
  const QgsVectorLayer *childLayer = atlasLayer( project, child );
  const QgsVectorLayer *parentLayer = atlasLayer( project, parent );
  if ( !childLayer || !parentLayer )
    return;
  QgsRelation relation( ( QgsRelationContext( &project ) ) );
  relation.setReferencingLayer( childLayer->id() );
  relation.setReferencedLayer( parentLayer->id() );
  for ( int index = 0; index < childColumns.size(); ++index )
    relation.addFieldPair( childColumns[index], parentColumns[index] );
  relation.setId( relationId( child, childColumns.join( QLatin1Char( '_' ) ), parent ) );
  relation.setName( childLayer->name() );
  if ( relation.isValid() )
    project.relationManager()->addRelation( relation );
}

void addRelations( QgsProject &project, const Dataset &dataset )
{
  const QStringList prefecture { QStringLiteral( "pref_code" ) };
  const QStringList cluster { QStringLiteral( "cluster_id" ) };
  addRelation( project, QStringLiteral( "memberships" ), prefecture, QStringLiteral( "prefectures" ), prefecture );
  addRelation( project, QStringLiteral( "memberships" ), cluster, QStringLiteral( "clusters" ), cluster );
  addRelation( project, QStringLiteral( "memberships" ), cluster, QStringLiteral( "cluster_regions" ), cluster );
  addRelation( project, QStringLiteral( "cluster_institutions" ), cluster, QStringLiteral( "cluster_regions" ), cluster );
  addRelation( project, QStringLiteral( "cluster_fields" ), cluster, QStringLiteral( "cluster_regions" ), cluster );
  addRelation( project, QStringLiteral( "cluster_municipalities" ), cluster, QStringLiteral( "clusters" ), cluster );
  addRelation( project, QStringLiteral( "links" ), cluster, QStringLiteral( "clusters" ), cluster );
  for ( const DataTable &table : dataset.tables )
    for ( const ForeignKey &key : table.schema.foreignKeys )
      if ( !key.table.isEmpty() && key.table != table.schema.name )
        addRelation( project, table.schema.name, key.columns, key.table, key.referenced );
}

void addTheme( QgsProject &project, const QString &id, const QString &language, const std::map<QString, QString> &visibleStyles )
{
  QgsMapThemeCollection::MapThemeRecord theme;
  for ( const char *table : { "institutions", "links", "cluster_regions", "cluster_municipalities", "memberships", "prefectures" } )
  {
    QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
    const auto style = visibleStyles.find( QString::fromLatin1( table ) );
    if ( !layer || !layer->isSpatial() || style == visibleStyles.end() )
      continue;
    QgsMapThemeCollection::MapThemeLayerRecord record( layer );
    record.isVisible = true;
    record.usingCurrentStyle = true;
    record.currentStyle = style->second;
    record.expandedLayerNode = true;
    theme.addLayerRecord( record );
  }
  theme.setHasCheckedStateInfo( false );
  project.mapThemeCollection()->insert( atlaswording::theme( id ).in( language ), theme );
}

void addThemes( QgsProject &project, const QString &language )
{
  const auto text = []( const char *id ) { return QString::fromLatin1( id ); };
  addTheme( project, text( "programme" ), language, { { text( "cluster_regions" ), text( "outline" ) }, { text( "cluster_municipalities" ), text( "municipalities" ) }, { text( "memberships" ), text( "programme" ) }, { text( "prefectures" ), text( "plain" ) } } );
  addTheme( project, text( "field" ), language, { { text( "cluster_regions" ), text( "outline" ) }, { text( "prefectures" ), text( "field" ) } } );
  addTheme( project, text( "count" ), language, { { text( "cluster_regions" ), text( "outline" ) }, { text( "prefectures" ), text( "count" ) } } );
  addTheme( project, text( "institutions" ), language,
    { { text( "institutions" ), text( "sites" ) }, { text( "links" ), text( "links" ) }, { text( "cluster_regions" ), text( "outline" ) }, { text( "prefectures" ), text( "plain" ) } } );
}

//! A table of the atlas and its layer in the file.
struct OpenTable
{
    FeatureTable description;
    std::unique_ptr<QgsVectorLayer> layer;

    bool isPlain() const { return !layer->isSpatial(); }
};

//! Those of \a tables that the file has: points above lines above areas, the base of prefectures last, then the tables.
std::vector<OpenTable> openInDrawingOrder( const QgsProject &project, const QString &geopackage, std::vector<FeatureTable> tables )
{
  std::vector<OpenTable> open;
  for ( FeatureTable &description : tables )
  {
    QgsVectorLayer::LayerOptions options( project.transformContext() );
    options.loadDefaultStyle = false;
    auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( geopackage, description.name ), description.name, QStringLiteral( "ogr" ), options );
    if ( layer->isValid() )
      open.push_back( { std::move( description ), std::move( layer ) } );
  }
  const QStringList order = { QStringLiteral( "institutions" ), QStringLiteral( "links" ), QStringLiteral( "cluster_regions" ), QStringLiteral( "cluster_municipalities" ), QStringLiteral( "memberships" ), QStringLiteral( "prefectures" ) };
  const auto place = [&order]( const OpenTable &table ) { return table.isPlain() ? order.size() : order.indexOf( table.description.name ); };
  std::stable_sort( open.begin(), open.end(), [&place]( const OpenTable &a, const OpenTable &b ) { return place( a ) < place( b ); } );
  return open;
}
} // namespace

QgsVectorLayer *atlasLayer( const QgsProject &project, const QString &table )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).toString() == table )
      return qobject_cast<QgsVectorLayer *>( layer );
  return nullptr;
}

QList<QgsVectorLayer *> addAtlas( QgsProject &project, const QString &geopackage, const Dataset &dataset, const Ledger &ledger, const QString &language )
{
  removeEarlierAtlas( project );
  QgsLayerTreeGroup *group = project.layerTreeRoot()->insertGroup( 0, atlaswording::group().in( language ) );
  group->setCustomProperty( QStringLiteral( "clusteratlas/group" ), true );
  group->setCustomProperty( QStringLiteral( "clusteratlas/role" ), ledger.role.id() );
  group->setCustomProperty( QStringLiteral( "clusteratlas/language" ), language );
  QgsLayerTreeGroup *tableGroup = nullptr;

  QList<QgsVectorLayer *> added;
  // Names, titles and columns of all tables; their rows are in the file.
  for ( OpenTable &open : openInDrawingOrder( project, geopackage, atlasTables( dataset, {}, ledger, {}, {}, {} ) ) )
  {
    const FeatureTable &description = open.description;
    const QString &table = description.name;
    const bool isTable = open.isPlain();
    std::unique_ptr<QgsVectorLayer> layer = std::move( open.layer );
    layer->setCustomProperty( atlasTableProperty(), table );
    layer->setName( description.title.in( language ) );
    setAliases( *layer, description, language );
    setAtlasForm( *layer, table, language );
    compat::setProfileColor( *layer, QColor( 0x5b, 0x65, 0x70 ) );
    applyStyles( *layer, table, dataset, language );
    setMetadata( *layer, dataset, ledger, language );
    if ( isTable && !tableGroup )
    {
      tableGroup = group->addGroup( atlaswording::tables().in( language ) );
      tableGroup->setExpanded( false );
    }
    QgsVectorLayer *shown = layer.release();
    project.addMapLayer( shown, false );
    QgsLayerTreeLayer *node = ( isTable ? tableGroup : group )->addLayer( shown );
    node->setItemVisibilityChecked( table != QLatin1String( "links" ) && table != QLatin1String( "institutions" ) );
    node->setExpanded( !isTable && node->itemVisibilityChecked() && table != QLatin1String( "cluster_regions" ) );
    added << shown;
  }
  addRelations( project, dataset );
  addThemes( project, language );
  return added;
}

QStringList atlasThemes()
{
  return { QStringLiteral( "programme" ), QStringLiteral( "field" ), QStringLiteral( "count" ), QStringLiteral( "institutions" ) };
}

QgsReferencedRectangle nationalView( const QgsProject &project )
{
  const QgsVectorLayer *prefectures = atlasLayer( project, QStringLiteral( "prefectures" ) );
  if ( !prefectures )
    return {};
  QgsRectangle view = prefectures->extent().intersect( QgsRectangle( 123.5, 26, 149, 46 ) );
  if ( view.isEmpty() )
    view = prefectures->extent();
  try
  {
    const QgsCoordinateTransform transform( prefectures->crs(), project.crs(), project.transformContext() );
    return QgsReferencedRectangle( transform.transformBoundingBox( view ), project.crs() );
  }
  catch ( const QgsCsException & )
  {
    return {};
  }
}

void fitProjectToAtlas( QgsProject &project, const Dataset &dataset, const QString &language )
{
  project.setCrs( QgsCoordinateReferenceSystem::fromEpsgId( NATIONAL_EPSG ) );
  project.setTitle( atlaswording::nationalTitle( dataset ).in( language ) );
  project.setBackgroundColor( QColor( 0xe6, 0xee, 0xf3 ) );
  if ( const QgsReferencedRectangle view = nationalView( project ); !view.isNull() )
    project.viewSettings()->setDefaultViewExtent( view );
}

} // namespace clusteratlas
