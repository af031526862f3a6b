// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/mapoptionsonlayers.h"

#include "layers/applymapoptions.h"
#include "layers/atlasproject.h"
#include "layers/legendcounts.h"
#include "support/mappicture.h"

#include <QRegularExpression>
#include <algorithm>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace clusteratlas::test
{

void MapOptionsOnLayers::SetUpTestSuite()
{
  build( AtlasSources(), QStringLiteral( "en" ) );
}

void MapOptionsOnLayers::SetUp()
{
  addTo( mProject, QStringLiteral( "en" ) );
}

QgsVectorLayer &MapOptionsOnLayers::layer( const char *table )
{
  return *atlasLayer( mProject, QString::fromLatin1( table ) );
}

MapOptions MapOptionsOnLayers::apply( const MapOptions &options )
{
  return applyMapOptions( mProject, *sPrepared->dataset, options, QStringLiteral( "en" ) );
}

MapOptions MapOptionsOnLayers::theme( const char *id )
{
  MapOptions options;
  options.theme = QString::fromLatin1( id );
  return options;
}

QStringList MapOptionsOnLayers::labels( const QgsVectorLayer &of )
{
  QStringList texts;
  for ( const QgsLegendSymbolItem &item : of.renderer()->legendSymbolItems() )
    texts << item.label();
  return texts;
}

QgsMapSettings MapOptionsOnLayers::settings( const QSize &size, double scale ) const
{
  QgsRectangle extent = nationalView( mProject );
  QgsMapSettings map = mapOf( mProject, shownLayers( mProject ), extent, size );
  if ( scale <= 0 )
    return map;
  extent = map.visibleExtent();
  extent.scale( scale / map.scale() );
  return mapOf( mProject, map.layers(), extent, size );
}

int counted( const QStringList &labels )
{
  int sum = 0;
  for ( const QString &label : labels )
    sum += label.mid( labelWithoutCount( label ).size() ).remove( QRegularExpression( QStringLiteral( "[^0-9]" ) ) ).toInt();
  return sum;
}

bool hasJapanese( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar character ) { return character.unicode() >= 0x3040 && character.unicode() <= 0x9FFF; } );
}

} // namespace clusteratlas::test
