// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartcolors.h"

#include <cmath>

namespace clusteratlas
{

namespace
{
//! Relative luminance of WCAG 2.1.
double luminance( const QColor &color )
{
  const auto linear = []( double channel ) { return channel <= 0.03928 ? channel / 12.92 : std::pow( ( channel + 0.055 ) / 1.055, 2.4 ); };
  return 0.2126 * linear( color.redF() ) + 0.7152 * linear( color.greenF() ) + 0.0722 * linear( color.blueF() );
}
} // namespace

double contrast( const QColor &a, const QColor &b )
{
  const double one = luminance( a );
  const double other = luminance( b );
  return ( std::max( one, other ) + 0.05 ) / ( std::min( one, other ) + 0.05 );
}

QColor textOn( const QColor &fill )
{
  return contrast( fill, Qt::black ) >= contrast( fill, Qt::white ) ? Qt::black : Qt::white;
}

QColor blended( const QColor &over, const QColor &under, double share )
{
  const auto mix = [share]( int a, int b ) { return qRound( a * share + b * ( 1 - share ) ); };
  return QColor( mix( over.red(), under.red() ), mix( over.green(), under.green() ), mix( over.blue(), under.blue() ) );
}

QColor faint( const QPalette &palette, double share )
{
  return blended( palette.color( QPalette::Text ), palette.color( QPalette::Base ), share );
}

QHash<QString, QColor> colorsOf( const std::vector<ChartClass> &classes )
{
  QHash<QString, QColor> colors;
  for ( const ChartClass &one : classes )
    colors.insert( one.key, QColor( one.color ) );
  return colors;
}

} // namespace clusteratlas
