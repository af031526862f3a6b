// SPDX-License-Identifier: GPL-2.0-or-later
#include "layoutchecks.h"

#include "layers/compat.h"
#include "layers/japanesetypeface.h"
#include "textlines.h"

#include <QFontMetricsF>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayout.h>
#include <qgslayoutatlas.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemattributetable.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutmultiframe.h>
#include <qgslayoutpagecollection.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
using Kind = PageProblem::Kind;
using Problems = std::vector<PageProblem>;

template <typename Item>
QList<Item *> itemsOf( const QgsLayout &layout )
{
  QList<Item *> items;
  layout.layoutItems( items );
  // The scene lists them in no order that is the same each time.
  std::sort( items.begin(), items.end(), []( const Item *a, const Item *b ) { return a->displayName() < b->displayName(); } );
  return items;
}

//! The characters of \a text that no font draws, once each.
QString undrawable( const QString &text, const QFont &font )
{
  const QFontMetricsF metrics( font );
  QString missing;
  for ( const uint character : text.toUcs4() )
    if ( character > ' ' && !metrics.inFontUcs4( character ) )
      if ( const QString letter = QString::fromUcs4( &character, 1 ); !missing.contains( letter ) )
        missing += letter;
  return missing;
}

void checkGlyphs( const QgsLayout &layout, Problems &found )
{
  for ( const QgsLayoutItemLabel *label : itemsOf<QgsLayoutItemLabel>( layout ) )
    if ( const QString missing = undrawable( label->currentText(), compat::textFormat( *label ).font() ); !missing.isEmpty() )
      found.push_back( { Kind::MissingGlyphs, label->displayName(), missing } );
}

void checkFonts( const QgsLayout &layout, Problems &found )
{
  // One line for all labels of a font: it is chosen once.
  QStringList told;
  for ( const QgsLayoutItemLabel *label : itemsOf<QgsLayoutItemLabel>( layout ) )
  {
    const QFont font = compat::textFormat( *label ).font();
    if ( told.contains( font.family() ) || isSearchable( font ) )
      continue;
    told << font.family();
    found.push_back( { Kind::UnsearchableFont, label->displayName(), font.family() } );
  }
}

void checkLinks( const QgsLayout &layout, Problems &found )
{
  for ( const QgsLayoutItemLegend *legend : itemsOf<QgsLayoutItemLegend>( layout ) )
    if ( !legend->linkedMap() )
      found.push_back( { Kind::UnlinkedItem, legend->displayName() } );
  for ( const QgsLayoutItemScaleBar *bar : itemsOf<QgsLayoutItemScaleBar>( layout ) )
    if ( !bar->linkedMap() )
      found.push_back( { Kind::UnlinkedItem, bar->displayName() } );
}

//! The ids of the layers that \a map draws.
QStringList drawnLayers( const QgsLayoutItemMap &map, QgsProject &project )
{
  if ( map.followVisibilityPreset() )
    return project.mapThemeCollection()->mapThemeVisibleLayerIds( map.followVisibilityPresetName() );
  QStringList ids;
  const QList<QgsMapLayer *> layers = map.keepLayerSet() ? map.layers() : project.layerTreeRoot()->checkedLayers();
  for ( const QgsMapLayer *layer : layers )
    ids << layer->id();
  return ids;
}

void checkLayers( const QgsLayout &layout, Problems &found )
{
  for ( QgsLayoutItemLegend *legend : itemsOf<QgsLayoutItemLegend>( layout ) )
  {
    if ( !legend->linkedMap() )
      continue;
    const QStringList drawn = drawnLayers( *legend->linkedMap(), *layout.project() );
    for ( const QgsLayerTreeLayer *node : legend->model()->rootGroup()->findLayers() )
      if ( const QgsVectorLayer *layer = qobject_cast<const QgsVectorLayer *>( node->layer() ); layer && layer->isSpatial() && !drawn.contains( layer->id() ) )
        found.push_back( { Kind::HiddenLayer, legend->displayName(), layer->name() } );
  }
}

void checkThemes( const QgsLayout &layout, Problems &found )
{
  for ( const QgsLayoutItemMap *map : itemsOf<QgsLayoutItemMap>( layout ) )
    if ( map->followVisibilityPreset() && !layout.project()->mapThemeCollection()->hasMapTheme( map->followVisibilityPresetName() ) )
      found.push_back( { Kind::MissingTheme, map->displayName(), map->followVisibilityPresetName() } );
}

//! Whether \a item is on the page that the atlas has turned to.
bool isExported( const QgsLayoutItem &item )
{
  return !item.dataDefinedProperties().valueAsBool( compat::ItemProperty::ExcludeFromExports, item.createExpressionContext(), item.excludeFromExports() );
}

//! Whether the lines of \a label need more height than it has, or a word more width.
bool isClipped( const QgsLayoutItemLabel &label )
{
  constexpr double ROUNDING = 0.4; // millimetres
  const QgsTextFormat format = compat::textFormat( label );
  const QRectF room = label.rect().adjusted( label.marginX(), label.marginY(), -label.marginX(), -label.marginY() );
  int lines = 0;
  for ( const QString &paragraph : label.currentText().split( QLatin1Char( '\n' ) ) )
  {
    const QStringList broken = brokenLines( paragraph, format, room.width() + ROUNDING );
    lines += std::max<int>( 1, broken.size() );
    for ( const QString &line : broken )
      if ( textWidth( line, format ) > room.width() + ROUNDING )
        return true;
  }
  return lines * textHeight( format ) > room.height() + ROUNDING;
}

