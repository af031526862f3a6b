// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasfilter.h"
#include "layers/atlasproject.h"
#include "layers/mapoptionsonlayers.h"
#include "support/mappicture.h"
#include "support/printto.h"

#include <QRegularExpression>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsvectorlayer.h>

#include <set>

namespace clusteratlas::test
{
namespace
{
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
size_t colorsOf( const QImage &image )
{
  std::set<QRgb> colors;
  for ( int y = 0; y < image.height(); ++y )
    for ( int x = 0; x < image.width(); ++x )
      colors.insert( image.pixel( x, y ) );
  return colors.size();
}

//! What QGIS's legend of \a layer says, from top to bottom.
QStringList entries( QgsProject &project, const QgsVectorLayer &layer )
{
  QgsLayerTreeModel model( project.layerTreeRoot() );
  QStringList texts;
  for ( QgsLayerTreeModelLegendNode *entry : model.layerLegendNodes( project.layerTreeRoot()->findLayer( layer.id() ), true ) )
    texts << entry->data( Qt::DisplayRole ).toString();
  return texts;
}

TEST_F( MapOptionsOnLayers, ALoneClusterFillsItsPrefecture )
{
  apply( theme( "programme" ) );
  // The middle of Hokkaido, which K01 shares with K10.
  const QgsMapSettings middle = mapOf( mProject, { &layer( "memberships" ) }, QgsRectangle( 1080000, 4790000, 1160000, 4870000 ), QSize( 200, 200 ) );
  for ( const char *alone : { "K01", "K10" } )
  {
    showOnly( mProject, { QString::fromLatin1( alone ) }, true );
    EXPECT_EQ( colorsOf( drawn( middle ).image ), 1u ) << alone;
    keepPicture( QStringLiteral( "lone-" ) + QString::fromLatin1( alone ), drawn( settings( QSize( 1000, 760 ) ) ).image );
    const QStringList shown = entries( mProject, layer( "memberships" ) );
    EXPECT_EQ( shown.filter( QRegularExpression( QStringLiteral( "^K\\d\\d " ) ) ).size(), 1 ) << qPrintable( shown.join( QLatin1Char( '|' ) ) );
    EXPECT_EQ( counted( shown ), 1 );
    for ( const char *copy : { "tile_memberships", "inset_memberships" } )
    {
      QgsFeature feature;
      QgsFeatureIterator features = layer( copy ).getFeatures();
      while ( features.nextFeature( feature ) )
      {
        EXPECT_EQ( feature.attribute( QStringLiteral( "stripe_count_shown" ) ).toInt(), 1 ) << copy;
        EXPECT_EQ( feature.attribute( QStringLiteral( "stripe_to_shown" ) ).toDouble(), 1 ) << copy;
      }
    }
  }
  showOnly( mProject, {}, false );
  EXPECT_GT( colorsOf( drawn( middle ).image ), 1u );
  EXPECT_LT( layer( "memberships" ).fields().lookupField( QStringLiteral( "stripe_rank_shown" ) ), 0 );
  EXPECT_EQ( entries( mProject, layer( "memberships" ) ).filter( QRegularExpression( QStringLiteral( "^K\\d\\d " ) ) ).size(), 13 );
}
} // namespace
} // namespace clusteratlas::test
