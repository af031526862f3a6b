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

//! An edge as seen from the node it leaves or reaches.
struct Spoke
{
    quint32 node; //!< the first of the edges that leave it
    quint32 edge;
    bool leaves;
    Position other;
};

//! Whether direction \a a comes before \a b, counterclockwise from east.
bool isBefore( Position node, Position a, Position b )
{
  const auto isLower = [node]( Position p ) { return p.y < node.y || ( p.y == node.y && p.x < node.x ); };
  if ( isLower( a ) != isLower( b ) )
    return isLower( b );
  return orientation( node, a, b ) > 0;
}

//! Edges named by their place in the list, which of them follows which.
class Chaining
{
  public:
    Chaining( const RingSet &rings, const std::vector<quint32> &edges )
      : mAt( rings.positions )
      , mEdges( edges )
      , mNodes( edges.size(), NOWHERE )
      , mNext( edges.size(), NOWHERE )
      , mTable( edges.size() )
    {}

    CoverageTrouble link()
    {
      findNodes();
      std::vector<Spoke> spokes;
      for ( quint32 edge = 0; edge < mEdges.size(); ++edge )
      {
        if ( mNodes[edge] != NOWHERE )
          spokes.push_back( { mNodes[edge], edge, true, to( edge ) } );
        const quint32 follower = followerOf( edge );
        if ( mNodes[follower] == NOWHERE )
          mNext[edge] = follower;
        else
          spokes.push_back( { mNodes[follower], edge, false, from( edge ) } );
      }
      return linkNodes( spokes );
    }

    RingSet rings() const
    {
      RingSet result;
      result.positions.reserve( mEdges.size() + mEdges.size() / 8 );
      std::vector<bool> visited( mEdges.size() );
      std::vector<quint32> path;
      std::unordered_map<quint32, size_t> onPath;
      for ( quint32 begin = 0; begin < mEdges.size(); ++begin )
      {
        if ( visited[begin] )
          continue;
        quint32 edge = begin;
        do
        {
          visited[edge] = true;
          if ( mNodes[edge] != NOWHERE )
            cutLoop( mNodes[edge], path, onPath, result );
          path.push_back( edge );
          edge = mNext[edge];
        } while ( edge != begin );
        appendRing( path, 0, result );
        path.clear();
        onPath.clear();
      }
      return result;
    }

  private:
    Position from( quint32 edge ) const { return mAt[mEdges[edge]]; }
    Position to( quint32 edge ) const { return mAt[mEdges[edge] + 1]; }

    //! Gives edges that leave the same position the same node; an edge that leaves alone has none.
    void findNodes()
    {
      for ( quint32 edge = 0; edge < mEdges.size(); ++edge )
      {
        if ( edge + AHEAD < mEdges.size() )
          mTable.prefetch( positionHash( from( edge + AHEAD ) ) );
        const Position position = from( edge );
        const quint64 hash = positionHash( position );
        const size_t slot = slotOf( position, hash );
        if ( mTable.isEmpty( slot ) )
          mTable.put( slot, hash, edge );
        else
          mNodes[edge] = mNodes[mTable.value( slot )] = mTable.value( slot );
      }
    }

    //! One of the edges that leave where \a edge arrives. There is one: rings are closed, and edges cancel in pairs.
    quint32 followerOf( quint32 edge ) const
    {
      const Position end = to( edge );
      if ( edge + 1 < mEdges.size() && mEdges[edge + 1] == mEdges[edge] + 1 )
        return edge + 1;
      return mTable.value( slotOf( end, positionHash( end ) ) );
    }

    size_t slotOf( Position position, quint64 hash ) const
    {
      return mTable.find( hash, [this, position]( quint32 edge ) { return from( edge ) == position; } );
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
            mNext[spokes[at].edge] = spokes[before].edge;
        }
      }
      return CoverageTrouble::None;
    }

    //! When \a node is on \a path already, moves the loop since then into \a result.
    void cutLoop( quint32 node, std::vector<quint32> &path, std::unordered_map<quint32, size_t> &onPath, RingSet &result ) const
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

    void appendRing( const std::vector<quint32> &path, size_t begin, RingSet &result ) const
    {
      if ( begin == path.size() )
        return;
      for ( size_t index = begin; index < path.size(); ++index )
        result.positions.push_back( from( path[index] ) );
      result.positions.push_back( from( path[begin] ) );
      result.starts.push_back( static_cast<quint32>( result.positions.size() ) );
    }

    static constexpr quint32 AHEAD = 16;
    const std::vector<Position> &mAt;
    const std::vector<quint32> &mEdges;
    std::vector<quint32> mNodes;
    std::vector<quint32> mNext;
    PositionTable mTable;
};
} // namespace

tl::expected<RingSet, CoverageTrouble> chainEdges( const RingSet &rings, const std::vector<quint32> &edges )
{
  Chaining chaining( rings, edges );
  if ( const CoverageTrouble trouble = chaining.link(); trouble != CoverageTrouble::None )
    return tl::unexpected( trouble );
  return chaining.rings();
}

} // namespace clusteratlas
