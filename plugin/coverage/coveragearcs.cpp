// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragearcs.h"

#include "positiontable.h"

#include <algorithm>
#include <unordered_map>

namespace clusteratlas
{

namespace
{
constexpr quint32 NOTHING = ~quint32( 0 );

//! Names each position by the first one that equals it, and finds the nodes among them.
class Vertices
{
  public:
    explicit Vertices( const RingSet &rings )
      : mRings( rings )
      , mIds( rings.positions.size() )
      , mNeighbors( rings.positions.size(), { NOTHING, NOTHING } )
      , mIsNode( rings.positions.size() )
    {
      findIds();
      for ( quint32 ring = 0; ring < rings.count(); ++ring )
        for ( quint32 at = rings.first( ring ); at < rings.last( ring ); ++at )
          meet( mIds[at], mIds[at == rings.first( ring ) ? rings.last( ring ) - 1 : at - 1], mIds[at + 1] );
    }

    quint32 id( quint32 position ) const { return mIds[position]; }
    bool isNode( quint32 position ) const { return mIsNode[mIds[position]]; }

  private:
    void findIds()
    {
      constexpr quint32 AHEAD = 16;
      const std::vector<Position> &at = mRings.positions;
      PositionTable table( at.size() );
      for ( quint32 index = 0; index < at.size(); ++index )
      {
        if ( index + AHEAD < at.size() )
          table.prefetch( positionHash( at[index + AHEAD] ) );
        const quint64 hash = positionHash( at[index] );
        const size_t slot = table.find( hash, [&at, index]( quint32 other ) { return at[other] == at[index]; } );
        if ( table.isEmpty( slot ) )
          table.put( slot, hash, index );
        mIds[index] = table.value( slot );
      }
    }

    void meet( quint32 id, quint32 before, quint32 after )
    {
      auto &[a, b] = mNeighbors[id];
      if ( a == NOTHING )
      {
        a = before;
        b = after;
        mIsNode[id] = before == after;
      }
      else if ( !( a == before && b == after ) && !( a == after && b == before ) )
        mIsNode[id] = true;
    }

    const RingSet &mRings;
    std::vector<quint32> mIds;
    std::vector<std::pair<quint32, quint32>> mNeighbors;
    std::vector<bool> mIsNode;
};

//! Cuts rings into arcs, and finds those that are there already.
class Cutting
{
  public:
    Cutting( const RingSet &rings, RingSet &lines, std::vector<quint8> &isRing )
      : mRings( rings )
      , mVertices( rings )
      , mLines( lines )
      , mIsRing( isRing )
      , mArcOf( rings.positions.size(), NOTHING )
    {
      mLines.positions.reserve( rings.positions.size() / 2 );
    }

    void cut( quint32 ring, std::vector<ArcUse> &uses )
    {
      const quint32 first = mRings.first( ring );
      const quint32 size = mRings.last( ring ) - first;
      quint32 begin = 0;
      while ( begin < size && !mVertices.isNode( first + begin ) )
        ++begin;
      if ( begin == size )
      {
        const auto lowest = std::min_element( mRings.positions.begin() + first, mRings.positions.begin() + first + size );
        uses.push_back( arcOf( ring, static_cast<quint32>( lowest - mRings.positions.begin() ) - first, size, true ) );
        return;
      }
      for ( quint32 done = 0; done < size; )
      {
        quint32 length = 1;
        while ( !mVertices.isNode( first + ( begin + done + length ) % size ) )
          ++length;
        uses.push_back( arcOf( ring, ( begin + done ) % size, length, false ) );
        done += length;
      }
    }

  private:
    //! The arc of \a length edges of \a ring from its position \a begin on.
    ArcUse arcOf( quint32 ring, quint32 begin, quint32 length, bool isRing )
    {
      const quint32 first = mRings.first( ring );
      const quint32 size = mRings.last( ring ) - first;
      const auto index = [first, size, begin]( quint32 step ) { return first + ( begin + step ) % size; };
      const auto at = [this, &index]( quint32 step ) { return mRings.positions[index( step )]; };
      // A closed arc is told by its next positions, since its ends are one.
      const bool forward = at( 0 ) != at( length ) ? at( 0 ) < at( length ) : !( at( length - 1 ) < at( 1 ) );
      quint32 &known = length > 1 ? mArcOf[mVertices.id( isRing ? index( 0 ) : index( forward ? 1 : length - 1 ) )]
                                  : edgeOf( mVertices.id( index( forward ? 0 : 1 ) ), mVertices.id( index( forward ? 1 : 0 ) ) );
      if ( known == NOTHING )
      {
        known = mLines.count();
        for ( quint32 step = 0; step <= length; ++step )
          mLines.positions.push_back( at( forward ? step : length - step ) );
        mLines.starts.push_back( static_cast<quint32>( mLines.positions.size() ) );
        mIsRing.push_back( isRing ? 1 : 0 );
      }
      return { known, forward };
    }

    quint32 &edgeOf( quint32 from, quint32 to ) { return mEdges.emplace( static_cast<quint64>( from ) << 32 | to, NOTHING ).first->second; }

    const RingSet &mRings;
    const Vertices mVertices;
    RingSet &mLines;
    std::vector<quint8> &mIsRing;
    std::vector<quint32> mArcOf;                 //!< by the vertex after its beginning, which it has alone; a ring's by its lowest
    std::unordered_map<quint64, quint32> mEdges; //!< arcs of one edge, by both vertices
};
} // namespace

CoverageArcs::CoverageArcs( const RingSet &rings )
{
  Cutting cutting( rings, mLines, mIsRing );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    cutting.cut( ring, mUses );
    mUseStarts.push_back( static_cast<quint32>( mUses.size() ) );
  }
}

std::vector<quint32> CoverageArcs::useCounts() const
{
  std::vector<quint32> counts( count() );
  for ( const ArcUse &use : mUses )
    ++counts[use.arc];
  return counts;
}

void CoverageArcs::appendRing( quint32 ring, const RingSet &lines, RingSet &rings ) const
{
  for ( const ArcUse *use = usesBegin( ring ); use != usesEnd( ring ); ++use )
  {
    const auto begin = lines.positions.begin() + lines.first( use->arc );
    const auto end = lines.positions.begin() + lines.last( use->arc );
    if ( use->forward )
      rings.positions.insert( rings.positions.end(), begin, end );
    else
      rings.positions.insert( rings.positions.end(), std::make_reverse_iterator( end + 1 ), std::make_reverse_iterator( begin + 1 ) );
  }
  rings.positions.push_back( rings.positions[rings.starts.back()] );
  rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
}

} // namespace clusteratlas
