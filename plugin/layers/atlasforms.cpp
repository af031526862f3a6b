// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasforms.h"

#include "atlasproject.h"
#include "compat.h"
#include "maptips.h"
#include "wording/formwording.h"

#include <QPointer>
#include <algorithm>
#include <memory>
#include <qgsattributeeditorcontainer.h>
#include <qgsattributeeditorfield.h>
#include <qgsattributeeditorrelation.h>
#include <qgsattributetableconfig.h>
#include <qgseditformconfig.h>
#include <qgseditorwidgetsetup.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
//! A tab that lists what a relation holds, or, with a second relation of the same child, what stands at the far end of that.
struct RelatedTab
{
    const char *table;
    Bilingual title;
    const char *relation;
    const char *far;
};

std::vector<RelatedTab> relatedTabs()
{
  return {
    { "prefectures", formwording::clusters(), "memberships_pref_code_prefectures", "memberships_cluster_id_clusters" },
    { "prefectures", formwording::institutions(), "institutions_pref_code_prefectures", nullptr },
    { "prefectures", formwording::statistics(), "statistics_pref_code_prefectures", nullptr },
    { "clusters", formwording::prefectures(), "memberships_cluster_id_clusters", "memberships_pref_code_prefectures" },
    { "clusters", formwording::institutions(), "cluster_institutions_cluster_id_clusters", "cluster_institutions_institution_id_institutions" },
    { "clusters", formwording::fields(), "cluster_fields_cluster_id_clusters", "cluster_fields_field_id_fields" },
    { "cluster_regions", formwording::prefectures(), "memberships_cluster_id_cluster_regions", "memberships_pref_code_prefectures" },
    { "cluster_regions", formwording::institutions(), "cluster_institutions_cluster_id_cluster_regions", "cluster_institutions_institution_id_institutions" },
    { "cluster_regions", formwording::fields(), "cluster_fields_cluster_id_cluster_regions", "cluster_fields_field_id_fields" },
    { "institutions", formwording::clusters(), "cluster_institutions_institution_id_institutions", "cluster_institutions_cluster_id_clusters" },
  };
}

//! Whether a reader of \a language wants \a column at first sight.
bool isPlain( const QString &column, const QgsFields &fields, const QString &language )
{
  for ( const char *ending : { "_ids", "_longitude", "_latitude", "_source", "_confidence" } )
    if ( column.endsWith( QLatin1String( ending ) ) )
      return false;
  for ( const char *technical : { "longitude", "latitude", "drawn_by", "labelled", "stripe_rank", "stripe_count", "confidence", "source", "notes", "note", "readings" } )
    if ( column == QLatin1String( technical ) )
      return false;
  const QString other = language == QLatin1String( "en" ) ? QStringLiteral( "_ja" ) : QStringLiteral( "_en" );
  return !column.endsWith( other ) || fields.lookupField( column.left( column.size() - 3 ) + QLatin1Char( '_' ) + language ) < 0;
}

std::unique_ptr<QgsAttributeEditorContainer> tab( const QString &title, QgsAttributeEditorElement *parent )
{
  auto container = std::make_unique<QgsAttributeEditorContainer>( title, parent );
  compat::makeTab( *container );
  return container;
}

void addFields( QgsEditFormConfig &form, const QString &title, const QgsFields &fields, const QList<int> &indexes )
{
  if ( indexes.isEmpty() )
    return;
  auto container = tab( title, form.invisibleRootContainer() );
  for ( const int index : indexes )
    container->addChildElement( new QgsAttributeEditorField( fields.at( index ).name(), index, container.get() ) );
  form.addTab( container.release() );
}

void addRelated( QgsEditFormConfig &form, const RelatedTab &related, const QString &language )
{
  auto container = tab( related.title.in( language ), form.invisibleRootContainer() );
  auto list = std::make_unique<QgsAttributeEditorRelation>( QString::fromLatin1( related.relation ), container.get() );
  if ( related.far )
    list->setNmRelationId( QString::fromLatin1( related.far ) );
  list->setShowLabel( false );
  container->addChildElement( list.release() );
  form.addTab( container.release() );
}

//! Out of forms, tables and results of Identify.
void hide( QgsVectorLayer &layer, const QString &column )
{
  const int index = layer.fields().lookupField( column );
  if ( index < 0 )
    return;
  layer.setEditorWidgetSetup( index, QgsEditorWidgetSetup( QStringLiteral( "Hidden" ), {} ) );
  QgsAttributeTableConfig config = layer.attributeTableConfig();
  config.update( layer.fields() );
  QVector<QgsAttributeTableConfig::ColumnConfig> columns = config.columns();
  for ( QgsAttributeTableConfig::ColumnConfig &one : columns )
    if ( one.name == column )
      one.hidden = true;
  config.setColumns( columns );
  layer.setAttributeTableConfig( config );
}

