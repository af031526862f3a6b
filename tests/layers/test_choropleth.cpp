// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/choropleth.h"
#include "support/printto.h"

#include <gtest/gtest.h>
#include <qgsfillsymbollayer.h>
#include <qgsrulebasedrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

#include <optional>

namespace clusteratlas
{
namespace
{
//! A layer with the columns "a" and "b".
std::unique_ptr<QgsVectorLayer> layerOf( const std::vector<std::pair<std::optional<double>, std::optional<double>>> &rows )
{
  auto layer = std::make_unique<QgsVectorLayer>( QStringLiteral( "Polygon?crs=EPSG:6668&field=a:double&field=b:double" ), QStringLiteral( "figures" ), QStringLiteral( "memory" ) );
  QgsFeatureList features;
  for ( const auto &[a, b] : rows )
  {
    QgsFeature feature( layer->fields() );
    feature.setAttribute( 0, a ? QVariant( *a ) : QVariant() );
    feature.setAttribute( 1, b ? QVariant( *b ) : QVariant() );
    features << feature;
  }
  layer->dataProvider()->addFeatures( features );
  return layer;
}

//! What a rule is called, how many rows of \a layer it takes, and whether it is hatched.
struct Class
{
    QString label;
    int rows;
    bool isHatched;
};

std::vector<Class> classesOf( const QgsVectorLayer &layer, QgsFeatureRenderer &renderer )
{
  std::vector<Class> classes;
  for ( const QgsRuleBasedRenderer::Rule *rule : dynamic_cast<QgsRuleBasedRenderer &>( renderer ).rootRule()->children() )
  {
    int rows = 0;
    QgsFeature feature;
    QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFilterExpression( rule->filterExpression() ) );
    while ( features.nextFeature( feature ) )
      ++rows;
    const auto *fill = dynamic_cast<const QgsSimpleFillSymbolLayer *>( const_cast<QgsRuleBasedRenderer::Rule *>( rule )->symbol()->symbolLayer( 0 ) );
    classes.push_back( { rule->label(), rows, fill && fill->brushStyle() == Qt::BDiagPattern } );
  }
  return classes;
}

TEST( Choropleth, NoFiguresAreOneHatchedClass )
{
  const auto layer = layerOf( { { {}, {} }, { {}, 1 } } );
  EXPECT_TRUE( classLimits( *layer, QStringLiteral( "a" ), QStringLiteral( "Jenks" ), 5 ).empty() );
  const auto renderer = choroplethRenderer( *layer, { QStringLiteral( "a" ), {} }, QStringLiteral( "blues" ), QStringLiteral( "en" ) );
  const std::vector<Class> classes = classesOf( *layer, *renderer );
  ASSERT_EQ( classes.size(), 1u );
  EXPECT_EQ( classes[0].label, QStringLiteral( "No data (2)" ) );
  EXPECT_TRUE( classes[0].isHatched );
}

TEST( Choropleth, WhatHasNoFigureIsHatchedAndCountedApartFromZero )
{
  const auto layer = layerOf( { { 0, 1 }, { {}, 2 }, { 5, 3 }, { {}, {} }, { 10, 4 }, { 0, {} } } );
  for ( const char *method : { "Jenks", "Quantile", "EqualInterval" } )
  {
    const std::vector<double> limits = classLimits( *layer, QStringLiteral( "a" ), QString::fromLatin1( method ), 3 );
    const auto renderer = choroplethRenderer( *layer, { QStringLiteral( "a" ), limits }, QStringLiteral( "blues" ), QStringLiteral( "en" ) );
    const std::vector<Class> classes = classesOf( *layer, *renderer );
    int rows = 0;
    for ( const Class &one : classes )
    {
      EXPECT_EQ( one.isHatched, &one == &classes.back() ) << one.label.toStdString();
      EXPECT_TRUE( one.label.endsWith( QStringLiteral( " (%1)" ).arg( one.rows ) ) ) << one.label.toStdString() << one.rows;
      rows += one.rows;
    }
    EXPECT_EQ( classes.back().label, QStringLiteral( "No data (2)" ) );
    EXPECT_EQ( rows, 6 ) << method;
  }
}

//! One figure missing is enough.
TEST( Choropleth, OfTwoIndicatorsNoneMayBeMissing )
{
  const auto layer = layerOf( { { 0, 1 }, { {}, 2 }, { 5, 3 }, { {}, {} }, { 10, 4 }, { 0, {} } } );
  const auto renderer = bivariateRenderer( *layer, { QStringLiteral( "a" ), { 0, 3, 6, 10 } }, { QStringLiteral( "b" ), { 1, 2, 3, 4 } }, QStringLiteral( "en" ) );
  const std::vector<Class> classes = classesOf( *layer, *renderer );
  ASSERT_EQ( classes.size(), 10u );
  EXPECT_EQ( classes.back().label, QStringLiteral( "No data (3)" ) );
  EXPECT_TRUE( classes.back().isHatched );
  int rows = 0;
  for ( const Class &one : classes )
    rows += one.rows;
  EXPECT_EQ( rows, 6 );
}
} // namespace
} // namespace clusteratlas
