// SPDX-License-Identifier: GPL-2.0-or-later
#include "edgetree.h"

#include "orientation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr quint32 BOXES_OF_A_BOX = 8;
//! A bit each for right, left, up, down.
quint8 directionsOf( Position from, Position to )
{
  return static_cast<quint8>( ( to.x > from.x ) | ( to.x < from.x ) << 1 | ( to.y > from.y ) << 2 | ( to.y < from.y ) << 3 );
}
} // namespace

EdgeTree::EdgeTree( const RingSet &rings )
  : mRings( rings )
{
  std::vector<Box> boxes;
  const size_t expected = rings.positions.size() / EDGES_OF_A_RUN + rings.count();
  boxes.reserve( expected );
  mRuns.reserve( expected );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    for ( quint32 begin = rings.first( ring ); begin < rings.last( ring ); begin += EDGES_OF_A_RUN )
    {
      const quint32 end = std::min( begin + EDGES_OF_A_RUN, rings.last( ring ) );
      Box box = boxOf( begin );
      Position before = rings.positions[begin + 1];
      quint8 directions = directionsOf( rings.positions[begin], before );
      for ( quint32 at = begin + 2; at <= end; ++at )
      {
        const Position position = rings.positions[at];
        directions &= directionsOf( before, position );
        before = position;
        box = { std::min( box.left, position.x ), std::min( box.bottom, position.y ), std::max( box.right, position.x ), std::max( box.top, position.y ) };
      }
      boxes.push_back( box );
      mRuns.push_back( { begin, end, ring, directions } );
    }
  }
  mLevels.push_back( std::move( boxes ) );
  while ( mLevels.back().size() > 1 )
  {
    const std::vector<Box> &below = mLevels.back();
    std::vector<Box> above;
    for ( size_t begin = 0; begin < below.size(); begin += BOXES_OF_A_BOX )
    {
      Box box = below[begin];
      for ( size_t index = begin + 1; index < std::min( begin + BOXES_OF_A_BOX, below.size() ); ++index )
        box = { std::min( box.left, below[index].left ), std::min( box.bottom, below[index].bottom ), std::max( box.right, below[index].right ), std::max( box.top, below[index].top ) };
      above.push_back( box );
    }
    mLevels.push_back( std::move( above ) );
  }
}

EdgeTree::Box EdgeTree::boxOf( quint32 edge ) const
{
  const Position a = mRings.positions[edge];
  const Position b = mRings.positions[edge + 1];
  return { std::min( a.x, b.x ), std::min( a.y, b.y ), std::max( a.x, b.x ), std::max( a.y, b.y ) };
}

CoverageTrouble EdgeTree::crossing() const
{
  return mRuns.empty() ? CoverageTrouble::None : compareBoxes( mLevels.size() - 1, 0, 0 );
}

CoverageTrouble EdgeTree::compareBoxes( size_t level, quint32 a, quint32 b ) const
{
  if ( level == 0 )
    return compareRuns( a, b );
  const std::vector<Box> &below = mLevels[level - 1];
  const quint32 size = static_cast<quint32>( below.size() );
  const quint32 endA = std::min( ( a + 1 ) * BOXES_OF_A_BOX, size );
  const quint32 endB = std::min( ( b + 1 ) * BOXES_OF_A_BOX, size );
  for ( quint32 childA = a * BOXES_OF_A_BOX; childA < endA; ++childA )
  {
    if ( a != b && !overlap( below[childA], mLevels[level][b] ) )
      continue;
    for ( quint32 childB = a == b ? childA : b * BOXES_OF_A_BOX; childB < endB; ++childB )
    {
      if ( !overlap( below[childA], below[childB] ) )
        continue;
      if ( const CoverageTrouble trouble = compareBoxes( level - 1, childA, childB ); trouble != CoverageTrouble::None )
        return trouble;
    }
  }
  return CoverageTrouble::None;
}

CoverageTrouble EdgeTree::compareRuns( quint32 a, quint32 b ) const
{
  const Run &runA = mRuns[a];
  const Run &runB = mRuns[b];
  // Edges that follow each other and never turn back in one direction meet where they join, and nowhere else.
  if ( ( a == b || runB.begin == runA.end ) && ( runA.directions & runB.directions ) )
    return CoverageTrouble::None;
  const Box &aroundB = mLevels.front()[b];
  std::array<Box, EDGES_OF_A_RUN> boxesB;
  for ( quint32 edgeB = runB.begin; edgeB < runB.end; ++edgeB )
    boxesB[edgeB - runB.begin] = boxOf( edgeB );
  for ( quint32 edgeA = runA.begin; edgeA < runA.end; ++edgeA )
  {
    const Box boxA = a == b ? boxesB[edgeA - runA.begin] : boxOf( edgeA );
    if ( a != b && !overlap( boxA, aroundB ) )
      continue;
    for ( quint32 edgeB = a == b ? edgeA + 1 : runB.begin; edgeB < runB.end; ++edgeB )
    {
      if ( !overlap( boxA, boxesB[edgeB - runB.begin] ) )
        continue;
      const Position *const at = mRings.positions.data() + edgeA;
      if ( edgeB == edgeA + 1 && ( directionsOf( at[0], at[1] ) & directionsOf( at[1], at[2] ) ) )
        continue;
      if ( const CoverageTrouble trouble = compareEdges( edgeA, edgeB ); trouble != CoverageTrouble::None )
        return trouble;
    }
  }
  return CoverageTrouble::None;
}

