// SPDX-License-Identifier: GPL-2.0-or-later
#include "landpart.h"

#include <map>
#include <tuple>

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

std::vector<LandPart> withRocksTogether( std::vector<LandPart> parts, double squareMetres, double metres )
{
  struct Rocks
  {
      PlaneBox bounds;
      size_t place; //!< in the outcome
      size_t count;
  };
  std::vector<LandPart> together;
  std::map<std::tuple<size_t, bool, long, long>, Rocks> cells;
  for ( LandPart &part : parts )
  {
    if ( part.squareMetres >= squareMetres || part.outline.empty() )
    {
      together.push_back( std::move( part ) );
      continue;
    }
    const PlaneBox bounds = part.bounds();
    const PlanePoint middle = bounds.middle();
    const auto [cell, isFirst] = cells.try_emplace( { part.owner, part.isSubject, std::lround( std::floor( middle.x / metres ) ), std::lround( std::floor( middle.y / metres ) ) }, Rocks { bounds, together.size(), 1 } );
    if ( isFirst )
    {
      together.push_back( std::move( part ) );
      continue;
    }
    Rocks &rocks = cell->second;
    ++rocks.count;
    rocks.bounds.add( bounds );
    together[rocks.place].squareMetres = std::max( together[rocks.place].squareMetres, part.squareMetres );
  }
  for ( const auto &[cell, rocks] : cells )
    if ( const PlaneBox &box = rocks.bounds; rocks.count > 1 )
      together[rocks.place].outline = { { box.west, box.south }, { box.east, box.south }, { box.east, box.north }, { box.west, box.north } };
  return together;
}

} // namespace clusteratlas
