// SPDX-License-Identifier: GPL-2.0-or-later
#include "stripesymbol.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgsgeometrygeneratorsymbollayer.h>

namespace clusteratlas
{

namespace
{
//! Degrees of x + y that one millimetre across a 45° stripe takes on the map, for each unit of the scale's denominator.
constexpr const char *DEGREES_PER_MILLIMETRE = "0.0000000127";
constexpr const char *STRIPE_MILLIMETRES = "2.2";

/**
 * The bands x + y in [ k·period + rank·width, + width ], cut to the polygon; the whole polygon for rank 0. Each is the band [ 0, 1 ], long enough
 * for any width, made larger and moved.
 *
 * QGIS copies the arguments of a function twice whenever it copies the function, so the time for a legend doubles with every function inside
 * another: few of them here, and CASE instead of if().
 */
QString stripeExpression( const QString &rank, const QString &count )
{
  return QStringLiteral( "CASE WHEN coalesce( %1, 0 ) < 1 THEN $geometry ELSE"
                         " with_variable( 'w', max( 0.004, %3 * %4 * coalesce( @map_scale, 10000000 ) ),"
                         " intersection( $geometry, collect_geometries( array_foreach( generate_series("
                         " floor( ( x_min( $geometry ) + y_min( $geometry ) ) / ( @w * coalesce( %2, 1 ) ) ) - 1,"
                         " ceil( ( x_max( $geometry ) + y_max( $geometry ) ) / ( @w * coalesce( %2, 1 ) ) ) ),"
                         " affine_transform( geom_from_wkt( 'POLYGON((50000 -50000,50001 -50000,-49999 50000,-50000 50000,50000 -50000))' ),"
                         " @element * ( @w * coalesce( %2, 1 ) ) + @w * %1, 0, 0, @w, @w ) ) ) ) ) END" )
    .arg( rank, count, QString::fromLatin1( DEGREES_PER_MILLIMETRE ), QString::fromLatin1( STRIPE_MILLIMETRES ) );
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

std::unique_ptr<QgsFillSymbol> stripeSymbol( const QColor &color, const QString &rank, const QString &count )
{
  auto *generator = static_cast<QgsGeometryGeneratorSymbolLayer *>( QgsGeometryGeneratorSymbolLayer::create( {} ) );
  generator->setGeometryExpression( stripeExpression( rank, count ) );
  generator->setSymbolType( Qgis::SymbolType::Fill );
  auto *fill = new QgsSimpleFillSymbolLayer( color, Qt::SolidPattern, color, Qt::NoPen );
  generator->setSubSymbol( symbolOf( fill ).release() );
  auto *outline = new QgsSimpleFillSymbolLayer( color, Qt::NoBrush, QColor( 0x6a, 0x6a, 0x66 ), Qt::SolidLine, 0.16, Qt::RoundJoin );
  auto symbol = std::make_unique<QgsFillSymbol>( QgsSymbolLayerList { generator, outline } );
  return symbol;
}

} // namespace clusteratlas
