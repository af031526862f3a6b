// SPDX-License-Identifier: GPL-2.0-or-later
#include "chainedges.h"

#include "orientation.h"
#include "positiontable.h"

#include <algorithm>
#include <unordered_map>

namespace clusteratlas
{

namespace
{
constexpr quint32 NOWHERE = ~quint32( 0 );

//! A run as seen from the node it leaves or reaches.
struct Spoke
{
    quint32 node; //!< the first of the runs that leave it
    quint32 run;
    bool leaves;
    Position other; //!< the far end of the run's edge at the node
};

//! Whether direction \a a comes before \a b, counterclockwise from east.
bool isBefore( Position node, Position a, Position b )
{
  const auto isLower = [node]( Position p ) { return p.y < node.y || ( p.y == node.y && p.x < node.x ); };
  if ( isLower( a ) != isLower( b ) )
    return isLower( b );
  return orientation( node, a, b ) > 0;
}

//! Runs of edges that remain; rings cannot meet within one. Those that are rings by themselves go to \a whole.
std::vector<PositionRun> openRuns( const RingSet &rings, const EdgeMarks &marks, ChainedRings &whole )
{
  std::vector<PositionRun> runs;
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    const quint32 first = rings.first( ring );
    const quint32 last = rings.last( ring );
    const size_t before = runs.size();
    for ( quint32 index = first; index < last; ++index )
    {
      if ( !( marks.of[index] & EdgeMarks::REMAINS ) )
        continue;
      const bool goesOn = index > first && ( marks.of[index - 1] & EdgeMarks::REMAINS ) && !( marks.of[index] & EdgeMarks::SHARED );
      if ( goesOn )
        runs.back().end = index + 1;
      else
        runs.push_back( { index, index + 1 } );
    }
    const bool isWhole = runs.size() == before + 1 && runs.back().begin == first && runs.back().end == last && !( marks.of[first] & EdgeMarks::SHARED );
    if ( !isWhole )
      continue;
    runs.pop_back();
    whole.runs.push_back( { first, last } );
    whole.starts.push_back( static_cast<quint32>( whole.runs.size() ) );
  }
  return runs;
}

//! Which run follows which.
class Chaining
{
  public:
    Chaining( const RingSet &rings, const std::vector<PositionRun> &runs )
      : mAt( rings.positions )
      , mRuns( runs )
      , mNodes( runs.size(), NOWHERE )
      , mNext( runs.size(), NOWHERE )
      , mTable( runs.size() )
    {}

    CoverageTrouble link()
    {
      findNodes();
      std::vector<Spoke> spokes;
      for ( quint32 run = 0; run < mRuns.size(); ++run )
      {
        if ( mNodes[run] != NOWHERE )
          spokes.push_back( { mNodes[run], run, true, mAt[mRuns[run].begin + 1] } );
        const quint32 follower = followerOf( run );
        if ( mNodes[follower] == NOWHERE )
          mNext[run] = follower;
        else
          spokes.push_back( { mNodes[follower], run, false, mAt[mRuns[run].end - 1] } );
      }
      return linkNodes( spokes );
    }

    void appendTo( ChainedRings &result ) const
    {
      std::vector<bool> visited( mRuns.size() );
      std::vector<quint32> path;
      std::unordered_map<quint32, size_t> onPath;
      for ( quint32 begin = 0; begin < mRuns.size(); ++begin )
      {
        if ( visited[begin] )
          continue;
        quint32 run = begin;
        do
        {
          visited[run] = true;
          if ( mNodes[run] != NOWHERE )
            cutLoop( mNodes[run], path, onPath, result );
          path.push_back( run );
          run = mNext[run];
        } while ( run != begin );
        appendRing( path, 0, result );
        path.clear();
        onPath.clear();
      }
    }

  private:
    Position from( quint32 run ) const { return mAt[mRuns[run].begin]; }
    Position to( quint32 run ) const { return mAt[mRuns[run].end]; }

    //! Gives runs that leave the same position the same node; a run that leaves alone has none.
    void findNodes()
    {
      for ( quint32 run = 0; run < mRuns.size(); ++run )
      {
        if ( run + AHEAD < mRuns.size() )
          mTable.prefetch( positionHash( from( run + AHEAD ) ) );
        const Position position = from( run );
        const quint64 hash = positionHash( position );
        const size_t slot = slotOf( position, hash );
        if ( mTable.isEmpty( slot ) )
          mTable.put( slot, hash, run );
        else
          mNodes[run] = mNodes[mTable.value( slot )] = mTable.value( slot );
      }
    }

    //! One of the runs that leave where \a run arrives. There is one: rings are closed, and edges cancel in pairs.
    quint32 followerOf( quint32 run ) const
    {
      const Position end = to( run );
      if ( run + 1 < mRuns.size() && mRuns[run + 1].begin == mRuns[run].end )
        return run + 1;
      return mTable.value( slotOf( end, positionHash( end ) ) );
    }

    size_t slotOf( Position position, quint64 hash ) const
    {
      return mTable.find( hash, [this, position]( quint32 run ) { return from( run ) == position; } );
    }

