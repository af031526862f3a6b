// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/applymapoptions.h"
#include "layers/atlasfilter.h"
#include "layers/atlaslanguage.h"
#include "layers/atlasproject.h"
#include "layers/atlasreading.h"
#include "layers/atlasthemes.h"
#include "layers/mapoptionsonlayers.h"
#include "support/printto.h"

#include <QRegularExpression>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <set>

namespace clusteratlas::test
{
namespace
{
TEST_F( MapOptionsOnLayers, AProjectWithoutAtlasStaysAsItIs )
{
  QgsProject empty;
  EXPECT_EQ( toJson( applyMapOptions( empty, *sPrepared->dataset, theme( "count" ), QStringLiteral( "en" ) ) ), toJson( theme( "count" ) ) );
  showOnly( empty, { QStringLiteral( "K01" ) }, true );
  setAtlasLanguage( empty, *sPrepared->dataset, QStringLiteral( "ja" ) );
  EXPECT_TRUE( empty.mapLayers().isEmpty() );
}

TEST_F( MapOptionsOnLayers, EveryThemeCountsEveryPrefectureOnce )
{
  for ( const char *id : { "count", "readings", "indicator", "bivariate" } )
  {
    apply( theme( id ) );
    EXPECT_EQ( layer( "prefectures" ).styleManager()->currentStyle(), QString::fromLatin1( id ) );
    EXPECT_EQ( counted( labels( layer( "prefectures" ) ) ), 47 ) << id << qPrintable( labels( layer( "prefectures" ) ).join( QLatin1Char( '|' ) ) );
  }
}

TEST_F( MapOptionsOnLayers, EveryMethodClassesEveryFigure )
{
  for ( const char *method : { "Jenks", "Quantile", "EqualInterval", "Pretty", "StdDev", "no such method" } )
    for ( const int classes : { 2, 5, 9 } )
    {
      MapOptions options = theme( "indicator" );
      options.method = QString::fromLatin1( method );
      options.classes = classes;
      apply( options );
      EXPECT_EQ( counted( labels( layer( "prefectures" ) ) ), 47 ) << method;
    }
}

TEST_F( MapOptionsOnLayers, LimitsOfTheUserSurviveThemesAndLanguages )
{
  MapOptions options = theme( "indicator" );
  options = apply( options );
  ASSERT_EQ( options.limits.size(), 1u );
  options.limits.begin()->second = { 1000000, 2000000, 5000000 };
  options = apply( options );
  const QStringList before = labels( layer( "prefectures" ) );
  EXPECT_EQ( counted( before ), 47 );
  EXPECT_EQ( before.size(), 3 ) << qPrintable( before.join( QLatin1Char( '|' ) ) );
  for ( const char *id : { "count", "programme", "indicator" } )
  {
    options.theme = QString::fromLatin1( id );
    options = apply( options );
  }
  setAtlasLanguage( mProject, *sPrepared->dataset, QStringLiteral( "ja" ) );
  setAtlasLanguage( mProject, *sPrepared->dataset, QStringLiteral( "en" ) );
  EXPECT_EQ( labels( layer( "prefectures" ) ), before );
}

TEST_F( MapOptionsOnLayers, AMissingFigureIsHatchedAndNeverZero )
{
  const QgsVectorLayer &prefectures = layer( "prefectures" );
  apply( theme( "indicator" ) );
  const auto *renderer = dynamic_cast<const QgsRuleBasedRenderer *>( prefectures.renderer() );
  ASSERT_NE( renderer, nullptr );
  const QgsRuleBasedRenderer::Rule *last = const_cast<QgsRuleBasedRenderer *>( renderer )->rootRule()->children().last();
  EXPECT_TRUE( last->filterExpression().endsWith( QStringLiteral( "IS NULL" ) ) );
  EXPECT_EQ( last->label(), QStringLiteral( "No data (0)" ) );
}

//! The clusters that \a regions outlines, and those it labels, one for each label.
std::pair<std::set<QString>, QStringList> regionsOf( const QgsVectorLayer &regions )
{
  std::set<QString> outlined;
  QStringList labelled;
  QgsFeature feature;
  QgsFeatureIterator features = regions.getFeatures();
  while ( features.nextFeature( feature ) )
  {
    const QString id = feature.attribute( QStringLiteral( "cluster_id" ) ).toString();
    EXPECT_FALSE( feature.geometry().isEmpty() );
    outlined.insert( id );
    if ( feature.attribute( QStringLiteral( "labelled" ) ).toInt() == 1 )
      labelled << id;
  }
  return { outlined, labelled };
}

TEST_F( MapOptionsOnLayers, EachReadingHasItsOwnPlaces )
{
  for ( const RoleFilter &reading : allReadings() )
  {
    MapOptions options = theme( "count" );
    options.reading = reading;
    apply( options );
    std::set<PrefectureCode> codes;
    for ( const auto &[code, wkb] : sPrepared->polygons )
      codes.insert( code );
    const JoinResult join = joinMemberships( *datasetOfReading( mProject, sPrepared->dataset ), reading, codes );
    std::set<PrefectureCode> named;
    for ( const JoinedMembership &joined : join.joined )
      named.insert( joined.prefecture );
    EXPECT_EQ( layer( "memberships" ).featureCount(), static_cast<long long>( join.joined.size() ) ) << qPrintable( reading.id() );
    std::set<QString> placed;
    for ( const JoinedMembership &joined : join.joined )
      placed.insert( datasetOfReading( mProject, sPrepared->dataset )->memberships[joined.membership].clusterId );
    const auto [outlined, labelled] = regionsOf( layer( "cluster_regions" ) );
    EXPECT_EQ( outlined, placed ) << qPrintable( reading.id() );
    EXPECT_EQ( labelled.size(), placed.size() ) << qPrintable( reading.id() );
    EXPECT_EQ( std::set<QString>( labelled.begin(), labelled.end() ), placed ) << qPrintable( reading.id() );
    EXPECT_EQ( layer( "prefectures" ).featureCount(), 47 );
    EXPECT_EQ( layer( "prefecture_tiles" ).featureCount(), 47 );
    EXPECT_EQ( layer( "tile_memberships" ).featureCount(), static_cast<long long>( join.joined.size() ) );
    EXPECT_TRUE( labels( layer( "prefectures" ) ).contains( QStringLiteral( "No cluster (%1)" ).arg( 47 - named.size() ) ) ) << qPrintable( labels( layer( "prefectures" ) ).join( QLatin1Char( '|' ) ) );
    EXPECT_EQ( counted( labels( layer( "prefectures" ) ) ), 47 );
    EXPECT_EQ( shownReading( mProject ).id(), reading.id() );
  }
}

//! Counted by hand in geodata: cluster_institutions.csv with institutions.csv, and the ten rows of cluster_prefectures.csv.
TEST_F( MapOptionsOnLayers, TheSeatsOfInstitutionsAreAReading )
{
  MapOptions options = theme( "count" );
  options.reading = { Role::Institution };
  apply( options );
  std::set<QString> pairs, prefectures;
  QgsFeature feature;
  QgsFeatureIterator features = layer( "memberships" ).getFeatures();
  while ( features.nextFeature( feature ) )
  {
    prefectures.insert( feature.attribute( QStringLiteral( "pref_code" ) ).toString() );
    pairs.insert( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() + feature.attribute( QStringLiteral( "pref_code" ) ).toString() );
  }
  for ( const char *pair : { "K0101", "K0204", "K0320", "K0313", "K0423", "K0529", "K0825", "K0839", "K1001", "K1341" } )
    EXPECT_TRUE( pairs.count( QString::fromLatin1( pair ) ) ) << pair;
  EXPECT_FALSE( pairs.count( QStringLiteral( "K0621" ) ) ) << "no institution of Gifu takes part";
  EXPECT_EQ( pairs.size(), 27u );
  EXPECT_EQ( prefectures.size(), 19u );
}

TEST_F( MapOptionsOnLayers, ALanguageLeavesNothingOfTheOther )
{
  for ( const char *language : { "ja", "en", "ja", "en" } )
  {
    setAtlasLanguage( mProject, *sPrepared->dataset, QString::fromLatin1( language ) );
    const bool isEnglish = QString::fromLatin1( language ) == QLatin1String( "en" );
    QgsLayerTreeModel model( mProject.layerTreeRoot() );
    for ( const MapOptions &options : { theme( "programme" ), theme( "field" ), theme( "count" ), theme( "institutions" ), theme( "readings" ), theme( "indicator" ), theme( "bivariate" ) } )
    {
      applyMapOptions( mProject, *sPrepared->dataset, options, QString::fromLatin1( language ) );
      for ( QgsLayerTreeLayer *node : mProject.layerTreeRoot()->findLayers() )
      {
        EXPECT_EQ( hasJapanese( node->name() ), !isEnglish ) << qPrintable( node->name() );
        const auto *vector = qobject_cast<QgsVectorLayer *>( node->layer() );
        for ( const QgsField &field : vector ? vector->fields() : QgsFields() )
        {
          const bool isWrong = isEnglish && hasJapanese( field.alias() );
          EXPECT_FALSE( isWrong ) << qPrintable( field.alias() );
        }
        for ( QgsLayerTreeModelLegendNode *entry : model.layerLegendNodes( node, true ) )
        {
          const QString text = entry->data( Qt::DisplayRole ).toString();
          const bool isNumbers = QString( text ).remove( QRegularExpression( QStringLiteral( "[-0-9,.–()（） ]" ) ) ).isEmpty();
          EXPECT_TRUE( isNumbers || hasJapanese( text ) != isEnglish ) << qPrintable( text );
        }
      }
    }
    for ( const QString &name : mProject.mapThemeCollection()->mapThemes() )
      EXPECT_EQ( hasJapanese( name ), !isEnglish ) << qPrintable( name );
    EXPECT_EQ( mProject.mapThemeCollection()->mapThemes().size(), 7 );
  }
}

TEST_F( MapOptionsOnLayers, WhatTheUserNamedKeepsItsName )
{
  layer( "memberships" ).setName( QStringLiteral( "議会用" ) );
  auto *renderer = dynamic_cast<QgsRuleBasedRenderer *>( layer( "memberships" ).renderer() );
  ASSERT_NE( renderer, nullptr );
  renderer->rootRule()->children().first()->setLabel( QStringLiteral( "Ours" ) );
  setAtlasLanguage( mProject, *sPrepared->dataset, QStringLiteral( "ja" ) );
  EXPECT_EQ( layer( "memberships" ).name(), QStringLiteral( "議会用" ) );
  EXPECT_EQ( labels( layer( "memberships" ) ).first(), QStringLiteral( "Ours" ) );
}
} // namespace
} // namespace clusteratlas::test
