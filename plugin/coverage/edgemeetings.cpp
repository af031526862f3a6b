// SPDX-License-Identifier: GPL-2.0-or-later
#include "edgemeetings.h"

#include "boxtree.h"
#include "eachinparallel.h"
#include "orientation.h"

#include <cmath>
#include <tuple>

namespace clusteratlas
{

namespace
{
using Kind = EdgeMeeting::Kind;
constexpr quint32 EDGES_OF_A_RUN = 6;
constexpr quint32 RUNS_AT_ONCE = 512;

double distanceOf( Position a, Position b )
{
  return std::hypot( b.x - a.x, b.y - a.y );
}

//! Whether \a p lies on the edge within \a distance, at neither end of it.
bool isOnEdge( Position p, Position from, Position to, double distance )
{
  const double length = distanceOf( from, to );
  const double along = ( ( p.x - from.x ) * ( to.x - from.x ) + ( p.y - from.y ) * ( to.y - from.y ) ) / length;
  if ( !( along > 0 && along < length ) )
    return false;
  if ( orientation( from, to, p ) == 0 )
    return true;
  return distance > 0 && std::abs( ( p.x - from.x ) * ( to.y - from.y ) - ( p.y - from.y ) * ( to.x - from.x ) ) <= distance * length;
}

//! The crossing of two edges that cross properly, rounded; the same whichever comes first and whichever way they run.
Position crossingOf( Position a, Position b, Position c, Position d )
{
  if ( b < a )
    std::swap( a, b );
  if ( d < c )
    std::swap( c, d );
  if ( std::tie( c, d ) < std::tie( a, b ) )
  {
    std::swap( a, c );
    std::swap( b, d );
  }
  const double fromC = std::abs( ( a.x - c.x ) * ( d.y - c.y ) - ( a.y - c.y ) * ( d.x - c.x ) );
  const double toC = std::abs( ( b.x - c.x ) * ( d.y - c.y ) - ( b.y - c.y ) * ( d.x - c.x ) );
  const double sum = fromC + toC;
  const double share = sum > 0 && std::isfinite( sum ) ? fromC / sum : 0.5;
  const Box box = Box::around( a, b );
  return { std::clamp( a.x * ( 1 - share ) + b.x * share, box.left, box.right ), std::clamp( a.y * ( 1 - share ) + b.y * share, box.bottom, box.top ) };
}

class Comparison
{
  public:
    Comparison( const RingSet &lines, double distance )
      : mAt( lines.positions )
      , mDistance( distance )
    {}

    void compare( quint32 a, quint32 b, std::vector<EdgeMeeting> &found ) const
    {
      const size_t before = found.size();
      endsOf( b, a, found );
      endsOf( a, b, found );
      const Position fromA = mAt[a], toA = mAt[a + 1], fromB = mAt[b], toB = mAt[b + 1];
      if ( found.size() > before || fromA == fromB || fromA == toB || toA == fromB || toA == toB )
        return;
      if ( orientation( fromA, toA, fromB ) * orientation( fromA, toA, toB ) < 0 && orientation( fromB, toB, fromA ) * orientation( fromB, toB, toA ) < 0 )
        found.push_back( { Kind::Crossing, a, b, crossingOf( fromA, toA, fromB, toB ) } );
    }

  private:
    //! Looks at the ends of \a other against \a edge.
    void endsOf( quint32 other, quint32 edge, std::vector<EdgeMeeting> &found ) const
    {
      const Position from = mAt[edge], to = mAt[edge + 1];
      for ( const quint32 index : { other, other + 1 } )
      {
        const Position p = mAt[index];
        const Position opposite = mAt[index == other ? other + 1 : other];
        if ( p == from || p == to )
          continue;
        const bool joins = opposite == from || opposite == to;
        const Position near = distanceOf( p, from ) <= distanceOf( p, to ) ? from : to;
        if ( distanceOf( p, near ) <= mDistance )
        {
          // Edges that hang together may be that short.
          if ( !joins )
            found.push_back( { Kind::NearVertices, edge, other, near, p } );
        }
        else if ( isOnEdge( p, from, to, mDistance ) )
          found.push_back( { Kind::VertexOnEdge, edge, other, p } );
      }
    }

    const std::vector<Position> &mAt;
    double mDistance;
};

struct Run
{
    quint32 begin;
    quint32 end;
};

std::vector<Run> runsOf( const RingSet &lines )
{
  std::vector<Run> runs;
  for ( quint32 line = 0; line < lines.count(); ++line )
    for ( quint32 begin = lines.first( line ); begin < lines.last( line ); begin += EDGES_OF_A_RUN )
      runs.push_back( { begin, std::min( begin + EDGES_OF_A_RUN, lines.last( line ) ) } );
  return runs;
}
} // namespace

std::optional<std::vector<EdgeMeeting>> edgeMeetings( const RingSet &lines, double distance, const Progress &progress )
{
  const std::vector<Run> runs = runsOf( lines );
  std::vector<Box> boxes;
  boxes.reserve( runs.size() );
  for ( const Run &run : runs )
  {
    Box box = Box::around( lines.positions[run.begin], lines.positions[run.begin + 1] );
    for ( quint32 at = run.begin + 2; at <= run.end; ++at )
      box = box.with( lines.positions[at] );
    boxes.push_back( box );
  }
  const BoxTree tree( boxes );
  const Comparison comparison( lines, distance );
  const auto edgeBox = [&lines]( quint32 edge ) { return Box::around( lines.positions[edge], lines.positions[edge + 1] ); };
  const auto compareRuns = [&]( quint32 a, quint32 b, std::vector<EdgeMeeting> &found ) {
    const Box aroundB = boxes[b].grown( distance );
    for ( quint32 edge = runs[a].begin; edge < runs[a].end; ++edge )
    {
      const Box box = edgeBox( edge );
      if ( !box.meets( aroundB ) )
        continue;
      const Box around = box.grown( distance );
      for ( quint32 other = a == b ? edge + 1 : runs[b].begin; other < runs[b].end; ++other )
        if ( around.meets( edgeBox( other ) ) )
          comparison.compare( edge, other, found );
    }
  };
  std::vector<std::vector<EdgeMeeting>> parts( runs.size() / RUNS_AT_ONCE + 1 );
  const auto look = [&]( size_t part ) {
    const quint32 end = std::min( static_cast<quint32>( ( part + 1 ) * RUNS_AT_ONCE ), static_cast<quint32>( runs.size() ) );
    for ( quint32 run = static_cast<quint32>( part * RUNS_AT_ONCE ); run < end; ++run )
      (void) tree.visit( boxes[run].grown( distance ), [&]( quint32 other ) {
        if ( other >= run )
          compareRuns( run, other, parts[part] );
        return true;
      } );
  };
  if ( !eachInParallel( parts.size(), look, progress ) )
    return std::nullopt;
  std::vector<EdgeMeeting> meetings;
  for ( const std::vector<EdgeMeeting> &part : parts )
    meetings.insert( meetings.end(), part.begin(), part.end() );
  std::stable_sort( meetings.begin(), meetings.end(), []( const EdgeMeeting &a, const EdgeMeeting &b ) { return a.edge != b.edge ? a.edge < b.edge : a.other < b.other; } );
  return meetings;
}

} // namespace clusteratlas
