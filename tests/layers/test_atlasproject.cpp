// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "layers/projectfile.h"
#include "layouts/atlaslayouts.h"
#include "support/builtatlas.h"
#include "support/mappicture.h"
#include "support/printto.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <gtest/gtest.h>
#include <qgscoordinatetransform.h>
#include <qgslayermetadata.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutmanager.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsrelationmanager.h>
#include <qgsrenderchecker.h>
#include <qgsrulebasedrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
QImage picture( const QgsProject &project, const QList<QgsMapLayer *> &layers, bool labels )
{
  QgsMapSettings settings = test::mapOf( project, layers, project.viewSettings()->defaultViewExtent(), QSize( 500, 400 ) );
  settings.setFlag( Qgis::MapSettingsFlag::DrawLabeling, labels );
  settings.setFlag( Qgis::MapSettingsFlag::Antialiasing, false );
  return test::drawn( settings ).image;
}

QList<QgsMapLayer *> drawn( const QgsProject &project )
{
  QList<QgsMapLayer *> layers;
  for ( const char *table : { "cluster_regions", "memberships", "prefectures" } )
    layers << atlasLayer( project, QString::fromLatin1( table ) );
  return layers;
}

class AtlasProject : public test::BuiltAtlas
{
  protected:
};

TEST_F( AtlasProject, AFileThatIsNoAtlasAddsNothing )
{
  QgsProject project;
  EXPECT_TRUE( addAtlas( project, file( "none.gpkg" ), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) ).isEmpty() );
}

TEST_F( AtlasProject, ReadByPlainQgisItLooksTheSame )
{
  QgsProject styled;
  addAtlas( styled, file( "atlas.gpkg" ), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) );
  fitProjectToAtlas( styled, *sPrepared->dataset, QStringLiteral( "ja" ) );
  QgsProject plain;
  ASSERT_TRUE( plain.read( file( "atlas.qgz" ) ) );
  const QImage expected = picture( styled, drawn( styled ), true );
  EXPECT_EQ( picture( plain, drawn( plain ), true ), expected );
  EXPECT_NE( picture( plain, { atlasLayer( plain, QStringLiteral( "prefectures" ) ) }, true ), expected );
}

TEST_F( AtlasProject, StripesShowBothColoursOfHokkaido )
{
  QgsProject plain;
  ASSERT_TRUE( plain.read( file( "atlas.qgz" ) ) );
  const QImage image = picture( plain, { atlasLayer( plain, QStringLiteral( "memberships" ) ) }, false );
  const auto *renderer = dynamic_cast<const QgsRuleBasedRenderer *>( atlasLayer( plain, QStringLiteral( "memberships" ) )->renderer() );
  ASSERT_NE( renderer, nullptr );
  for ( QgsRuleBasedRenderer::Rule *programme : const_cast<QgsRuleBasedRenderer *>( renderer )->rootRule()->children() )
  {
    ASSERT_FALSE( programme->children().isEmpty() );
    const QRgb color = programme->children().first()->symbol()->color().rgb();
    int northern = 0;
    for ( int y = 0; y < image.height() / 4; ++y )
      for ( int x = image.width() / 2; x < image.width(); ++x )
        northern += image.pixel( x, y ) == color ? 1 : 0;
    EXPECT_GT( northern, 200 ) << qPrintable( programme->label() );
  }
}

TEST_F( AtlasProject, StylesLieInTheGeoPackage )
{
  QgsVectorLayer::LayerOptions options;
  options.loadDefaultStyle = true;
  const QgsVectorLayer layer( file( "atlas.gpkg" ) + QStringLiteral( "|layername=memberships" ), QStringLiteral( "m" ), QStringLiteral( "ogr" ), options );
  ASSERT_TRUE( layer.isValid() );
  EXPECT_EQ( layer.renderer()->type(), QStringLiteral( "RuleRenderer" ) );
}

TEST_F( AtlasProject, HasThemesRelationsAndMetadata )
{
  QgsProject plain;
  ASSERT_TRUE( plain.read( file( "atlas.qgz" ) ) );
  EXPECT_EQ( plain.mapThemeCollection()->mapThemes().size(), 8 );
  EXPECT_FALSE( plain.crs().isGeographic() );
  for ( const QgsRelation &relation : plain.relationManager()->relations() )
    EXPECT_TRUE( relation.isValid() ) << qPrintable( relation.id() );
  EXPECT_EQ( plain.relationManager()->referencedRelations( atlasLayer( plain, QStringLiteral( "clusters" ) ) ).size(), 6 );
  EXPECT_FALSE( atlasLayer( plain, QStringLiteral( "prefectures" ) )->metadata().licenses().isEmpty() );
  EXPECT_FALSE( atlasLayer( plain, QStringLiteral( "prefectures" ) )->metadata().history().isEmpty() );
}

TEST_F( AtlasProject, FormsOfTheSavedProjectNameTheirRelations )
{
  QgsProject project;
  ASSERT_TRUE( project.read( file( "atlas.qgz" ) ) );
  for ( const char *table : { "prefectures", "cluster_regions", "clusters", "institutions" } )
  {
    QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
    for ( const QString &style : layer->styleManager()->styles() )
    {
      const QString xml = layer->styleManager()->style( style ).xmlData();
      EXPECT_TRUE( xml.contains( QLatin1String( "<attributeEditorRelation" ) ) ) << table << qPrintable( style );
    }
    const QString form = QString::fromUtf8( styleDocument( *layer, layer->styleManager()->currentStyle() ) );
    EXPECT_FALSE( form.isEmpty() );
  }
  // As the file has it, before any project on screen is asked for relations.
  QProcess unzip;
  unzip.start( QStringLiteral( "unzip" ), { QStringLiteral( "-p" ), file( "atlas.qgz" ) } );
  ASSERT_TRUE( unzip.waitForFinished() );
  const QString xml = QString::fromUtf8( unzip.readAllStandardOutput() );
  EXPECT_TRUE( xml.contains( QLatin1String( "relation=\"memberships_pref_code_prefectures\"" ) ) );
  EXPECT_FALSE( xml.contains( QRegularExpression( QStringLiteral( "<attributeEditorRelation[^>]* relation=\"\"" ) ) ) );
}

