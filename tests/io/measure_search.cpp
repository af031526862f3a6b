// SPDX-License-Identifier: GPL-2.0-or-later
// measure_search [SEED [ROUNDS]]: prints how well a search finds the names of the built-in data, and how fast, as tables in Markdown. With --missed as the third
// argument, what it did not find.
#include "io/datapackagereader.h"
#include "support/searchtrial.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

namespace
{
using namespace clusteratlas;

std::set<PrefectureCode> allPrefectures()
{
  std::set<PrefectureCode> codes;
  for ( int number = PrefectureCode::FIRST; number <= PrefectureCode::LAST; ++number )
    codes.insert( *PrefectureCode::fromNumber( number ) );
  return codes;
}

//! As many things as a large table brings, under names put together at random from syllables and kanji.
Dataset inventedDataset( std::mt19937 &random, int clusters, int institutions, int municipalities, int memberships )
{
  const auto pick = [&random]( const QStringList &of ) { return of.at( static_cast<int>( random() % static_cast<unsigned>( of.size() ) ) ); };
  const QStringList kanji { "北", "海", "山", "川", "福", "岡", "京", "都", "大", "阪", "工", "業", "産", "学", "医", "薬", "農", "林", "水", "東" };
  const QStringList syllables { "ka", "shi", "tsu", "ne", "ho", "ra", "mi", "yu", "go", "do", "kyo", "ryu" };
  const QStringList kinds { "University", "Institute of Technology", "Research Center", "Medical College" };
  const auto name = [&] {
    Bilingual text;
    for ( int letter = 0; letter < 4; ++letter )
      text.ja += pick( kanji );
    for ( int syllable = 0; syllable < 4; ++syllable )
      text.en += pick( syllables );
    text.en[0] = text.en.at( 0 ).toUpper();
    text.en += QLatin1Char( ' ' ) + pick( kinds );
    text.ja += QStringLiteral( "大学" );
    return text;
  };
  Dataset dataset;
  for ( int index = 0; index < clusters; ++index )
    dataset.clusters.push_back( { QStringLiteral( "C%1" ).arg( index ), {}, name(), name(), {}, static_cast<size_t>( index ) } );
  const auto anyCluster = [&] { return dataset.clusters[random() % dataset.clusters.size()].id; };
  for ( int index = 0; index < institutions; ++index )
  {
    dataset.institutions.push_back( { QStringLiteral( "I%1" ).arg( index ), name(), {}, {}, {}, {}, static_cast<size_t>( index ) } );
    dataset.participations.push_back( { anyCluster(), dataset.institutions.back().id, {}, false, {}, {}, {}, {} } );
  }
  for ( int index = 0; index < municipalities; ++index )
    dataset.municipalities.push_back( { anyCluster(), {}, name().ja, QStringLiteral( "%1" ).arg( 10000 + index ), Role::Area, {}, {}, {}, 1 } );
  for ( int index = 0; index < memberships; ++index )
    dataset.memberships.push_back( { anyCluster(), {}, PrefectureCode::fromNumber( 1 + static_cast<int>( random() % 47 ) ), Role::Applicant, {}, {}, {}, 1 } );
  return dataset;
}

void printSpeed( const Dataset &dataset, const char *label, const std::vector<QString> &queries )
{
  // Time of the processor: others may be at work on the machine.
  const auto milliseconds = []( std::clock_t ticks ) { return 1000.0 * static_cast<double>( ticks ) / CLOCKS_PER_SEC; };
  const JoinResult join = joinMemberships( dataset, { std::nullopt }, allPrefectures() );
  const std::clock_t begin = std::clock();
  const SearchIndex index( dataset, join );
  const double building = milliseconds( std::clock() - begin );
  std::vector<double> times;
  for ( const QString &query : queries )
    for ( int typed = 1; typed <= query.size(); ++typed )
    {
      const std::clock_t key = std::clock();
      (void) index.clusters( query.left( typed ) );
      times.push_back( milliseconds( std::clock() - key ) );
    }
  std::sort( times.begin(), times.end() );
  std::printf( "| %s | %.0f ms | %.2f ms | %.2f ms |\n", label, building, times[times.size() / 2], times.back() );
}

double percent( int part, int whole )
{
  return whole == 0 ? 0 : 100.0 * part / whole;
}
} // namespace

int main( int argumentCount, char **arguments )
{
  const unsigned seed = argumentCount > 1 ? static_cast<unsigned>( std::strtoul( arguments[1], nullptr, 10 ) ) : 20090401;
  const int rounds = argumentCount > 2 ? std::max( 1, std::atoi( arguments[2] ) ) : 5;
  const Result<Dataset> dataset = readDataset( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  if ( !dataset )
    return 1;
  const SearchIndex index( *dataset, joinMemberships( *dataset, { std::nullopt }, allPrefectures() ) );
  const std::vector<test::SoughtName> names = test::soughtNames( *dataset );
  std::mt19937 random( seed );
  std::vector<test::SearchTrial> trials;
  for ( int round = 0; round < rounds; ++round )
    for ( const test::SearchTrial &trial : test::searchTrials( names, random ) )
      if ( round == 0 || QLatin1String( trial.kind ).contains( QLatin1String( "typo" ) ) )
        trials.push_back( trial );
  const std::vector<test::TrialCount> counts = test::countTrials( index, trials );
  std::printf( "Seed %u; %zu names; queries with typos drawn %d times.\n\n| query | queries | precision@1 | recall@5 |\n|---|---:|---:|---:|\n", seed, names.size(), rounds );
  for ( const test::TrialCount &count : counts )
    std::printf( "| %s | %d | %.1f %% | %.1f %% |\n", count.kind, count.queries, percent( count.first, count.queries ), percent( count.inFive, count.queries ) );
  std::printf( "\n| data | the index | a keystroke, median | slowest |\n|---|---:|---:|---:|\n" );
  const std::vector<QString> typed { "Hokuriku", "ほくりく健康", "北陸", "Kyoto Environmental Nanotechnology", "Tkushima Healht", "kashitsuneho University", "福岡 ライフ", "北大", "K07" };
  printSpeed( *dataset, "built in", typed );
  printSpeed( inventedDataset( random, 1000, 5000, 1900, 10000 ), "1 000 clusters, 10 000 memberships, 5 000 institutions, 1 900 areas", typed );
  if ( argumentCount > 3 )
    for ( const test::TrialCount &count : counts )
      for ( const QString &missed : count.missed )
        std::printf( "%s: %s\n", count.kind, qUtf8Printable( missed ) );
  return 0;
}
