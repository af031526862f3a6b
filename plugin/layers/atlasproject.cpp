// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasproject.h"

#include "atlasfilter.h"
#include "atlasforms.h"
#include "atlaslabels.h"
#include "atlasrenderers.h"
#include "atlasthemes.h"
#include "bivariatesquare.h"
#include "compat.h"
#include "core/atlastables.h"
#include "core/indicatorcolumns.h"
#include "core/inerttext.h"
#include "programmerenderer.h"
#include "wording/atlaswording.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgslayermetadata.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
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
    const QString alias = aliasText( Bilingual { column.titleJa, column.titleEn }.in( language ) );
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

bool hasSeriesFor( const QString &style, size_t series )
{
  return ( style != QLatin1String( "indicator" ) || series > 0 ) && ( style != QLatin1String( "bivariate" ) || series > 1 );
}

//! The styles that the layer of \a table gets, that which it shows last.
std::vector<AtlasStyle> stylesOfTable( const QString &table, size_t series )
{
  std::vector<AtlasStyle> styles;
  for ( const AtlasStyle &style : atlasStyles() )
    if ( style.table == table && hasSeriesFor( style.id, series ) )
      styles.push_back( style );
  std::stable_partition( styles.begin(), styles.end(), []( const AtlasStyle &style ) { return style.id != QLatin1String( "plain" ) && style.id != QLatin1String( "outline" ); } );
  return styles;
}

//! Each style is written from the layer and never read back: reading is what takes QGIS long. Forms must be set before.
void applyStyles( QgsVectorLayer &layer, const QString &table, const Dataset &dataset, const QString &language )
{
  if ( !layer.isSpatial() )
    return;
  if ( table == QLatin1String( "inset_frames" ) )
    layer.setRenderer( frameRenderer().release() );
  if ( std::unique_ptr<QgsAbstractVectorLayerLabeling> labeling = atlasLabeling( table, language ) )
  {
    layer.setLabeling( labeling.release() );
    layer.setLabelsEnabled( true );
  }
  QgsMapLayerStyleManager &manager = *layer.styleManager();
  const std::vector<AtlasStyle> styles = stylesOfTable( table, table == QLatin1String( "prefectures" ) ? indicatorSeries( dataset ).size() : 0 );
  for ( const AtlasStyle &style : styles )
  {
    layer.setRenderer( atlasRenderer( style, layer, dataset, language ).release() );
    if ( &style == &styles.back() )
    {
      manager.renameStyle( manager.currentStyle(), style.id );
      continue;
    }
    QgsMapLayerStyle written;
    written.readFromLayer( &layer );
    manager.addStyle( style.id, written );
  }
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

//! A table of the atlas and its layer in the file.
struct OpenTable
{
    FeatureTable description;
    std::unique_ptr<QgsVectorLayer> layer;

    bool isPlain() const { return !layer->isSpatial(); }
};

//! Tables that others are made of, and the views that the layers of prefectures and memberships turn to in another reading.
bool isUnshown( const QString &table )
{
  for ( const char *one : { "tile_squares", "inset_pieces", "memberships_by_reading", "prefectures_by_reading", "prefecture_readings", "cluster_regions_by_reading", "region_readings" } )
    if ( table == QLatin1String( one ) )
      return true;
  return false;
}

//! Those of \a tables that the file has: points above lines above areas, the base of prefectures last, then the tables.
std::vector<OpenTable> openInDrawingOrder( const QgsProject &project, const QString &geopackage, std::vector<FeatureTable> tables )
{
  std::vector<OpenTable> open;
  for ( FeatureTable &description : tables )
  {
    if ( isUnshown( description.name ) )
      continue;
    QgsVectorLayer::LayerOptions options( project.transformContext() );
    options.loadDefaultStyle = false;
    auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( geopackage, description.name ), description.name, QStringLiteral( "ogr" ), options );
    if ( layer->isValid() )
      open.push_back( { std::move( description ), std::move( layer ) } );
  }
  const QStringList order = { QStringLiteral( "tile_memberships" ), QStringLiteral( "prefecture_tiles" ), QStringLiteral( "inset_memberships" ), QStringLiteral( "inset_prefectures" ), QStringLiteral( "inset_frames" ), QStringLiteral( "institutions" ), QStringLiteral( "links" ), QStringLiteral( "cluster_regions" ), QStringLiteral( "cluster_municipalities" ), QStringLiteral( "memberships" ), QStringLiteral( "prefectures" ) };
  const auto place = [&order]( const OpenTable &table ) { return table.isPlain() ? order.size() : order.indexOf( table.description.name ); };
  std::stable_sort( open.begin(), open.end(), [&place]( const OpenTable &a, const OpenTable &b ) { return place( a ) < place( b ); } );
  return open;
}

//! Layers that show the prefectures or the memberships in other shapes, with the same styles.
bool isCopy( const QString &table )
{
  return table == QLatin1String( "prefecture_tiles" ) || table.startsWith( QLatin1String( "tile_" ) ) || table.startsWith( QLatin1String( "inset_" ) );
}

