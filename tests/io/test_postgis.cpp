// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/polygonreader.h"
#include "io/samplerows.h"
#include "io/sourcelayers.h"
#include "support/gdalsetup.h"
#include "support/polygonfile.h"
#include "support/postgisserver.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
class Postgis : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
      GDALAllRegister();
      if ( test::PostgisServer::programs().isEmpty() )
        return;
      sServer = std::make_unique<test::PostgisServer>();
      if ( !sServer->isReady() )
        return;
      const std::vector<const char *> options { "LAUNDER=NO", "GEOMETRY_NAME=geom" };
      test::writePolygons( { sServer->address(), "PostgreSQL", "拠点", 6668, options, true }, { { QStringLiteral( "函館" ), QStringLiteral( "POINT(140.7 41.8)" ) } } );
      test::writePolygons( { sServer->address(), "PostgreSQL", "行政区域", 6668, options, true, "都道府県" }, test::fourPrefectures() );
    }
    static void TearDownTestSuite() { sServer.reset(); }

    void SetUp() override
    {
      ASSERT_TRUE( sServer ) << "no PostgreSQL with PostGIS: scripts/install-dependencies.sh test installs them";
      ASSERT_TRUE( sServer->isReady() ) << qPrintable( sServer->log() );
    }

    static std::unique_ptr<test::PostgisServer> sServer;
};

std::unique_ptr<test::PostgisServer> Postgis::sServer;

TEST_F( Postgis, NoSuchTable )
{
  EXPECT_EQ( readPolygons( sServer->address() + QStringLiteral( "|layername=無し" ), {} ).error().code, Error::Code::LayerMissing );
}

TEST_F( Postgis, NoSuchDatabase )
{
  const QString address = sServer->address().replace( QStringLiteral( "dbname=postgres" ), QStringLiteral( "dbname=none" ) );
  EXPECT_EQ( readPolygons( address, {} ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( Postgis, TableThatNamesPrefecturesIsRead )
{
  for ( const QString &source : { sServer->address(), sServer->address() + QStringLiteral( "|layername=行政区域" ) } )
  {
    const Result<PolygonTable> table = readPolygons( source, {} );
    ASSERT_TRUE( table ) << qPrintable( table.error().detail );
    EXPECT_EQ( table->layer, QStringLiteral( "行政区域" ) );
    EXPECT_EQ( table->wkb.size(), 4u );
    EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6668" ) );
    EXPECT_EQ( table->columns.back().name, QStringLiteral( "都道府県" ) );
    EXPECT_EQ( table->columns.back().values.front(), QStringLiteral( "北海道" ) );
  }
}

TEST_F( Postgis, LayersAndRowsCanBeLookedAt )
{
  const Result<std::vector<SourceLayer>> layers = sourceLayers( sServer->address() );
  ASSERT_TRUE( layers );
  ASSERT_EQ( layers->size(), 2u );
  for ( const SourceLayer &layer : *layers )
    EXPECT_EQ( layer.proposed, layer.name == QStringLiteral( "行政区域" ) ) << qPrintable( layer.name + layer.reason );
  const Result<SampleRows> rows = sampleRows( sServer->address() );
  ASSERT_TRUE( rows );
  EXPECT_EQ( rows->rows.size(), 4u );
}
} // namespace
} // namespace clusteratlas
