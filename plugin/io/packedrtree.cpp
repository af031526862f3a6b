// SPDX-License-Identifier: GPL-2.0-or-later
#include "packedrtree.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace clusteratlas
{

namespace
{
// As the module makes them on pages of 4096 bytes and more: 51 cells of 24 bytes behind depth and count.
constexpr size_t CELLS = 51;
constexpr int CELL_SIZE = 24;
constexpr int NODE_SIZE = 4 + CELL_SIZE * static_cast<int>( CELLS );

float roundedDown( double value )
{
  const float rounded = static_cast<float>( value );
  return static_cast<double>( rounded ) > value ? std::nextafterf( rounded, -std::numeric_limits<float>::infinity() ) : rounded;
}

float roundedUp( double value )
{
  const float rounded = static_cast<float>( value );
  return static_cast<double>( rounded ) < value ? std::nextafterf( rounded, std::numeric_limits<float>::infinity() ) : rounded;
}

//! Puts \a entries into an order in which every CELLS of them lie close together.
void tile( std::vector<RtreeEntry> &entries )
{
  const size_t nodes = ( entries.size() + CELLS - 1 ) / CELLS;
  const size_t slices = static_cast<size_t>( std::ceil( std::sqrt( static_cast<double>( nodes ) ) ) );
  const size_t perSlice = std::max<size_t>( 1, ( nodes + slices - 1 ) / std::max<size_t>( 1, slices ) ) * CELLS;
  std::sort( entries.begin(), entries.end(), []( const RtreeEntry &a, const RtreeEntry &b ) {
    const float ax = a.minX + a.maxX, bx = b.minX + b.maxX;
    return ax != bx ? ax < bx : a.id < b.id;
  } );
  for ( size_t begin = 0; begin < entries.size(); begin += perSlice )
  {
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>( std::min( entries.size(), begin + perSlice ) );
    std::sort( entries.begin() + static_cast<std::ptrdiff_t>( begin ), end, []( const RtreeEntry &a, const RtreeEntry &b ) {
      const float ay = a.minY + a.maxY, by = b.minY + b.maxY;
      return ay != by ? ay < by : a.id < b.id;
    } );
  }
}

void put( char *to, float value )
{
  quint32 bits;
  std::memcpy( &bits, &value, sizeof bits );
  qToBigEndian( bits, to );
}

QByteArray nodeOf( const RtreeEntry *begin, size_t count )
{
  QByteArray node( NODE_SIZE, '\0' );
  qToBigEndian( static_cast<quint16>( count ), node.data() + 2 );
  char *cell = node.data() + 4;
  for ( size_t index = 0; index < count; ++index, cell += CELL_SIZE )
  {
    const RtreeEntry &entry = begin[index];
    qToBigEndian( entry.id, cell );
    put( cell + 8, entry.minX );
    put( cell + 12, entry.maxX );
    put( cell + 16, entry.minY );
    put( cell + 20, entry.maxY );
  }
  return node;
}

RtreeEntry united( qint64 id, const RtreeEntry *begin, size_t count )
{
  RtreeEntry all { id, begin->minX, begin->maxX, begin->minY, begin->maxY };
  for ( size_t index = 1; index < count; ++index )
  {
    all.minX = std::min( all.minX, begin[index].minX );
    all.maxX = std::max( all.maxX, begin[index].maxX );
    all.minY = std::min( all.minY, begin[index].minY );
    all.maxY = std::max( all.maxY, begin[index].maxY );
  }
  return all;
}
} // namespace

RtreeEntry rtreeEntry( qint64 id, const Bounds &bounds )
{
  return { id, roundedDown( bounds.minX ), roundedUp( bounds.maxX ), roundedDown( bounds.minY ), roundedUp( bounds.maxY ) };
}

PackedRtree packRtree( std::vector<RtreeEntry> entries )
{
  PackedRtree tree;
  tree.nodes.emplace_back(); // the root, made last
  tree.leaves.reserve( entries.size() );
  quint16 depth = 0;
  bool isLeaf = true;
  while ( entries.size() > CELLS )
  {
    tile( entries );
    std::vector<RtreeEntry> above;
    for ( size_t begin = 0; begin < entries.size(); begin += CELLS )
    {
      const size_t count = std::min( CELLS, entries.size() - begin );
      tree.nodes.push_back( nodeOf( &entries[begin], count ) );
      const qint64 number = static_cast<qint64>( tree.nodes.size() );
      for ( size_t index = begin; index < begin + count; ++index )
        ( isLeaf ? tree.leaves : tree.parents ).emplace_back( entries[index].id, number );
      above.push_back( united( number, &entries[begin], count ) );
    }
    entries = std::move( above );
    isLeaf = false;
    ++depth;
  }
  tree.nodes.front() = nodeOf( entries.data(), entries.size() );
  qToBigEndian( depth, tree.nodes.front().data() );
  for ( const RtreeEntry &entry : entries )
    ( isLeaf ? tree.leaves : tree.parents ).emplace_back( entry.id, 1 );
  std::sort( tree.leaves.begin(), tree.leaves.end() );
  std::sort( tree.parents.begin(), tree.parents.end() );
  return tree;
}

} // namespace clusteratlas
