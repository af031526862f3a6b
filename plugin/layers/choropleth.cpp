// SPDX-License-Identifier: GPL-2.0-or-later
#include "choropleth.h"

#include "compat.h"
#include "core/palettes.h"
#include "stripesymbol.h"
#include "wording/atlaswording.h"

#include <QLocale>
#include <qgsapplication.h>
#include <qgsclassificationequalinterval.h>
#include <qgsclassificationmethod.h>
#include <qgsclassificationmethodregistry.h>
#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace clusteratlas
{

namespace
{
using Figures = std::vector<std::optional<double>>;

Figures figuresOf( const QgsVectorLayer &layer, const QString &column )
{
  Figures figures;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
  {
    const QVariant value = feature.attribute( column );
    bool ok = false;
    const double number = value.toDouble( &ok );
    figures.push_back( value.isNull() || !ok || !std::isfinite( number ) ? std::nullopt : std::optional<double>( number ) );
  }
  return figures;
}

QString exact( double value )
{
  return QString::number( value, 'g', 17 );
}

size_t classOf( double value, const std::vector<double> &limits )
{
  const auto inner = std::lower_bound( limits.begin() + 1, limits.end() - 1, value );
  return static_cast<size_t>( inner - limits.begin() ) - 1;
}

//! Whether a row is in class \a index of \a indicator.
QString classFilter( const ClassedColumn &indicator, size_t index )
{
  const QString column = QgsExpression::quotedColumnRef( indicator.column );
  QStringList conditions;
  if ( index > 0 )
    conditions << QStringLiteral( "%1 > %2" ).arg( column, exact( indicator.limits[index] ) );
  if ( index + 2 < indicator.limits.size() )
    conditions << QStringLiteral( "%1 <= %2" ).arg( column, exact( indicator.limits[index + 1] ) );
  if ( conditions.isEmpty() )
    conditions << QStringLiteral( "%1 IS NOT NULL" ).arg( column );
  return conditions.join( QStringLiteral( " AND " ) );
}

//! As many decimals as tell the closest two of \a limits apart with three figures.
int decimalsFor( const std::vector<double> &limits )
{
  double least = HUGE_VAL;
  for ( size_t index = 1; index < limits.size(); ++index )
    least = std::min( least, limits[index] - limits[index - 1] );
  return least <= 0 || !std::isfinite( least ) ? 0 : std::clamp( static_cast<int>( std::ceil( 1 - std::log10( least ) ) ), 0, 6 );
}

QString rangeText( const ClassedColumn &indicator, size_t index, int decimals )
{
  const QLocale locale( QLocale::English );
  const bool isWhole = std::all_of( indicator.limits.begin(), indicator.limits.end(), []( double limit ) { return limit == std::floor( limit ); } );
  const auto number = [&locale, decimals = isWhole ? 0 : decimals]( double value ) { return locale.toString( value, 'f', decimals ); };
  return number( indicator.limits[index] ) + QStringLiteral( " – " ) + number( indicator.limits[index + 1] );
}

using Rule = QgsRuleBasedRenderer::Rule;

void appendRule( Rule &root, std::unique_ptr<QgsFillSymbol> symbol, const QString &filter, const Bilingual &name, int count, const QString &language )
{
  root.appendChild( new Rule( symbol.release(), 0, 0, filter, atlaswording::counted( name, count ).in( language ) ) );
}

std::unique_ptr<QgsFeatureRenderer> rendererOf( std::unique_ptr<Rule> root )
{
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}
} // namespace

std::vector<double> classLimits( const QgsVectorLayer &layer, const QString &column, const QString &method, int classes )
{
  QList<double> values;
  for ( const std::optional<double> &figure : figuresOf( layer, column ) )
    if ( figure )
      values << *figure;
  if ( values.isEmpty() )
    return {};
  std::sort( values.begin(), values.end() );
  if ( values.first() == values.last() )
    return { values.first(), values.last() };
  std::unique_ptr<QgsClassificationMethod> classification( QgsApplication::classificationMethodRegistry()->method( method ) );
  if ( !classification || classification->id().isEmpty() )
    classification = std::make_unique<QgsClassificationEqualInterval>();
  std::vector<double> limits;
  for ( const QgsClassificationRange &range : classification->classes( values, classes ) )
  {
    limits.push_back( range.lowerBound() );
    limits.push_back( range.upperBound() );
  }
  std::sort( limits.begin(), limits.end() );
  limits.erase( std::unique( limits.begin(), limits.end() ), limits.end() );
  return limits.size() < 2 ? std::vector<double> { values.first(), values.last() } : limits;
}

std::unique_ptr<QgsFeatureRenderer> choroplethRenderer( const QgsVectorLayer &layer, const ClassedColumn &indicator, const QString &palette, const QString &language )
{
  auto root = std::make_unique<Rule>( nullptr );
  const Figures figures = figuresOf( layer, indicator.column );
  if ( indicator.limits.size() >= 2 )
  {
    std::vector<int> counts( indicator.limits.size() - 1, 0 );
    for ( const std::optional<double> &figure : figures )
      if ( figure )
        ++counts[classOf( *figure, indicator.limits )];
    const int decimals = decimalsFor( indicator.limits );
    const QStringList colors = sequentialColors( palette, static_cast<int>( counts.size() ) );
    for ( size_t index = 0; index < counts.size(); ++index )
    {
      const QString text = rangeText( indicator, index, decimals );
      appendRule( *root, plainSymbol( QColor( colors.at( static_cast<int>( index ) ) ) ), classFilter( indicator, index ), { text, text }, counts[index], language );
    }
  }
  const auto without = std::count( figures.begin(), figures.end(), std::nullopt );
  appendRule( *root, noDataSymbol(), QStringLiteral( "%1 IS NULL" ).arg( QgsExpression::quotedColumnRef( indicator.column ) ), atlaswording::noData(), static_cast<int>( without ), language );
  return rendererOf( std::move( root ) );
}

std::unique_ptr<QgsFeatureRenderer> bivariateRenderer( const QgsVectorLayer &layer, const ClassedColumn &first, const ClassedColumn &second, const QString &language )
{
  auto root = std::make_unique<Rule>( nullptr );
  const Figures across = figuresOf( layer, first.column );
  const Figures up = figuresOf( layer, second.column );
  const QStringList colors = bivariateColors();
  const bool isClassed = first.limits.size() >= 2 && second.limits.size() >= 2;
  std::array<int, 9> counts {};
  int without = 0;
  for ( size_t row = 0; row < across.size(); ++row )
  {
    if ( isClassed && across[row] && up[row] )
      ++counts[std::min<size_t>( 2, classOf( *up[row], second.limits ) ) * 3 + std::min<size_t>( 2, classOf( *across[row], first.limits ) )];
    else
      ++without;
  }
  for ( size_t y = 0; isClassed && y < std::min<size_t>( 3, second.limits.size() - 1 ); ++y )
    for ( size_t x = 0; x < std::min<size_t>( 3, first.limits.size() - 1 ); ++x )
    {
      const QString filter = QStringLiteral( "(%1) AND (%2) AND %3 IS NOT NULL AND %4 IS NOT NULL" ).arg( classFilter( first, x ), classFilter( second, y ), QgsExpression::quotedColumnRef( first.column ), QgsExpression::quotedColumnRef( second.column ) );
      const size_t place = 3 * y + x;
      appendRule( *root, plainSymbol( QColor( colors.at( static_cast<int>( place ) ) ) ), filter, atlaswording::bivariateClass( static_cast<int>( x ), static_cast<int>( y ) ), counts[place], language );
    }
  appendRule( *root, noDataSymbol(), QStringLiteral( "%1 IS NULL OR %2 IS NULL" ).arg( QgsExpression::quotedColumnRef( first.column ), QgsExpression::quotedColumnRef( second.column ) ), atlaswording::noData(), without, language );
  return rendererOf( std::move( root ) );
}

} // namespace clusteratlas
