// SPDX-License-Identifier: GPL-2.0-or-later
#include "legendcounts.h"

#include "atlasproject.h"
#include "compat.h"

#include <QRegularExpression>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpressioncontextutils.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <set>

namespace clusteratlas
{

namespace
{
const QRegularExpression &countPattern()
{
  static const QRegularExpression pattern( QStringLiteral( "( \\(|（)(\\d+)(\\)|）)$" ) );
  return pattern;
}

//! Distinct clusters among the rows of the memberships that \a accepts.
int clustersThat( const QgsVectorLayer &memberships, const std::function<bool( const QgsFeature & )> &accepts )
{
  std::set<QString> clusters;
  QgsFeature feature;
  QgsFeatureIterator features = memberships.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    if ( accepts( feature ) )
      clusters.insert( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() );
  return static_cast<int>( clusters.size() );
}

QgsFeatureIterator rowsThat( const QgsVectorLayer &layer, const QString &filter )
{
  QgsFeatureRequest request;
  request.setFlags( compat::NO_GEOMETRY );
  if ( !filter.isEmpty() )
    request.setFilterExpression( filter );
  QgsExpressionContext context( QgsExpressionContextUtils::globalProjectLayerScopes( &layer ) );
  request.setExpressionContext( context );
  return layer.getFeatures( request );
}

int featuresThat( const QgsVectorLayer &layer, const QString &filter )
{
  int count = 0;
  QgsFeature feature;
  QgsFeatureIterator features = rowsThat( layer, filter );
  while ( features.nextFeature( feature ) )
    ++count;
  return count;
}

//! Distinct clusters among the rows of \a layer, a layer of memberships, that \a filter lets through.
int clustersOf( const QgsVectorLayer &layer, const QString &filter )
{
  std::set<QString> clusters;
  QgsFeature feature;
  QgsFeatureIterator features = rowsThat( layer, filter );
  while ( features.nextFeature( feature ) )
    clusters.insert( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() );
  return static_cast<int>( clusters.size() );
}

int countOfRule( const QgsProject &project, const QgsVectorLayer &layer, const QgsRuleBasedRenderer::Rule &rule )
{
  const QString field = rule.description().startsWith( QLatin1String( "field:" ) ) ? rule.description().mid( 6 ) : QString();
  const QgsVectorLayer *memberships = atlasLayer( project, QStringLiteral( "memberships" ) );
  if ( memberships && layer.customProperty( atlasTableProperty() ).toString().endsWith( QLatin1String( "memberships" ) ) )
    return clustersOf( layer, rule.filterExpression() );
  if ( field.isEmpty() || !memberships )
    return featuresThat( layer, rule.filterExpression() );
  return clustersThat( *memberships, [&field]( const QgsFeature &feature ) { return feature.attribute( QStringLiteral( "field_ids" ) ).toString().split( QLatin1Char( ';' ) ).contains( field ); } );
}
} // namespace

QString labelWithoutCount( const QString &label )
{
  return QString( label ).remove( countPattern() );
}

QString labelWithCount( const QString &label, int count )
{
  return QString( label ).replace( countPattern(), QStringLiteral( "\\1%1\\3" ).arg( count ) );
}

void relabelClasses( QgsVectorLayer &layer, const std::function<QString( const QString & )> &relabel )
{
  if ( auto *rules = dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() ) )
    for ( QgsRuleBasedRenderer::Rule *rule : rules->rootRule()->descendants() )
      rule->setLabel( relabel( rule->label() ) );
  else if ( auto *categories = dynamic_cast<QgsCategorizedSymbolRenderer *>( layer.renderer() ) )
    for ( int index = 0; index < categories->categories().size(); ++index )
      categories->updateCategoryLabel( index, relabel( categories->categories().at( index ).label() ) );
}

void recountClasses( const QgsProject &project, QgsVectorLayer &layer )
{
  if ( auto *rules = dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() ) )
  {
    // Entries of clusters have no count.
    for ( QgsRuleBasedRenderer::Rule *rule : rules->rootRule()->descendants() )
      if ( labelWithoutCount( rule->label() ) != rule->label() )
        rule->setLabel( labelWithCount( rule->label(), countOfRule( project, layer, *rule ) ) );
  }
  else if ( auto *categories = dynamic_cast<QgsCategorizedSymbolRenderer *>( layer.renderer() ) )
    for ( int index = 0; index < categories->categories().size(); ++index )
    {
      const QgsRendererCategory category = categories->categories().at( index );
      const QString column = categories->classAttribute();
      const int count = clustersThat( layer, [&]( const QgsFeature &feature ) { return feature.attribute( column ).toString() == category.value().toString(); } );
      categories->updateCategoryLabel( index, labelWithCount( category.label(), count ) );
    }
  emit layer.legendChanged();
}

} // namespace clusteratlas
