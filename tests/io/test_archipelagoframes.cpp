// SPDX-License-Identifier: GPL-2.0-or-later
// The frames of the real country, whose polygons this room can read.
#include "core/archipelagoframes.h"
#include "support/framechecks.h"
#include "support/prefectureland.h"
#include "support/printto.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
//! The room that a page leaves for its map, in millimetres; what is on A3 is larger than on A4.
struct Sheet
{
    double width;
    double height;
    double size;
};
const Sheet SHEETS[] = { { 199, 140, 1 }, { 186, 200, 1 }, { 281, 198, 1.414 }, { 263, 283, 1.414 } };

const std::vector<LandPart> &country()
{
  static const std::vector<LandPart> land = test::builtInLand();
  return land;
}

//! The land of the prefectures \a codes, with the others around it when \a isWithNeighbours.
std::vector<LandPart> landOf( const std::vector<size_t> &codes, bool isWithNeighbours )
{
  std::vector<LandPart> chosen;
  for ( LandPart part : country() )
  {
    part.isSubject = std::find( codes.begin(), codes.end(), part.owner ) != codes.end();
    if ( part.isSubject || isWithNeighbours )
      chosen.push_back( std::move( part ) );
  }
  return chosen;
}

void expectGoodFrames( const std::vector<size_t> &codes, const QString &name )
{
  for ( const bool isWithNeighbours : { false, true } )
  {
    const std::vector<LandPart> land = landOf( codes, isWithNeighbours );
    for ( const auto &[width, height, size] : SHEETS )
    {
      const ArchipelagoFrames frames = archipelagoFrames( land, {}, width, height, FrameStyle {}.times( size ) );
      EXPECT_EQ( test::complaints( frames, land, width, height ), QString() ) << qPrintable( name ) << " on " << width << " x " << height;
      EXPECT_TRUE( frames.listed.empty() ) << qPrintable( name ) << " on " << width << " x " << height;
    }
  }
}

std::vector<size_t> allCodes()
{
  std::vector<size_t> codes;
  for ( size_t code = 1; code <= 47; ++code )
    codes.push_back( code );
  return codes;
}

TEST( FramesOfJapan, EachPrefecture )
{
  for ( const size_t code : allCodes() )
    expectGoodFrames( { code }, QString::number( code ) );
}

TEST( FramesOfJapan, EachRegion )
{
  const auto regions = test::builtInRegions();
  EXPECT_EQ( regions.size(), 8u );
  for ( const auto &[name, codes] : regions )
    expectGoodFrames( codes, name );
}

TEST( FramesOfJapan, TheNation )
{
  expectGoodFrames( allCodes(), QStringLiteral( "nation" ) );
}

TEST( FramesOfJapan, FarIslandsLeaveTheMainMapAndMakeItLarger )
{
  const std::vector<LandPart> land = landOf( allCodes(), false );
  PlaneBox all;
  for ( const LandPart &part : land )
    all.add( part.bounds() );
  for ( const auto &[width, height, size] : SHEETS )
  {
    const ArchipelagoFrames frames = archipelagoFrames( land, {}, width, height, FrameStyle {}.times( size ) );
    EXPECT_LT( frames.scale, 0.85 * std::max( all.width() / width, all.height() / height ) * 1000 );
    std::set<size_t> owners;
    for ( const IslandFrame &frame : frames.frames )
    {
      EXPECT_TRUE( frame.keepsScale );
      for ( const size_t part : frame.parts )
        owners.insert( land[part].owner );
    }
    EXPECT_TRUE( owners.count( 47 ) ) << "Okinawa has a frame";
    EXPECT_TRUE( owners.count( 13 ) ) << "and Ogasawara";
  }
}
} // namespace
} // namespace clusteratlas
