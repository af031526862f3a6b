// SPDX-License-Identifier: GPL-2.0-or-later
#include "colorvision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusteratlas
{

namespace
{
using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado et al. 2009, table 1, severity 1.0.
constexpr Matrix PROTANOPIA { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } };
constexpr Matrix DEUTERANOPIA { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } };
constexpr Matrix TRITANOPIA { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } };
// IEC 61966-2-1, D65.
constexpr Matrix SRGB_TO_XYZ { { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 } } };
constexpr Triple WHITE { 0.95047, 1, 1.08883 };

Triple product( const Matrix &matrix, const Triple &vector )
{
  Triple result {};
  for ( size_t row = 0; row < 3; ++row )
    for ( size_t column = 0; column < 3; ++column )
      result[row] += matrix[row][column] * vector[column];
  return result;
}

Triple linearLight( const QString &color )
{
  Triple light {};
  for ( size_t channel = 0; channel < 3; ++channel )
  {
    const double value = color.mid( 1 + 2 * static_cast<int>( channel ), 2 ).toInt( nullptr, 16 ) / 255.0;
    light[channel] = value <= 0.04045 ? value / 12.92 : std::pow( ( value + 0.055 ) / 1.055, 2.4 );
  }
  return light;
}

Triple seen( const Triple &light, ColorVision vision )
{
  switch ( vision )
  {
    case ColorVision::Normal:
      return light;
    case ColorVision::Protanopia:
      return product( PROTANOPIA, light );
    case ColorVision::Deuteranopia:
      return product( DEUTERANOPIA, light );
    case ColorVision::Tritanopia:
      return product( TRITANOPIA, light );
    case ColorVision::Greyscale:
    {
      const double luminance = product( SRGB_TO_XYZ, light )[1];
      return { luminance, luminance, luminance };
    }
  }
  return light;
}

Triple labOf( const QString &color, ColorVision vision )
{
  Triple light = seen( linearLight( color ), vision );
  for ( double &channel : light )
    channel = std::clamp( channel, 0.0, 1.0 );
  Triple xyz = product( SRGB_TO_XYZ, light );
  for ( size_t axis = 0; axis < 3; ++axis )
  {
    const double share = xyz[axis] / WHITE[axis];
    xyz[axis] = share > 216.0 / 24389 ? std::cbrt( share ) : ( 24389.0 / 27 * share + 16 ) / 116;
  }
  return { 116 * xyz[1] - 16, 500 * ( xyz[0] - xyz[1] ), 200 * ( xyz[1] - xyz[2] ) };
}

double radians( double degrees )
{
  return degrees * M_PI / 180;
}

double hue( double a, double b )
{
  return a == 0 && b == 0 ? 0 : std::fmod( std::atan2( b, a ) * 180 / M_PI + 360, 360 );
}

double power7( double value )
{
  return std::pow( value, 7 );
}

// The names are those of Sharma, Wu and Dalal.
double ciede2000( const Triple &first, const Triple &second )
{
  const double meanChroma = ( std::hypot( first[1], first[2] ) + std::hypot( second[1], second[2] ) ) / 2;
  const double g = 0.5 * ( 1 - std::sqrt( power7( meanChroma ) / ( power7( meanChroma ) + power7( 25 ) ) ) );
  const double a1 = ( 1 + g ) * first[1], a2 = ( 1 + g ) * second[1];
  const double c1 = std::hypot( a1, first[2] ), c2 = std::hypot( a2, second[2] );
  const double h1 = hue( a1, first[2] ), h2 = hue( a2, second[2] );
  const bool isGrey = c1 * c2 == 0;
  double turn = isGrey ? 0 : h2 - h1;
  turn += turn > 180 ? -360 : turn < -180 ? 360
                                          : 0;
  const double deltaL = second[0] - first[0];
  const double deltaC = c2 - c1;
  const double deltaH = 2 * std::sqrt( c1 * c2 ) * std::sin( radians( turn ) / 2 );
  const double meanL = ( first[0] + second[0] ) / 2;
  const double meanC = ( c1 + c2 ) / 2;
  double meanH = isGrey ? h1 + h2 : ( h1 + h2 ) / 2;
  if ( !isGrey && std::abs( h1 - h2 ) > 180 )
    meanH += h1 + h2 < 360 ? 180 : -180;
  const double t = 1 - 0.17 * std::cos( radians( meanH - 30 ) ) + 0.24 * std::cos( radians( 2 * meanH ) ) + 0.32 * std::cos( radians( 3 * meanH + 6 ) ) - 0.20 * std::cos( radians( 4 * meanH - 63 ) );
  const double rotation = 30 * std::exp( -std::pow( ( meanH - 275 ) / 25, 2 ) );
  const double rc = 2 * std::sqrt( power7( meanC ) / ( power7( meanC ) + power7( 25 ) ) );
  const double l = deltaL / ( 1 + 0.015 * std::pow( meanL - 50, 2 ) / std::sqrt( 20 + std::pow( meanL - 50, 2 ) ) );
  const double c = deltaC / ( 1 + 0.045 * meanC );
  const double h = deltaH / ( 1 + 0.015 * meanC * t );
  return std::sqrt( l * l + c * c + h * h - std::sin( radians( 2 * rotation ) ) * rc * c * h );
}
} // namespace

double colorDistance( const QString &a, const QString &b, ColorVision vision )
{
  return ciede2000( labOf( a, vision ), labOf( b, vision ) );
}

} // namespace clusteratlas
