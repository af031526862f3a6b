// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/prefecturepolygons.h"
#include "support/gdalsetup.h"
#include "support/polygonfile.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
using test::NamedShape;

class FeatureFacts : public test::WithFolder
{
  protected:
    Result<RecognisedPolygons> read( const std::vector<NamedShape> &shapes ) const
    {
      const QString path = mFolder.filePath( QStringLiteral( "a.gpkg" ) );
      test::writePolygons( { path, "GPKG" }, shapes );
      return prefecturePolygons( path, {} );
    }
};

const QString TOKYO = QStringLiteral( "東京都" );
const QString OSAKA = QStringLiteral( "大阪府" );

TEST_F( FeatureFacts, RepairsAreListedWithReasonAndPlace )
{
  const Result<RecognisedPolygons> polygons = read( { { OSAKA, test::square( 135.3, 34.5 ) }, { TOKYO, QStringLiteral( "POLYGON((139 35,139.2 35.2,139.2 35,139 35.2,139 35))" ) } } );
  ASSERT_TRUE( polygons );
  EXPECT_EQ( polygons->ledger.repaired, 1 );
  ASSERT_EQ( polygons->ledger.facts.repairs.size(), 1u );
  const RepairedFeature &repair = polygons->ledger.facts.repairs.front();
  EXPECT_EQ( repair.row, 2 );
  EXPECT_EQ( repair.value, TOKYO );
  EXPECT_EQ( repair.reason, QStringLiteral( "self_intersection" ) );
  EXPECT_NEAR( repair.longitude, 139.1, 1e-9 );
  EXPECT_NEAR( repair.latitude, 35.1, 1e-9 );
}

TEST_F( FeatureFacts, SameFeatureTwiceIsCountedOnceAndSaid )
{
  const Result<RecognisedPolygons> polygons = read( { { TOKYO, test::square( 139, 35 ) }, { OSAKA, test::square( 135.3, 34.5 ) }, { TOKYO, test::square( 139, 35 ) }, { TOKYO, test::square( 139.2, 35 ) } } );
  ASSERT_TRUE( polygons );
  const Ledger::Polygons &ledger = polygons->ledger;
  ASSERT_EQ( ledger.facts.repeated.size(), 1u );
  EXPECT_EQ( ledger.facts.repeatedCount, 1 );
  EXPECT_EQ( ledger.facts.repeated.front().row, 3 );
  EXPECT_EQ( ledger.facts.repeated.front().earlierRow, 1 );
  EXPECT_EQ( ledger.features, ledger.featuresPlaced + static_cast<int>( ledger.unrecognised.size() ) );
  EXPECT_TRUE( ledger.united.empty() ) << "the same polygon lay on itself";
}

TEST_F( FeatureFacts, SamePolygonUnderTwoNamesStaysInBoth )
{
  const Result<RecognisedPolygons> polygons = read( { { TOKYO, test::square( 139, 35 ) }, { OSAKA, test::square( 139, 35 ) } } );
  ASSERT_TRUE( polygons );
  EXPECT_EQ( polygons->polygons.size(), 2u );
  EXPECT_EQ( polygons->ledger.facts.repeatedCount, 1 );
}

TEST_F( FeatureFacts, RepeatOfWhatCannotBePlacedIsNotPlacedEither )
{
  const QString line = QStringLiteral( "LINESTRING(139 35,139.2 35.2)" );
  const Result<RecognisedPolygons> polygons = read( { { TOKYO, line }, { OSAKA, test::square( 135.3, 34.5 ) }, { TOKYO, line } } );
  ASSERT_TRUE( polygons );
  EXPECT_EQ( polygons->ledger.unrecognised.size(), 2u );
  EXPECT_EQ( polygons->ledger.featuresPlaced, 1 );
}
} // namespace
} // namespace clusteratlas
