// SPDX-License-Identifier: GPL-2.0-or-later
#include "simplifyarcs.h"

#include "boxtree.h"
#include "cornerqueue.h"
#include "eachinparallel.h"
#include "orientation.h"

#include <limits>
#include <map>
#include <tuple>

namespace clusteratlas
{

namespace
{
constexpr quint32 VERTICES_OF_A_RUN = 8;
//! Corners that stay because of others' vertices are looked at again while those go; few are left after a handful of times.
constexpr int MOST_PASSES = 6;

bool isInTriangle( Position a, Position b, Position c, Position p )
{
  const int first = orientation( a, b, p );
  const int second = orientation( b, c, p );
  if ( first * second < 0 )
    return false;
  const int third = orientation( c, a, p );
  return first * third >= 0 && second * third >= 0;
}

//! The vertices of lines, to be asked which lie in a triangle.
class VertexTree
{
  public:
    VertexTree( const RingSet &lines, const std::vector<bool> &taken )
      : mLines( lines )
      , mTree( boxes( taken ) )
    {}

    //! Whether the triangle holds a vertex other than its own; those of \a line only where \a isThere.
    template <typename IsThere>
    bool holdsVertex( Position a, Position b, Position c, quint32 line, IsThere isThere ) const
    {
      const Box box = Box::around( a, b ).with( c );
      return !mTree.visit( box, [&]( quint32 item ) {
        const Run &run = mRuns[item];
        for ( quint32 at = run.begin; at < run.end; ++at )
        {
          const Position p = mLines.positions[at];
          if ( p.x < box.left || p.x > box.right || p.y < box.bottom || p.y > box.top || p == a || p == b || p == c )
            continue;
          if ( run.line == line && !isThere( at - mLines.first( line ) ) )
            continue;
          if ( isInTriangle( a, b, c, p ) )
            return false;
        }
        return true;
      } );
    }

  private:
    struct Run
    {
        quint32 begin;
        quint32 end;
        quint32 line;
    };

    std::vector<Box> boxes( const std::vector<bool> &taken )
    {
      std::vector<Box> result;
      for ( quint32 line = 0; line < mLines.count(); ++line )
      {
        if ( !taken[line] )
          continue;
        const quint32 size = mLines.last( line ) + 1;
        for ( quint32 begin = mLines.first( line ); begin < size; begin += VERTICES_OF_A_RUN )
        {
          mRuns.push_back( { begin, std::min( begin + VERTICES_OF_A_RUN, size ), line } );
          Box box = Box::around( mLines.positions[begin], mLines.positions[begin] );
          for ( quint32 at = begin + 1; at < mRuns.back().end; ++at )
            box = box.with( mLines.positions[at] );
          result.push_back( box );
        }
      }
      return result;
    }

