// SPDX-License-Identifier: GPL-2.0-or-later
#include "calloutplacement.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

namespace clusteratlas
{

namespace
{
constexpr double CELL_DEGREES = 0.2;
constexpr int DIRECTIONS = 24;
constexpr int ROUNDS = 6;
constexpr int STARTS = 26;
constexpr double NEAREST_DEGREES = 0.6;
constexpr double FARTHEST_DEGREES = 6;
constexpr double STEP_DEGREES = 0.45;
constexpr double MARGIN_DEGREES = 0.15;
constexpr double COST_OVERLAP = 400;
constexpr double COST_CROSSING = 60;
constexpr double COST_LAND_CELL = 3;
constexpr double COST_LEADER_OVER_LAND = 0.35;

struct Place
{
    GeographicPoint centre;
    double cost; //!< of land under it and of its distance
};

static_assert( sizeof( GeographicPoint ) == 16 );

using Cell = std::pair<int, int>;

Cell cellOf( double longitude, double latitude )
{
  return { static_cast<int>( std::floor( longitude / CELL_DEGREES ) ), static_cast<int>( std::floor( latitude / CELL_DEGREES ) ) };
}

int landCellsUnder( const std::set<Cell> &land, const Callout &callout, GeographicPoint centre )
{
  const Cell low = cellOf( centre.longitude - callout.width / 2, centre.latitude - callout.height / 2 );
  const Cell high = cellOf( centre.longitude + callout.width / 2, centre.latitude + callout.height / 2 );
  int count = 0;
  for ( int x = low.first; x <= high.first; ++x )
    for ( auto cell = land.lower_bound( { x, low.second } ); cell != land.end() && cell->first == x && cell->second <= high.second; ++cell )
      ++count;
  return count;
}

int landCellsAlong( const std::set<Cell> &land, GeographicPoint from, GeographicPoint to )
{
  const double length = std::hypot( to.longitude - from.longitude, to.latitude - from.latitude );
  int count = 0;
  for ( double done = 0; done < length; done += CELL_DEGREES )
    count += static_cast<int>( land.count( cellOf( from.longitude + ( to.longitude - from.longitude ) * done / length, from.latitude + ( to.latitude - from.latitude ) * done / length ) ) );
  return count;
}

std::vector<Place> placesFor( const Callout &callout, const std::set<Cell> &land )
{
  std::vector<Place> places;
  for ( double distance = NEAREST_DEGREES; distance <= FARTHEST_DEGREES; distance += STEP_DEGREES )
    for ( int direction = 0; direction < DIRECTIONS; ++direction )
    {
      const double angle = 2 * M_PI * direction / DIRECTIONS;
      // Measured from the box's edge, so that wide labels beside their anchor do not start far off.
      const GeographicPoint centre { callout.anchor.longitude + std::cos( angle ) * ( distance + callout.width / 2 ),
        callout.anchor.latitude + std::sin( angle ) * ( distance + callout.height / 2 ) };
      places.push_back( { centre, distance + COST_LAND_CELL * landCellsUnder( land, callout, centre ) + COST_LEADER_OVER_LAND * landCellsAlong( land, callout.anchor, centre ) } );
    }
  return places;
}

bool overlap( const Callout &a, GeographicPoint centreA, const Callout &b, GeographicPoint centreB )
{
  return std::abs( centreA.longitude - centreB.longitude ) < ( a.width + b.width ) / 2 + MARGIN_DEGREES
    && std::abs( centreA.latitude - centreB.latitude ) < ( a.height + b.height ) / 2 + MARGIN_DEGREES;
}

double side( GeographicPoint a, GeographicPoint b, GeographicPoint c )
{
  return ( b.longitude - a.longitude ) * ( c.latitude - a.latitude ) - ( b.latitude - a.latitude ) * ( c.longitude - a.longitude );
}

bool cross( GeographicPoint a, GeographicPoint b, GeographicPoint c, GeographicPoint d )
{
  return side( a, b, c ) * side( a, b, d ) < 0 && side( c, d, a ) * side( c, d, b ) < 0;
}

//! Whether the leader of \a a runs through the box of \a b: what is left of it between the box's sides is not empty (Liang and Barsky 1984).
bool pierces( const Callout &a, GeographicPoint centreA, const Callout &b, GeographicPoint centreB )
{
  double enters = 0;
  double leaves = 1;
  const auto clip = [&enters, &leaves]( double from, double along, double low, double high ) {
    if ( along == 0 )
      return from > low && from < high;
    const double first = ( low - from ) / along;
    const double second = ( high - from ) / along;
    enters = std::max( enters, std::min( first, second ) );
    leaves = std::min( leaves, std::max( first, second ) );
    return enters < leaves;
  };
  return clip( a.anchor.longitude, centreA.longitude - a.anchor.longitude, centreB.longitude - b.width / 2, centreB.longitude + b.width / 2 ) && clip( a.anchor.latitude, centreA.latitude - a.anchor.latitude, centreB.latitude - b.height / 2, centreB.latitude + b.height / 2 );
}

double costBetween( const Callout &a, GeographicPoint centreA, const Callout &b, GeographicPoint centreB )
{
  double cost = overlap( a, centreA, b, centreB ) ? COST_OVERLAP : 0;
  cost += cross( a.anchor, centreA, b.anchor, centreB ) ? COST_CROSSING : 0;
  cost += pierces( a, centreA, b, centreB ) ? COST_CROSSING : 0;
  cost += pierces( b, centreB, a, centreA ) ? COST_CROSSING : 0;
  return cost;
}

//! Places one label after the other, beginning at \a start, each where it costs least, and goes round until that settles.
std::vector<GeographicPoint> descend( const std::vector<Callout> &callouts, const std::vector<std::vector<Place>> &places, size_t start, double &total )
{
  std::vector<std::optional<GeographicPoint>> chosen( callouts.size() );
  bool isSettled = false;
  for ( int round = 0; round < ROUNDS && !isSettled; ++round )
  {
    isSettled = true;
    total = 0;
    for ( size_t turn = 0; turn < callouts.size(); ++turn )
    {
      const size_t index = ( start * 5 + turn * ( start % 2 ? callouts.size() - 1 : 1 ) ) % callouts.size();
      double least = HUGE_VAL;
      GeographicPoint centre = callouts[index].anchor;
      for ( const Place &place : places[index] )
      {
        double cost = place.cost;
        for ( size_t other = 0; other < callouts.size() && cost < least; ++other )
          if ( other != index && chosen[other] )
            cost += costBetween( callouts[index], place.centre, callouts[other], *chosen[other] );
        if ( cost < least )
        {
          least = cost;
          centre = place.centre;
        }
      }
      isSettled = isSettled && chosen[index] && chosen[index]->longitude == centre.longitude && chosen[index]->latitude == centre.latitude;
      chosen[index] = centre;
      total += least;
    }
  }
  std::vector<GeographicPoint> centres;
  for ( const std::optional<GeographicPoint> &centre : chosen )
    centres.push_back( *centre );
  return centres;
}
} // namespace

std::vector<GeographicPoint> placeCallouts( const std::vector<Callout> &callouts, const std::vector<GeographicPoint> &land )
{
  std::set<Cell> cells;
  for ( const GeographicPoint &point : land )
    cells.insert( cellOf( point.longitude, point.latitude ) );

  std::vector<std::vector<Place>> places;
  for ( const Callout &callout : callouts )
    places.push_back( placesFor( callout, cells ) );

  std::vector<GeographicPoint> best;
  double bestCost = HUGE_VAL;
  for ( int start = 0; start < STARTS; ++start )
  {
    double cost = 0;
    std::vector<GeographicPoint> centres = descend( callouts, places, static_cast<size_t>( start ), cost );
    if ( cost < bestCost )
    {
      bestCost = cost;
      best = std::move( centres );
    }
  }
  return best;
}

std::vector<GeographicPoint> landPoints( const QByteArray &wkb, double longitudeScale )
{
  constexpr quint32 POLYGON = 3;
  constexpr quint32 MULTI_POLYGON = 6;
  const char *at = wkb.constData();
  const char *const end = at + wkb.size();
  const auto number = [&at, end]() {
    quint32 value = 0;
    if ( end - at < 4 )
      at = end;
    else
    {
      value = qFromLittleEndian<quint32>( at );
      at += 4;
    }
    return value;
  };
  const auto type = [&at, end, &number]() { return at != end && *at++ == 1 ? number() : 0; };
  std::vector<GeographicPoint> points;
  const auto readPolygon = [&]() {
    const quint32 rings = number();
    for ( quint32 ring = 0; ring < rings && at != end; ++ring )
    {
      std::optional<Cell> before;
      const quint64 count = std::min<quint64>( number(), static_cast<quint64>( end - at ) / sizeof( GeographicPoint ) );
      for ( quint64 index = 0; index < count; ++index, at += sizeof( GeographicPoint ) )
      {
        GeographicPoint point {};
        std::memcpy( &point, at, sizeof point );
        point.longitude *= longitudeScale;
        const Cell cell = cellOf( point.longitude, point.latitude );
        if ( cell == before )
          continue;
        before = cell;
        points.push_back( point );
      }
    }
  };
  const quint32 kind = type();
  const quint32 parts = kind == MULTI_POLYGON ? number() : 1;
  for ( quint32 part = 0; part < parts && at != end; ++part )
  {
    if ( ( kind == MULTI_POLYGON ? type() : kind ) != POLYGON )
      break;
    readPolygon();
  }
  return points;
}

} // namespace clusteratlas
