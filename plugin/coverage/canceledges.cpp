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
constexpr quint32 AHEAD = 16;

//! Marks the positions that may be shared, and all edges as remaining. Returns how many edges have two such ends.
size_t markShared( const RingSet &rings, std::vector<quint8> &marks )
{
  const Position *const at = rings.positions.data();
  const quint32 size = static_cast<quint32>( rings.positions.size() );
  PositionFilter filter( size );
  std::array<PositionFilter::Cell, AHEAD> cells;
  // All positions in a row, and the one that closes a ring with them: the rings are looked at afterwards.
  const auto inBlocks = [&]( auto visit ) {
    for ( quint32 begin = 0; begin < size; begin += AHEAD )
    {
      const quint32 end = std::min( begin + AHEAD, size );
      for ( quint32 index = begin; index < end; ++index )
      {
        cells[index - begin] = filter.cellOf( at[index] );
        filter.prefetch( cells[index - begin] );
      }
      for ( quint32 index = begin; index < end; ++index )
        visit( index, cells[index - begin] );
    }
  };
  quint32 ring = 0;
  inBlocks( [&]( quint32 index, PositionFilter::Cell cell ) {
    if ( index == rings.last( ring ) )
      ++ring;
    else
      filter.add( cell );
  } );
  inBlocks( [&]( quint32 index, PositionFilter::Cell cell ) { marks[index] = filter.isAgain( cell ) ? EdgeMarks::REMAINS | EdgeMarks::SHARED : EdgeMarks::REMAINS; } );
  size_t candidates = 0;
  for ( ring = 0; ring < rings.count(); ++ring )
  {
    for ( quint32 index = rings.first( ring ); index < rings.last( ring ); ++index )
      candidates += ( marks[index] & marks[index + 1] ) / EdgeMarks::SHARED;
    marks[rings.last( ring )] &= EdgeMarks::SHARED;
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
      // Half of the edges find their counterpart in the table, as a rule; even if none does, there is room.
      , mTable( candidates - candidates / 8 )
    {}

    //! The edges from \a first up to \a last, which closes their ring; false when one occurs twice in one direction.
    bool cancelRing( quint32 first, quint32 last )
    {
      mPartner = NONE;
      for ( quint32 begin = first; begin < last; begin += AHEAD )
      {
        const quint32 end = std::min( begin + AHEAD, last );
        std::array<quint64, AHEAD> hashes;
        quint64 from = positionHash( mAt[begin] );
        for ( quint32 edge = begin; edge < end; ++edge )
        {
          const quint64 to = positionHash( mAt[edge + 1] );
          // The same in both directions.
          hashes[edge - begin] = ( from + to ) * 0x9fb21c651e98df25u;
          if ( isCandidate( edge ) )
            mTable.prefetch( hashes[edge - begin] );
          from = to;
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

EdgeMarks allEdges( const RingSet &lines )
{
  EdgeMarks marks { std::vector<quint8>( lines.positions.size(), EdgeMarks::REMAINS | EdgeMarks::SHARED ) };
  for ( quint32 line = 0; line < lines.count(); ++line )
    marks.of[lines.last( line )] = EdgeMarks::SHARED;
  return marks;
}

} // namespace clusteratlas
