// SPDX-License-Identifier: GPL-2.0-or-later
#include "previewlayer.h"

#include "joinfacts.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsfillsymbol.h>
#include <qgsgeometry.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
QgsSymbol *fill( PreviewClass previewClass )
{
  const QString color = previewColor( previewClass ).name();
  return QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), color },
    { QStringLiteral( "style" ), previewClass == PreviewClass::NotMatched ? QStringLiteral( "dense4" ) : QStringLiteral( "solid" ) },
    { QStringLiteral( "outline_color" ), previewClass == PreviewClass::NotMatched ? color : QStringLiteral( "#8a949c" ) },
    { QStringLiteral( "outline_width" ), previewClass == PreviewClass::NotMatched ? QStringLiteral( "0.4" ) : QStringLiteral( "0.1" ) } } );
}

QgsFeature featureOf( const QgsFields &fields, const QByteArray &wkb, PreviewClass previewClass )
{
  QgsFeature feature( fields );
  QgsGeometry geometry;
  geometry.fromWkb( wkb );
  feature.setGeometry( geometry );
  feature.setAttribute( 0, static_cast<int>( previewClass ) );
  return feature;
}
} // namespace

// Okabe and Ito's palette: pale, sky blue, blue, vermilion.
QColor previewColor( PreviewClass previewClass )
{
  switch ( previewClass )
  {
    case PreviewClass::None:
      return QColor( 0xee, 0xf1, 0xf3 );
    case PreviewClass::One:
      return QColor( 0x56, 0xb4, 0xe9 );
    case PreviewClass::Several:
      return QColor( 0x00, 0x72, 0xb2 );
    case PreviewClass::NotMatched:
      return QColor( 0xd5, 0x5e, 0x00 );
  }
  Q_UNREACHABLE();
}

std::unique_ptr<QgsVectorLayer> previewLayer( const PreparedAtlas &atlas )
{
  auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "MultiPolygon?crs=EPSG:6668&field=class:integer" ), QStringLiteral( "preview" ), QStringLiteral( "memory" ) );
  const std::map<PrefectureCode, int> partners = partnersOfPrefectures( atlas );
  QgsFeatureList features;
  for ( const auto &[code, wkb] : atlas.polygons )
  {
    const auto count = partners.find( code );
    features << featureOf( layer->fields(), wkb, count == partners.end() ? PreviewClass::None : count->second > 1 ? PreviewClass::Several
                                                                                                                  : PreviewClass::One );
  }
  for ( const auto &[row, wkb] : atlas.unrecognised )
    features << featureOf( layer->fields(), wkb, PreviewClass::NotMatched );
  layer->dataProvider()->addFeatures( features );
  layer->updateExtents();
  QgsCategoryList categories;
  for ( const PreviewClass previewClass : { PreviewClass::None, PreviewClass::One, PreviewClass::Several, PreviewClass::NotMatched } )
    categories << QgsRendererCategory( static_cast<int>( previewClass ), fill( previewClass ), QString() );
  layer->setRenderer( new QgsCategorizedSymbolRenderer( QStringLiteral( "class" ), categories ) );
  return layer;
}

} // namespace clusteratlas
