// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/datapackagereader.h"
#include "support/printto.h"
#include "support/searchtrial.h"
#include "support/seed.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
//! Least shares of queries, in percent; docs/search.md shows what is reached.
struct Floor
{
    const char *kind;
    int first;
    int inFive;
};

constexpr Floor FLOORS[] = {
  { "code", 100, 100 },
  { "code, small or full-width", 100, 100 },
  { "Japanese", 99, 100 },
  { "Japanese, beginning", 92, 99 },
  { "Japanese, one typo", 90, 95 },
  { "English", 95, 100 },
  { "English, full-width capitals", 95, 100 },
  { "English, beginning", 88, 97 },
  { "English, one typo", 82, 92 },
  { "English, two typos", 80, 90 },
  { "initials", 88, 95 },
  { "hiragana", 99, 100 },
  { "katakana", 99, 100 },
  { "hiragana, beginning", 88, 97 },
  { "romaji, Hepburn", 99, 100 },
  { "romaji, Hepburn with macrons", 99, 100 },
  { "romaji, as kana is typed", 99, 100 },
  { "romaji, Kunrei", 99, 100 },
  { "romaji, one typo", 80, 90 },
  { "university, first kanji + 大", 90, 99 },
};

TEST( SearchTrials, NamesOfTheBuiltInDataAreFoundInEveryScript )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  const Result<Dataset> dataset = readDataset( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  ASSERT_TRUE( dataset );
  std::set<PrefectureCode> all;
  for ( int number = PrefectureCode::FIRST; number <= PrefectureCode::LAST; ++number )
    all.insert( *PrefectureCode::fromNumber( number ) );
  const SearchIndex index( *dataset, joinMemberships( *dataset, { std::nullopt }, all ) );
  const std::vector<test::SoughtName> names = test::soughtNames( *dataset );
  ASSERT_GT( names.size(), 250u );
  std::mt19937 random( seed );
  const std::vector<test::TrialCount> counts = test::countTrials( index, test::searchTrials( names, random ) );
  for ( const Floor &floor : FLOORS )
  {
    const auto isKind = [&floor]( const test::TrialCount &count ) { return QLatin1String( count.kind ) == QLatin1String( floor.kind ); };
    const auto count = std::find_if( counts.begin(), counts.end(), isKind );
    ASSERT_NE( count, counts.end() ) << floor.kind;
    EXPECT_GE( 100 * count->first, floor.first * count->queries ) << floor.kind;
    EXPECT_GE( 100 * count->inFive, floor.inFive * count->queries ) << floor.kind;
  }
}
} // namespace
} // namespace clusteratlas
