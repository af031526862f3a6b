// SPDX-License-Identifier: GPL-2.0-or-later
#include "checksum.h"

#include <cstring>

namespace clusteratlas
{

namespace
{
// Odd, so that multiplying loses nothing: a word that differs leaves a lane that differs.
constexpr quint64 FACTOR = 0x9fb21c651e98df25;

quint64 mixed( quint64 lane, quint64 word )
{
  lane = ( lane ^ word ) * FACTOR;
  return lane ^ ( lane >> 29 );
}
} // namespace

void Checksum::add( const char *bytes, qint64 size )
{
  constexpr qint64 BLOCK = sizeof mLanes;
  quint64 words[4];
  qint64 at = 0;
  for ( ; at + BLOCK <= size; at += BLOCK )
  {
    std::memcpy( words, bytes + at, BLOCK );
    for ( int lane = 0; lane < 4; ++lane )
      mLanes[lane] = mixed( mLanes[lane], words[lane] );
  }
  std::memset( words, 0, sizeof words );
  std::memcpy( words, bytes + at, static_cast<size_t>( size - at ) );
  for ( int lane = 0; lane < 4; ++lane )
    mLanes[lane] = mixed( mLanes[lane], words[lane] );
  mLanes[0] = mixed( mLanes[0], static_cast<quint64>( size ) );
}

quint64 Checksum::value() const
{
  quint64 value = 0;
  for ( const quint64 lane : mLanes )
    value = mixed( value, lane );
  return value;
}

} // namespace clusteratlas
