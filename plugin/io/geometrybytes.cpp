// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometrybytes.h"

#include <algorithm>
#include <cstring>

namespace clusteratlas
{

quint64 fingerprintOf( const QByteArray &wkb )
{
  constexpr int WORD = 8, WORDS = 16;
  quint64 value = static_cast<quint64>( wkb.size() );
  // Words on even distances, the last ones among them; of what is shorter than a word, its few bytes.
  for ( int piece = 0; piece < WORDS && !wkb.isEmpty(); ++piece )
  {
    const int begin = static_cast<int>( static_cast<qint64>( std::max( 0, wkb.size() - WORD ) ) * piece / ( WORDS - 1 ) );
    quint64 word = 0;
    std::memcpy( &word, wkb.constData() + begin, static_cast<size_t>( std::min( WORD, wkb.size() ) ) );
    value = ( value ^ word ) * 0x9e3779b97f4a7c15u;
    value ^= value >> 32;
  }
  return value;
}

StoredGeometry storedGeometry( qint64 fid, const std::optional<QByteArray> &wkb, bool keep )
{
  if ( !wkb )
    return { fid };
  StoredGeometry geometry { fid, true, wkb->size(), fingerprintOf( *wkb ) };
  constexpr int SHORT = 16; // shorter than any ring
  if ( ( keep || wkb->size() <= SHORT ) && !wkb->isEmpty() )
    geometry.wkb = QByteArray( wkb->constData(), wkb->size() );
  return geometry;
}

} // namespace clusteratlas
