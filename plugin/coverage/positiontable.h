// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "largepages.h"
#include "ringset.h"

#include <cstring>

namespace clusteratlas
{

//! Well mixed; equal positions have equal hashes. The same on every run.
inline quint64 positionHash( Position position )
{
  quint64 x, y;
  std::memcpy( &x, &position.x, sizeof x );
  std::memcpy( &y, &position.y, sizeof y );
  quint64 hash = x * 0x9e3779b97f4a7c15u ^ ( y * 0xc2b2ae3d27d4eb4fu >> 29 | y * 0xc2b2ae3d27d4eb4fu << 35 );
  hash ^= hash >> 32;
  return hash * 0xd6e8feb86659fd93u;
}

/**
 * An open-addressed table of 32-bit values under 64-bit hashes. What a value stands for is the caller's: it compares.
 *
 * Half of a hash lies beside the value, so that strangers are told apart without touching what they stand for.
 */
class PositionTable
{
  public:
    explicit PositionTable( size_t mostValues )
    {
      size_t size = 16;
      while ( size < mostValues + mostValues / 4 )
        size *= 2;
      reserveOnLargePages( mSlots, size );
      mSlots.resize( size );
      mMask = size - 1;
    }

    void prefetch( quint64 hash ) const { __builtin_prefetch( &mSlots[slotOf( hash )] ); }

    //! The slot of a value for which \a isIt, or the empty one where it would go.
    template <typename IsIt>
    size_t find( quint64 hash, IsIt isIt ) const
    {
      const quint32 tag = static_cast<quint32>( hash );
      for ( size_t slot = slotOf( hash );; slot = ( slot + 1 ) & mMask )
        if ( mSlots[slot] == EMPTY || ( mSlots[slot] != REMOVED && tagOf( mSlots[slot] ) == tag && isIt( value( slot ) ) ) )
          return slot;
    }

    bool isEmpty( size_t slot ) const { return mSlots[slot] == EMPTY; }
    quint32 value( size_t slot ) const { return static_cast<quint32>( mSlots[slot] ) - 1; }
    void put( size_t slot, quint64 hash, quint32 value ) { mSlots[slot] = hash << 32 | ( value + 1 ); }
    void remove( size_t slot ) { mSlots[slot] = REMOVED; }

  private:
    static constexpr quint64 EMPTY = 0;
    static constexpr quint64 REMOVED = ~quint64( 0 );

    static quint32 tagOf( quint64 entry ) { return static_cast<quint32>( entry >> 32 ); }
    size_t slotOf( quint64 hash ) const { return ( hash >> 20 ) & mMask; }

    std::vector<quint64> mSlots;
    size_t mMask;
};

} // namespace clusteratlas
