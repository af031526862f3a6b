// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "positiontable.h"

#include <cmath>

namespace clusteratlas
{

/**
 * Remembers in two bits whether a position was added once or more often. Says "again" of some that were added once, but never
 * "once" of one that was added again.
 *
 * Positions of one square share a line of the cache, so that following a border stays in it.
 */
class PositionFilter
{
  public:
    //! For the positions of \a rings: squares are as wide as a few dozen of their edges are long.
    explicit PositionFilter( const RingSet &rings )
      : mPerSquare( 1 / ( EDGES_OF_A_SQUARE * meanLength( rings ) ) )
    {
      size_t lines = 16;
      while ( lines * CELLS_OF_A_LINE < rings.positions.size() * 4 )
        lines *= 2;
      reserveOnLargePages( mWords, lines * WORDS_OF_A_LINE );
      mWords.resize( lines * WORDS_OF_A_LINE );
      mMask = lines - 1;
    }

    void add( Position position )
    {
      const Cell cell = cellOf( position );
      quint64 &word = mWords[cell.word];
      const quint64 once = word >> cell.shift & 1;
      word |= ( 1 | once << 1 ) << cell.shift;
    }

    //! Whether \a position, which was added, was perhaps added again.
    bool isAgain( Position position ) const
    {
      const Cell cell = cellOf( position );
      return mWords[cell.word] >> ( cell.shift + 1 ) & 1;
    }

  private:
    struct Cell
    {
        size_t word;
        unsigned shift;
    };

    //! Manhattan, of about a thousand edges; positive.
    static double meanLength( const RingSet &rings )
    {
      const std::vector<Position> &at = rings.positions;
      const size_t step = at.size() / 1024 + 1;
      double sum = 0;
      size_t count = 0;
      for ( size_t index = 0; index + 1 < at.size(); index += step, ++count )
        sum += std::abs( at[index + 1].x - at[index].x ) + std::abs( at[index + 1].y - at[index].y );
      const double mean = count > 0 ? sum / static_cast<double>( count ) : 1;
      return std::isfinite( mean ) && mean > 1e-300 ? mean : 1;
    }

    //! A number of the interval of width 1 that \a value lies in, for values that are not huge; some number for those.
    static quint64 interval( double value )
    {
      constexpr double TO_LOWEST_BITS = 6755399441055744.0;
      const double shifted = value + TO_LOWEST_BITS;
      quint64 bits;
      std::memcpy( &bits, &shifted, sizeof bits );
      return bits;
    }

    Cell cellOf( Position position ) const
    {
      const quint64 square = ( interval( position.x * mPerSquare ) * 0x9e3779b97f4a7c15u + interval( position.y * mPerSquare ) * 0xc2b2ae3d27d4eb4fu ) * 0xd6e8feb86659fd93u;
      const quint64 hash = positionHash( position );
      return { ( square >> 32 & mMask ) * WORDS_OF_A_LINE + ( hash >> 20 & ( WORDS_OF_A_LINE - 1 ) ), static_cast<unsigned>( hash >> 15 & 31 ) * 2 };
    }

    static constexpr double EDGES_OF_A_SQUARE = 3;
    static constexpr size_t WORDS_OF_A_LINE = 8;
    static constexpr size_t CELLS_OF_A_LINE = 256;

    double mPerSquare;
    std::vector<quint64> mWords;
    size_t mMask;
};

} // namespace clusteratlas
