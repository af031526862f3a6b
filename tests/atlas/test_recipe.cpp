// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/recipe.h"
#include "core/labeltext.h"
#include "support/gdalsetup.h"
#include "support/printto.h"
#include "support/seed.h"

#include <QFile>
#include <gtest/gtest.h>
#include <random>

namespace clusteratlas
{
namespace
{
QString blamed( const char *json )
{
  const Result<AtlasSources> recipe = recipeFromJson( json, QStringLiteral( "/data" ), QStringLiteral( "r.json" ) );
  if ( recipe )
    return QStringLiteral( "nothing" );
  EXPECT_EQ( recipe.error().code, Error::Code::RecipeInvalid );
  EXPECT_EQ( recipe.error().source, QStringLiteral( "r.json" ) );
  return recipe.error().detail;
}

TEST( Recipe, NamesTheMemberThatIsWrong )
{
  EXPECT_FALSE( blamed( "" ).isEmpty() );
  EXPECT_FALSE( blamed( "{ \"clusteratlas_recipe\": 1" ).isEmpty() );
  EXPECT_EQ( blamed( "[]" ), QStringLiteral( "clusteratlas_recipe" ) );
  EXPECT_EQ( blamed( "{}" ), QStringLiteral( "clusteratlas_recipe" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 2 })" ), QStringLiteral( "clusteratlas_recipe" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "rolle": "any" })" ), QStringLiteral( "rolle" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "role": "boss" })" ), QStringLiteral( "role" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "polygons": "a.shp" })" ), QStringLiteral( "polygons" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "polygons": { "encoding": 932 } })" ), QStringLiteral( "polygons.encoding" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "polygons": { "close_gaps": -1 } })" ), QStringLiteral( "polygons.close_gaps" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "attributes": { "shape": "round" } })" ), QStringLiteral( "attributes.shape" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "attributes": { "header_row": -2 } })" ), QStringLiteral( "attributes.header_row" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "attributes": { "aliases": { "大坂": "48" } } })" ), QStringLiteral( "attributes.aliases.大坂" ) );
  EXPECT_EQ( blamed( R"({ "clusteratlas_recipe": 1, "attributes": { "answers": { "c1.page": 16 } } })" ), QStringLiteral( "attributes.answers.c1.page" ) );
}

TEST( Recipe, EmptyMeansBuiltInSourcesAndRecognition )
{
  const Result<AtlasSources> recipe = recipeFromJson( R"({ "clusteratlas_recipe": 1 })", QStringLiteral( "/data" ), QString() );
  ASSERT_TRUE( recipe );
  EXPECT_TRUE( recipe->polygons.isEmpty() );
  EXPECT_TRUE( recipe->attributes.isEmpty() );
  EXPECT_TRUE( recipe->roleIsDefault );
  EXPECT_FALSE( recipe->table.shape );
}

TEST( Recipe, MovesWithItsFolder )
{
  AtlasSources sources;
  sources.polygons = QStringLiteral( "/data/境界/N03.zip" );
  sources.attributes = QStringLiteral( "/data/表.xlsx|layername=一覧" );
  const QByteArray json = recipeToJson( sources, QStringLiteral( "/data/atlas" ) );
  EXPECT_FALSE( json.contains( "/data" ) ) << json.constData();
  const Result<AtlasSources> moved = recipeFromJson( json, QStringLiteral( "/other/atlas" ), QString() );
  ASSERT_TRUE( moved );
  EXPECT_EQ( moved->polygons, QStringLiteral( "/other/境界/N03.zip" ) );
  EXPECT_EQ( moved->attributes, QStringLiteral( "/other/表.xlsx|layername=一覧" ) );
}

TEST( Recipe, KeepsAnswersToABrochureAndRejections )
{
  AtlasSources sources;
  sources.attributes = QStringLiteral( "/data/冊子.txt" );
  sources.table.shape = TableShape::Brochure;
  sources.table.answers = { { QStringLiteral( "c1.page" ), QStringLiteral( "16" ) }, { QStringLiteral( "c1.field.a" ), QString() } };
  const Result<AtlasSources> read = recipeFromJson( recipeToJson( sources, QStringLiteral( "/data" ) ), QStringLiteral( "/data" ), QString() );
  ASSERT_TRUE( read );
  EXPECT_EQ( read->table.shape, TableShape::Brochure );
  EXPECT_EQ( read->table.answers, sources.table.answers );
}

