// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "largepages.h"
#include "ringset.h"

#include <cstring>

namespace clusteratlas
{

/**
 * Remembers in two bits whether a position was added once or more often, in a table that the cache holds. Says "again" of some
 * that were added once, but never "once" of one that was added again.
 */
class PositionFilter
{
  public:
    explicit PositionFilter( size_t mostPositions )
    {
      constexpr size_t CELLS_OF_A_POSITION = 2;
      unsigned bits = 10;
      while ( ( size_t( 1 ) << bits ) < mostPositions * CELLS_OF_A_POSITION )
        ++bits;
      mShift = 64 - bits;
      const size_t words = ( size_t( 1 ) << bits ) / CELLS_OF_A_WORD;
      reserveOnLargePages( mWords, words );
      mWords.resize( words );
    }

    using Cell = quint64;

    //! Multiplicative: its upper bits are mixed well.
    Cell cellOf( Position position ) const
    {
      quint64 x, y;
      std::memcpy( &x, &position.x, sizeof x );
      std::memcpy( &y, &position.y, sizeof y );
      return ( x * 0x9e3779b97f4a7c15u + y * 0xc2b2ae3d27d4eb4fu ) >> mShift;
    }

    void prefetch( Cell cell ) const { __builtin_prefetch( &mWords[cell / CELLS_OF_A_WORD], 1 ); }

    void add( Cell cell )
    {
      quint64 &word = mWords[cell / CELLS_OF_A_WORD];
      const unsigned shift = shiftOf( cell );
      const quint64 once = word >> shift & 1;
      word |= ( 1 | once << 1 ) << shift;
    }

    //! Whether the position of \a cell, which was added, was perhaps added again.
    bool isAgain( Cell cell ) const { return mWords[cell / CELLS_OF_A_WORD] >> ( shiftOf( cell ) + 1 ) & 1; }

  private:
    static constexpr size_t CELLS_OF_A_WORD = 32;

    static unsigned shiftOf( Cell cell ) { return static_cast<unsigned>( cell % CELLS_OF_A_WORD ) * 2; }

    std::vector<quint64> mWords;
    unsigned mShift;
};

} // namespace clusteratlas
