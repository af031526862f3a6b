// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "layers/applymapoptions.h"
#include "layers/atlasfilter.h"
#include "layers/atlaslanguage.h"
#include "layers/atlasproject.h"
#include "layers/atlasreading.h"
#include "layers/atlasthemes.h"
#include "layers/legendcounts.h"
#include "support/printto.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpressioncontextutils.h>
#include <qgslabelingresults.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmaprenderercustompainterjob.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <set>

namespace clusteratlas
{
namespace
{
class MapOptionsOnLayers : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      sFolder = new QTemporaryDir();
      Result<PreparedAtlas> prepared = prepareAtlas( {} );
      ASSERT_TRUE( prepared );
      sPrepared = new PreparedAtlas( *prepared );
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), sFolder->path() );
      ASSERT_TRUE( staged );
      ASSERT_TRUE( publishAtlas( *staged, QStringLiteral( "en" ) ) );
    }
    static void TearDownTestSuite()
    {
      delete sPrepared;
      delete sFolder;
    }

    void SetUp() override
    {
      addAtlas( mProject, sFolder->filePath( QStringLiteral( "atlas.gpkg" ) ), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "en" ) );
      fitProjectToAtlas( mProject, *sPrepared->dataset, QStringLiteral( "en" ) );
    }

    QgsVectorLayer &layer( const char *table ) { return *atlasLayer( mProject, QString::fromLatin1( table ) ); }

    MapOptions apply( const MapOptions &options ) { return applyMapOptions( mProject, *sPrepared->dataset, options, QStringLiteral( "en" ) ); }

    MapOptions theme( const char *id )
    {
      MapOptions options;
      options.theme = QString::fromLatin1( id );
      return options;
    }

    static QStringList labels( const QgsVectorLayer &of )
    {
      QStringList texts;
      for ( const QgsLegendSymbolItem &item : of.renderer()->legendSymbolItems() )
        texts << item.label();
      return texts;
    }

    QgsMapSettings settings( const QSize &size, double scale = 0 )
    {
      QgsMapSettings map;
      map.setOutputSize( size );
      map.setOutputDpi( 96 );
      map.setDestinationCrs( mProject.crs() );
      map.setTransformContext( mProject.transformContext() );
      map.setBackgroundColor( mProject.backgroundColor() );
      QList<QgsMapLayer *> layers;
      for ( QgsMapLayer *one : mProject.layerTreeRoot()->layerOrder() )
        if ( const QgsLayerTreeLayer *node = mProject.layerTreeRoot()->findLayer( one->id() ); node && node->isVisible() && one->isSpatial() )
          layers << one;
      map.setLayers( layers );
      map.setExtent( nationalView( mProject ) );
      if ( scale > 0 )
      {
        QgsRectangle extent = map.visibleExtent();
        extent.scale( scale / map.scale() );
        map.setExtent( extent );
      }
      map.setFlag( Qgis::MapSettingsFlag::Antialiasing, true );
      QgsExpressionContext context;
      context << QgsExpressionContextUtils::globalScope() << QgsExpressionContextUtils::projectScope( &mProject ) << QgsExpressionContextUtils::mapSettingsScope( map );
      map.setExpressionContext( context );
      return map;
    }

    QImage picture( const QgsMapSettings &map )
    {
      QgsMapRendererSequentialJob job( map );
      job.start();
      job.waitForFinished();
      mLabels.reset( job.takeLabelingResults() );
      return job.renderedImage();
    }

    //! For people: the picture \a name where CLUSTERATLAS_PICTURES names a folder.
    void keep( const QString &name, const QImage &image )
    {
      if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_PICTURES" ); !folder.isEmpty() )
        image.save( QDir( folder ).filePath( name + QStringLiteral( ".png" ) ) );
    }

    QgsProject mProject;
    std::unique_ptr<QgsLabelingResults> mLabels;
    static QTemporaryDir *sFolder;
    static PreparedAtlas *sPrepared;
};
QTemporaryDir *MapOptionsOnLayers::sFolder = nullptr;
PreparedAtlas *MapOptionsOnLayers::sPrepared = nullptr;

//! The numbers in the brackets of the legend of \a layer, added up.
int counted( const QStringList &labels )
{
  int sum = 0;
  for ( const QString &label : labels )
    sum += label.mid( labelWithoutCount( label ).size() ).remove( QRegExp( QStringLiteral( "[^0-9]" ) ) ).toInt();
  return sum;
}

