// SPDX-License-Identifier: GPL-2.0-or-later
#include "programmerenderer.h"

#include "atlasproject.h"
#include "atlasrenderers.h"
#include "compat.h"
#include "core/inerttext.h"
#include "stripesymbol.h"
#include "wording/atlaswording.h"

#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgslayertree.h>
#include <qgsmaplayerlegend.h>
#include <qgsproject.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace clusteratlas
{

namespace
{
using Rule = QgsRuleBasedRenderer::Rule;

constexpr size_t MOST_ENTRIES = 100;
constexpr const char *ENTRY = "cluster:";

//! The clusters in \a layer by their programme; programmes without an id under the empty one.
std::map<QString, std::set<QString>> clustersByProgramme( const QgsVectorLayer &layer )
{
  std::map<QString, std::set<QString>> clusters;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    clusters[feature.attribute( QStringLiteral( "programme_id" ) ).toString()].insert( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() );
  return clusters;
}

/**
 * A place among the shades of its programme for each cluster: another one than those of the same programme that were here before on one of its prefectures, in
 * whatever reading.
 */
std::map<QString, int> shadesOf( const Dataset &dataset )
{
  std::map<QString, std::set<int>> prefectures;
  for ( const Membership &membership : dataset.memberships )
    if ( membership.prefecture )
      prefectures[membership.clusterId].insert( membership.prefecture->number() );
  std::map<std::pair<QString, int>, std::set<int>> taken;
  std::map<QString, int> shades;
  for ( const Cluster &cluster : dataset.clusters )
  {
    const std::set<int> &own = prefectures[cluster.id];
    int shade = 0;
    while ( std::any_of( own.begin(), own.end(), [&]( int code ) { return taken[{ cluster.programmeId, code }].count( shade ) > 0; } ) )
      ++shade;
    for ( const int code : own )
      taken[{ cluster.programmeId, code }].insert( shade );
    shades.emplace( cluster.id, shade );
  }
  return shades;
}

//! The color itself first, then by turns lighter and darker; from the eighth on they come again.
QColor shaded( const QColor &color, int shade )
{
  constexpr std::array<double, 7> LIGHTNESS { 0, 0.24, -0.2, 0.12, -0.1, 0.36, -0.3 };
  double hue = 0, saturation = 0, lightness = 0;
  QColor( color ).getHslF( &hue, &saturation, &lightness );
  const double shift = LIGHTNESS.at( static_cast<size_t>( shade ) % LIGHTNESS.size() );
  return shift == 0 ? color : QColor::fromHslF( std::max( 0.0, hue ), saturation, std::clamp( lightness + shift, 0.12, 0.92 ) );
}

QString equals( const char *column, const QString &value )
{
  return QStringLiteral( "coalesce( \"%1\", '' ) = %2" ).arg( QString::fromLatin1( column ), QgsExpression::quotedString( value ) );
}

std::unique_ptr<Rule> programmeRule( const QString &id, const QString &label, const QColor &color, const Dataset &dataset, const std::map<QString, int> &shades, const QString &language )
{
  const bool hasEntries = dataset.clusters.size() <= MOST_ENTRIES;
  const auto symbol = [&color]( int shade ) { return stripeSymbol( shaded( color, shade ), Stripe::ofMembership() ).release(); };
  auto rule = std::make_unique<Rule>( symbol( 0 ), 0, 0, equals( "programme_id", id ), label );
  if ( hasEntries )
    for ( const Cluster &cluster : dataset.clusters )
      if ( cluster.programmeId == id )
        rule->appendChild( new Rule( symbol( shades.at( cluster.id ) ), 0, 0, equals( "cluster_id", cluster.id ), clusterEntry( cluster ).in( language ), ENTRY + cluster.id ) );
  return rule;
}
} // namespace

Bilingual clusterEntry( const Cluster &cluster )
{
  const auto entry = [&cluster]( const QString &name ) { return legendText( name.isEmpty() ? cluster.id : cluster.id + QLatin1Char( ' ' ) + name ); };
  const bool hasRegion = !cluster.region.ja.isEmpty() || !cluster.region.en.isEmpty();
  const Bilingual &name = hasRegion ? cluster.region : cluster.name;
  return { entry( name.in( QStringLiteral( "ja" ) ) ), entry( name.in( QStringLiteral( "en" ) ) ) };
}

std::unique_ptr<QgsFeatureRenderer> programmeRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language )
{
  auto root = std::make_unique<Rule>( nullptr );
  std::map<QString, std::set<QString>> clusters = clustersByProgramme( layer );
  for ( const Cluster &cluster : dataset.clusters ) // of other readings too
    clusters[cluster.programmeId];
  const std::map<QString, int> shades = shadesOf( dataset );
  int place = 0;
  for ( const Programme &programme : dataset.programmes )
  {
    const QString label = atlaswording::counted( programme.shortName, static_cast<int>( clusters[programme.id].size() ) ).in( language );
    root->appendChild( programmeRule( programme.id, label, colorOf( programme.color, place++ ), dataset, shades, language ).release() );
    clusters.erase( programme.id );
  }
  // Clusters whose programme the data do not describe are drawn all the same.
  for ( const auto &[id, members] : clusters )
  {
    const Bilingual name = id.isEmpty() ? atlaswording::theme( QStringLiteral( "cluster" ) ) : Bilingual { id, id };
    root->appendChild( programmeRule( id, atlaswording::counted( name, static_cast<int>( members.size() ) ).in( language ), colorOf( QString(), place++ ), dataset, shades, language ).release() );
  }
  auto renderer = std::make_unique<QgsRuleBasedRenderer>( root.release() );
  renderer->setOrderBy( QgsFeatureRequest::OrderBy( { QgsFeatureRequest::OrderByClause( QStringLiteral( "\"stripe_rank\"" ), true ) } ) );
  renderer->setOrderByEnabled( true );
  return renderer;
}

void showEntriesOfShownClusters( QgsProject &project )
{
  QgsVectorLayer *layer = atlasLayer( project, QStringLiteral( "memberships" ) );
  QgsLayerTreeLayer *node = layer ? project.layerTreeRoot()->findLayer( layer->id() ) : nullptr;
  if ( !node || !layer->renderer() )
    return;
  std::set<QString> shown;
  for ( const auto &[programme, clusters] : clustersByProgramme( *layer ) )
    shown.insert( clusters.begin(), clusters.end() );
  const auto *rules = dynamic_cast<QgsRuleBasedRenderer *>( layer->renderer() );
  QList<int> order;
  int index = 0;
  bool isWhole = true;
  for ( const QgsLegendSymbolItem &item : layer->renderer()->legendSymbolItems() )
  {
    const Rule *rule = rules ? const_cast<QgsRuleBasedRenderer *>( rules )->rootRule()->findRuleByKey( item.ruleKey() ) : nullptr;
    const QString entry = rule ? rule->description() : QString();
    const bool isShown = !entry.startsWith( QLatin1String( ENTRY ) ) || shown.count( entry.mid( static_cast<int>( qstrlen( ENTRY ) ) ) ) > 0;
    if ( isShown )
      order << index;
    isWhole = isWhole && isShown;
    ++index;
  }
  if ( isWhole )
    node->removeCustomProperty( QStringLiteral( "legend/node-order" ) );
  else
    QgsMapLayerLegendUtils::setLegendNodeOrder( node, order );
  emit layer->legendChanged();
}

} // namespace clusteratlas