//! Words for ids and flags, in forms, tables and results of Identify; the values stay.
void setValueWords( QgsVectorLayer &layer, const QString &language )
{
  for ( int index = 0; index < layer.fields().size(); ++index )
  {
    QVariantList map;
    for ( const formwording::ValueWord &one : formwording::valueWords( layer.fields().at( index ).name() ) )
      map << QVariantMap { { one.word.in( language ), one.value } };
    if ( !map.isEmpty() )
      layer.setEditorWidgetSetup( index, QgsEditorWidgetSetup( QStringLiteral( "ValueMap" ), { { QStringLiteral( "map" ), map } } ) );
  }
}

void findRelations( const QgsVectorLayer &layer, QgsRelationManager &relations )
{
  for ( QgsAttributeEditorElement *top : layer.editFormConfig().tabs() )
    if ( const auto *container = dynamic_cast<const QgsAttributeEditorContainer *>( top ) )
      for ( QgsAttributeEditorElement *element : container->children() )
        if ( auto *list = dynamic_cast<QgsAttributeEditorRelation *>( element ) )
          list->init( &relations );
}

QList<QgsVectorLayer *> atlasLayers( const QgsProject &project )
{
  QList<QgsVectorLayer *> layers;
  for ( QgsMapLayer *one : project.mapLayers() )
    if ( auto *layer = qobject_cast<QgsVectorLayer *>( one ); layer && !one->customProperty( atlasTableProperty() ).toString().isEmpty() )
      layers << layer;
  return layers;
}

void setAtlasForm( QgsVectorLayer &layer, const QString &table, const QString &language )
{
  hide( layer, QStringLiteral( "fid" ) );
  setValueWords( layer, language );
  if ( const QString expression = displayExpression( table, layer.fields(), language ); !expression.isEmpty() )
    layer.setDisplayExpression( expression );
  if ( const QString tip = mapTip( table, layer.fields(), language ); !tip.isEmpty() )
    layer.setMapTipTemplate( tip );

  std::vector<RelatedTab> tabs = relatedTabs();
  tabs.erase( std::remove_if( tabs.begin(), tabs.end(), [&table]( const RelatedTab &related ) { return table != QLatin1String( related.table ); } ), tabs.end() );
  if ( tabs.empty() )
    return;
  QList<int> plain, others;
  for ( int index = 0; index < layer.fields().size(); ++index )
    if ( const QString column = layer.fields().at( index ).name(); column != QLatin1String( "fid" ) )
      ( isPlain( column, layer.fields(), language ) ? plain : others ) << index;
  QgsEditFormConfig form = layer.editFormConfig();
  form.clearTabs();
  form.setLayout( compat::TAB_LAYOUT );
  addFields( form, formwording::overview().in( language ), layer.fields(), plain );
  for ( const RelatedTab &related : tabs )
    addRelated( form, related, language );
  addFields( form, formwording::details().in( language ), layer.fields(), others );
  layer.setEditFormConfig( form );
}
} // namespace

void findRelationsOfForms( const QgsProject &project )
{
  const QPointer<QgsRelationManager> relations = project.relationManager();
  for ( QgsVectorLayer *layer : atlasLayers( project ) )
  {
    findRelations( *layer, *relations );
    if ( layer->property( "clusteratlasForms" ).toBool() )
      continue;
    layer->setProperty( "clusteratlasForms", true );
    QObject::connect( layer->styleManager(), &QgsMapLayerStyleManager::currentStyleChanged, layer, [layer, relations] {
      if ( relations )
        findRelations( *layer, *relations );
    } );
  }
}

void setShownAtlasForms( const QgsProject &project, const QString &language )
{
  findRelationsOfForms( project );
  for ( QgsVectorLayer *layer : atlasLayers( project ) )
  {
    setAtlasForm( *layer, layer->customProperty( atlasTableProperty() ).toString(), language );
    findRelations( *layer, *project.relationManager() );
  }
}

void setAtlasForms( const QgsProject &project, const QString &language )
{
  findRelationsOfForms( project );
  for ( QgsVectorLayer *layer : atlasLayers( project ) )
  {
    QgsMapLayerStyleManager &styles = *layer->styleManager();
    // The one shown last: QGIS 3.22 reads back a style without the relations that the project on screen does not have.
    QStringList names = styles.styles();
    names.removeAll( styles.currentStyle() );
    names << styles.currentStyle();
    for ( const QString &style : std::as_const( names ) )
    {
      styles.setCurrentStyle( style );
      setAtlasForm( *layer, layer->customProperty( atlasTableProperty() ).toString(), language );
      findRelations( *layer, *project.relationManager() );
    }
  }
}

} // namespace clusteratlas