TEST( Recipe, DatabasesStayAsTheyAre )
{
  AtlasSources sources;
  sources.polygons = QStringLiteral( "PG:dbname=japan" );
  const Result<AtlasSources> read = recipeFromJson( recipeToJson( sources, QStringLiteral( "/data" ) ), QStringLiteral( "/other" ), QString() );
  ASSERT_TRUE( read );
  EXPECT_EQ( read->polygons, sources.polygons );
}

TEST( Recipe, RoundTripKeepsEveryChoice )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  const QStringList texts { QString(), QStringLiteral( "都道府県 \"名\"" ), QStringLiteral( "a|b" ), QStringLiteral( "CP932" ), QStringLiteral( "EPSG:6668" ) };
  const auto text = [&texts, &random] { return texts.at( static_cast<int>( random() % 5 ) ); };
  for ( int round = 0; round < 200; ++round )
  {
    AtlasSources sources;
    sources.options = { text(), text(), text() };
    sources.closeGaps = random() % 3 / 2.0;
    sources.table.keyColumn = text();
    sources.table.clusterColumn = text();
    if ( random() % 2 )
      sources.table.shape = TableShape::WideClusters;
    if ( random() % 2 )
      sources.table.headerRow = static_cast<int>( random() % 9 );
    for ( unsigned alias = random() % 4; alias > 0; --alias )
      ( random() % 2 ? sources.table.aliases : sources.options.aliases ).insert( normalizedLabel( QStringLiteral( "名%1" ).arg( random() % 99 ) ), *PrefectureCode::fromNumber( 1 + static_cast<int>( random() % 47 ) ) );
    sources.roleIsDefault = random() % 2;
    sources.role = sources.roleIsDefault ? RoleFilter() : *RoleFilter::fromId( QStringLiteral( "any" ) );
    const QByteArray json = recipeToJson( sources, QStringLiteral( "/data" ) );
    const Result<AtlasSources> read = recipeFromJson( json, QStringLiteral( "/data" ), QString() );
    ASSERT_TRUE( read ) << qPrintable( read.error().detail );
    EXPECT_EQ( recipeToJson( *read, QStringLiteral( "/data" ) ), json );
    EXPECT_EQ( read->table.aliases, sources.table.aliases );
    EXPECT_EQ( read->options.aliases, sources.options.aliases );
    EXPECT_EQ( read->closeGaps, sources.closeGaps );
    EXPECT_EQ( read->table.shape, sources.table.shape );
    EXPECT_EQ( read->table.headerRow, sources.table.headerRow );
    EXPECT_EQ( read->roleIsDefault, sources.roleIsDefault );
  }
}

class RecipeFile : public test::WithFolder
{
};

TEST_F( RecipeFile, MissingOrTooLargeIsAnError )
{
  EXPECT_EQ( readRecipe( mFolder.filePath( QStringLiteral( "no.json" ) ) ).error().code, Error::Code::SourceMissing );
  QFile large( mFolder.filePath( QStringLiteral( "large.json" ) ) );
  ASSERT_TRUE( large.open( QIODevice::WriteOnly ) );
  large.write( QByteArray( 2 << 20, ' ' ) );
  large.close();
  EXPECT_EQ( readRecipe( large.fileName() ).error().code, Error::Code::RecipeInvalid );
}

TEST_F( RecipeFile, AliasesJoinWhatRecognitionLeaves )
{
  QFile table( mFolder.filePath( QStringLiteral( "table.csv" ) ) );
  ASSERT_TRUE( table.open( QIODevice::WriteOnly ) );
  table.write( "クラスター,都道府県\n甲,北海道\n乙,東京都\n丙,まほろば\n" );
  table.close();
  QFile recipe( mFolder.filePath( QStringLiteral( "recipe.json" ) ) );
  ASSERT_TRUE( recipe.open( QIODevice::WriteOnly ) );
  recipe.write( R"({ "clusteratlas_recipe": 1, "attributes": { "source": "table.csv", "aliases": { "まほろば": "29" } } })" );
  recipe.close();
  const Result<AtlasSources> sources = readRecipe( recipe.fileName() );
  ASSERT_TRUE( sources );
  const Result<PreparedAtlas> atlas = prepareAtlas( *sources );
  ASSERT_TRUE( atlas );
  EXPECT_EQ( atlas->ledger.membershipsJoined, 3 );
  EXPECT_EQ( atlas->ledger.prefecturesWithCluster, 3 );
}
} // namespace
} // namespace clusteratlas
