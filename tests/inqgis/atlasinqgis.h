// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "qgiswindow.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace clusteratlas::test
{

//! Each test begins without a project; the first one builds the atlas that the others add from its file.
class Desktop : public testing::Test
{
  protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;

    static QString atlas() { return sFolder->filePath( QStringLiteral( "atlas.gpkg" ) ); }

    //! Builds the built-in atlas or, where that is done, adds its file.
    static void addAtlasFile();

    //! Builds the atlas of \a table in the window Join…, and waits for its \a clusters.
    static void joinTable( const QString &table, int clusters );

    static QTemporaryDir *sFolder;
};

} // namespace clusteratlas::test
