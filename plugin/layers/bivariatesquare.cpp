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
constexpr const char *ACROSS = "clusteratlas/across"; // in Japanese and English
constexpr const char *UP = "clusteratlas/up";
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

void fill( QgsAnnotationLayer &layer, const Bilingual &across, const Bilingual &up, const QString &language )
{
  const QStringList colors = bivariateColors();
  for ( int y = 0; y < 3; ++y )
    for ( int x = 0; x < 3; ++x )
      addSquare( layer, WEST + CELL * x, SOUTH + CELL * y, CELL, plainSymbol( QColor( colors.at( 3 * y + x ) ) ).release() );
  addText( layer, WEST, SOUTH + 3 * CELL + TEXT_GAP, QStringLiteral( "↑ " ) + up.in( language ) );
  addText( layer, WEST, SOUTH - TEXT_GAP - TEXT_HEIGHT, QStringLiteral( "→ " ) + across.in( language ) );
  const double below = SOUTH - 2 * TEXT_GAP - 3 * TEXT_HEIGHT;
  addSquare( layer, WEST, below, TEXT_HEIGHT, noDataSymbol().release() );
  addText( layer, WEST + TEXT_HEIGHT + TEXT_GAP, below, atlaswording::noData().in( language ) );
}

Bilingual axisOf( const QgsAnnotationLayer &layer, const char *property )
{
  const QStringList texts = layer.customProperty( QString::fromLatin1( property ) ).toStringList();
  return { texts.value( 0 ), texts.value( 1 ) };
}
} // namespace

QgsAnnotationLayer *bivariateSquare( const QgsProject &project )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).toString() == QLatin1String( TABLE ) )
      return qobject_cast<QgsAnnotationLayer *>( layer );
  return nullptr;
}

void setBivariateSquare( QgsProject &project, const Bilingual &across, const Bilingual &up, const QString &language )
{
  QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return;
  QgsAnnotationLayer *layer = bivariateSquare( project );
  if ( !layer )
  {
    layer = new QgsAnnotationLayer( QString(), QgsAnnotationLayer::LayerOptions( project.transformContext() ) );
    layer->setCrs( QgsCoordinateReferenceSystem::fromEpsgId( EPSG ) );
    layer->setCustomProperty( atlasTableProperty(), QString::fromLatin1( TABLE ) );
    project.addMapLayer( layer, false );
    QgsLayerTreeLayer *node = group->insertLayer( 0, layer );
    node->setExpanded( false );
    node->setItemVisibilityChecked( false );
  }
  layer->setCustomProperty( QString::fromLatin1( ACROSS ), QStringList { across.ja, across.en } );
  layer->setCustomProperty( QString::fromLatin1( UP ), QStringList { up.ja, up.en } );
  translateBivariateSquare( project, language );
}

void translateBivariateSquare( QgsProject &project, const QString &language )
{
  QgsAnnotationLayer *layer = bivariateSquare( project );
  if ( !layer )
    return;
  layer->setName( atlaswording::bivariateLegend().in( language ) );
  layer->clear();
  fill( *layer, axisOf( *layer, ACROSS ), axisOf( *layer, UP ), language );
  layer->triggerRepaint();
}

} // namespace clusteratlas
