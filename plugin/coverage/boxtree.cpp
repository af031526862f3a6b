// SPDX-License-Identifier: GPL-2.0-or-later
#include "boxtree.h"

namespace clusteratlas
{

namespace
{
//! The bits of \a x and \a y in turn: Morton's order.
quint64 interleaved( quint32 x, quint32 y )
{
  const auto spread = []( quint64 bits ) {
    for ( const auto &[shift, mask] : { std::pair { 16, 0x0000ffff0000ffffu }, { 8, 0x00ff00ff00ff00ffu }, { 4, 0x0f0f0f0f0f0f0f0fu }, { 2, 0x3333333333333333u }, { 1, 0x5555555555555555u } } )
      bits = ( bits | bits << shift ) & mask;
    return bits;
  };
  return spread( x ) | spread( y ) << 1;
}

std::vector<Box> boxesAround( const std::vector<Box> &below, size_t count )
{
  std::vector<Box> above;
  above.reserve( below.size() / count + 1 );
  for ( size_t begin = 0; begin < below.size(); begin += count )
  {
    Box box = below[begin];
    for ( size_t index = begin + 1; index < std::min( begin + count, below.size() ); ++index )
      box = box.with( below[index] );
    above.push_back( box );
  }
  return above;
}
} // namespace

BoxTree::BoxTree( const std::vector<Box> &boxes )
{
  if ( boxes.empty() )
    return;
  const Box whole = boxesAround( boxes, boxes.size() ).front();
  const auto cell = []( double low, double high, double from, double to ) { return to > from ? static_cast<quint32>( ( low + ( high - low ) / 2 - from ) / ( to - from ) * 4294967295.0 ) : 0; };
  std::vector<std::pair<quint64, quint32>> order;
  order.reserve( boxes.size() );
  for ( quint32 item = 0; item < boxes.size(); ++item )
  {
    const Box &box = boxes[item];
    order.emplace_back( interleaved( cell( box.left, box.right, whole.left, whole.right ), cell( box.bottom, box.top, whole.bottom, whole.top ) ), item );
  }
  std::sort( order.begin(), order.end() );
  std::vector<Box> sorted;
  sorted.reserve( boxes.size() );
  mItems.reserve( boxes.size() );
  for ( const auto &[place, item] : order )
  {
    mItems.push_back( item );
    sorted.push_back( boxes[item] );
  }
  mLevels.push_back( std::move( sorted ) );
  while ( mLevels.back().size() > 1 )
    mLevels.push_back( boxesAround( mLevels.back(), BOXES_OF_A_BOX ) );
}

} // namespace clusteratlas
