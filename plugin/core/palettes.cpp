// SPDX-License-Identifier: GPL-2.0-or-later
#include "palettes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusteratlas
{

namespace
{
struct Sequence
{
    const char *id;
    std::array<int, 4> stops; //!< 0xrrggbb at equal distances
};

constexpr std::array<Sequence, 5> SEQUENCES = { { { "blues", { 0xf2f6f9, 0x9cc9e1, 0x3e8fc4, 0x08306b } },
  { "greens", { 0xf2f6ee, 0xa8d59c, 0x3f9c58, 0x00391b } },
  { "oranges", { 0xfdf0e2, 0xfdb777, 0xe0661a, 0x6e2203 } },
  { "purples", { 0xf4f2f8, 0xbcb3da, 0x7b5fae, 0x35095f } },
  { "viridis", { 0xfde725, 0x35b779, 0x31688e, 0x440154 } } } };

QString between( int from, int to, double share )
{
  QString color = QStringLiteral( "#" );
  for ( const int shift : { 16, 8, 0 } )
  {
    const double channel = ( from >> shift & 0xff ) * ( 1 - share ) + ( to >> shift & 0xff ) * share;
    color += QStringLiteral( "%1" ).arg( static_cast<int>( std::lround( channel ) ), 2, 16, QLatin1Char( '0' ) );
  }
  return color;
}
} // namespace

QStringList sequentialPalettes()
{
  QStringList ids;
  for ( const Sequence &sequence : SEQUENCES )
    ids << QString::fromLatin1( sequence.id );
  return ids;
}

QStringList sequentialColors( const QString &id, int count )
{
  const auto found = std::find_if( SEQUENCES.begin(), SEQUENCES.end(), [&id]( const Sequence &sequence ) { return id == QLatin1String( sequence.id ); } );
  const Sequence &sequence = found == SEQUENCES.end() ? SEQUENCES.front() : *found;
  QStringList colors;
  for ( int index = 0; index < count; ++index )
  {
    const double place = count == 1 ? 1.5 : 3.0 * index / ( count - 1 );
    const size_t stop = std::min<size_t>( 2, static_cast<size_t>( place ) );
    colors << between( sequence.stops[stop], sequence.stops[stop + 1], place - static_cast<double>( stop ) );
  }
  return colors;
}

QStringList categoricalColors()
{
  return { QStringLiteral( "#4287cb" ), QStringLiteral( "#c68e3f" ), QStringLiteral( "#48c795" ), QStringLiteral( "#bb4168" ), QStringLiteral( "#f5f563" ), QStringLiteral( "#4747a1" ), QStringLiteral( "#bcd0e4" ) };
}

QStringList bivariateColors()
{
  return { QStringLiteral( "#f5f5f5" ), QStringLiteral( "#f5dcb8" ), QStringLiteral( "#e4b314" ), QStringLiteral( "#bacee3" ), QStringLiteral( "#b3a1b0" ), QStringLiteral( "#b36600" ), QStringLiteral( "#509dc2" ), QStringLiteral( "#376387" ), QStringLiteral( "#2a2a2a" ) };
}

} // namespace clusteratlas
