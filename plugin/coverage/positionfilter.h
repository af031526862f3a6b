// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace clusteratlas
{

/**
 * Remembers in two bits whether a hash was added once or more often, in a table small enough for the cache. Says "again" of some
 * that were added once, but never "once" of one that was added again.
 */
class PositionFilter
{
  public:
    explicit PositionFilter( size_t mostHashes )
    {
      size_t cells = 1024;
      while ( cells < mostHashes * 4 )
        cells *= 2;
      mWords.resize( cells / CELLS_OF_A_WORD );
      mMask = mWords.size() - 1;
    }

    void add( quint64 hash )
    {
      quint64 &word = mWords[( hash >> 20 ) & mMask];
      const unsigned shift = shiftOf( hash );
      const quint64 once = word >> shift & 1;
      word |= ( 1 | once << 1 ) << shift;
    }

    //! Whether \a hash, which was added, was perhaps added again.
    bool isAgain( quint64 hash ) const { return mWords[( hash >> 20 ) & mMask] >> ( shiftOf( hash ) + 1 ) & 1; }

  private:
    static constexpr size_t CELLS_OF_A_WORD = 32;

    static unsigned shiftOf( quint64 hash ) { return static_cast<unsigned>( hash >> 15 & 31 ) * 2; }

    std::vector<quint64> mWords;
    size_t mMask;
};

} // namespace clusteratlas
