// SPDX-License-Identifier: GPL-2.0-or-later
#include "previewlayer.h"

#include "atlas/preparedatlas.h"

#include <QColor>
#include <qgsfillsymbol.h>
#include <qgsgeometry.h>
#include <qgsgraduatedsymbolrenderer.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
QgsSymbol *fill( const QString &color )
{
  return QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), color }, { QStringLiteral( "outline_color" ), QStringLiteral( "#8a949c" ) }, { QStringLiteral( "outline_width" ), QStringLiteral( "0.1" ) } } );
}

std::map<PrefectureCode, int> countsOf( const PreparedAtlas &atlas )
{
  std::map<PrefectureCode, int> counts;
  for ( const JoinedMembership &joined : atlas.join.joined )
    counts[joined.prefecture] = joined.stripeCount;
  return counts;
}
} // namespace

std::unique_ptr<QgsVectorLayer> previewLayer( const PreparedAtlas &atlas )
{
  auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "MultiPolygon?crs=EPSG:6668&field=clusters:integer" ), QStringLiteral( "preview" ), QStringLiteral( "memory" ) );
  const std::map<PrefectureCode, int> counts = countsOf( atlas );
  QgsFeatureList features;
  for ( const auto &[code, wkb] : atlas.polygons )
  {
    QgsGeometry geometry;
    geometry.fromWkb( wkb );
    QgsFeature feature( layer->fields() );
    const auto count = counts.find( code );
    feature.setAttribute( 0, count == counts.end() ? 0 : count->second );
    feature.setGeometry( geometry );
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  layer->updateExtents();
  // Steps of one hue that stay apart for every kind of color vision.
  QgsRangeList ranges;
  ranges << QgsRendererRange( -0.5, 0.5, fill( QStringLiteral( "#eef1f3" ) ), QString() ) << QgsRendererRange( 0.5, 1.5, fill( QStringLiteral( "#9ecae1" ) ), QString() )
         << QgsRendererRange( 1.5, 2.5, fill( QStringLiteral( "#4292c6" ) ), QString() ) << QgsRendererRange( 2.5, 1e9, fill( QStringLiteral( "#08519c" ) ), QString() );
  layer->setRenderer( new QgsGraduatedSymbolRenderer( QStringLiteral( "clusters" ), ranges ) );
  return layer;
}

} // namespace clusteratlas
