// SPDX-License-Identifier: GPL-2.0-or-later
#include "stripesymbol.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgeometrygeneratorsymbollayer.h>

namespace clusteratlas
{

namespace
{
/**
 * The bands u = x·cos φ + y in [ k·p + from·p, k·p + to·p ], p being the repeat in degrees, cut to the polygon; the whole polygon for rank 0. One
 * millimetre across a stripe of 45° takes 1.27e-8 degrees of u for each unit of the scale's denominator: √2 / 1000 / 111 320. Each band is [ 0, 1 ],
 * long enough for any width, made larger and moved; 1.24 is 1 / cos 36°.
 *
 * QGIS copies the arguments of a function twice whenever it copies the function, so the time for a legend doubles with every function inside
 * another: few of them here, and CASE instead of if().
 */
QString stripeExpression( const Stripe &stripe )
{
  const QString millimetres = QStringLiteral( "CASE WHEN %1 <= 3 THEN 2.2 * %1 WHEN %1 <= 9 THEN 6.6 ELSE 0.7 * %1 END" ).arg( stripe.count );
  return QStringLiteral( "CASE WHEN coalesce( %1, 0 ) < 1 THEN $geometry ELSE"
                         " with_variable( 'p', max( 0.008, ( %2 ) * 0.0000000127 * coalesce( @map_scale, 10000000 ) ),"
                         " intersection( $geometry, collect_geometries( array_foreach( generate_series("
                         " floor( ( x_min( $geometry ) / 1.24 + y_min( $geometry ) ) / @p ) - 1,"
                         " ceil( ( x_max( $geometry ) / 1.24 + y_max( $geometry ) ) / @p ) ),"
                         " affine_transform( geom_from_wkt( 'POLYGON((50000 -50000,50001 -50000,-49999 50000,-50000 50000,50000 -50000))' ),"
                         " @p * 1.24 * ( @element + %3 ), 0, 0, @p * 1.24 * ( %4 - %3 ), @p * ( %4 - %3 ) ) ) ) ) ) END" )
    .arg( stripe.rank, millimetres, stripe.from, stripe.to );
}

std::unique_ptr<QgsFillSymbol> symbolOf( QgsSymbolLayer *layer )
{
  return std::make_unique<QgsFillSymbol>( QgsSymbolLayerList { layer } );
}
} // namespace

std::unique_ptr<QgsFillSymbol> plainSymbol( const QColor &color )
{
  auto *fill = new QgsSimpleFillSymbolLayer( color, Qt::SolidPattern, QColor( 0x8a, 0x8a, 0x86 ), Qt::SolidLine, 0.12, Qt::RoundJoin );
  return symbolOf( fill );
}

std::unique_ptr<QgsFillSymbol> noDataSymbol()
{
  auto *fill = new QgsSimpleFillSymbolLayer( QColor( 0x9a, 0x9a, 0x9a ), Qt::BDiagPattern, QColor( 0x8a, 0x8a, 0x86 ), Qt::SolidLine, 0.12, Qt::RoundJoin );
  return symbolOf( fill );
}

Stripe Stripe::ofMembership()
{
  return { QStringLiteral( "\"stripe_rank\"" ), QStringLiteral( "\"stripe_count\"" ), QStringLiteral( "\"stripe_from\"" ), QStringLiteral( "\"stripe_to\"" ) };
}

Stripe Stripe::equal( const QString &rank, const QString &count )
{
  return { rank, count, QStringLiteral( "1.0 * %1 / %2" ).arg( rank, count ), QStringLiteral( "( %1 + 1.0 ) / %2" ).arg( rank, count ) };
}

std::unique_ptr<QgsFillSymbol> stripeSymbol( const QColor &color, const Stripe &stripe )
{
  auto *generator = static_cast<QgsGeometryGeneratorSymbolLayer *>( QgsGeometryGeneratorSymbolLayer::create( {} ) );
  generator->setGeometryExpression( stripeExpression( stripe ) );
  generator->setSymbolType( Qgis::SymbolType::Fill );
  auto *fill = new QgsSimpleFillSymbolLayer( color, Qt::SolidPattern, color, Qt::NoPen );
  generator->setSubSymbol( symbolOf( fill ).release() );
  auto *outline = new QgsSimpleFillSymbolLayer( color, Qt::NoBrush, QColor( 0x6a, 0x6a, 0x66 ), Qt::SolidLine, 0.16, Qt::RoundJoin );
  auto symbol = std::make_unique<QgsFillSymbol>( QgsSymbolLayerList { generator, outline } );
  return symbol;
}

} // namespace clusteratlas
