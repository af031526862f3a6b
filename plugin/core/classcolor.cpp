// SPDX-License-Identifier: GPL-2.0-or-later
#include "classcolor.h"

#include "palettes.h"

namespace clusteratlas
{

namespace
{
unsigned softened( unsigned channel )
{
  return ( 3 * channel + 255 ) / 4;
}
} // namespace

QString classColor( const QString &stated, int place )
{
  bool isNumber = false;
  const unsigned rgb = stated.midRef( 1 ).toUInt( &isNumber, 16 );
  if ( !isNumber || stated.size() != 7 || !stated.startsWith( QLatin1Char( '#' ) ) )
  {
    const QStringList colors = categoricalColors();
    return colors.at( place % colors.size() );
  }
  const unsigned soft = softened( rgb >> 16 & 0xff ) << 16 | softened( rgb >> 8 & 0xff ) << 8 | softened( rgb & 0xff );
  return QStringLiteral( "#%1" ).arg( soft, 6, 16, QLatin1Char( '0' ) );
}

} // namespace clusteratlas
