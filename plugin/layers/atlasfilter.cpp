// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasfilter.h"

#include "atlasproject.h"
#include "atlasthemes.h"
#include "compat.h"
#include "legendcounts.h"
#include "programmerenderer.h"
#include "shownstripes.h"

#include <QSignalBlocker>
#include <qgsexpression.h>
#include <qgsgeometrygeneratorsymbollayer.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsrulebasedrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

#include <functional>
#include <map>

namespace clusteratlas
{

namespace
{
const char *const SHOWN_COUNT = "cluster_count_shown";
const char *const SHOWN_FIELDS = "field_ids_shown";

//! A text as SQL writes it: the subset strings of GeoPackages are SQL. A bar would begin another part of the layer's source.
QString literal( const QString &text )
{
  return QLatin1Char( '\'' ) + QString( text ).replace( QLatin1Char( '\'' ), QStringLiteral( "''" ) ).replace( QLatin1Char( '|' ), QStringLiteral( "' || char(124) || '" ) ) + QLatin1Char( '\'' );
}

//! Any of \a conditions, halved again and again: SQLite refuses a thousand in a row.
QString anyOf( const QStringList &conditions )
{
  if ( conditions.size() == 1 )
    return conditions.first();
  const int half = conditions.size() / 2;
  return QStringLiteral( "(%1 OR %2)" ).arg( anyOf( conditions.mid( 0, half ) ), anyOf( conditions.mid( half ) ) );
}

QStringList literals( const QStringList &texts )
{
  QStringList quoted;
  for ( const QString &text : texts )
    quoted << literal( text );
  return quoted;
}

//! Whether the layer of \a table turns to other rows of the file in another reading.
bool turns( const QString &table )
{
  return table == QLatin1String( "memberships" ) || table == QLatin1String( "prefectures" ) || table == QLatin1String( "cluster_regions" );
}

bool isByReading( const QString &table, bool isBuilt )
{
  return table.startsWith( QLatin1String( "tile_" ) ) || table.startsWith( QLatin1String( "inset_m" ) ) || table.startsWith( QLatin1String( "inset_p" ) ) || table == QLatin1String( "prefecture_tiles" )
    || ( !isBuilt && turns( table ) );
}

QString clusterCondition( const QString &table, const QStringList &ids )
{
  for ( const char *one : { "memberships", "cluster_regions", "cluster_municipalities", "links", "tile_memberships", "inset_memberships" } )
    if ( table == QLatin1String( one ) )
      return ids.isEmpty() ? QStringLiteral( "0 = 1" ) : QStringLiteral( "\"cluster_id\" IN (%1)" ).arg( literals( ids ).join( QStringLiteral( ", " ) ) );
  if ( table != QLatin1String( "institutions" ) )
    return QString();
  QStringList conditions;
  for ( const QString &id : ids )
    conditions << QStringLiteral( "instr(';' || \"cluster_ids\" || ';', %1) > 0" ).arg( literal( QStringLiteral( ";%1;" ).arg( id ) ) );
  return conditions.isEmpty() ? QStringLiteral( "0 = 1" ) : anyOf( conditions );
}

/**
 * Lets \a layer read \a source of its file with \a subset. By a new source and not by setSubsetString(): with that, QGIS 3.22 opens the file for
 * writing, and the layers that read it without a lock find it closed.
 */
void readFrom( QgsProject &project, QgsVectorLayer &layer, const QString &source, const QString &subset )
{
  const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( layer.providerType(), layer.source() );
  QString uri = QStringLiteral( "%1|layername=%2" ).arg( parts.value( QStringLiteral( "path" ) ).toString(), source );
  if ( !subset.isEmpty() )
    uri += QStringLiteral( "|subset=" ) + subset;
  if ( parts.value( QStringLiteral( "layerName" ) ).toString() == source && layer.subsetString() == subset )
    return;
  QgsDataProvider::ProviderOptions options;
  options.transformContext = project.transformContext();
  layer.setDataSource( uri, layer.name(), layer.providerType(), options, false );
}

/**
 * \a own and what the user set, beside each other. Kept with the group: custom properties of a layer change with its style.
 */
QString wholeSubset( QgsLayerTreeGroup &group, const QgsVectorLayer &layer, const QString &table, const QString &own )
{
  const QString lastKey = QStringLiteral( "clusteratlas/subset/" ) + table, userKey = QStringLiteral( "clusteratlas/userSubset/" ) + table;
  if ( layer.subsetString() != group.customProperty( lastKey ).toString() )
    group.setCustomProperty( userKey, layer.subsetString() );
  const QString user = group.customProperty( userKey ).toString();
  const QString both = user.isEmpty() || own.isEmpty() ? user + own : QStringLiteral( "(%1) AND (%2)" ).arg( user, own );
  group.setCustomProperty( lastKey, both );
  return both;
}

//! The fields of each cluster as the memberships have them: in the order of the fields.
std::map<QString, QStringList> clustersByField( const QgsVectorLayer &memberships )
{
  std::map<QString, QStringList> clusters;
  QgsFeature feature;
  QgsFeatureIterator features = memberships.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    for ( const QString &field : feature.attribute( QStringLiteral( "field_ids" ) ).toString().split( QLatin1Char( ';' ), Qt::SkipEmptyParts ) )
      if ( const QString id = feature.attribute( QStringLiteral( "cluster_id" ) ).toString(); !clusters[field].contains( id ) )
        clusters[field] << id;
  return clusters;
}

QString arrayOf( const QStringList &texts )
{
  QStringList quoted;
  for ( const QString &text : texts )
    quoted << QgsExpression::quotedString( text );
  return QStringLiteral( "array(%1)" ).arg( quoted.join( QStringLiteral( ", " ) ) );
}

QString countExpression( const QStringList &ids )
{
  return QStringLiteral( "CASE WHEN \"cluster_count\" IS NOT NULL THEN array_length( array_filter( string_to_array( coalesce( \"cluster_ids\", '' ), ';' ), array_contains( %1, @element ) ) ) END" ).arg( arrayOf( ids ) );
}

QString fieldsExpression( const std::map<QString, QStringList> &clusters )
{
  QStringList cases;
  for ( const auto &[field, ids] : clusters )
    cases << QStringLiteral( "CASE WHEN array_intersect( string_to_array( coalesce( \"cluster_ids\", '' ), ';' ), %1 ) THEN %2 END" ).arg( arrayOf( ids ), QgsExpression::quotedString( field ) );
  return cases.isEmpty() ? QStringLiteral( "NULL" ) : QStringLiteral( "nullif( array_to_string( array_filter( array(%1), @element IS NOT NULL ), ';' ), '' )" ).arg( cases.join( QStringLiteral( ", " ) ) );
}

void removeVirtualFields( QgsVectorLayer &layer )
{
  for ( const char *name : { SHOWN_COUNT, SHOWN_FIELDS, "stripe_to_shown", "stripe_from_shown", "stripe_count_shown", "stripe_rank_shown" } )
    if ( const int index = layer.fields().lookupField( QString::fromLatin1( name ) ); index >= 0 && layer.fields().fieldOrigin( index ) == compat::EXPRESSION_FIELD )
      layer.removeExpressionField( index );
}

//! Lets the rules of the current style ask for the columns of what is shown, or for those of everything.
void redirectRules( QgsVectorLayer &layer, bool isFiltered )
{
  const std::initializer_list<std::pair<const char *, const char *>> columns { { "\"cluster_count\"", "\"cluster_count_shown\"" }, { "\"field_ids\"", "\"field_ids_shown\"" },
    { "\"stripe_rank\"", "\"stripe_rank_shown\"" }, { "\"stripe_count\"", "\"stripe_count_shown\"" }, { "\"stripe_from\"", "\"stripe_from_shown\"" }, { "\"stripe_to\"", "\"stripe_to_shown\"" } };
  auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer.renderer() );
  if ( !renderer )
    return;
  const auto redirected = [&]( QString expression ) {
    for ( const auto &[all, shown] : columns )
      expression.replace( QString::fromLatin1( isFiltered ? all : shown ), QString::fromLatin1( isFiltered ? shown : all ) );
    return expression;
  };
  for ( QgsRuleBasedRenderer::Rule *rule : renderer->rootRule()->descendants() )
  {
    rule->setFilterExpression( redirected( rule->filterExpression() ) );
    for ( int index = 0; rule->symbol() && index < rule->symbol()->symbolLayerCount(); ++index )
      if ( auto *generator = dynamic_cast<QgsGeometryGeneratorSymbolLayer *>( rule->symbol()->symbolLayer( index ) ) )
        generator->setGeometryExpression( redirected( generator->geometryExpression() ) );
  }
}

/**
 * Does \a change in every style of \a layer. The legends of the project and of each layout are made anew once and not at every style in between, which
 * took seconds.
 */
void inEveryStyle( QgsVectorLayer &layer, const std::function<void()> &change )
{
  {
    const QSignalBlocker quiet( layer );
    QgsMapLayerStyleManager &styles = *layer.styleManager();
    const QString current = styles.currentStyle();
    for ( const QString &style : styles.styles() )
    {
      styles.setCurrentStyle( style );
      change();
    }
    styles.setCurrentStyle( current );
  }
  // Legends follow this one.
  emit layer.rendererChanged();
  layer.emitStyleChanged();
}
} // namespace

