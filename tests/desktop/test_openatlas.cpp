// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/openatlas.h"
#include "desktop/atlasundo.h"
#include "layers/atlasproject.h"
#include "layers/maptips.h"
#include "layouts/atlaslayouts.h"
#include "support/builtatlas.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgslayertree.h>
#include <qgslayoutmanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
class OpenAtlas : public test::BuiltAtlas
{
  protected:
    static void SetUpTestSuite()
    {
      AtlasSources sources;
      sources.role.role = std::nullopt;
      build( sources, QStringLiteral( "ja" ) );
    }
    static QString atlas() { return file( "atlas.gpkg" ); }
};

TEST_F( OpenAtlas, OtherFilesAreNone )
{
  const QString geodata = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" );
  EXPECT_EQ( kindOfFile( QStringLiteral( "/nowhere.gpkg" ) ), AtlasFileKind::Other );
  EXPECT_EQ( kindOfFile( geodata + QStringLiteral( "/prefectures.gpkg" ) ), AtlasFileKind::Other );
  EXPECT_EQ( kindOfFile( geodata + QStringLiteral( "/clusters.csv" ) ), AtlasFileKind::Other );
  EXPECT_EQ( kindOfFile( sFolder->path() ), AtlasFileKind::Other );
  QFile text( sFolder->filePath( QStringLiteral( "text.gpkg" ) ) );
  ASSERT_TRUE( text.open( QIODevice::WriteOnly ) );
  text.write( "no database" );
  text.close();
  EXPECT_EQ( kindOfFile( text.fileName() ), AtlasFileKind::Other );
  for ( const QString &path : { text.fileName(), geodata + QStringLiteral( "/prefectures.gpkg" ), QStringLiteral( "/nowhere.gpkg" ) } )
    EXPECT_FALSE( openAtlas( path ) ) << qPrintable( path );
}

TEST_F( OpenAtlas, KnowsAtlasesAndPackages )
{
  EXPECT_EQ( kindOfFile( atlas() ), AtlasFileKind::Atlas );
  EXPECT_EQ( kindOfFile( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) ), AtlasFileKind::DataPackage );
  EXPECT_EQ( kindOfFile( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/datapackage.json" ) ), AtlasFileKind::DataPackage );
}

TEST_F( OpenAtlas, TellsWhatWasBuilt )
{
  const Result<OpenedAtlas> opened = openAtlas( atlas() );
  ASSERT_TRUE( opened );
  const Ledger &built = sPrepared->ledger;
  EXPECT_EQ( opened->ledger.role.id(), QLatin1String( "any" ) );
  EXPECT_EQ( opened->ledger.membershipsIn, built.membershipsIn );
  EXPECT_EQ( opened->ledger.membershipsDrawn, built.membershipsDrawn );
  EXPECT_EQ( opened->ledger.prefecturesWithCluster, built.prefecturesWithCluster );
  EXPECT_EQ( opened->ledger.polygons.source, built.polygons.source );
  EXPECT_EQ( opened->join.joined.size(), sPrepared->join.joined.size() );
  EXPECT_EQ( opened->sources.role.id(), QLatin1String( "any" ) ) << "the recipe is in the project beside the atlas";
  EXPECT_TRUE( opened->sources.attributes.isEmpty() );
}

TEST_F( OpenAtlas, WithoutItsProjectTheAtlasIsItsOwnSource )
{
  const QTemporaryDir other;
  const QString copy = other.filePath( QStringLiteral( "写し.gpkg" ) );
  ASSERT_TRUE( QFile::copy( atlas(), copy ) );
  const Result<OpenedAtlas> opened = openAtlas( copy );
  ASSERT_TRUE( opened );
  EXPECT_EQ( opened->sources.attributes, copy ) << "a refresh must not put the built-in data in its place";
  EXPECT_EQ( opened->sources.role.id(), QLatin1String( "any" ) );
  const Result<PreparedAtlas> again = prepareAtlas( opened->sources );
  ASSERT_TRUE( again );
  EXPECT_EQ( again->ledger.membershipsDrawn, sPrepared->ledger.membershipsDrawn );
}

TEST_F( OpenAtlas, AddedFromItsFileItHasAllRelations )
{
  const Result<OpenedAtlas> opened = openAtlas( atlas() );
  ASSERT_TRUE( opened );
  QgsProject built, reopened;
  addAtlas( built, atlas(), *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "en" ) );
  addAtlas( reopened, atlas(), *opened->dataset, opened->ledger, QStringLiteral( "en" ) );
  const QMap<QString, QgsRelation> relations = reopened.relationManager()->relations();
  for ( const QgsRelation &relation : built.relationManager()->relations() )
    EXPECT_TRUE( relation.fieldPairs().size() > 1 || relation.fieldPairs().front().first != relation.fieldPairs().front().second || relations.contains( relation.id() ) ) << qPrintable( relation.id() );
  for ( const char *table : { "prefectures", "clusters", "institutions", "fields" } )
    EXPECT_EQ( atlasLayer( built, QString::fromLatin1( table ) )->name(), atlasLayer( reopened, QString::fromLatin1( table ) )->name() );
}

