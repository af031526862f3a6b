// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasfilter.h"
#include "layers/atlasproject.h"
#include "layers/mapoptionsonlayers.h"
#include "support/mappicture.h"
#include "support/printto.h"

#include <qgsvectorlayer.h>

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
} // namespace
} // namespace clusteratlas::test