void updateSubsets( QgsProject &project )
{
  QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return;
  const QString reading = shownReading( project ).id();
  const bool isBuilt = reading == builtReading( project ).id();
  const bool isFiltered = group->customProperty( QStringLiteral( "clusteratlas/isFiltered" ) ).toBool();
  const QStringList ids = group->customProperty( QStringLiteral( "clusteratlas/shown" ) ).toStringList();
  for ( QgsLayerTreeLayer *node : group->findLayers() )
  {
    auto *layer = qobject_cast<QgsVectorLayer *>( node->layer() );
    const QString table = layer ? layer->customProperty( atlasTableProperty() ).toString() : QString();
    if ( !layer || !layer->isSpatial() )
      continue;
    QStringList conditions;
    if ( isByReading( table, isBuilt ) )
      conditions << QStringLiteral( "\"reading\" = %1" ).arg( literal( reading ) );
    if ( const QString condition = clusterCondition( table, ids ); isFiltered && !condition.isEmpty() )
      conditions << condition;
    readFrom( project, *layer, !isBuilt && turns( table ) ? table + QStringLiteral( "_by_reading" ) : table, wholeSubset( *group, *layer, table, conditions.join( QStringLiteral( " AND " ) ) ) );
  }
}

void showOnly( QgsProject &project, const QStringList &clusterIds, bool isFiltered )
{
  QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return;
  const bool wasFiltered = group->customProperty( QStringLiteral( "clusteratlas/isFiltered" ) ).toBool();
  if ( !isFiltered && !wasFiltered )
    return;
  group->setCustomProperty( QStringLiteral( "clusteratlas/isFiltered" ), isFiltered );
  group->setCustomProperty( QStringLiteral( "clusteratlas/shown" ), isFiltered ? clusterIds : QStringList() );
  updateSubsets( project );
  const QgsVectorLayer *memberships = atlasLayer( project, QStringLiteral( "memberships" ) );
  for ( const char *table : { "prefectures", "prefecture_tiles", "inset_prefectures" } )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) ) )
    {
      removeVirtualFields( *layer );
      if ( isFiltered )
      {
        layer->addExpressionField( countExpression( clusterIds ), QgsField( QString::fromLatin1( SHOWN_COUNT ), compat::INTEGER_FIELD ) );
        layer->addExpressionField( memberships ? fieldsExpression( clustersByField( *memberships ) ) : QStringLiteral( "NULL" ), QgsField( QString::fromLatin1( SHOWN_FIELDS ), compat::TEXT_FIELD ) );
      }
      inEveryStyle( *layer, [&] {
        redirectRules( *layer, isFiltered );
        recountClasses( project, *layer );
      } );
      layer->triggerRepaint();
    }
  const std::vector<ShownColumn> stripes = memberships && isFiltered ? shownStripes( *memberships ) : std::vector<ShownColumn>();
  const std::initializer_list<const char *> withStripes { "memberships", "tile_memberships", "inset_memberships" };
  for ( const char *table : withStripes )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) ) )
    {
      removeVirtualFields( *layer );
      for ( const ShownColumn &stripe : stripes )
        layer->addExpressionField( stripe.expression, QgsField( stripe.name, stripe.isWhole ? compat::INTEGER_FIELD : compat::REAL_FIELD ) );
    }
  for ( const char *table : { "memberships", "links", "institutions", "tile_memberships", "inset_memberships" } )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) ); layer && layer->isSpatial() )
    {
      const bool hasStripes = std::any_of( withStripes.begin(), withStripes.end(), [table]( const char *one ) { return QLatin1String( one ) == QLatin1String( table ); } );
      inEveryStyle( *layer, [&] {
        if ( hasStripes )
          redirectRules( *layer, isFiltered );
        recountClasses( project, *layer );
      } );
      layer->triggerRepaint();
    }
  showEntriesOfShownClusters( project );
}

} // namespace clusteratlas
