// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasrenderers.h"

#include "choropleth.h"
#include "compat.h"
#include "core/classcolor.h"
#include "core/indicatorseries.h"
#include "core/palettes.h"
#include "linkrenderer.h"
#include "programmerenderer.h"
#include "readingsrenderer.h"
#include "stripesymbol.h"
#include "wording/atlaswording.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsnullsymbolrenderer.h>
#include <qgsrulebasedrenderer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <map>

namespace clusteratlas
{

namespace
{
using Renderer = std::unique_ptr<QgsFeatureRenderer>;

constexpr QRgb LAND = 0xf6f3ec;
constexpr QRgb LAND_WITH_CLUSTER = 0xe6dcc2;

//! Values of one column of \a layer, with NULL as an invalid QVariant.
std::vector<QVariant> valuesOf( const QgsVectorLayer &layer, const QString &column )
{
  std::vector<QVariant> values;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
  {
    const QVariant value = feature.attribute( column );
    values.push_back( value.isNull() ? QVariant() : value );
  }
  return values;
}

QString countedClass( const Bilingual &name, int count, const QString &language )
{
  return atlaswording::counted( name, count ).in( language );
}

void appendBaseRules( QgsRuleBasedRenderer::Rule &root, const QgsVectorLayer &layer, const QString &language )
{
  int without = 0;
  int unknown = 0;
  for ( const QVariant &count : valuesOf( layer, QStringLiteral( "cluster_count" ) ) )
  {
    without += count.isValid() && count.toInt() == 0 ? 1 : 0;
    unknown += count.isValid() ? 0 : 1;
  }
  root.appendChild( new QgsRuleBasedRenderer::Rule( plainSymbol( QColor( LAND ) ).release(), 0, 0, QStringLiteral( "\"cluster_count\" = 0" ),
    countedClass( atlaswording::noCluster(), without, language ) ) );
  root.appendChild( new QgsRuleBasedRenderer::Rule( noDataSymbol().release(), 0, 0, QStringLiteral( "\"cluster_count\" IS NULL" ),
    countedClass( atlaswording::noData(), unknown, language ) ) );
}

Renderer plainRenderer( const QgsVectorLayer &layer, const QString &language )
{
  auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
  appendBaseRules( *root, layer, language );
  int with = 0;
  for ( const QVariant &count : valuesOf( layer, QStringLiteral( "cluster_count" ) ) )
    with += count.toInt() > 0 ? 1 : 0;
  root->insertChild( 0, new QgsRuleBasedRenderer::Rule( plainSymbol( QColor( LAND_WITH_CLUSTER ) ).release(), 0, 0, QStringLiteral( "\"cluster_count\" > 0" ), countedClass( atlaswording::withCluster(), with, language ) ) );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

Renderer fieldRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language )
{
  auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
  int place = 0;
  for ( const ResearchField &field : dataset.fields )
  {
    const QString list = QStringLiteral( "string_to_array( \"field_ids\", ';' )" );
    const QString id = QgsExpression::quotedString( field.id );
    const QString rank = QStringLiteral( "array_find( %1, %2 )" ).arg( list, id );
    int count = 0;
    for ( const Cluster &cluster : dataset.clusters )
      count += cluster.fieldIds.contains( field.id ) ? 1 : 0;
    root->appendChild( new QgsRuleBasedRenderer::Rule( stripeSymbol( colorOf( field.color, place++ ), Stripe::equal( rank, QStringLiteral( "array_length( %1 )" ).arg( list ) ) ).release(), 0, 0,
      QStringLiteral( "array_contains( %1, %2 )" ).arg( list, id ), countedClass( field.name, count, language ), QStringLiteral( "field:" ) + field.id ) );
  }
  appendBaseRules( *root, layer, language );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

Renderer countRenderer( const QgsVectorLayer &layer, const QString &language )
{
  std::map<int, int> prefectures;
  for ( const QVariant &count : valuesOf( layer, QStringLiteral( "cluster_count" ) ) )
    if ( count.isValid() && count.toInt() > 0 )
      ++prefectures[count.toInt()];
  // From light to dark, one hue: order can be read without color vision. The lightest is left to the land.
  const QStringList colors = sequentialColors( QStringLiteral( "blues" ), std::clamp( static_cast<int>( prefectures.size() ) + 2, 4, 9 ) );
  int place = 0;
  auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
  for ( const auto &[count, number] : prefectures )
  {
    const QColor color( colors.at( std::min( ++place, static_cast<int>( colors.size() ) - 1 ) ) );
    root->appendChild( new QgsRuleBasedRenderer::Rule( plainSymbol( color ).release(), 0, 0, QStringLiteral( "\"cluster_count\" = %1" ).arg( count ),
      countedClass( atlaswording::clusterCount( count ), number, language ) ) );
  }
  appendBaseRules( *root, layer, language );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

Renderer outlineRenderer()
{
  auto *outline = new QgsSimpleFillSymbolLayer( QColor( 0, 0, 0, 0 ), Qt::NoBrush, QColor( 0x44, 0x44, 0x44 ), Qt::SolidLine, 0.2, Qt::RoundJoin );
  return std::make_unique<QgsSingleSymbolRenderer>( new QgsFillSymbol( QgsSymbolLayerList { outline } ) );
}

//! The programme's color in a darker shade, so that a city shows on the stripes of its prefecture.
QgsFillSymbol *municipalitySymbol( const QColor &color )
{
  auto *fill = new QgsSimpleFillSymbolLayer( color.darker( 150 ), Qt::SolidPattern, color.darker( 220 ), Qt::SolidLine, 0.16, Qt::RoundJoin );
  return new QgsFillSymbol( QgsSymbolLayerList { fill } );
}

Renderer municipalityRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language )
{
  std::map<QString, int> drawn;
  const std::vector<QVariant> programmes = valuesOf( layer, QStringLiteral( "programme_id" ) );
  const std::vector<QVariant> units = valuesOf( layer, QStringLiteral( "drawn_by" ) );
  for ( size_t row = 0; row < programmes.size(); ++row )
    drawn[programmes[row].toString()] += units[row].toString() == QLatin1String( "municipality" ) ? 1 : 0;
  QgsCategoryList categories;
  int place = 0;
  for ( const Programme &programme : dataset.programmes )
  {
    const QColor color = colorOf( programme.color, place++ );
    const auto found = drawn.find( programme.id );
    if ( found == drawn.end() )
      continue;
    categories << QgsRendererCategory( programme.id, municipalitySymbol( color ), countedClass( programme.shortName, found->second, language ) );
    drawn.erase( found );
  }
  for ( const auto &[id, count] : drawn )
    categories << QgsRendererCategory( id, municipalitySymbol( colorOf( QString(), place++ ) ), countedClass( id.isEmpty() ? atlaswording::municipality() : Bilingual { id, id }, count, language ) );
  return std::make_unique<QgsCategorizedSymbolRenderer>( QStringLiteral( "programme_id" ), categories );
}

QgsMarkerSymbol *siteSymbol( compat::MarkerShape shape, const QColor &color, double size )
{
  auto *marker = new QgsSimpleMarkerSymbolLayer( shape, size );
  marker->setColor( color );
  marker->setStrokeColor( Qt::white );
  marker->setStrokeWidth( 0.25 );
  return new QgsMarkerSymbol( QgsSymbolLayerList { marker } );
}

Renderer siteRenderer( const QgsVectorLayer &layer, const QString &language )
{
  int core = 0;
  int other = 0;
  for ( const QVariant &count : valuesOf( layer, QStringLiteral( "core_count" ) ) )
    ( count.toInt() > 0 ? core : other ) += 1;
  auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
  root->appendChild( new QgsRuleBasedRenderer::Rule( siteSymbol( compat::MarkerShape::Diamond, QColor( 0x22, 0x22, 0x22 ), 2.6 ), 0, 0, QStringLiteral( "\"core_count\" > 0" ),
    countedClass( atlaswording::coreInstitution(), core, language ) ) );
  if ( other > 0 )
    root->appendChild( new QgsRuleBasedRenderer::Rule( siteSymbol( compat::MarkerShape::Circle, QColor( 0x66, 0x66, 0x66 ), 1.8 ), 0, 0, QStringLiteral( "coalesce( \"core_count\", 0 ) = 0" ),
      countedClass( atlaswording::otherInstitution(), other, language ) ) );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

Renderer indicatorRenderer( const QString &id, const QgsVectorLayer &layer, const Dataset &dataset, const QString &language, const MapOptions &options )
{
  const std::vector<IndicatorSeries> series = indicatorSeries( dataset );
  const IndicatorSeries *first = chosenIndicator( series, options.indicator );
  if ( !first )
    return plainRenderer( layer, language );
  if ( id == QLatin1String( "indicator" ) )
    return choroplethRenderer( layer, { first->id, indicatorLimits( layer, *first, options ) }, options.palette, language );
  const IndicatorSeries &second = *secondIndicator( series, options.secondIndicator, *first );
  return bivariateRenderer( layer, { first->id, thirds( layer, first->id ) }, { second.id, thirds( layer, second.id ) }, language );
}
} // namespace

std::unique_ptr<QgsFeatureRenderer> frameRenderer()
{
  auto *frame = new QgsSimpleFillSymbolLayer( QColor( 0xe6, 0xee, 0xf3 ), Qt::SolidPattern, QColor( 0x55, 0x5f, 0x68 ), Qt::SolidLine, 0.25, Qt::MiterJoin );
  return std::make_unique<QgsSingleSymbolRenderer>( new QgsFillSymbol( QgsSymbolLayerList { frame } ) );
}

std::vector<double> indicatorLimits( const QgsVectorLayer &layer, const IndicatorSeries &series, const MapOptions &options )
{
  const auto kept = options.limits.find( limitsKey( series.indicator, series.unit.en, options.sharesLimits ) );
  return kept == options.limits.end() ? classLimits( layer, series.id, options.method, options.classes ) : kept->second;
}

std::vector<double> thirds( const QgsVectorLayer &layer, const QString &column )
{
  std::vector<double> limits = classLimits( layer, column, QStringLiteral( "Quantile" ), 3 );
  if ( limits.size() > 4 )
    limits.erase( limits.begin() + 3, limits.end() - 1 );
  return limits;
}

QColor colorOf( const QString &stated, int place )
{
  const QColor color( stated );
  return QColor( classColor( color.isValid() ? color.name() : QString(), place ) );
}

std::vector<AtlasStyle> atlasStyles()
{
  const auto style = []( const char *table, const char *id ) { return AtlasStyle { QString::fromLatin1( table ), QString::fromLatin1( id ) }; };
  return { style( "institutions", "sites" ), style( "links", "links" ), style( "cluster_regions", "outline" ), style( "cluster_regions", "labels" ), style( "cluster_municipalities", "municipalities" ), style( "memberships", "programme" ),
    style( "prefectures", "plain" ), style( "prefectures", "field" ), style( "prefectures", "count" ), style( "prefectures", "readings" ), style( "prefectures", "indicator" ), style( "prefectures", "bivariate" ) };
}

Renderer atlasRenderer( const AtlasStyle &style, const QgsVectorLayer &layer, const Dataset &dataset, const QString &language, const MapOptions &options )
{
  if ( style.id == QLatin1String( "readings" ) )
    return readingsRenderer( layer, language );
  if ( style.id == QLatin1String( "indicator" ) || style.id == QLatin1String( "bivariate" ) )
    return indicatorRenderer( style.id, layer, dataset, language, options );
  if ( style.id == QLatin1String( "programme" ) )
    return programmeRenderer( layer, dataset, language );
  if ( style.id == QLatin1String( "field" ) )
    return fieldRenderer( layer, dataset, language );
  if ( style.id == QLatin1String( "count" ) )
    return countRenderer( layer, language );
  if ( style.id == QLatin1String( "labels" ) )
    return std::make_unique<QgsNullSymbolRenderer>();
  if ( style.id == QLatin1String( "outline" ) )
    return outlineRenderer();
  if ( style.id == QLatin1String( "municipalities" ) )
    return municipalityRenderer( layer, dataset, language );
  if ( style.id == QLatin1String( "sites" ) )
    return siteRenderer( layer, language );
  if ( style.id == QLatin1String( "links" ) )
    return linkRenderer( layer, dataset, language, options.curvedLinks );
  return plainRenderer( layer, language );
}

} // namespace clusteratlas