//! The middle of each part of a prefecture of some five square kilometres or more, in the coordinate system of \a project.
QVector<QgsPointXY> islandsOf( const QgsProject &project )
{
  constexpr double LEAST_AREA = 5e-4; // square degrees
  QVector<QgsPointXY> islands;
  const QgsVectorLayer *prefectures = atlasLayer( project, QStringLiteral( "prefectures" ) );
  const QgsCoordinateTransform transform( prefectures->crs(), project.crs(), project.transformContext() );
  QgsFeature feature;
  QgsFeatureIterator features = prefectures->getFeatures();
  while ( features.nextFeature( feature ) )
    for ( const QgsGeometry &part : feature.geometry().asGeometryCollection() )
      if ( part.area() >= LEAST_AREA )
        islands << transform.transform( part.boundingBox().center() );
  EXPECT_GT( islands.size(), 100 );
  return islands;
}

TEST_F( AtlasProject, HoldsAPageForEveryTheme )
{
  QgsProject plain;
  ASSERT_TRUE( plain.read( file( "atlas.qgz" ) ) );
  const QList<QgsPrintLayout *> pages = plain.layoutManager()->printLayouts();
  ASSERT_EQ( pages.size(), atlasThemes().size() + 1 );
  for ( const QgsPrintLayout *page : pages )
  {
    QList<QgsLayoutItemMap *> maps;
    page->layoutItems( maps );
    ASSERT_FALSE( maps.isEmpty() );
    for ( const QgsLayoutItemMap *map : maps )
      EXPECT_TRUE( plain.mapThemeCollection()->hasMapTheme( map->followVisibilityPresetName() ) );
    // With its frames a page shows the country from Yonaguni to Etorofu.
    for ( const QgsPointXY &island : islandsOf( plain ) )
      EXPECT_TRUE( std::any_of( maps.begin(), maps.end(), [&island]( const QgsLayoutItemMap *map ) { return map->extent().contains( island ); } ) ) << qPrintable( page->name() ) << ' ' << qPrintable( island.toString() );
  }
}

TEST_F( AtlasProject, AddingAgainKeepsThePagesOfTheUser )
{
  QgsProject project;
  auto own = std::make_unique<QgsPrintLayout>( &project );
  own->setName( QStringLiteral( "議会用" ) );
  project.layoutManager()->addLayout( own.release() );
  for ( int round = 0; round < 2; ++round )
  {
    addAtlas( project, file( "atlas.gpkg" ), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) );
    addAtlasLayouts( project, *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) );
    EXPECT_EQ( project.layoutManager()->printLayouts().size(), 2 + atlasThemes().size() );
    EXPECT_NE( project.layoutManager()->layoutByName( QStringLiteral( "議会用" ) ), nullptr );
  }
}

TEST_F( AtlasProject, LooksAsItDid )
{
  QgsProject plain;
  ASSERT_TRUE( plain.read( file( "atlas.qgz" ) ) );
  for ( const char *style : { "prefectures/field", "prefectures/count", "prefectures/plain", "memberships/programme", "links/links" } )
  {
    const QString table = QString::fromLatin1( style ).section( QLatin1Char( '/' ), 0, 0 );
    QgsVectorLayer *layer = atlasLayer( plain, table );
    layer->styleManager()->setCurrentStyle( QString::fromLatin1( style ).section( QLatin1Char( '/' ), 1 ) );
    QgsMapSettings settings = test::mapOf( plain, { layer }, nationalView( plain ), QSize( 400, 400 ) );
    settings.setFlag( Qgis::MapSettingsFlag::DrawLabeling, false );
    const QString name = QString::fromLatin1( style ).replace( QLatin1Char( '/' ), QLatin1Char( '_' ) );
    if ( qEnvironmentVariableIsSet( "CLUSTERATLAS_NEW_CONTROL_IMAGES" ) )
    {
      settings.setBackgroundColor( QColor( 152, 219, 249 ) ); // as QgsRenderChecker paints it
      const QString folder = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/control_images/" ) + name;
      QDir().mkpath( folder );
      ASSERT_TRUE( test::drawn( settings ).image.save( folder + QLatin1Char( '/' ) + name + QStringLiteral( ".png" ) ) );
    }
    QgsRenderChecker checker;
    checker.setControlImagePath( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/control_images/" ) );
    checker.setControlName( name );
    checker.setMapSettings( settings );
    checker.setColorTolerance( 8 );
    EXPECT_TRUE( checker.runTest( name, 400 ) ) << style << qPrintable( checker.report().left( 400 ) );
  }
}

TEST_F( AtlasProject, EnglishLegendHasNoJapanese )
{
  QgsProject project;
  for ( const QgsVectorLayer *layer : addAtlas( project, file( "atlas.gpkg" ), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "en" ) ) )
  {
    QStringList texts { layer->name() };
    if ( layer->renderer() )
      for ( const QgsLegendSymbolItem &item : layer->renderer()->legendSymbolItems() )
        texts << item.label();
    for ( const QChar character : texts.join( QString() ) )
      EXPECT_FALSE( character.unicode() >= 0x3040 && character.unicode() <= 0x9FFF ) << qPrintable( texts.join( QStringLiteral( " | " ) ) );
  }
}
} // namespace
} // namespace clusteratlas
