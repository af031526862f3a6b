// SPDX-License-Identifier: GPL-2.0-or-later
#include "desktop/atlassettings.h"
#include "desktop/effectivechoices.h"
#include "desktop/projectchoices.h"
#include "desktop/recentatlases.h"

#include <gtest/gtest.h>
#include <qgsproject.h>
#include <qgssettings.h>

namespace clusteratlas
{
namespace
{
class Settings : public testing::Test
{
  protected:
    void SetUp() override { QgsSettings().remove( QStringLiteral( "clusteratlas" ) ); }
    void TearDown() override { QgsSettings().remove( QStringLiteral( "clusteratlas" ) ); }

    static void store( const char *key, const QString &value ) { QgsSettings().setValue( QStringLiteral( "clusteratlas/" ) + QLatin1String( key ), value ); }
};

TEST_F( Settings, WhatIsNoChoiceIsTheDefault )
{
  store( "language", QStringLiteral( "fr" ) );
  store( "labels", QStringLiteral( "<script>" ) );
  store( "role", QStringLiteral( "owner" ) );
  const AtlasSettings loaded = AtlasSettings::load();
  EXPECT_EQ( loaded.language, QString() );
  EXPECT_EQ( loaded.labels, QString() );
  EXPECT_EQ( loaded.role.id(), QLatin1String( "applicant" ) );
}

TEST_F( Settings, AreKept )
{
  AtlasSettings settings;
  settings.language = QStringLiteral( "en" );
  settings.labels = QStringLiteral( "ja" );
  settings.folder = QStringLiteral( "/地図" );
  settings.role.role = std::nullopt;
  settings.save();
  const AtlasSettings loaded = AtlasSettings::load();
  EXPECT_EQ( loaded.language, QLatin1String( "en" ) );
  EXPECT_EQ( loaded.labels, QLatin1String( "ja" ) );
  EXPECT_EQ( loaded.folder, QStringLiteral( "/地図" ) );
  EXPECT_EQ( loaded.role.id(), QLatin1String( "any" ) );
  AtlasSettings().save();
  EXPECT_FALSE( QgsSettings().contains( QStringLiteral( "clusteratlas/folder" ) ) ) << "an empty choice leaves no key";
}

TEST_F( Settings, RecentAtlasesAreFewDifferentAndTheLatestFirst )
{
  for ( int number = 0; number < 15; ++number )
    RecentAtlases::add( QStringLiteral( "/atlas/%1.gpkg" ).arg( number ) );
  RecentAtlases::add( QStringLiteral( "/atlas/../atlas/12.gpkg" ) );
  RecentAtlases::add( QStringLiteral( "/atlas/12.gpkg" ) );
  EXPECT_EQ( RecentAtlases::paths().size(), 10 );
  EXPECT_EQ( RecentAtlases::paths().first(), QLatin1String( "/atlas/12.gpkg" ) );
  EXPECT_EQ( RecentAtlases::paths().count( QStringLiteral( "/atlas/12.gpkg" ) ), 1 );
  RecentAtlases::remove( QStringLiteral( "/atlas/12.gpkg" ) );
  EXPECT_FALSE( RecentAtlases::paths().contains( QStringLiteral( "/atlas/12.gpkg" ) ) );
}

TEST_F( Settings, ChoicesOfAProjectThatMeanNothingAreEmpty )
{
  QgsProject project;
  const auto write = [&project]( const char *key, const QString &value ) { project.writeEntry( QStringLiteral( "clusteratlas" ), QString::fromLatin1( key ), value ); };
  write( "/language", QStringLiteral( "日本語" ) );
  write( "/role", QStringLiteral( "'; DROP" ) );
  write( "/panel", QStringLiteral( "{ no json" ) );
  const ProjectChoices choices = ProjectChoices::of( project );
  EXPECT_EQ( choices.language, QString() );
  EXPECT_EQ( choices.role, QString() );
  EXPECT_TRUE( choices.panel.isEmpty() );
}

TEST_F( Settings, KeepingWhatIsThereLeavesAProjectClean )
{
  QgsProject project;
  ProjectChoices choices { QStringLiteral( "ja" ), QStringLiteral( "area" ), QStringLiteral( "/地図" ), { { QStringLiteral( "search" ), QStringLiteral( "<b>" ) } } };
  choices.keepIn( project );
  EXPECT_TRUE( project.isDirty() );
  project.setDirty( false );
  const ProjectChoices read = ProjectChoices::of( project );
  EXPECT_EQ( read.role, QLatin1String( "area" ) );
  EXPECT_EQ( read.panel, choices.panel );
  read.keepIn( project );
  EXPECT_FALSE( project.isDirty() );
}

TEST_F( Settings, TheProjectGoesBeforeTheOptionsAndTheseBeforeQgis )
{
  QgsProject project;
  EXPECT_EQ( EffectiveChoices::language( project, QStringLiteral( "ja_JP" ) ), QLatin1String( "ja" ) );
  EXPECT_EQ( EffectiveChoices::language( project, QStringLiteral( "de" ) ), QLatin1String( "en" ) );
  store( "language", QStringLiteral( "en" ) );
  EXPECT_EQ( EffectiveChoices::language( project, QStringLiteral( "ja" ) ), QLatin1String( "en" ) );
  ProjectChoices { QStringLiteral( "ja" ), {}, {} }.keepIn( project );
  EXPECT_EQ( EffectiveChoices::language( project, QStringLiteral( "en" ) ), QLatin1String( "ja" ) );

  EXPECT_TRUE( EffectiveChoices::folder( project ).endsWith( QLatin1String( "/cluster-atlas" ) ) );
  store( "folder", QStringLiteral( "/options" ) );
  EXPECT_EQ( EffectiveChoices::folder( project ), QLatin1String( "/options" ) );
  ProjectChoices { {}, {}, QStringLiteral( "/project" ) }.keepIn( project );
  EXPECT_EQ( EffectiveChoices::folder( project ), QLatin1String( "/project" ) );
}

TEST_F( Settings, TheRoleOfARecipeStaysUnlessTheProjectChoseOne )
{
  QgsProject project;
  store( "role", QStringLiteral( "institution" ) );
  AtlasSources recipe;
  recipe.role.role = Role::Area;
  EXPECT_EQ( EffectiveChoices::withRole( recipe, project ).role.id(), QLatin1String( "area" ) );
  AtlasSources builtIn;
  builtIn.roleIsDefault = true;
  EXPECT_EQ( EffectiveChoices::withRole( builtIn, project ).role.id(), QLatin1String( "institution" ) );
  EXPECT_FALSE( EffectiveChoices::withRole( builtIn, project ).roleIsDefault );
  ProjectChoices { {}, QStringLiteral( "any" ), {} }.keepIn( project );
  EXPECT_EQ( EffectiveChoices::withRole( recipe, project ).role.id(), QLatin1String( "any" ) );
}
} // namespace
} // namespace clusteratlas
