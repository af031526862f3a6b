// SPDX-License-Identifier: GPL-2.0-or-later
#include "linkrenderer.h"

#include "atlasrenderers.h"
#include "compat.h"
#include "wording/atlaswording.h"

#include <qgsexpression.h>
#include <qgsgeometrygeneratorsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <map>

namespace clusteratlas
{

namespace
{
constexpr double CORE_MILLIMETRES = 0.6;
constexpr double OTHER_MILLIMETRES = 0.26;
constexpr double CAMPUS_MILLIMETRES = 1.8;

/**
 * A line bent to its left, smoothed from a corner beside its middle. The corner is @k of the length away: a twelfth, 0.2 degrees at most, so that long links
 * stay calm; each lane adds a tenth, 0.3 degrees at most.
 */
QString curve()
{
  return QStringLiteral( "with_variable( 'k', with_variable( 'l', max( 0.001, sqrt( ( x_max( $geometry ) - x_min( $geometry ) ) ^ 2 + ( y_max( $geometry ) - y_min( $geometry ) ) ^ 2 ) ),"
                         " min( 0.08, 0.2 / @l ) + min( 0.1, 0.3 / @l ) * coalesce( \"lane\", 0 ) ),"
                         " smooth( make_line( start_point( $geometry ), make_point("
                         " ( x( start_point( $geometry ) ) + x( end_point( $geometry ) ) ) / 2 - @k * ( y( end_point( $geometry ) ) - y( start_point( $geometry ) ) ),"
                         " ( y( start_point( $geometry ) ) + y( end_point( $geometry ) ) ) / 2 + @k * ( x( end_point( $geometry ) ) - x( start_point( $geometry ) ) ) ),"
                         " end_point( $geometry ) ), 4 ) )" );
}

//! A hollow mark where a link ends at a campus; the seats of institutions have marks in a layer of their own.
QgsSymbolLayer *campusMark( const QColor &color )
{
  auto *mark = new QgsSimpleMarkerSymbolLayer( compat::MarkerShape::Diamond, CAMPUS_MILLIMETRES );
  mark->setFillColor( Qt::white );
  mark->setStrokeColor( color );
  mark->setStrokeWidth( 0.35 );
  auto *line = new QgsMarkerLineSymbolLayer( false );
  line->setPlacement( compat::LAST_VERTEX );
  line->setSubSymbol( new QgsMarkerSymbol( QgsSymbolLayerList { mark } ) );
  line->setDataDefinedProperty( compat::SYMBOL_ENABLED, QgsProperty::fromExpression( QStringLiteral( "\"site_ja\" IS NOT NULL" ) ) );
  return line;
}

std::unique_ptr<QgsLineSymbol> linkSymbol( const QColor &color, bool isCore, bool isCurved )
{
  auto *line = new QgsSimpleLineSymbolLayer( color, isCore ? CORE_MILLIMETRES : OTHER_MILLIMETRES );
  line->setPenCapStyle( Qt::RoundCap );
  line->setPenJoinStyle( Qt::RoundJoin );
  if ( !isCurved )
  {
    line->setDataDefinedProperty( compat::SYMBOL_OFFSET, QgsProperty::fromExpression( QStringLiteral( "0.8 * coalesce( \"lane\", 0 )" ) ) );
    return std::make_unique<QgsLineSymbol>( QgsSymbolLayerList { line, campusMark( color ) } );
  }
  auto *generator = static_cast<QgsGeometryGeneratorSymbolLayer *>( QgsGeometryGeneratorSymbolLayer::create( {} ) );
  generator->setGeometryExpression( curve() );
  generator->setSymbolType( Qgis::SymbolType::Line );
  generator->setSubSymbol( new QgsLineSymbol( QgsSymbolLayerList { line } ) );
  return std::make_unique<QgsLineSymbol>( QgsSymbolLayerList { generator, campusMark( color ) } );
}
} // namespace

std::unique_ptr<QgsFeatureRenderer> linkRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language, bool isCurved )
{
  std::map<std::pair<QString, bool>, int> counts;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    ++counts[{ feature.attribute( QStringLiteral( "programme_id" ) ).toString(), feature.attribute( QStringLiteral( "core" ) ).toBool() }];

  auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
  const auto append = [&]( const QString &id, const Bilingual &name, const QColor &color ) {
    for ( const bool isCore : { false, true } )
    {
      const auto count = counts.find( { id, isCore } );
      if ( count == counts.end() )
        continue;
      const QString programme = id.isEmpty() ? QStringLiteral( "\"programme_id\" IS NULL" ) : QStringLiteral( "\"programme_id\" = %1" ).arg( QgsExpression::quotedString( id ) );
      root->appendChild( new QgsRuleBasedRenderer::Rule( linkSymbol( color, isCore, isCurved ).release(), 0, 0,
        QStringLiteral( "%1 AND coalesce( \"core\", false ) = %2" ).arg( programme, isCore ? QStringLiteral( "true" ) : QStringLiteral( "false" ) ),
        atlaswording::counted( atlaswording::link( name, isCore ), count->second ).in( language ) ) );
      counts.erase( count );
    }
  };
  int place = 0;
  for ( const Programme &programme : dataset.programmes )
    append( programme.id, programme.shortName, colorOf( programme.color, place++ ).darker( 150 ) );
  // Links of clusters whose programme the data do not describe.
  while ( !counts.empty() )
  {
    const QString id = counts.begin()->first.first;
    append( id, id.isEmpty() ? atlaswording::theme( QStringLiteral( "institutions" ) ) : Bilingual { id, id }, colorOf( QString(), place++ ).darker( 150 ) );
  }
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

} // namespace clusteratlas