void checkTexts( const QgsLayout &layout, Problems &found )
{
  for ( const QgsLayoutItemLabel *label : itemsOf<QgsLayoutItemLabel>( layout ) )
    if ( isExported( *label ) && label->mode() == QgsLayoutItemLabel::ModeFont && isClipped( *label ) )
      found.push_back( { Kind::ClippedText, label->displayName() } );
}

void checkPlaces( const QgsLayout &layout, Problems &found )
{
  constexpr double ROUNDING = 0.5; // millimetres
  for ( const QgsLayoutItem *item : itemsOf<QgsLayoutItem>( layout ) )
  {
    if ( dynamic_cast<const QgsLayoutItemPage *>( item ) || !item->isVisible() || !isExported( *item ) )
      continue;
    const QgsLayoutItemPage *page = const_cast<QgsLayout &>( layout ).pageCollection()->page( std::max( 0, item->page() ) );
    const QRectF sheet( page->scenePos(), page->rect().size() );
    if ( !sheet.adjusted( -ROUNDING, -ROUNDING, ROUNDING, ROUNDING ).contains( QRectF( item->scenePos(), item->rect().size() ) ) && qFuzzyIsNull( item->itemRotation() ) )
      found.push_back( { Kind::OffThePage, item->displayName() } );
  }
}

void checkRows( const QgsLayout &layout, Problems &found )
{
  for ( QgsLayoutMultiFrame *frames : layout.multiFrames() )
  {
    auto *table = qobject_cast<QgsLayoutItemAttributeTable *>( frames );
    if ( !table )
      continue;
    double room = 0;
    for ( int index = 0; index < table->frameCount(); ++index )
      room += table->frame( index )->rect().height();
    const double needed = table->totalSize().height();
    const int rows = table->contents().size();
    constexpr double ROUNDING = 0.5; // millimetres
    const int hidden = needed > room + ROUNDING && needed > 0 ? std::max( 1, static_cast<int>( std::ceil( rows * ( needed - room ) / needed ) ) ) : 0;
    const QgsVectorLayer *layer = table->sourceLayer();
    const bool isCut = layer && table->source() == QgsLayoutItemAttributeTable::LayerAttributes && !table->filterFeatures() && !table->displayOnlyVisibleFeatures() && !table->filterToAtlasFeature() && !table->uniqueRowsOnly();
    const int dropped = hidden + ( isCut ? std::max( 0, static_cast<int>( layer->featureCount() ) - rows ) : 0 );
    if ( dropped > 0 )
      found.push_back( { Kind::DroppedRows, table->displayName(), QString::number( dropped ) } );
  }
}

void checkEffects( const QgsLayout &layout, Problems &found )
{
  for ( const QgsLayoutItem *item : itemsOf<QgsLayoutItem>( layout ) )
    if ( item->isVisible() && ( item->requiresRasterization() || item->containsAdvancedEffects() ) )
      found.push_back( { Kind::RasterEffect, item->displayName() } );
}

void check( const QgsLayout &layout, Kind kind, Problems &found )
{
  switch ( kind )
  {
    case Kind::MissingGlyphs:
      return checkGlyphs( layout, found );
    case Kind::UnsearchableFont:
      return checkFonts( layout, found );
    case Kind::UnlinkedItem:
      return checkLinks( layout, found );
    case Kind::HiddenLayer:
      return checkLayers( layout, found );
    case Kind::MissingTheme:
      return checkThemes( layout, found );
    case Kind::ClippedText:
      return checkTexts( layout, found );
    case Kind::OffThePage:
      return checkPlaces( layout, found );
    case Kind::DroppedRows:
      return checkRows( layout, found );
    case Kind::RasterEffect:
      return checkEffects( layout, found );
  }
}
} // namespace

std::vector<PageProblem> checkLayout( QgsLayout &layout )
{
  Problems found;
  for ( int kind = 0; kind <= static_cast<int>( Kind::RasterEffect ); ++kind )
    check( layout, static_cast<Kind>( kind ), found );
  return found;
}

std::vector<PageProblem> checkPages( QgsPrintLayout &layout )
{
  QgsLayoutAtlas &atlas = *layout.atlas();
  if ( !atlas.enabled() || !atlas.beginRender() )
    return checkLayout( layout );
  Problems found;
  while ( atlas.next() )
    addNewProblems( found, checkLayout( layout ) );
  atlas.endRender();
  return found;
}

void addNewProblems( std::vector<PageProblem> &known, const std::vector<PageProblem> &found )
{
  for ( const PageProblem &problem : found )
    if ( std::none_of( known.begin(), known.end(), [&problem]( const PageProblem &told ) { return told.kind == problem.kind && told.item == problem.item && told.detail == problem.detail; } ) )
      known.push_back( problem );
}

std::vector<PageProblem> checkLayout( QgsLayout &layout, PageProblem::Kind kind )
{
  Problems found;
  check( layout, kind, found );
  return found;
}

} // namespace clusteratlas
