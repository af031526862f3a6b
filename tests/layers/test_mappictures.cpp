// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/applymapoptions.h"
#include "core/palettes.h"
#include "layers/atlaslanguage.h"
#include "layers/atlasproject.h"
#include "layers/bivariatesquare.h"
#include "layers/mapoptionsonlayers.h"
#include "support/mappicture.h"
#include "support/printto.h"
#include "wording/atlaswording.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <qgsannotationlayer.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemmap.h>
#include <qgsmaprenderercustompainterjob.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsvectorlayer.h>

#include <set>

namespace clusteratlas::test
{
namespace
{
TEST_F( MapOptionsOnLayers, LabelsAreAllThereAndDoNotMeet )
{
  for ( const char *language : { "ja", "en", "both" } )
    for ( const QSize &size : { QSize( 1000, 760 ), QSize( 1920, 1080 ), QSize( 3840, 2160 ) } )
    {
      MapOptions options = theme( "programme" );
      options.labels = QString::fromLatin1( language );
      apply( options );
      const MapPicture map = drawn( settings( size ) );
      keepPicture( QStringLiteral( "labels-%1-%2" ).arg( options.labels ).arg( size.width() ), map.image );
      ASSERT_NE( map.labels, nullptr );
      QList<QgsLabelPosition> clusters;
      for ( const QgsLabelPosition &label : map.labels->allLabels() )
        if ( label.layerID == layer( "cluster_regions" ).id() )
          clusters << label;
      EXPECT_EQ( clusters.size(), 13 ) << language << ' ' << size.width();
      for ( int a = 0; a < clusters.size(); ++a )
        for ( int b = a + 1; b < clusters.size(); ++b )
          EXPECT_FALSE( clusters[a].labelRect.intersects( clusters[b].labelRect ) ) << qPrintable( clusters[a].labelText ) << " / " << qPrintable( clusters[b].labelText ) << language << size.width();
    }
}

//! The share of \a image that is not \a background.
double drawnShare( const QImage &image, const QColor &background )
{
  int pixels = 0;
  for ( int y = 0; y < image.height(); ++y )
    for ( int x = 0; x < image.width(); ++x )
      pixels += image.pixel( x, y ) == background.rgb() ? 0 : 1;
  return 1.0 * pixels / image.width() / image.height();
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
    map = mapOf( mProject, { &layer( "memberships" ) }, QgsRectangle( middle.x() - extent.width() / 2, middle.y() - extent.height() / 2, middle.x() + extent.width() / 2, middle.y() + extent.height() / 2 ), QSize( 300, 300 ) );
    map.setFlag( Qgis::MapSettingsFlag::DrawLabeling, false );
    const QImage image = drawn( map ).image;
    keepPicture( QStringLiteral( "stripes-%1" ).arg( scale ), image );
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

//! How many pixels of \a image are in each of the nine colors of two indicators.
std::vector<int> pixelsOfSquare( const QImage &image )
{
  std::vector<int> pixels;
  for ( const QString &name : bivariateColors() )
  {
    const QRgb color = QColor( name ).rgb();
    int count = 0;
    for ( int y = 0; y < image.height(); ++y )
      for ( int x = 0; x < image.width(); ++x )
        count += image.pixel( x, y ) == color ? 1 : 0;
    pixels.push_back( count );
  }
  return pixels;
}

TEST_F( MapOptionsOnLayers, TheSquareLegendIsOnTheCanvasAndInLayouts )
{
  const QString name = atlaswording::theme( QStringLiteral( "bivariate" ) ).en;
  QgsAnnotationLayer *square = bivariateSquare( mProject );
  ASSERT_NE( square, nullptr );
  EXPECT_FALSE( shownLayers( mProject ).contains( square ) );
  for ( const char *id : { "bivariate", "count" } )
  {
    apply( theme( id ) );
    ASSERT_EQ( bivariateSquare( mProject ), square );
    EXPECT_EQ( shownLayers( mProject ).contains( square ), id == std::string( "bivariate" ) );
    // Whatever the canvas shows, a map of a page that follows the theme draws the square.
    QgsPrintLayout page( &mProject );
    page.initializeDefaults();
    auto *map = new QgsLayoutItemMap( &page );
    page.addLayoutItem( map );
    map->attemptSetSceneRect( QRectF( 10, 10, 277, 190 ) );
    map->setCrs( mProject.crs() );
    map->zoomToExtent( nationalView( mProject ) );
    map->setFollowVisibilityPreset( true );
    map->setFollowVisibilityPresetName( name );
    keepPicture( QStringLiteral( "page-bivariate-" ) + QString::fromLatin1( id ), QgsLayoutExporter( &page ).renderPageToImage( 0, QSize(), 120 ) );
    ASSERT_TRUE( mProject.mapThemeCollection()->mapThemeVisibleLayers( name ).contains( square ) );
    const std::vector<int> pixels = pixelsOfSquare( drawn( mapOf( mProject, { square }, map->extent(), QSize( 1200, 800 ) ) ).image );
    for ( const int count : pixels )
    {
      EXPECT_GT( count, 200 );
      EXPECT_NEAR( count, pixels.front(), pixels.front() / 8.0 );
    }
  }
}

//! Every theme in both languages: no two look the same, and the theme is all over the country.
TEST_F( MapOptionsOnLayers, EveryThemeIsAPictureOfItsOwn )
{
  for ( const char *language : { "ja", "en" } )
  {
    setAtlasLanguage( mProject, *sPrepared->dataset, QString::fromLatin1( language ) );
    std::vector<QImage> seen;
    for ( const QString &id : mapThemeIds() )
    {
      MapOptions options;
      options.theme = id;
      options.tileGrid = true;
      options.insets = true;
      applyMapOptions( mProject, *sPrepared->dataset, options, QString::fromLatin1( language ) );
      const QImage image = drawn( settings( QSize( 1400, 1000 ) ) ).image;
      keepPicture( QStringLiteral( "theme-%1-%2" ).arg( id, QString::fromLatin1( language ) ), image );
      EXPECT_EQ( std::count( seen.begin(), seen.end(), image ), 0 ) << qPrintable( id );
      EXPECT_GT( drawnShare( image, mProject.backgroundColor() ), 0.05 ) << qPrintable( id );
      seen.push_back( image );
    }
  }
}
} // namespace
} // namespace clusteratlas::test
