// SPDX-License-Identifier: GPL-2.0-or-later
#include "bivariatesquare.h"

#include "atlaslabels.h"
#include "atlasproject.h"
#include "atlasthemes.h"
#include "core/palettes.h"
#include "stripesymbol.h"
#include "wording/atlaswording.h"

#include <qgsannotationlayer.h>
#include <qgsannotationpointtextitem.h>
#include <qgsannotationpolygonitem.h>
#include <qgsfillsymbol.h>
#include <qgslayertree.h>
#include <qgslinestring.h>
#include <qgspolygon.h>
#include <qgsproject.h>

namespace clusteratlas
{

namespace
{
constexpr const char *TABLE = "bivariate_legend";
// Metres on the system of the national map (EPSG:6690).
constexpr long EPSG = 6690;
constexpr double WEST = 1400000;
constexpr double SOUTH = 4340000;
constexpr double CELL = 78000;
constexpr double TEXT_GAP = 16000;
constexpr double TEXT_HEIGHT = 30000;

void addSquare( QgsAnnotationLayer &layer, double x, double y, double side, QgsFillSymbol *symbol )
{
  auto *ring = new QgsLineString( QVector<QgsPointXY> { { x, y }, { x + side, y }, { x + side, y + side }, { x, y + side }, { x, y } } );
  auto *item = new QgsAnnotationPolygonItem( new QgsPolygon( ring ) );
  item->setSymbol( symbol );
  layer.addItem( item );
}

void addText( QgsAnnotationLayer &layer, double x, double y, const QString &text )
{
  auto *item = new QgsAnnotationPointTextItem( text, QgsPointXY( x, y ) );
  item->setFormat( atlasTextFormat( 7 ) );
  item->setAlignment( Qt::AlignLeft );
  layer.addItem( item );
}
} // namespace

void removeBivariateSquare( QgsProject &project )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).toString() == QLatin1String( TABLE ) )
      project.removeMapLayer( layer );
}

void addBivariateSquare( QgsProject &project, const Bilingual &across, const Bilingual &up, const QString &language )
{
  removeBivariateSquare( project );
  QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return;
  auto layer = std::make_unique<QgsAnnotationLayer>( atlaswording::bivariateLegend().in( language ), QgsAnnotationLayer::LayerOptions( project.transformContext() ) );
  layer->setCrs( QgsCoordinateReferenceSystem::fromEpsgId( EPSG ) );
  layer->setCustomProperty( atlasTableProperty(), QString::fromLatin1( TABLE ) );
  const QStringList colors = bivariateColors();
  for ( int y = 0; y < 3; ++y )
    for ( int x = 0; x < 3; ++x )
      addSquare( *layer, WEST + CELL * x, SOUTH + CELL * y, CELL, plainSymbol( QColor( colors.at( 3 * y + x ) ) ).release() );
  addText( *layer, WEST, SOUTH + 3 * CELL + TEXT_GAP, QStringLiteral( "↑ " ) + up.in( language ) );
  addText( *layer, WEST, SOUTH - TEXT_GAP - TEXT_HEIGHT, QStringLiteral( "→ " ) + across.in( language ) );
  const double below = SOUTH - 2 * TEXT_GAP - 3 * TEXT_HEIGHT;
  addSquare( *layer, WEST, below, TEXT_HEIGHT, noDataSymbol().release() );
  addText( *layer, WEST + TEXT_HEIGHT + TEXT_GAP, below, atlaswording::noData().in( language ) );
  QgsAnnotationLayer *shown = layer.release();
  project.addMapLayer( shown, false );
  group->insertLayer( 0, shown )->setExpanded( false );
}

} // namespace clusteratlas
