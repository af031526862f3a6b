// SPDX-License-Identifier: GPL-2.0-or-later
#include "bivariatesquare.h"

#include "atlaslabels.h"
#include "atlasproject.h"
#include "atlasthemes.h"
#include "core/inerttext.h"
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
constexpr double SOUTH = 4430000;
constexpr double CELL = 78000;
constexpr double TEXT_GAP = 16000;
constexpr double TEXT_HEIGHT = 30000;
constexpr double LINE = 38000;

//! \a text in lines of 26 letters or 13 characters of Japanese at most, broken at spaces, before brackets or after commas where there are some.
QStringList linesOf( const QString &text )
{
  constexpr int WIDEST = 26;
  QStringList lines;
  QString line;
  int width = 0, space = -1;
  for ( const QChar character : text )
  {
    const bool isWide = character.unicode() >= 0x2E80;
    if ( width + ( isWide ? 2 : 1 ) > WIDEST )
    {
      const int end = space > 2 ? space : line.size();
      lines << line.left( end );
      line = line.mid( end ).trimmed();
      space = -1;
      width = 0;
      for ( const QChar kept : line )
        width += kept.unicode() >= 0x2E80 ? 2 : 1;
    }
    const bool opens = character == QLatin1Char( ' ' ) || character == QLatin1Char( '(' ) || character == QChar( 0xFF08 );
    if ( opens || ( !line.isEmpty() && line.back() == QChar( 0x3001 ) ) )
      space = line.size();
    line += character;
    width += isWide ? 2 : 1;
  }
  return lines << line;
}

void addSquare( QgsAnnotationLayer &layer, double x, double y, double side, QgsFillSymbol *symbol )
{
  auto *ring = new QgsLineString( QVector<QgsPointXY> { { x, y }, { x + side, y }, { x + side, y + side }, { x, y + side }, { x, y } } );
  auto *item = new QgsAnnotationPolygonItem( new QgsPolygon( ring ) );
  item->setSymbol( symbol );
  layer.addItem( item );
}

void addText( QgsAnnotationLayer &layer, double x, double y, const QString &text )
{
  auto *item = new QgsAnnotationPointTextItem( withoutExpressions( text ), QgsPointXY( x, y ) );
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
  const QStringList above = linesOf( QStringLiteral( "↑ " ) + up.in( language ) );
  for ( int line = 0; line < above.size(); ++line )
    addText( layer, WEST, SOUTH + 3 * CELL + TEXT_GAP + ( above.size() - 1 - line ) * LINE, above[line] );
  double below = SOUTH - TEXT_GAP - TEXT_HEIGHT;
  for ( const QString &line : linesOf( QStringLiteral( "→ " ) + across.in( language ) ) )
  {
    addText( layer, WEST, below, line );
    below -= LINE;
  }
  below -= TEXT_GAP;
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
