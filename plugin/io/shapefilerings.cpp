// SPDX-License-Identifier: GPL-2.0-or-later
#include "shapefilerings.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace clusteratlas
{

namespace
{
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;
constexpr size_t POSITION = 16;
constexpr size_t MOST_COMPARISONS = 1 << 20;

struct Point
{
    double x;
    double y;
};

Point pointAt( const StoredRing &ring, quint32 index )
{
  Point point;
  std::memcpy( &point, ring.points + index * POSITION, sizeof point );
  return point;
}

//! What a ring is by itself.
struct Study
{
    double area = 0; //!< positive when counterclockwise
    Point low {};
    Point high {};
};

//! Nothing when the ring is not closed, or has no finite area.
std::optional<Study> studied( const StoredRing &ring )
{
  if ( ring.count < 4 )
    return std::nullopt;
  const Point origin = pointAt( ring, 0 );
  const Point last = pointAt( ring, ring.count - 1 );
  if ( origin.x != last.x || origin.y != last.y )
    return std::nullopt;
  Study study { 0, origin, origin };
  Point from = origin;
  for ( quint32 index = 1; index < ring.count; ++index )
  {
    const Point to = pointAt( ring, index );
    study.area += ( from.x - origin.x ) * ( to.y - from.y ) - ( from.y - origin.y ) * ( to.x - from.x );
    study.low = { std::min( study.low.x, to.x ), std::min( study.low.y, to.y ) };
    study.high = { std::max( study.high.x, to.x ), std::max( study.high.y, to.y ) };
    from = to;
  }
  return study.area != 0 && std::isfinite( study.area ) ? std::optional<Study>( study ) : std::nullopt;
}

bool isWithin( const Study &inner, const Study &outer )
{
  return inner.low.x >= outer.low.x && inner.low.y >= outer.low.y && inner.high.x <= outer.high.x && inner.high.y <= outer.high.y;
}

enum class Side
{
  Outside,
  Inside,
  Unsure, //!< on the ring, or nearer to it than doubles tell
};

Side sideOf( Point point, const StoredRing &ring )
{
  constexpr double DOUBT = 1e-12;
  bool inside = false;
  Point from = pointAt( ring, 0 );
  for ( quint32 index = 1; index < ring.count; ++index )
  {
    const Point to = pointAt( ring, index );
    const double left = ( to.x - from.x ) * ( point.y - from.y );
    const double right = ( to.y - from.y ) * ( point.x - from.x );
    const bool isLevel = std::min( from.y, to.y ) <= point.y && point.y <= std::max( from.y, to.y );
    const bool isNear = isLevel && std::min( from.x, to.x ) <= point.x && point.x <= std::max( from.x, to.x );
    if ( isNear && std::abs( left - right ) <= DOUBT * ( std::abs( left ) + std::abs( right ) ) )
      return Side::Unsure;
    if ( ( from.y > point.y ) != ( to.y > point.y ) && ( left > right ) == ( to.y > from.y ) )
      inside = !inside;
    from = to;
  }
  return inside ? Side::Inside : Side::Outside;
}

//! A shell and its holes, as indices of rings.
struct Part
{
    size_t shell;
    std::vector<size_t> holes = {};
};

//! The smallest of \a parts whose shell is around \a hole; nothing in doubt.
std::optional<size_t> partAround( size_t hole, const std::vector<Part> &parts, const std::vector<StoredRing> &rings, const std::vector<Study> &studies )
{
  std::optional<size_t> around;
  for ( size_t part = 0; part < parts.size(); ++part )
  {
    const size_t shell = parts[part].shell;
    if ( !isWithin( studies[hole], studies[shell] ) || ( around && studies[shell].area <= studies[parts[*around].shell].area ) )
      continue;
    const Side side = sideOf( pointAt( rings[hole], 0 ), rings[shell] );
    if ( side == Side::Unsure )
      return std::nullopt;
    if ( side == Side::Inside )
      around = part;
  }
  return around;
}

std::optional<std::vector<Part>> partsOf( const std::vector<StoredRing> &rings )
{
  std::vector<Study> studies;
  std::vector<Part> parts;
  for ( size_t ring = 0; ring < rings.size(); ++ring )
  {
    const std::optional<Study> study = studied( rings[ring] );
    if ( !study )
      return std::nullopt;
    studies.push_back( *study );
    if ( study->area < 0 )
      parts.push_back( { ring } );
  }
  if ( parts.empty() || parts.size() * rings.size() > MOST_COMPARISONS )
    return std::nullopt;
  for ( const Part &inner : parts )
    for ( const Part &outer : parts )
      if ( inner.shell != outer.shell && isWithin( studies[inner.shell], studies[outer.shell] ) )
        return std::nullopt;
  for ( size_t ring = 0; ring < rings.size(); ++ring )
  {
    if ( studies[ring].area < 0 )
      continue;
    const std::optional<size_t> part = partAround( ring, parts, rings, studies );
    if ( !part )
      return std::nullopt;
    parts[*part].holes.push_back( ring );
  }
  return parts;
}

void appendNumber( QByteArray &wkb, quint32 number )
{
  const quint32 bytes = qToLittleEndian( number );
  wkb.append( reinterpret_cast<const char *>( &bytes ), sizeof bytes );
}

void appendType( QByteArray &wkb, quint32 type )
{
  wkb.append( char( 1 ) );
  appendNumber( wkb, type );
}

void appendRing( QByteArray &wkb, const StoredRing &ring )
{
  appendNumber( wkb, ring.count );
  wkb.append( reinterpret_cast<const char *>( ring.points ), static_cast<int>( ring.count * POSITION ) );
}
} // namespace

std::optional<QByteArray> wkbOfRings( const std::vector<StoredRing> &rings )
{
  const std::optional<std::vector<Part>> parts = rings.size() == 1 ? std::vector<Part> { { 0 } } : partsOf( rings );
  if ( !parts )
    return std::nullopt;
  size_t size = 9 + parts->size() * 9;
  for ( const StoredRing &ring : rings )
    size += 4 + ring.count * POSITION;
  QByteArray wkb;
  wkb.reserve( static_cast<int>( size ) );
  if ( parts->size() > 1 )
  {
    appendType( wkb, MULTI_POLYGON );
    appendNumber( wkb, static_cast<quint32>( parts->size() ) );
  }
  for ( const Part &part : *parts )
  {
    appendType( wkb, POLYGON );
    appendNumber( wkb, static_cast<quint32>( part.holes.size() + 1 ) );
    appendRing( wkb, rings[part.shell] );
    for ( const size_t hole : part.holes )
      appendRing( wkb, rings[hole] );
  }
  return wkb;
}

} // namespace clusteratlas