CoverageTrouble EdgeTree::compareEdges( quint32 a, quint32 b ) const
{
  const Position fromA = mRings.positions[a];
  const Position toA = mRings.positions[a + 1];
  const Position fromB = mRings.positions[b];
  const Position toB = mRings.positions[b + 1];
  const bool joinsFromA = fromA == fromB || fromA == toB;
  const bool joinsToA = toA == fromB || toA == toB;
  if ( joinsFromA && joinsToA )
    return CoverageTrouble::UnmatchedVertex;
  if ( joinsFromA || joinsToA )
  {
    // They end together; else they may only meet when one lies along the other.
    const Position joint = joinsFromA ? fromA : toA;
    const Position endA = joinsFromA ? toA : fromA;
    const Position endB = joint == fromB ? toB : fromB;
    if ( orientation( joint, endA, endB ) != 0 )
      return CoverageTrouble::None;
    const bool sameSide = ( ( endA.x > joint.x ) - ( endA.x < joint.x ) ) * ( ( endB.x > joint.x ) - ( endB.x < joint.x ) ) + ( ( endA.y > joint.y ) - ( endA.y < joint.y ) ) * ( ( endB.y > joint.y ) - ( endB.y < joint.y ) ) > 0;
    return sameSide ? CoverageTrouble::UnmatchedVertex : CoverageTrouble::None;
  }
  const int sideFromB = orientation( fromA, toA, fromB );
  const int sideToB = orientation( fromA, toA, toB );
  if ( sideFromB * sideToB > 0 )
    return CoverageTrouble::None;
  const int sideFromA = orientation( fromB, toB, fromA );
  const int sideToA = orientation( fromB, toB, toA );
  if ( sideFromA * sideToA > 0 )
    return CoverageTrouble::None;
  // Their boxes overlap, so edges on one line meet.
  return sideFromA != 0 && sideToA != 0 && sideFromB != 0 && sideToB != 0 ? CoverageTrouble::Overlap : CoverageTrouble::UnmatchedVertex;
}

std::vector<CrossedRing> EdgeTree::ringsAround( quint32 ring ) const
{
  const Position from = mRings.positions[mRings.first( ring )];
  const Position to = mRings.positions[mRings.first( ring ) + 1];
  std::vector<CrossedRing> found;
  const Box &all = mLevels.back().front();
  crossings( mLevels.size() - 1, 0, { from, to, from.x - all.left < all.right - from.x, ring }, found );
  std::sort( found.begin(), found.end(), []( const CrossedRing &a, const CrossedRing &b ) { return a.ring < b.ring; } );
  std::vector<CrossedRing> around;
  for ( const CrossedRing &crossed : found )
  {
    if ( !around.empty() && around.back().ring == crossed.ring )
      around.back().crossings += crossed.crossings;
    else
      around.push_back( crossed );
  }
  around.erase( std::remove_if( around.begin(), around.end(), []( const CrossedRing &crossed ) { return crossed.crossings == 0; } ), around.end() );
  return around;
}

//! Whether \a ray begins above \a position or level with it.
bool EdgeTree::isAbove( const Ray &ray, Position position )
{
  return position.y < ray.from.y || ( position.y == ray.from.y && ray.edgeEnd.y >= ray.from.y );
}

void EdgeTree::crossings( size_t level, quint32 index, const Ray &ray, std::vector<CrossedRing> &found ) const
{
  const Box &box = mLevels[level][index];
  if ( ( ray.toLeft ? box.left > ray.from.x : box.right < ray.from.x ) || box.bottom > ray.from.y || box.top < ray.from.y )
    return;
  if ( level > 0 )
  {
    const quint32 end = std::min( ( index + 1 ) * BOXES_OF_A_BOX, static_cast<quint32>( mLevels[level - 1].size() ) );
    for ( quint32 child = index * BOXES_OF_A_BOX; child < end; ++child )
      crossings( level - 1, child, ray, found );
    return;
  }
  const Run &run = mRuns[index];
  if ( run.ring == ray.besides )
    return;
  for ( quint32 edge = run.begin; edge < run.end; ++edge )
  {
    const Position from = mRings.positions[edge];
    const Position to = mRings.positions[edge + 1];
    if ( isAbove( ray, from ) == isAbove( ray, to ) )
      continue;
    // A ray to the left: an edge that goes down must have its begin on its left, one that goes up on its right. To the right the other way.
    const bool down = to.y < from.y;
    const int side = orientation( from, to, ray.from );
    if ( ( side != 0 ? side : orientation( from, to, ray.edgeEnd ) ) == ( down == ray.toLeft ? 1 : -1 ) )
      found.push_back( { run.ring, down == ray.toLeft ? 1 : -1 } );
  }
}

} // namespace clusteratlas
