// SPDX-License-Identifier: GPL-2.0-or-later
#include "canceledges.h"

#include "positionfilter.h"
#include "positiontable.h"

#include <algorithm>
#include <array>

namespace clusteratlas
{

namespace
{
//! Marks the positions that may be shared, and all edges as remaining. Returns how many edges have two such ends.
size_t markShared( const RingSet &rings, std::vector<quint8> &marks )
{
  const std::vector<Position> &at = rings.positions;
  PositionFilter filter( rings );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
    for ( quint32 index = rings.first( ring ); index < rings.last( ring ); ++index )
      filter.add( at[index] );
  size_t candidates = 0;
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
  {
    const quint32 last = rings.last( ring );
    quint8 before = 0;
    for ( quint32 index = rings.first( ring ); index < last; ++index )
    {
      const quint8 shared = filter.isAgain( at[index] ) ? EdgeMarks::SHARED : 0;
      marks[index] = EdgeMarks::REMAINS | shared;
      candidates += ( shared & before ) ? 1 : 0;
      before = shared;
    }
    marks[last] = marks[rings.first( ring )] & EdgeMarks::SHARED;
    candidates += ( marks[last] & before ) ? 1 : 0;
  }
  return candidates;
}

//! Finds the edges that occur in both directions. Each edge that came without its counterpart is in the table for good.
class Cancelling
{
  public:
    Cancelling( const RingSet &rings, std::vector<quint8> &marks, size_t candidates )
      : mAt( rings.positions )
      , mMarks( marks )
      , mTable( candidates )
    {}

    //! The edges from \a first up to \a last, which closes their ring; false when one occurs twice in one direction.
    bool cancelRing( quint32 first, quint32 last )
    {
      mPartner = NONE;
      for ( quint32 begin = first; begin < last; begin += AHEAD )
      {
        const quint32 end = std::min( begin + AHEAD, last );
        std::array<quint64, AHEAD> hashes {};
        for ( quint32 edge = begin; edge < end; ++edge )
        {
          if ( !isCandidate( edge ) )
            continue;
          // The same in both directions.
          hashes[edge - begin] = ( positionHash( mAt[edge] ) + positionHash( mAt[edge + 1] ) ) * 0x9fb21c651e98df25u;
          mTable.prefetch( hashes[edge - begin] );
        }
        for ( quint32 edge = begin; edge < end; ++edge )
        {
          if ( !isCandidate( edge ) )
            mPartner = NONE;
          else if ( !cancelAlongPartner( edge ) && !cancelByTable( edge, hashes[edge - begin] ) )
            return false;
        }
      }
      return true;
    }

  private:
    static constexpr quint32 AHEAD = 16;
    static constexpr quint32 NONE = ~quint32( 0 );

    bool isCandidate( quint32 edge ) const { return mMarks[edge] & mMarks[edge + 1] & EdgeMarks::SHARED; }

    //! Borders run on: after an edge comes the one before its counterpart.
    bool cancelAlongPartner( quint32 edge )
    {
      if ( mPartner == NONE || mPartner == 0 )
        return false;
      const quint32 other = mPartner - 1;
      if ( !( mMarks[other] & EdgeMarks::REMAINS ) || mAt[other] != mAt[edge + 1] || mAt[other + 1] != mAt[edge] )
        return false;
      cancel( edge, other );
      return true;
    }

    bool cancelByTable( quint32 edge, quint64 hash )
    {
      const Position from = mAt[edge];
      const Position to = mAt[edge + 1];
      const size_t slot = mTable.find( hash, [this, from, to]( quint32 other ) {
        return ( mAt[other] == to && mAt[other + 1] == from ) || ( mAt[other] == from && mAt[other + 1] == to );
      } );
      if ( mTable.isEmpty( slot ) )
      {
        mTable.put( slot, hash, edge );
        mPartner = NONE;
        return true;
      }
      const quint32 other = mTable.value( slot );
      if ( mAt[other] == from || !( mMarks[other] & EdgeMarks::REMAINS ) )
        return false;
      cancel( edge, other );
      return true;
    }

    void cancel( quint32 edge, quint32 other )
    {
      mMarks[edge] &= static_cast<quint8>( ~EdgeMarks::REMAINS );
      mMarks[other] &= static_cast<quint8>( ~EdgeMarks::REMAINS );
      mPartner = other;
    }

    const std::vector<Position> &mAt;
    std::vector<quint8> &mMarks;
    PositionTable mTable;
    quint32 mPartner = NONE;
};
} // namespace

tl::expected<EdgeMarks, CoverageTrouble> cancelEdges( const RingSet &rings )
{
  EdgeMarks marks;
  reserveOnLargePages( marks.of, rings.positions.size() );
  marks.of.resize( rings.positions.size() );
  const size_t candidates = markShared( rings, marks.of );
  Cancelling cancelling( rings, marks.of, candidates );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
    if ( !cancelling.cancelRing( rings.first( ring ), rings.last( ring ) ) )
      return tl::unexpected( CoverageTrouble::RepeatedEdge );
  return marks;
}

} // namespace clusteratlas