    CoverageTrouble linkNodes( std::vector<Spoke> &spokes )
    {
      std::sort( spokes.begin(), spokes.end(), [this]( const Spoke &a, const Spoke &b ) { return a.node != b.node ? a.node < b.node : isBefore( from( a.node ), a.other, b.other ); } );
      for ( size_t begin = 0, end = 0; begin < spokes.size(); begin = end )
      {
        while ( end < spokes.size() && spokes[end].node == spokes[begin].node )
          ++end;
        for ( size_t at = begin + 1; at < end; ++at )
          if ( !isBefore( from( spokes[at].node ), spokes[at - 1].other, spokes[at].other ) )
            return CoverageTrouble::UnmatchedVertex;
        size_t before = end - 1;
        for ( size_t at = begin; at < end; before = at++ )
        {
          if ( spokes[at].leaves == spokes[before].leaves )
            return CoverageTrouble::Overlap;
          // The interior lies counterclockwise of an edge that leaves, up to the next one, which arrives.
          if ( !spokes[at].leaves )
            mNext[spokes[at].run] = spokes[before].run;
        }
      }
      return CoverageTrouble::None;
    }

    //! When \a node is on \a path already, moves the loop since then into \a result.
    void cutLoop( quint32 node, std::vector<quint32> &path, std::unordered_map<quint32, size_t> &onPath, ChainedRings &result ) const
    {
      const auto before = onPath.find( node );
      if ( before == onPath.end() )
      {
        onPath.emplace( node, path.size() );
        return;
      }
      const size_t begin = before->second;
      appendRing( path, begin, result );
      for ( size_t index = begin + 1; index < path.size(); ++index )
        if ( mNodes[path[index]] != NOWHERE )
          onPath.erase( mNodes[path[index]] );
      path.resize( begin );
    }

    void appendRing( const std::vector<quint32> &path, size_t begin, ChainedRings &result ) const
    {
      if ( begin == path.size() )
        return;
      for ( size_t index = begin; index < path.size(); ++index )
        result.runs.push_back( mRuns[path[index]] );
      result.starts.push_back( static_cast<quint32>( result.runs.size() ) );
    }

    static constexpr quint32 AHEAD = 16;
    const std::vector<Position> &mAt;
    const std::vector<PositionRun> &mRuns;
    std::vector<quint32> mNodes;
    std::vector<quint32> mNext;
    PositionTable mTable;
};

//! The bits of \a x and \a y in turn: Morton's order.
quint64 interleaved( quint32 x, quint32 y )
{
  const auto spread = []( quint64 bits ) {
    bits = ( bits | bits << 16 ) & 0x0000ffff0000ffffu;
    bits = ( bits | bits << 8 ) & 0x00ff00ff00ff00ffu;
    bits = ( bits | bits << 4 ) & 0x0f0f0f0f0f0f0f0fu;
    bits = ( bits | bits << 2 ) & 0x3333333333333333u;
    return ( bits | bits << 1 ) & 0x5555555555555555u;
  };
  return spread( x ) | spread( y ) << 1;
}

//! The rings of \a chained in Morton's order of the places where they begin.
std::vector<std::pair<quint64, quint32>> spatialOrder( const RingSet &rings, const ChainedRings &chained )
{
  const auto beginOf = [&rings, &chained]( quint32 ring ) { return rings.positions[chained.runs[chained.starts[ring]].begin]; };
  std::vector<std::pair<quint64, quint32>> order;
  if ( chained.count() == 0 )
    return order;
  Position low = beginOf( 0 );
  Position high = low;
  for ( quint32 ring = 1; ring < chained.count(); ++ring )
  {
    const Position begin = beginOf( ring );
    low = { std::min( low.x, begin.x ), std::min( low.y, begin.y ) };
    high = { std::max( high.x, begin.x ), std::max( high.y, begin.y ) };
  }
  const auto cell = []( double value, double least, double most ) { return most > least ? static_cast<quint32>( ( value - least ) / ( most - least ) * 4294967295.0 ) : 0; };
  order.reserve( chained.count() );
  for ( quint32 ring = 0; ring < chained.count(); ++ring )
  {
    const Position begin = beginOf( ring );
    order.emplace_back( interleaved( cell( begin.x, low.x, high.x ), cell( begin.y, low.y, high.y ) ), ring );
  }
  std::sort( order.begin(), order.end() );
  return order;
}
} // namespace

tl::expected<ChainedRings, CoverageTrouble> chainEdges( const RingSet &rings, const EdgeMarks &marks )
{
  ChainedRings chained;
  const std::vector<PositionRun> runs = openRuns( rings, marks, chained );
  Chaining chaining( rings, runs );
  if ( const CoverageTrouble trouble = chaining.link(); trouble != CoverageTrouble::None )
    return tl::unexpected( trouble );
  chaining.appendTo( chained );
  return chained;
}

RingSet inSpatialOrder( const RingSet &rings, const ChainedRings &chained )
{
  size_t positions = chained.count();
  for ( const PositionRun &run : chained.runs )
    positions += run.end - run.begin;
  RingSet result;
  reserveOnLargePages( result.positions, positions );
  result.starts.reserve( chained.starts.size() );
  for ( const auto &[place, ring] : spatialOrder( rings, chained ) )
  {
    for ( quint32 run = chained.starts[ring]; run < chained.starts[ring + 1]; ++run )
      result.positions.insert( result.positions.end(), rings.positions.begin() + chained.runs[run].begin, rings.positions.begin() + chained.runs[run].end );
    result.positions.push_back( rings.positions[chained.runs[chained.starts[ring]].begin] );
    result.starts.push_back( static_cast<quint32>( result.positions.size() ) );
  }
  return result;
}

} // namespace clusteratlas