TEST_F( OpenAtlas, UndoAndRedoAsOftenAsOneLikes )
{
  const Result<OpenedAtlas> opened = openAtlas( atlas() );
  ASSERT_TRUE( opened );
  QgsProject project;
  auto *mine = new QgsVectorLayer( QStringLiteral( "Point?crs=EPSG:4326" ), QStringLiteral( "mine" ), QStringLiteral( "memory" ) );
  project.addMapLayer( mine );
  AtlasUndo undo( project, nullptr );
  const auto show = [&]( const QString &language ) {
    addAtlas( project, atlas(), *opened->dataset, opened->ledger, language );
    addAtlasLayouts( project, *opened->dataset, opened->ledger, language );
  };
  undo.replace( QStringLiteral( "ja" ), [&] { show( QStringLiteral( "ja" ) ); } );
  undo.replace( QStringLiteral( "en" ), [&] { show( QStringLiteral( "en" ) ); } );
  const int layers = project.mapLayers().size();
  const int relations = project.relationManager()->relations().size();
  const int pages = project.layoutManager()->layouts().size();
  const QString english = atlasLayer( project, QStringLiteral( "prefectures" ) )->name();
  undo.stack().undo();
  const QString japanese = atlasLayer( project, QStringLiteral( "prefectures" ) )->name();
  EXPECT_NE( japanese, english );
  for ( int round = 0; round < 3; ++round )
  {
    undo.stack().undo();
    EXPECT_EQ( project.mapLayers().size(), 1 );
    EXPECT_EQ( project.layerTreeRoot()->children().size(), 1 );
    EXPECT_TRUE( project.layoutManager()->layouts().isEmpty() );
    undo.stack().redo();
    EXPECT_EQ( atlasLayer( project, QStringLiteral( "prefectures" ) )->name(), japanese );
    undo.stack().redo();
    EXPECT_EQ( atlasLayer( project, QStringLiteral( "prefectures" ) )->name(), english );
    EXPECT_EQ( project.mapLayers().size(), layers );
    EXPECT_EQ( project.relationManager()->relations().size(), relations );
    EXPECT_EQ( project.layoutManager()->layouts().size(), pages );
    EXPECT_EQ( project.mapThemeCollection()->mapThemes().size(), 8 );
    undo.stack().undo();
  }
  EXPECT_EQ( project.mapLayer( mine->id() ), mine );
  undo.clear();
}

TEST_F( OpenAtlas, UndoSurvivesLayersThatTheUserTookAway )
{
  const Result<OpenedAtlas> opened = openAtlas( atlas() );
  ASSERT_TRUE( opened );
  QgsProject project;
  AtlasUndo undo( project, nullptr );
  undo.replace( QStringLiteral( "add" ), [&] { addAtlas( project, atlas(), *opened->dataset, opened->ledger, QStringLiteral( "ja" ) ); } );
  project.removeMapLayer( atlasLayer( project, QStringLiteral( "links" ) ) );
  undo.stack().undo();
  EXPECT_TRUE( project.mapLayers().isEmpty() );
  undo.stack().redo();
  EXPECT_EQ( atlasLayer( project, QStringLiteral( "links" ) ), nullptr );
  EXPECT_NE( atlasLayer( project, QStringLiteral( "prefectures" ) ), nullptr );
}

TEST( MapTip, ShowsHostileCellsAsTheTextTheyAre )
{
  QgsVectorLayer layer( QStringLiteral( "None?field=name_ja:string&field=clusters_ja:string&field=cluster_count:integer" ), QString(), QStringLiteral( "memory" ) );
  QgsFeature feature( layer.fields() );
  feature.setAttributes( QgsAttributes( QVector<QVariant> { QStringLiteral( "<script>alert(\"1\")</script> & 'x' [% 1+1 %]" ), QStringLiteral( "&lt;b&gt;" ), 2 } ) );
  QgsExpressionContext context;
  context.setFeature( feature );
  context.setFields( layer.fields() );
  const QString html = QgsExpression::replaceExpressionText( mapTip( QStringLiteral( "prefectures" ), layer.fields(), QStringLiteral( "en" ) ), &context );
  EXPECT_FALSE( html.contains( QLatin1String( "<script" ) ) );
  EXPECT_TRUE( html.contains( QStringLiteral( "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; [% 1+1 %]" ) ) ) << qPrintable( html );
  EXPECT_TRUE( html.contains( QStringLiteral( "&amp;lt;b&amp;gt;" ) ) );
  EXPECT_TRUE( html.contains( QStringLiteral( "Clusters: 2" ) ) );
}

TEST( MapTip, LeavesOutWhatIsEmptyOrMissing )
{
  QgsVectorLayer layer( QStringLiteral( "None?field=name_ja:string&field=name_en:string&field=clusters_ja:string" ), QString(), QStringLiteral( "memory" ) );
  QgsFeature feature( layer.fields() );
  feature.setAttributes( QgsAttributes( QVector<QVariant> { QStringLiteral( "北海道" ), QString(), QVariant() } ) );
  QgsExpressionContext context;
  context.setFeature( feature );
  context.setFields( layer.fields() );
  const QString html = QgsExpression::replaceExpressionText( mapTip( QStringLiteral( "prefectures" ), layer.fields(), QStringLiteral( "en" ) ), &context );
  EXPECT_TRUE( html.contains( QStringLiteral( "<b>北海道</b>" ) ) ) << "the other language where this one is empty";
  EXPECT_FALSE( html.contains( QLatin1String( "<br>" ) ) );
  EXPECT_EQ( mapTip( QStringLiteral( "ledger" ), layer.fields(), QStringLiteral( "en" ) ), QString() );
}
} // namespace
} // namespace clusteratlas
