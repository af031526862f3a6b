// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "core/datasetchange.h"
#include "io/datapackagereader.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
class Refresh : public test::WithFolder
{
  protected:
    //! What Refresh says after the project was opened again, when the source is as it was: the atlas as read against the source as read.
    DatasetChange changeOfUnchanged( const QString &attributes ) const
    {
      AtlasSources sources;
      sources.attributes = attributes;
      sources.roleIsDefault = true;
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      EXPECT_TRUE( prepared );
      const std::shared_ptr<const Dataset> fresh = prepared->dataset;
      const Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), mFolder.filePath( QStringLiteral( "atlas" ) ) );
      EXPECT_TRUE( staged );
      const Result<Dataset> stored = readDataset( staged->staging->filePath( QStringLiteral( "atlas.gpkg" ) ) );
      EXPECT_TRUE( stored );
      return datasetChange( *stored, *fresh );
    }

    static void expectNone( const DatasetChange &change )
    {
      EXPECT_TRUE( change.isNone() );
      for ( const TableChange &table : change.tables )
        ADD_FAILURE() << qPrintable( table.table ) << ": " << table.added << " added, " << table.removed << " removed";
    }
};

TEST_F( Refresh, FindsNoChangeWhereThereIsNone )
{
  expectNone( changeOfUnchanged( QString() ) );
  expectNone( changeOfUnchanged( write( QStringLiteral( "long.csv" ), "クラスター,都道府県,分野\n甲,北海道,環境\n甲,青森県,\n乙,まほろば,情報通信\n" ) ) );
  expectNone( changeOfUnchanged( write( QStringLiteral( "figures.csv" ), "都道府県,人口,率\n北海道,\"5,183,000\",0.10\n青森県,△3,…\n岩手県,x,1.50\n" ) ) );
}
} // namespace
} // namespace clusteratlas
