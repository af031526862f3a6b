// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/buildatlas.h"
#include "layers/atlasproject.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace clusteratlas::test
{

//! The built-in atlas in Japanese, built once for all tests of a suite into a folder of its own. Other sources or another language: hide SetUpTestSuite().
class BuiltAtlas : public testing::Test
{
  protected:
    static void SetUpTestSuite() { build( AtlasSources(), QStringLiteral( "ja" ) ); }

    static void TearDownTestSuite()
    {
      delete sPrepared;
      delete sFolder;
      sPrepared = nullptr;
      sFolder = nullptr;
    }

    static void build( const AtlasSources &sources, const QString &language )
    {
      sFolder = new QTemporaryDir();
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      ASSERT_TRUE( prepared );
      sPrepared = new PreparedAtlas( *prepared );
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), sFolder->path() );
      ASSERT_TRUE( staged );
      ASSERT_TRUE( publishAtlas( *staged, language ) );
    }

    //! The path of \a name beside the atlas, "atlas.gpkg" among them.
    static QString file( const char *name ) { return sFolder->filePath( QString::fromLatin1( name ) ); }

    static void addTo( QgsProject &project, const QString &language )
    {
      addAtlas( project, file( "atlas.gpkg" ), *sPrepared->dataset, sPrepared->ledger, language );
      fitProjectToAtlas( project, *sPrepared->dataset, language );
    }

    static inline QTemporaryDir *sFolder = nullptr;
    static inline PreparedAtlas *sPrepared = nullptr;
};

} // namespace clusteratlas::test
