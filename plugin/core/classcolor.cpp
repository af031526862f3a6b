// SPDX-License-Identifier: GPL-2.0-or-later
#include "classcolor.h"

#include <iterator>

namespace clusteratlas
{

namespace
{
constexpr unsigned OKABE_ITO[] = { 0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0xf0e442 };

unsigned softened( unsigned channel )
{
  return ( 3 * channel + 255 ) / 4;
}
} // namespace

QString classColor( const QString &stated, int place )
{
  bool isNumber = false;
  unsigned rgb = stated.midRef( 1 ).toUInt( &isNumber, 16 );
  if ( !isNumber || stated.size() != 7 || !stated.startsWith( QLatin1Char( '#' ) ) )
    rgb = OKABE_ITO[static_cast<size_t>( place ) % std::size( OKABE_ITO )];
  const unsigned soft = softened( rgb >> 16 & 0xff ) << 16 | softened( rgb >> 8 & 0xff ) << 8 | softened( rgb & 0xff );
  return QStringLiteral( "#%1" ).arg( soft, 6, 16, QLatin1Char( '0' ) );
}

} // namespace clusteratlas
