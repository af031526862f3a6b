// SPDX-License-Identifier: GPL-2.0-or-later
#include "landpart.h"

namespace clusteratlas
{

double ringArea( const std::vector<PlanePoint> &ring )
{
  double twice = 0;
  for ( size_t index = 0; index < ring.size(); ++index )
  {
    // From the first point, since projected coordinates are large.
    const PlanePoint &origin = ring.front();
    const PlanePoint &from = ring[index];
    const PlanePoint &to = ring[( index + 1 ) % ring.size()];
    twice += ( from.x - origin.x ) * ( to.y - origin.y ) - ( to.x - origin.x ) * ( from.y - origin.y );
  }
  return std::abs( twice ) / 2;
}

std::vector<PlanePoint> thinned( const std::vector<PlanePoint> &ring, double metres )
{
  std::vector<PlanePoint> kept;
  for ( const PlanePoint &point : ring )
    if ( kept.empty() || std::hypot( point.x - kept.back().x, point.y - kept.back().y ) >= metres )
      kept.push_back( point );
  return kept;
}

} // namespace clusteratlas
