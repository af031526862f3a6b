// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <gdal.h>
#include <gtest/gtest.h>

namespace clusteratlas::test
{

//! A test with GDAL's drivers and a folder of its own.
class WithFolder : public testing::Test
{
  protected:
    static void SetUpTestSuite() { GDALAllRegister(); }

    QString write( const QString &name, const QByteArray &content ) const
    {
      QFile file( mFolder.filePath( name ) );
      EXPECT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( content );
      return file.fileName();
    }

    QTemporaryDir mFolder;
};

} // namespace clusteratlas::test
