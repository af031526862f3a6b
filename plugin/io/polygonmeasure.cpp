// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonmeasure.h"

#include "coverage/ringset.h"

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

bool PolygonMeasure::isSameAreaAs( const PolygonMeasure &other ) const
{
  constexpr double DEGREES = 0.001;
  constexpr double SHARE = 0.001;
  const auto isNear = []( double a, double b ) { return std::abs( a - b ) <= DEGREES; };
  return area > 0 && std::abs( area - other.area ) <= SHARE * area && isNear( west, other.west ) && isNear( south, other.south ) && isNear( east, other.east ) && isNear( north, other.north );
}

PolygonMeasure measureOf( const std::vector<QByteArray> &wkb )
{
  PolygonMeasure measure;
  measure.features = wkb.size();
  bool isFirst = true;
  for ( const QByteArray &geometry : wkb )
  {
    RingSet rings;
    if ( appendRings( geometry, rings ) != WkbContent::Polygons )
      continue;
    for ( quint32 ring = 0; ring < rings.count(); ++ring )
      measure.area += signedArea( rings, ring );
    for ( const Position &position : rings.positions )
    {
      measure.west = isFirst ? position.x : std::min( measure.west, position.x );
      measure.east = isFirst ? position.x : std::max( measure.east, position.x );
      measure.south = isFirst ? position.y : std::min( measure.south, position.y );
      measure.north = isFirst ? position.y : std::max( measure.north, position.y );
      isFirst = false;
    }
  }
  return measure;
}

std::vector<size_t> keptFor( const std::vector<PolygonMeasure> &parts, const std::vector<int> &formatRanks )
{
  const auto isWorthMore = [&]( size_t a, size_t b ) {
    if ( parts[a].features != parts[b].features )
      return parts[a].features > parts[b].features;
    return formatRanks[a] != formatRanks[b] ? formatRanks[a] < formatRanks[b] : a < b;
  };
  std::vector<size_t> kept;
  for ( size_t part = 0; part < parts.size(); ++part )
  {
    kept.push_back( part );
    for ( size_t other = 0; other < parts.size(); ++other )
      if ( isWorthMore( other, kept.back() ) && parts[other].isSameAreaAs( parts[part] ) )
        kept.back() = other;
  }
  return kept;
}

} // namespace clusteratlas
