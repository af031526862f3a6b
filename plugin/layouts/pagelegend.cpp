// SPDX-License-Identifier: GPL-2.0-or-later
#include "pageitems.h"

#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "wording/atlaswording.h"

#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslegendrenderer.h>
#include <qgsmaplayerlegend.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
class NoEntries : public QgsMapLayerLegend
{
  public:
    QList<QgsLayerTreeModelLegendNode *> createLayerTreeModelLegendNodes( QgsLayerTreeLayer * ) override { return {}; }
};

/**
 * A legend that begins empty. QGIS first fills it with the entries of every layer of the project, twice, each with a copy of its symbol; the layers of the atlas
 * therefore have none for that moment, which nobody else is told of.
 */
QgsLayoutItemLegend *emptyLegend( QgsLayout &layout, const QgsProject &project )
{
  QList<QgsVectorLayer *> layers;
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( auto *vector = qobject_cast<QgsVectorLayer *>( layer ); vector && !layer->customProperty( atlasTableProperty() ).toString().isEmpty() )
      layers << vector;
  const auto setLegends = [&layers]( QgsMapLayerLegend *( *make )(QgsVectorLayer *) ) {
    for ( QgsVectorLayer *layer : layers )
    {
      const QSignalBlocker blocker( layer );
      layer->setLegend( make( layer ) );
    }
  };
  setLegends( []( QgsVectorLayer * ) -> QgsMapLayerLegend * { return new NoEntries; } );
  auto *legend = new QgsLayoutItemLegend( &layout );
  legend->setAutoUpdateModel( false );
  legend->model()->rootGroup()->clear();
  setLegends( &QgsMapLayerLegend::defaultVectorLegend );
  return legend;
}

//! Entries of \a node that say nothing are left out: those without a text, classes that no feature falls in, and what the tree of \a project leaves out.
void dropEmptyEntries( const QgsProject &project, QgsLayerTreeModel &model, QgsLayerTreeLayer *node, const QString &language )
{
  const QgsLayerTreeLayer *own = project.layerTreeRoot()->findLayer( node->layerId() );
  const QString kept = own ? own->customProperty( QStringLiteral( "legend/node-order" ) ).toString() : QString();
  const QStringList places = kept.split( QLatin1Char( ',' ), Qt::SkipEmptyParts );
  const QList<QgsLayerTreeModelLegendNode *> entries = model.layerOriginalLegendNodes( node );
  const QStringList empty { QString(), atlaswording::counted( atlaswording::noCluster(), 0 ).in( language ), atlaswording::counted( atlaswording::noData(), 0 ).in( language ) };
  // Clusters within programmes are named on the map; their entries would not leave room for the page.
  QSet<QString> keys;
  for ( const QgsLayerTreeModelLegendNode *entry : entries )
    keys.insert( entry->data( compat::RULE_KEY ).toString() );
  QList<int> order;
  for ( int index = 0; index < entries.size(); ++index )
  {
    const QString text = entries[index]->data( Qt::DisplayRole ).toString();
    const QString parent = entries[index]->data( compat::PARENT_RULE_KEY ).toString();
    if ( !parent.isEmpty() && keys.contains( parent ) )
      continue;
    const bool isKept = kept.isEmpty() || places.contains( QString::number( index ) );
    if ( isKept && !empty.contains( text ) && !text.isEmpty() )
      order << index;
  }
  QgsMapLayerLegendUtils::setLegendNodeOrder( node, order );
  model.refreshLayerLegend( node );
}

void setLegendText( const Page &page, QgsLayoutItemLegend &legend )
{
  const std::initializer_list<std::pair<decltype( compat::LegendPart::Title ), QgsTextFormat>> formats = { { compat::LegendPart::Title, page.text( 11, true ) },
    { compat::LegendPart::Group, page.text( 9, true ) },
    { compat::LegendPart::Subgroup, page.text( 8.5, true ) },
    { compat::LegendPart::SymbolLabel, page.text( 8 ) } };
  for ( const auto &[part, format] : formats )
    compat::setTextFormat( legend.rstyle( part ), format );
  legend.setStyleMargin( compat::LegendPart::Subgroup, QgsLegendStyle::Top, 3 * page.scale );
  legend.setStyleMargin( compat::LegendPart::Symbol, QgsLegendStyle::Top, 1.6 * page.scale );
  legend.setSymbolWidth( 6 * page.scale );
  legend.setSymbolHeight( 3.6 * page.scale );
  legend.setBoxSpace( 0 );
  legend.setColumnSpace( 6 * page.scale );
}
//! What the entries of \a legend take; the item itself learns it only when it is painted.
QSizeF sizeOf( QgsLayoutItemLegend &legend )
{
  QgsLegendRenderer renderer( legend.model(), legend.legendSettings() );
  return renderer.minimumSize();
}

//! More columns where the legend is higher than \a rect and they leave it no wider, within layers only if need be; then its size.
void fitLegend( QgsLayoutItemLegend &legend, const QRectF &rect )
{
  constexpr int MOST_COLUMNS = 4;
  QSizeF size = sizeOf( legend );
  for ( const bool isSplit : { false, true } )
    for ( int columns = 2; columns <= MOST_COLUMNS && size.height() > rect.height(); ++columns )
    {
      const int before = legend.columnCount();
      legend.setSplitLayer( isSplit );
      legend.setColumnCount( columns );
      if ( const QSizeF tried = sizeOf( legend ); tried.width() <= rect.width() )
        size = tried;
      else
        legend.setColumnCount( before );
    }
  legend.attemptResize( QgsLayoutSize( size.width(), size.height() ) );
}
} // namespace

void addLegend( const Page &page, QgsProject &project, const QString &themeName, QgsLayoutItemMap *map, const QRectF &rect )
{
  QgsLayoutItemLegend *legend = emptyLegend( page.layout, project );
  legend->setId( QStringLiteral( "legend" ) );
  page.layout.addLayoutItem( legend );
  legend->setTitle( atlaswording::legend().in( page.language ) );
  setLegendText( page, *legend );

  QgsLayerTree *tree = legend->model()->rootGroup();
  // Before the layers come: the styles of the map's theme are then read once a layer and not at every change.
  legend->setLinkedMap( map );
  const QStringList shown = project.mapThemeCollection()->mapThemeVisibleLayerIds( themeName );
  for ( const char *table : { "institutions", "links", "cluster_municipalities", "memberships", "prefectures" } )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) ); layer && shown.contains( layer->id() ) )
      tree->addLayer( layer );
  for ( QgsLayerTreeLayer *node : tree->findLayers() )
  {
    dropEmptyEntries( project, *legend->model(), node, page.language );
    const bool empty = legend->model()->layerLegendNodes( node ).isEmpty();
    if ( empty )
      tree->removeChildNode( node );
    else
      QgsLegendRenderer::setNodeLegendStyle( node, compat::LegendPart::Subgroup );
  }
  legend->attemptSetSceneRect( rect );
  fitLegend( *legend, rect );
}

} // namespace clusteratlas
