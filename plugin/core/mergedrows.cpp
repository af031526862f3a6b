// SPDX-License-Identifier: GPL-2.0-or-later
#include "mergedrows.h"

#include "columnstudy.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Block = std::vector<size_t>;

//! The rows in runs that begin with a filled key; empty when the first row has none.
std::vector<Block> blocksOf( const ImportContext &context, const std::vector<size_t> &rows )
{
  std::vector<Block> blocks;
  for ( const size_t row : rows )
  {
    if ( !context.text( row, context.reading.key ).isEmpty() )
      blocks.emplace_back();
    else if ( blocks.empty() )
      return {};
    blocks.back().push_back( row );
  }
  return blocks;
}

bool isTotal( const ImportContext &context, size_t row )
{
  const QString label = context.text( row, context.reading.key );
  const PrefectureMatchResult match = matchPrefecture( label );
  return !match && ( match.error() == MatchFailure::NationalTotal || isPartOfJapan( label ) );
}

bool parts( const ImportContext &context, int column, const Block &block )
{
  QSet<QString> values;
  for ( const size_t row : block )
    values.insert( context.text( row, column ) );
  return values.size() == static_cast<int>( block.size() ) && !values.contains( QString() );
}
} // namespace

std::map<size_t, size_t> mergedRows( const ImportContext &context, const std::vector<int> &columns, const std::vector<size_t> &rows )
{
  const std::vector<Block> blocks = context.reading.key < 0 ? std::vector<Block>() : blocksOf( context, rows );
  size_t longest = 0;
  for ( const Block &block : blocks )
    longest = std::max( longest, block.size() );
  const auto isAsLong = [&]( const Block &block ) { return block.size() == longest || ( block.size() == 1 && isTotal( context, block.front() ) ); };
  if ( blocks.size() < 2 || longest < 2 || !std::all_of( blocks.begin(), blocks.end(), isAsLong ) )
    return {};
  const auto partsAll = [&]( int column ) { return std::all_of( blocks.begin(), blocks.end(), [&]( const Block &block ) { return block.size() == 1 || parts( context, column, block ); } ); };
  if ( std::none_of( columns.begin(), columns.end(), partsAll ) )
    return {};
  std::map<size_t, size_t> above;
  for ( const Block &block : blocks )
    for ( size_t index = 1; index < block.size(); ++index )
      above.emplace( block[index], block.front() );
  return above;
}

} // namespace clusteratlas
