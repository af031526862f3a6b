// SPDX-License-Identifier: GPL-2.0-or-later
// measure_encoding [SEED [TABLES]]: prints how often the encoding of invented tables is mistaken, as a table in Markdown.
#include "support/encodingtrial.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace
{
using namespace clusteratlas;

struct Sizes
{
    const char *label;
    int least;
    int most;
};

constexpr Sizes SIZES[] = { { "1 row", 1, 1 }, { "2 rows", 2, 2 }, { "3–10", 3, 10 }, { "11–100", 11, 100 }, { "101–2 000", 101, 2000 } };

struct Count
{
    int tables = 0;
    int wrong = 0;
};

const char *labelOf( test::TableKind kind )
{
  switch ( kind )
  {
    case test::TableKind::Places:
      return "places and addresses";
    case test::TableKind::Institutions:
      return "institutions";
    case test::TableKind::People:
      return "people";
    case test::TableKind::HalfWidth:
      return "half-width katakana alone";
    case test::TableKind::Dependent:
      return "machine-dependent characters";
    case test::TableKind::Sparse:
      return "one Japanese cell in a dozen";
  }
  return "";
}

void printCell( const Count &count )
{
  if ( count.wrong == 0 )
    std::printf( " 0 |" );
  else
    std::printf( " %d of %d (%.1f %%) |", count.wrong, count.tables, 100.0 * count.wrong / count.tables );
}

void printHead( const char *first )
{
  std::printf( "\n| %s |", first );
  for ( const Sizes &sizes : SIZES )
    std::printf( " %s |", sizes.label );
  std::printf( "\n|---|---|---|---|---|---|\n" );
}
} // namespace

int main( int argc, char **argv )
{
  const unsigned seed = argc > 1 ? static_cast<unsigned>( std::strtoul( argv[1], nullptr, 10 ) ) : 20090401U;
  const int tables = argc > 2 ? std::atoi( argv[2] ) : 300;
  std::mt19937 random( seed );
  constexpr size_t WRITINGS = std::size( test::WRITINGS ), KINDS = std::size( test::TABLE_KINDS ), BUCKETS = std::size( SIZES );
  std::vector<std::vector<Count>> byWriting( WRITINGS, std::vector<Count>( BUCKETS ) ), byKind( KINDS, std::vector<Count>( BUCKETS ) );
  int trials = 0, undecidable = 0;
  for ( size_t bucket = 0; bucket < BUCKETS; ++bucket )
    for ( int index = 0; index < tables; ++index )
    {
      const size_t kind = static_cast<size_t>( index ) % KINDS;
      const int rows = SIZES[bucket].least + static_cast<int>( random() % static_cast<unsigned>( SIZES[bucket].most - SIZES[bucket].least + 1 ) );
      const std::vector<QStringList> table = test::japaneseTable( test::TABLE_KINDS[kind], rows, random() % 2 == 0, random );
      for ( size_t writing = 0; writing < WRITINGS; ++writing )
      {
        const test::Trial trial = test::tryDetection( table, test::WRITINGS[writing] );
        ++trials;
        undecidable += trial == test::Trial::Undecidable;
        for ( Count *count : { &byWriting[writing][bucket], &byKind[kind][bucket] } )
        {
          ++count->tables;
          count->wrong += trial == test::Trial::Wrong;
        }
        if ( trial == test::Trial::Wrong && std::getenv( "CLUSTERATLAS_SHOW" ) )
          std::fprintf( stderr, "%s, %d rows: %s\n", test::WRITINGS[writing].label, rows, test::csvOf( table ).left( 120 ).toUtf8().constData() );
      }
    }
  std::printf( "Seed %u; %d invented tables of each size, each written in %d ways: %d trials, of which %d undecidable (ASCII alone).\n", seed, tables, static_cast<int>( WRITINGS ), trials, undecidable );
  printHead( "mistaken, by encoding" );
  for ( size_t writing = 0; writing < WRITINGS; ++writing )
  {
    std::printf( "| %s |", test::WRITINGS[writing].label );
    std::for_each( byWriting[writing].begin(), byWriting[writing].end(), printCell );
    std::printf( "\n" );
  }
  printHead( "mistaken, by what the table holds" );
  for ( size_t kind = 0; kind < KINDS; ++kind )
  {
    std::printf( "| %s |", labelOf( test::TABLE_KINDS[kind] ) );
    std::for_each( byKind[kind].begin(), byKind[kind].end(), printCell );
    std::printf( "\n" );
  }
  return 0;
}
