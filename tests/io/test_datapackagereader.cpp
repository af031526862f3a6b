// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/validatetable.h"
#include "io/datapackagereader.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <map>

namespace clusteratlas
{
namespace
{
class DataPackageReader : public test::WithFolder
{
};

QString builtIn()
{
  return QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" );
}

TEST_F( DataPackageReader, MissingFolder )
{
  EXPECT_EQ( readDataset( mFolder.filePath( QStringLiteral( "nothing" ) ) ).error().code, Error::Code::SourceMissing );
}

TEST_F( DataPackageReader, BrokenDescription )
{
  write( QStringLiteral( "datapackage.json" ), QByteArrayLiteral( "{" ) );
  EXPECT_EQ( readDataset( mFolder.path() ).error().code, Error::Code::PackageInvalid );
}

TEST_F( DataPackageReader, TableFileMissing )
{
  write( QStringLiteral( "datapackage.json" ), QByteArrayLiteral( "{\"resources\":[{\"name\":\"clusters\",\"path\":\"clusters.csv\"}]}" ) );
  EXPECT_EQ( readDataset( mFolder.path() ).error().code, Error::Code::SourceMissing );
}

TEST_F( DataPackageReader, MembershipTableMissing )
{
  write( QStringLiteral( "datapackage.json" ), QByteArrayLiteral( "{\"resources\":[{\"name\":\"clusters\",\"path\":\"clusters.csv\"}]}" ) );
  write( QStringLiteral( "clusters.csv" ), QByteArrayLiteral( "cluster_id,name_ja\nK1,x\n" ) );
  const Result<Dataset> dataset = readDataset( mFolder.path() );
  EXPECT_EQ( dataset.error().code, Error::Code::TableMissing );
  EXPECT_EQ( dataset.error().layer, QStringLiteral( "cluster_prefectures" ) );
}

TEST_F( DataPackageReader, ATableOfASingleColumn )
{
  write( QStringLiteral( "datapackage.json" ), QByteArrayLiteral( "{\"resources\":[{\"name\":\"clusters\",\"path\":\"clusters.csv\"},{\"name\":\"cluster_prefectures\",\"path\":\"p.csv\",\"dialect\":{\"delimiter\":\";\"}}]}" ) );
  write( QStringLiteral( "clusters.csv" ), QByteArrayLiteral( "cluster_id\nK1\nK2\n" ) );
  write( QStringLiteral( "p.csv" ), QByteArrayLiteral( "cluster_id;pref_code\nK1;01\n\nK2;\"0\n2\"\n" ) );
  const Result<Dataset> dataset = readDataset( mFolder.path() );
  ASSERT_TRUE( dataset );
  EXPECT_EQ( dataset->clusters.size(), 2u );
  ASSERT_EQ( dataset->memberships.size(), 2u );
  EXPECT_EQ( dataset->memberships[0].prefectureLabel, QStringLiteral( "01" ) );
  EXPECT_EQ( dataset->memberships[1].prefectureLabel, QStringLiteral( "0\n2" ) );
}

TEST_F( DataPackageReader, BuiltInTablesKeepTheirSchema )
{
  const Result<Dataset> dataset = readDataset( builtIn() );
  ASSERT_TRUE( dataset );
  for ( const Ledger::RejectedRow &problem : validateTables( dataset->tables ) )
    ADD_FAILURE() << qPrintable( problem.table ) << " row " << problem.row << " column " << qPrintable( problem.column ) << ": " << qPrintable( problem.reason );
  const std::map<QString, size_t> expected = { { QStringLiteral( "prefectures" ), 47 }, { QStringLiteral( "programmes" ), 2 }, { QStringLiteral( "fields" ), 4 },
    { QStringLiteral( "clusters" ), 13 }, { QStringLiteral( "cluster_fields" ), 20 }, { QStringLiteral( "cluster_prefectures" ), 29 },
    { QStringLiteral( "institutions" ), 46 }, { QStringLiteral( "cluster_institutions" ), 52 } };
  for ( const auto &[table, rows] : expected )
    EXPECT_EQ( dataset->table( QLatin1String( table.toLatin1() ) )->cells.rows.size(), rows ) << qPrintable( table );
}

TEST_F( DataPackageReader, EveryRowNamesItsSourceOrConfidence )
{
  const Result<Dataset> dataset = readDataset( builtIn() );
  ASSERT_TRUE( dataset );
  for ( const Membership &membership : dataset->memberships )
  {
    EXPECT_FALSE( membership.source.isEmpty() ) << membership.rowNumber;
    EXPECT_FALSE( membership.confidence.isEmpty() ) << membership.rowNumber;
    EXPECT_TRUE( membership.prefecture.has_value() ) << membership.rowNumber;
  }
}
} // namespace
} // namespace clusteratlas