    const RingSet &mLines;
    std::vector<Run> mRuns;
    BoxTree mTree;
};

//! How many vertices each arc must keep, its ends among them, a ring's repeated position not.
std::vector<quint32> leastVertices( const CoverageArcs &arcs )
{
  const RingSet &lines = arcs.lines();
  std::vector<quint32> result( arcs.count(), 2 );
  // Of the arcs between the same nodes, the one that may become an edge: the shortest, which is nearest to it.
  std::map<std::pair<Position, Position>, quint32> edges;
  const auto rank = [&lines]( quint32 arc ) {
    double length = 0;
    for ( quint32 at = lines.first( arc ); at < lines.last( arc ); ++at )
      length += std::hypot( lines.positions[at + 1].x - lines.positions[at].x, lines.positions[at + 1].y - lines.positions[at].y );
    return std::tuple( lines.last( arc ) - lines.first( arc ) > 1, length, lines.positions[lines.first( arc ) + 1] );
  };
  for ( quint32 arc = 0; arc < arcs.count(); ++arc )
  {
    const Position from = lines.positions[lines.first( arc )];
    const Position to = lines.positions[lines.last( arc )];
    if ( from == to )
    {
      result[arc] = arcs.isRing( arc ) ? 3 : 4;
      continue;
    }
    const auto [edge, isNew] = edges.try_emplace( { from, to }, arc );
    if ( isNew )
      continue;
    const quint32 other = edge->second;
    edge->second = rank( arc ) < rank( other ) ? arc : other;
    result[arc] = result[other] = 3;
    result[edge->second] = 2;
  }
  return result;
}

struct SimplifiedLine
{
    std::vector<Position> positions;
    bool waits = false; //!< a corner stays for the sake of a vertex
};

SimplifiedLine simplifyLine( const RingSet &lines, quint32 line, bool isRing, quint32 leastVertices, const VertexTree &vertices, const GroundScale &scale, double leastArea )
{
  const Position *at = lines.positions.data() + lines.first( line );
  const quint32 count = lines.last( line ) - lines.first( line ) + 1;
  CornerQueue queue( at, count, isRing, scale, leastArea );
  SimplifiedLine result;
  const auto isThere = [&queue, isRing, count]( quint32 vertex ) { return isRing && vertex == count - 1 ? queue.isThere( 0 ) : queue.isThere( vertex ); };
  CornerQueue::Corner corner;
  while ( queue.remaining() > leastVertices && queue.takeNext( corner ) )
  {
    if ( vertices.holdsVertex( at[queue.before( corner.vertex )], at[corner.vertex], at[queue.after( corner.vertex )], line, isThere ) )
      result.waits = true;
    else
      queue.remove( corner.vertex );
  }
  result.positions.reserve( queue.remaining() + 1 );
  for ( quint32 vertex = 0; vertex < ( isRing ? count - 1 : count ); ++vertex )
    if ( queue.isThere( vertex ) )
      result.positions.push_back( at[vertex] );
  if ( isRing )
    result.positions.push_back( result.positions.front() );
  return result;
}

//! The longest first, so that no thread is left alone with one at the end.
std::vector<quint32> byLength( const RingSet &lines, const std::vector<bool> &taken )
{
  std::vector<quint32> order;
  for ( quint32 line = 0; line < lines.count(); ++line )
    if ( taken[line] && lines.last( line ) - lines.first( line ) > 1 )
      order.push_back( line );
  std::stable_sort( order.begin(), order.end(), [&lines]( quint32 a, quint32 b ) { return lines.last( a ) - lines.first( a ) > lines.last( b ) - lines.first( b ); } );
  return order;
}
} // namespace

std::optional<RingSet> simplifyArcs( const CoverageArcs &arcs, const std::vector<bool> &taken, const std::vector<bool> &fixed, const GroundScale &scale, double leastArea, const Progress &progress )
{
  const std::vector<quint32> least = leastVertices( arcs );
  RingSet lines = arcs.lines();
  std::vector<bool> waits = taken;
  for ( quint32 arc = 0; arc < arcs.count(); ++arc )
    waits[arc] = taken[arc] && !fixed[arc];
  for ( int pass = 0; pass < MOST_PASSES; ++pass )
  {
    const std::vector<quint32> order = byLength( lines, waits );
    if ( order.empty() )
      break;
    const VertexTree vertices( lines, taken );
    std::vector<SimplifiedLine> simplified( lines.count() );
    // Each line is held against what the others were before this pass. They only lose vertices, so what holds then holds after.
    const auto simplify = [&]( size_t turn ) { simplified[order[turn]] = simplifyLine( lines, order[turn], arcs.isRing( order[turn] ), least[order[turn]], vertices, scale, leastArea ); };
    if ( !eachInParallel( order.size(), simplify, [&progress, pass]( double share ) { return report( progress, pass == 0 ? 0.9 * share : 0.9 + 0.1 * ( pass - 1 + share ) / MOST_PASSES ); } ) )
      return std::nullopt;
    RingSet next;
    for ( quint32 line = 0; line < lines.count(); ++line )
    {
      const auto begin = lines.positions.begin() + lines.first( line );
      const std::vector<Position> &result = simplified[line].positions;
      if ( result.empty() )
        next.positions.insert( next.positions.end(), begin, lines.positions.begin() + lines.last( line ) + 1 );
      else
        next.positions.insert( next.positions.end(), result.begin(), result.end() );
      next.starts.push_back( static_cast<quint32>( next.positions.size() ) );
      waits[line] = simplified[line].waits;
    }
    const bool changed = next.positions.size() != lines.positions.size();
    lines = std::move( next );
    if ( !changed )
      break;
  }
  return lines;
}

std::optional<double> leastAreaForShare( const CoverageArcs &arcs, const std::vector<bool> &taken, const GroundScale &scale, double share, const Progress &progress )
{
  const RingSet &lines = arcs.lines();
  const std::vector<quint32> least = leastVertices( arcs );
  const std::vector<quint32> order = byLength( lines, taken );
  std::vector<std::vector<double>> areas( order.size() );
  const auto measure = [&]( size_t turn ) {
    const quint32 line = order[turn];
    CornerQueue queue( lines.positions.data() + lines.first( line ), lines.last( line ) - lines.first( line ) + 1, arcs.isRing( line ), scale, std::numeric_limits<double>::infinity() );
    // A corner that appears late is worth no less than what went before it.
    double effective = 0;
    CornerQueue::Corner corner;
    while ( queue.remaining() > least[line] && queue.takeNext( corner ) )
    {
      effective = std::max( effective, corner.area );
      areas[turn].push_back( effective );
      queue.remove( corner.vertex );
    }
  };
  if ( !eachInParallel( order.size(), measure, progress ) )
    return std::nullopt;
  std::vector<double> all;
  for ( const std::vector<double> &some : areas )
    all.insert( all.end(), some.begin(), some.end() );
  const double going = ( 1 - std::clamp( share, 0.0, 1.0 ) ) * static_cast<double>( all.size() );
  if ( going < 1 )
    return 0;
  const auto last = all.begin() + static_cast<std::ptrdiff_t>( going ) - 1;
  std::nth_element( all.begin(), last, all.end() );
  return std::nextafter( *last, std::numeric_limits<double>::infinity() );
}

} // namespace clusteratlas