//! The groups inside that of the atlas, made when a layer needs them: tables, the tile grid and the insets, which are off.
class SubGroups
{
  public:
    SubGroups( QgsLayerTreeGroup &group, const QString &language )
      : mGroup( group )
      , mLanguage( language )
    {}

    QgsLayerTreeGroup &of( const QString &table, bool isTable )
    {
      if ( isTable )
        return made( QStringLiteral( "tables" ), atlaswording::tables(), true );
      if ( table == QLatin1String( "prefecture_tiles" ) || table == QLatin1String( "tile_memberships" ) )
        return made( QStringLiteral( "tiles" ), atlaswording::tileGrid(), false );
      return isCopy( table ) ? made( QStringLiteral( "insets" ), atlaswording::insets(), false ) : mGroup;
    }

  private:
    QgsLayerTreeGroup &made( const QString &part, const Bilingual &name, bool isOn )
    {
      QgsLayerTreeGroup *&group = mMade[part];
      if ( !group )
      {
        group = mGroup.addGroup( name.in( mLanguage ) );
        group->setCustomProperty( atlasPartProperty(), part );
        group->setExpanded( false );
        group->setItemVisibilityChecked( isOn );
      }
      return *group;
    }

    QgsLayerTreeGroup &mGroup;
    QString mLanguage;
    std::map<QString, QgsLayerTreeGroup *> mMade;
};
} // namespace

void styleCopies( QgsProject &project )
{
  const std::initializer_list<std::pair<const char *, const char *>> copies = { { "prefecture_tiles", "prefectures" }, { "inset_prefectures", "prefectures" }, { "tile_memberships", "memberships" }, { "inset_memberships", "memberships" } };
  for ( const auto &[table, original] : copies )
  {
    QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
    const QgsVectorLayer *from = atlasLayer( project, QString::fromLatin1( original ) );
    if ( !layer || !from || !from->renderer() )
      continue;
    layer->setRenderer( from->renderer()->clone() );
    layer->triggerRepaint();
    emit layer->rendererChanged();
  }
}

QgsVectorLayer *atlasLayer( const QgsProject &project, const QString &table )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).toString() == table )
      return qobject_cast<QgsVectorLayer *>( layer );
  return nullptr;
}

std::set<PrefectureCode> drawnPrefectures( const QgsProject &project )
{
  std::set<PrefectureCode> codes;
  const QgsVectorLayer *layer = atlasLayer( project, QStringLiteral( "prefectures" ) );
  if ( !layer )
    return codes;
  QgsFeature feature;
  QgsFeatureIterator features = layer->getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    if ( const auto code = PrefectureCode::fromNumber( feature.attribute( QStringLiteral( "pref_code" ) ).toInt() ) )
      codes.insert( *code );
  return codes;
}

QList<QgsVectorLayer *> addAtlas( QgsProject &project, const QString &geopackage, const Dataset &dataset, const Ledger &ledger, const QString &language )
{
  removeEarlierAtlas( project );
  QgsLayerTreeGroup *group = project.layerTreeRoot()->insertGroup( 0, atlaswording::group().in( language ) );
  group->setCustomProperty( QStringLiteral( "clusteratlas/group" ), true );
  group->setCustomProperty( QStringLiteral( "clusteratlas/role" ), ledger.role.id() );
  group->setCustomProperty( QStringLiteral( "clusteratlas/builtRole" ), ledger.role.id() );
  group->setCustomProperty( QStringLiteral( "clusteratlas/language" ), language );
  SubGroups groups { *group, language };

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
    compat::setProfileColor( *layer, QColor( 0x5b, 0x65, 0x70 ) );
    setMetadata( *layer, dataset, ledger, language );
    QgsVectorLayer *shown = layer.release();
    project.addMapLayer( shown, false );
    QgsLayerTreeLayer *node = groups.of( table, isTable ).addLayer( shown );
    node->setItemVisibilityChecked( table != QLatin1String( "links" ) && table != QLatin1String( "institutions" ) );
    node->setExpanded( !isTable && !isCopy( table ) && node->itemVisibilityChecked() && table != QLatin1String( "cluster_regions" ) );
    added << shown;
  }
  addRelations( project, dataset );
  setShownAtlasForms( project, language );
  for ( QgsVectorLayer *layer : std::as_const( added ) )
    applyStyles( *layer, layer->customProperty( atlasTableProperty() ).toString(), dataset, language );
  updateSubsets( project );
  styleCopies( project );
  if ( const std::vector<IndicatorSeries> series = indicatorSeries( dataset ); series.size() > 1 )
  {
    const MapOptions options;
    const IndicatorSeries &first = *chosenIndicator( series, options.indicator );
    setBivariateSquare( project, indicatorTitle( first ), indicatorTitle( *secondIndicator( series, options.secondIndicator, first ) ), language );
  }
  addAtlasThemes( project, language );
  showEntriesOfShownClusters( project );
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