bool hasJapanese( const QString &text )
{
  return std::any_of( text.begin(), text.end(), []( QChar character ) { return character.unicode() >= 0x3040 && character.unicode() <= 0x9FFF; } );
}

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

TEST_F( MapOptionsOnLayers, OnlyTheShownClustersAreLeftAndComeBack )
{
  apply( theme( "count" ) );
  const QStringList everything = labels( layer( "prefectures" ) );
  showOnly( mProject, { QStringLiteral( "K01" ), QStringLiteral( "K09" ), QStringLiteral( "x' OR 1=1 --" ) }, true );
  EXPECT_EQ( layer( "memberships" ).featureCount(), 2 );
  EXPECT_EQ( layer( "cluster_regions" ).featureCount(), 2 );
  EXPECT_EQ( layer( "prefectures" ).featureCount(), 47 );
  EXPECT_TRUE( labels( layer( "prefectures" ) ).contains( QStringLiteral( "1 cluster (2)" ) ) ) << qPrintable( labels( layer( "prefectures" ) ).join( QLatin1Char( '|' ) ) );
  EXPECT_EQ( counted( labels( layer( "prefectures" ) ) ), 47 );
  EXPECT_EQ( counted( labels( layer( "memberships" ) ) ), 2 );
  apply( theme( "field" ) );
  EXPECT_TRUE( labels( layer( "prefectures" ) ).contains( QStringLiteral( "Life sciences (1)" ) ) ) << qPrintable( labels( layer( "prefectures" ) ).join( QLatin1Char( '|' ) ) );
  showOnly( mProject, {}, true );
  EXPECT_EQ( layer( "memberships" ).featureCount(), 0 );
  showOnly( mProject, {}, false );
  EXPECT_EQ( layer( "memberships" ).featureCount(), 16 );
  EXPECT_TRUE( layer( "memberships" ).subsetString().isEmpty() );
  apply( theme( "count" ) );
  EXPECT_EQ( labels( layer( "prefectures" ) ), everything );
}

TEST_F( MapOptionsOnLayers, TheSubsetOfTheUserStays )
{
  QgsVectorLayer &memberships = layer( "memberships" );
  memberships.setDataSource( memberships.source() + QStringLiteral( "|subset=\"programme_id\" = 'GH'" ), memberships.name(), QStringLiteral( "ogr" ), QgsDataProvider::ProviderOptions(), false );
  showOnly( mProject, { QStringLiteral( "K01" ), QStringLiteral( "K10" ) }, true );
  EXPECT_EQ( layer( "memberships" ).featureCount(), 1 );
  showOnly( mProject, {}, false );
  EXPECT_EQ( layer( "memberships" ).subsetString(), QStringLiteral( "\"programme_id\" = 'GH'" ) );
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
          const bool isNumbers = QString( text ).remove( QRegExp( QStringLiteral( "[-0-9,.–()（） ]" ) ) ).isEmpty();
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
  const auto *renderer = dynamic_cast<const QgsCategorizedSymbolRenderer *>( layer( "memberships" ).renderer() );
  const_cast<QgsCategorizedSymbolRenderer *>( renderer )->updateCategoryLabel( 0, QStringLiteral( "Ours" ) );
  setAtlasLanguage( mProject, *sPrepared->dataset, QStringLiteral( "ja" ) );
  EXPECT_EQ( layer( "memberships" ).name(), QStringLiteral( "議会用" ) );
  EXPECT_EQ( labels( layer( "memberships" ) ).first(), QStringLiteral( "Ours" ) );
}

TEST_F( MapOptionsOnLayers, LabelsAreAllThereAndDoNotMeet )
{
  for ( const char *language : { "ja", "en", "both" } )
    for ( const QSize &size : { QSize( 1000, 760 ), QSize( 1920, 1080 ), QSize( 3840, 2160 ) } )
    {
      MapOptions options = theme( "programme" );
      options.labels = QString::fromLatin1( language );
      apply( options );
      const QImage image = picture( settings( size ) );
      keep( QStringLiteral( "labels-%1-%2" ).arg( options.labels ).arg( size.width() ), image );
      ASSERT_NE( mLabels, nullptr );
      QList<QgsLabelPosition> clusters;
      for ( const QgsLabelPosition &label : mLabels->allLabels() )
        if ( label.layerID == layer( "cluster_regions" ).id() )
          clusters << label;
      EXPECT_EQ( clusters.size(), 13 ) << language << ' ' << size.width();
      for ( int a = 0; a < clusters.size(); ++a )
        for ( int b = a + 1; b < clusters.size(); ++b )
          EXPECT_FALSE( clusters[a].labelRect.intersects( clusters[b].labelRect ) ) << qPrintable( clusters[a].labelText ) << " / " << qPrintable( clusters[b].labelText ) << language << size.width();
    }
}

