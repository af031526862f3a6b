// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "layers/atlasproject.h"
#include "support/gdalsetup.h"
#include "support/municipalsquares.h"
#include "support/printto.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
class MunicipalityLayer : public test::WithFolder
{
  protected:
    //! Builds an atlas of two programmes on \a polygons into the test's folder.
    PreparedAtlas build( const QByteArray &polygons )
    {
      AtlasSources sources;
      sources.polygons = write( QStringLiteral( "polygons.geojson" ), polygons );
      sources.attributes = write( QStringLiteral( "table.csv" ), QByteArray( "クラスター,事業名,自治体\n甲,第一,福岡市・飯塚市\n乙,第二,\"福岡県、久留米市\"\n丙,第二,佐賀県\n" ) );
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      EXPECT_TRUE( prepared );
      const PreparedAtlas copy = *prepared;
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), mFolder.path() );
      EXPECT_TRUE( staged ) << ( staged ? "" : qPrintable( staged.error().detail ) );
      EXPECT_TRUE( publishAtlas( *staged, QStringLiteral( "ja" ) ) );
      return copy;
    }

    static QStringList drawn( const QgsProject &project )
    {
      QStringList tables;
      for ( const QgsMapLayer *layer : project.layerTreeRoot()->layerOrder() )
        if ( layer->isSpatial() )
          tables << layer->customProperty( atlasTableProperty() ).toString();
      return tables;
    }

    static QStringList legend( const QgsProject &project )
    {
      QStringList labels;
      const auto *renderer = dynamic_cast<const QgsCategorizedSymbolRenderer *>( atlasLayer( project, QStringLiteral( "cluster_municipalities" ) )->renderer() );
      for ( const QgsRendererCategory &category : renderer ? renderer->categories() : QgsCategoryList() )
        labels << category.label();
      return labels;
    }
};

TEST_F( MunicipalityLayer, PrefecturesAloneLeaveATable )
{
  const PreparedAtlas atlas = build( test::squares( { u"福岡県|||", u"佐賀県|||" } ) );
  QgsProject project;
  ASSERT_TRUE( project.read( mFolder.filePath( QStringLiteral( "atlas.qgz" ) ) ) );
  const QgsVectorLayer *table = atlasLayer( project, QStringLiteral( "cluster_municipalities" ) );
  ASSERT_TRUE( table );
  EXPECT_FALSE( table->isSpatial() );
  EXPECT_EQ( table->featureCount(), 3 );
}

TEST_F( MunicipalityLayer, LiesAbovePrefecturesWithALegendThatCounts )
{
  const PreparedAtlas atlas = build( test::squares( { u"福岡県|福岡市|東区|40131", u"福岡県|福岡市|博多区|40132", u"福岡県||飯塚市|40205", u"福岡県||久留米市|40203", u"佐賀県||佐賀市|41201" } ) );
  const QStringList order = { QStringLiteral( "tile_memberships" ), QStringLiteral( "prefecture_tiles" ), QStringLiteral( "inset_memberships" ), QStringLiteral( "inset_prefectures" ), QStringLiteral( "inset_frames" ), QStringLiteral( "institutions" ), QStringLiteral( "links" ), QStringLiteral( "cluster_regions" ), QStringLiteral( "cluster_municipalities" ), QStringLiteral( "memberships" ), QStringLiteral( "prefectures" ) };
  QgsProject project;
  ASSERT_TRUE( project.read( mFolder.filePath( QStringLiteral( "atlas.qgz" ) ) ) );
  EXPECT_EQ( drawn( project ), order );
  EXPECT_EQ( legend( project ), ( QStringList { QStringLiteral( "第一（2）" ), QStringLiteral( "第二（1）" ) } ) );

  // Printing knows the file alone, no ledger.
  QgsProject printed;
  addAtlas( printed, mFolder.filePath( QStringLiteral( "atlas.gpkg" ) ), *atlas.dataset, Ledger(), QStringLiteral( "en" ) );
  EXPECT_EQ( drawn( printed ), order );
  EXPECT_EQ( legend( printed ), ( QStringList { QStringLiteral( "第一 (2)" ), QStringLiteral( "第二 (1)" ) } ) );
  EXPECT_EQ( atlasLayer( printed, QStringLiteral( "cluster_municipalities" ) )->name(), QStringLiteral( "Municipalities of clusters" ) );
}
} // namespace
} // namespace clusteratlas
