// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/encodingtrial.h"
#include "support/printto.h"
#include "support/seed.h"

namespace clusteratlas
{
namespace
{
class EncodingTrials : public testing::TestWithParam<test::Writing>
{
};

TEST_P( EncodingTrials, TablesOfThreeRowsAndMoreAreNeverMistaken )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( "CLUSTERATLAS_SEED=" + std::to_string( seed ) );
  std::mt19937 random( seed );
  for ( int trial = 0; trial < 60; ++trial )
    for ( const test::TableKind kind : { test::TableKind::Places, test::TableKind::Institutions, test::TableKind::People, test::TableKind::Dependent } )
    {
      const int rows = 3 + static_cast<int>( random() % ( trial % 10 == 0 ? 500 : 12 ) );
      const std::vector<QStringList> table = test::japaneseTable( kind, rows, trial % 2 == 0, random );
      EXPECT_NE( test::tryDetection( table, GetParam() ), test::Trial::Wrong ) << GetParam().label << '\n'
                                                                               << qPrintable( test::csvOf( table ).left( 400 ) );
    }
}

INSTANTIATE_TEST_SUITE_P( Writings, EncodingTrials, testing::ValuesIn( test::WRITINGS ), []( const testing::TestParamInfo<test::Writing> &writing ) {
  std::string name = writing.param.label;
  for ( char &letter : name )
    letter = isalnum( static_cast<unsigned char>( letter ) ) ? letter : '_';
  return name;
} );
} // namespace
} // namespace clusteratlas
