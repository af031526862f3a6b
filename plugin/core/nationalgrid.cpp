// SPDX-License-Identifier: GPL-2.0-or-later
#include "nationalgrid.h"

#include <array>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr double RADIUS = 6378137;               // GRS 80, metres
constexpr double FLATTENING = 1 / 298.257222101; // GRS 80
constexpr double MERIDIAN_SCALE = 0.9996;
constexpr double FALSE_EAST = 500000;
constexpr double MERIDIAN = 135 * M_PI / 180;

constexpr double N = FLATTENING / ( 2 - FLATTENING );
constexpr double RECTIFYING = RADIUS / ( 1 + N ) * ( 1 + N * N / 4 + N * N * N * N / 64 ) * MERIDIAN_SCALE;
const double ECCENTRICITY = std::sqrt( FLATTENING * ( 2 - FLATTENING ) );

constexpr double N2 = N * N, N3 = N2 * N, N4 = N3 * N;
constexpr std::array<double, 4> FORWARD = { N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180, 13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440, 61 * N3 / 240 - 103 * N4 / 140, 49561 * N4 / 161280 };
constexpr std::array<double, 4> BACKWARD = { N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360, N2 / 48 + N3 / 15 - 437 * N4 / 1440, 17 * N3 / 480 - 37 * N4 / 840, 4397 * N4 / 161280 };
} // namespace

GridPoint toNationalGrid( GeographicPoint point )
{
  const double sine = std::sin( point.latitude * M_PI / 180 );
  const double longitude = point.longitude * M_PI / 180 - MERIDIAN;
  const double conformal = std::sinh( std::atanh( sine ) - ECCENTRICITY * std::atanh( ECCENTRICITY * sine ) );
  const double xi = std::atan2( conformal, std::cos( longitude ) );
  const double eta = std::asinh( std::sin( longitude ) / std::hypot( conformal, std::cos( longitude ) ) );
  double north = xi, east = eta;
  for ( size_t term = 0; term < FORWARD.size(); ++term )
  {
    const double order = 2.0 * static_cast<double>( term + 1 );
    north += FORWARD[term] * std::sin( order * xi ) * std::cosh( order * eta );
    east += FORWARD[term] * std::cos( order * xi ) * std::sinh( order * eta );
  }
  return { FALSE_EAST + RECTIFYING * east, RECTIFYING * north };
}

GeographicPoint fromNationalGrid( GridPoint point )
{
  const double xi = point.north / RECTIFYING;
  const double eta = ( point.east - FALSE_EAST ) / RECTIFYING;
  double northern = xi, eastern = eta;
  for ( size_t term = 0; term < BACKWARD.size(); ++term )
  {
    const double order = 2.0 * static_cast<double>( term + 1 );
    northern -= BACKWARD[term] * std::sin( order * xi ) * std::cosh( order * eta );
    eastern -= BACKWARD[term] * std::cos( order * xi ) * std::sinh( order * eta );
  }
  const double conformal = std::sin( northern ) / std::hypot( std::sinh( eastern ), std::cos( northern ) );
  // Newton's method on the tangent of the latitude converges in three steps (Karney 2011, eq. 19-21).
  double tangent = conformal;
  for ( int step = 0; step < 5; ++step )
  {
    const double sigma = std::sinh( ECCENTRICITY * std::atanh( ECCENTRICITY * tangent / std::hypot( 1, tangent ) ) );
    const double guess = tangent * std::hypot( 1, sigma ) - sigma * std::hypot( 1, tangent );
    const double square = ECCENTRICITY * ECCENTRICITY;
    tangent += ( conformal - guess ) / std::hypot( 1, guess ) * ( 1 + ( 1 - square ) * tangent * tangent ) / ( ( 1 - square ) * std::hypot( 1, tangent ) );
  }
  return { ( MERIDIAN + std::atan2( std::sinh( eastern ), std::cos( northern ) ) ) * 180 / M_PI, std::atan( tangent ) * 180 / M_PI };
}

} // namespace clusteratlas