//! Changes between the two colors along the middle row of \a image, within what is drawn.
int changes( const QImage &image )
{
  std::set<QRgb> seen;
  int count = 0;
  QRgb last = 0;
  for ( int x = 0; x < image.width(); ++x )
  {
    const QRgb color = image.pixel( x, image.height() / 2 );
    if ( x > 0 && color != last && x + 1 < image.width() && image.pixel( x + 1, image.height() / 2 ) == color )
      ++count;
    last = color;
  }
  return count;
}

TEST_F( MapOptionsOnLayers, StripesAreAsWideAtEveryScale )
{
  apply( theme( "programme" ) );
  std::vector<int> found;
  for ( const double scale : { 2000000.0, 1000000.0, 500000.0, 250000.0 } )
  {
    QgsMapSettings map = settings( QSize( 300, 300 ), scale );
    QgsRectangle extent = map.visibleExtent();
    // The middle of Hokkaido, which two clusters share.
    const QgsPointXY middle( 1120000, 4830000 );
    map.setExtent( QgsRectangle( middle.x() - extent.width() / 2, middle.y() - extent.height() / 2, middle.x() + extent.width() / 2, middle.y() + extent.height() / 2 ) );
    QgsExpressionContext context;
    context << QgsExpressionContextUtils::globalScope() << QgsExpressionContextUtils::projectScope( &mProject ) << QgsExpressionContextUtils::mapSettingsScope( map );
    map.setExpressionContext( context );
    map.setLayers( { &layer( "memberships" ) } );
    map.setFlag( Qgis::MapSettingsFlag::DrawLabeling, false );
    const QImage image = picture( map );
    keep( QStringLiteral( "stripes-%1" ).arg( scale ), image );
    found.push_back( changes( image ) );
  }
  EXPECT_GT( found.front(), 8 );
  for ( const int one : found )
    EXPECT_NEAR( one, found.front(), 3 );
}

TEST_F( MapOptionsOnLayers, AMapWithStripesHasNoPictureInItsPdf )
{
  for ( const char *id : { "programme", "field", "institutions", "indicator", "bivariate" } )
  {
    apply( theme( id ) );
    QgsMapSettings map = settings( QSize( 1000, 800 ) );
    map.setFlag( Qgis::MapSettingsFlag::ForceVectorOutput, true );
    map.setFlag( Qgis::MapSettingsFlag::DrawLabeling, false );
    const QString path = sFolder->filePath( QStringLiteral( "map.pdf" ) );
    {
      QPdfWriter writer( path );
      writer.setResolution( 96 );
      QPainter painter( &writer );
      QgsMapRendererCustomPainterJob job( map, &painter );
      job.renderSynchronously();
    }
    QFile file( path );
    ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
    EXPECT_FALSE( file.readAll().contains( "/Subtype /Image" ) ) << id;
  }
}

TEST_F( MapOptionsOnLayers, PicturesForPeople )
{
  if ( !qEnvironmentVariableIsSet( "CLUSTERATLAS_PICTURES" ) )
    GTEST_SKIP() << "CLUSTERATLAS_PICTURES names no folder";
  for ( const char *language : { "ja", "en" } )
  {
    setAtlasLanguage( mProject, *sPrepared->dataset, QString::fromLatin1( language ) );
    for ( const QString &id : mapThemeIds() )
    {
      MapOptions options;
      options.theme = id;
      options.tileGrid = true;
      options.insets = true;
      if ( id == QLatin1String( "programme" ) )
        options.reading = { std::nullopt };
      applyMapOptions( mProject, *sPrepared->dataset, options, QString::fromLatin1( language ) );
      keep( QStringLiteral( "theme-%1-%2" ).arg( id, QString::fromLatin1( language ) ), picture( settings( QSize( 1400, 1000 ) ) ) );
    }
  }
}
} // namespace
} // namespace clusteratlas
