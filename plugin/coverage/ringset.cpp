// SPDX-License-Identifier: GPL-2.0-or-later
#include "ringset.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace clusteratlas
{

namespace
{
constexpr char LITTLE_ENDIAN_MARK = 1;
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;
static_assert( sizeof( Position ) == 16 );

class WkbCursor
{
  public:
    explicit WkbCursor( const QByteArray &wkb )
      : mAt( wkb.constData() )
      , mEnd( mAt + wkb.size() )
    {}

    bool failed() const { return mFailed; }
    bool atEnd() const { return mAt == mEnd; }

    quint32 number()
    {
      if ( mEnd - mAt < 4 )
        return fail();
      const quint32 value = qFromLittleEndian<quint32>( mAt );
      mAt += 4;
      return value;
    }

    //! The type after the mark of the byte order.
    quint32 type()
    {
      if ( mAt == mEnd || *mAt != LITTLE_ENDIAN_MARK )
        return fail();
      ++mAt;
      return number();
    }

    //! Where \a count positions begin; null when they are not all there.
    const char *positions( quint32 count )
    {
      if ( static_cast<quint64>( mEnd - mAt ) / sizeof( Position ) < count )
      {
        fail();
        return nullptr;
      }
      const char *begin = mAt;
      mAt += static_cast<size_t>( count ) * sizeof( Position );
      return begin;
    }

  private:
    quint32 fail()
    {
      mFailed = true;
      mAt = mEnd;
      return 0;
    }

    const char *mAt;
    const char *mEnd;
    bool mFailed = false;
};

Position positionAt( const char *bytes, quint32 index )
{
  Position position;
  std::memcpy( &position, bytes + static_cast<size_t>( index ) * sizeof( Position ), sizeof position );
  return position;
}

//! As signedArea(); not a number when a position is not finite.
double storedArea( const char *bytes, quint32 count )
{
  const Position origin = positionAt( bytes, 0 );
  Position from = origin;
  double sum = 0;
  for ( quint32 index = 1; index < count; ++index )
  {
    const Position to = positionAt( bytes, index );
    sum += ( from.x - origin.x ) * ( to.y - from.y ) - ( from.y - origin.y ) * ( to.x - from.x );
    from = to;
  }
  return sum / 2;
}

//! Appends one ring; false when it is not closed, not finite or without area.
bool appendRing( const char *bytes, quint32 count, bool shell, RingSet &rings )
{
  if ( count < 4 || positionAt( bytes, 0 ) != positionAt( bytes, count - 1 ) )
    return false;
  const double area = storedArea( bytes, count );
  if ( area == 0 || !std::isfinite( area ) )
    return false;
  const bool reverse = ( area > 0 ) != shell;
  const size_t begin = rings.positions.size();
  std::array<Position, 128> block;
  Position before { std::numeric_limits<double>::quiet_NaN(), 0 };
  for ( quint32 index = 0; index < count; )
  {
    size_t filled = 0;
    for ( const quint32 end = std::min<quint32>( count, index + static_cast<quint32>( block.size() ) ); index < end; ++index )
    {
      const Position stored = positionAt( bytes, reverse ? count - 1 - index : index );
      // Adding zero makes one of the two zeros, which are equal but differ in their bytes.
      const Position position { stored.x + 0.0, stored.y + 0.0 };
      block[filled] = position;
      filled += position != before ? 1 : 0;
      before = position;
    }
    rings.positions.insert( rings.positions.end(), block.begin(), block.begin() + filled );
  }
  if ( rings.positions.size() - begin < 4 )
    return false;
  rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
  rings.area += shell ? std::abs( area ) : -std::abs( area );
  return true;
}

bool appendPolygon( WkbCursor &cursor, RingSet &rings, std::vector<RingPolygon> *polygons )
{
  const quint32 count = cursor.number();
  for ( quint32 index = 0; index < count && !cursor.failed(); ++index )
  {
    const quint32 size = cursor.number();
    const char *bytes = cursor.positions( size );
    if ( !bytes || !appendRing( bytes, size, index == 0, rings ) )
      return false;
    if ( polygons && index == 0 )
      polygons->push_back( { rings.count() - 1 } );
    else if ( polygons )
      polygons->back().holes.push_back( rings.count() - 1 );
  }
  return !cursor.failed();
}

bool appendAll( WkbCursor &cursor, RingSet &rings, std::vector<RingPolygon> *polygons )
{
  const quint32 type = cursor.type();
  if ( type == POLYGON )
    return appendPolygon( cursor, rings, polygons ) && cursor.atEnd();
  if ( type != MULTI_POLYGON )
    return false;
  const quint32 count = cursor.number();
  for ( quint32 index = 0; index < count && !cursor.failed(); ++index )
    if ( cursor.type() != POLYGON || !appendPolygon( cursor, rings, polygons ) )
      return false;
  return !cursor.failed() && cursor.atEnd();
}

void appendNumber( QByteArray &wkb, quint32 number )
{
  const quint32 bytes = qToLittleEndian( number );
  wkb.append( reinterpret_cast<const char *>( &bytes ), 4 );
}

void writeRing( QByteArray &wkb, const RingSet &rings, quint32 ring, quint32 from )
{
  const quint32 first = rings.first( ring );
  const quint32 last = rings.last( ring );
  appendNumber( wkb, last - first + 1 );
  const auto append = [&wkb, &rings]( quint32 begin, quint32 end ) { wkb.append( reinterpret_cast<const char *>( rings.positions.data() + begin ), static_cast<int>( ( end - begin ) * sizeof( Position ) ) ); };
  append( from, last );
  append( first, from );
  append( from, from + 1 );
}
} // namespace

static quint32 lowestPosition( const RingSet &rings, quint32 ring )
{
  const auto begin = rings.positions.begin();
  return static_cast<quint32>( std::min_element( begin + rings.first( ring ), begin + rings.last( ring ) ) - begin );
}

double signedArea( const RingSet &rings, quint32 ring, quint32 from )
{
  const Position origin = rings.positions[from];
  double sum = 0;
  const auto add = [&rings, origin, &sum]( quint32 begin, quint32 end ) {
    const Position *position = rings.positions.data() + begin;
    for ( const Position *const last = rings.positions.data() + end; position != last; ++position )
      sum += ( position->x - origin.x ) * ( position[1].y - position->y ) - ( position->y - origin.y ) * ( position[1].x - position->x );
  };
  add( from, rings.last( ring ) );
  add( rings.first( ring ), from );
  return sum / 2;
}

WkbContent appendRings( const QByteArray &wkb, RingSet &rings, std::vector<RingPolygon> *polygons )
{
  if ( wkb.isEmpty() )
    return WkbContent::Empty;
  const size_t positionsBefore = rings.positions.size();
  const size_t startsBefore = rings.starts.size();
  const size_t polygonsBefore = polygons ? polygons->size() : 0;
  const double areaBefore = rings.area;
  WkbCursor cursor( wkb );
  if ( appendAll( cursor, rings, polygons ) )
    return rings.starts.size() == startsBefore ? WkbContent::Empty : WkbContent::Polygons;
  rings.positions.resize( positionsBefore );
  rings.starts.resize( startsBefore );
  rings.area = areaBefore;
  if ( polygons )
    polygons->resize( polygonsBefore, RingPolygon { 0 } );
  return WkbContent::Other;
}

std::vector<quint32> lowestPositions( const RingSet &rings )
{
  std::vector<quint32> lowest( rings.count() );
  for ( quint32 ring = 0; ring < rings.count(); ++ring )
    lowest[ring] = lowestPosition( rings, ring );
  return lowest;
}

QByteArray multiPolygonWkb( const RingSet &rings, std::vector<RingPolygon> polygons )
{
  return multiPolygonWkb( rings, std::move( polygons ), lowestPositions( rings ) );
}

QByteArray multiPolygonWkb( const RingSet &rings, std::vector<RingPolygon> polygons, const std::vector<quint32> &begins )
{
  if ( polygons.empty() )
    return QByteArray();
  // Rings that touch may begin at the same position; the next one then decides, since rings never share an edge.
  const auto after = [&rings, &begins]( quint32 ring ) {
    const quint32 next = begins[ring] + 1;
    return rings.positions[next == rings.last( ring ) ? rings.first( ring ) : next];
  };
  const auto before = [&rings, &begins, &after]( quint32 a, quint32 b ) {
    const Position beginA = rings.positions[begins[a]];
    const Position beginB = rings.positions[begins[b]];
    return beginA != beginB ? beginA < beginB : after( a ) < after( b );
  };
  for ( RingPolygon &polygon : polygons )
    std::sort( polygon.holes.begin(), polygon.holes.end(), before );
  std::sort( polygons.begin(), polygons.end(), [&before]( const RingPolygon &a, const RingPolygon &b ) { return before( a.shell, b.shell ); } );

  QByteArray wkb;
  wkb.reserve( static_cast<int>( 9 + polygons.size() * 9 + rings.count() * 4 + rings.positions.size() * sizeof( Position ) ) );
  wkb.append( LITTLE_ENDIAN_MARK );
  appendNumber( wkb, MULTI_POLYGON );
  appendNumber( wkb, static_cast<quint32>( polygons.size() ) );
  for ( const RingPolygon &polygon : polygons )
  {
    wkb.append( LITTLE_ENDIAN_MARK );
    appendNumber( wkb, POLYGON );
    appendNumber( wkb, static_cast<quint32>( polygon.holes.size() + 1 ) );
    writeRing( wkb, rings, polygon.shell, begins[polygon.shell] );
    for ( const quint32 hole : polygon.holes )
      writeRing( wkb, rings, hole, begins[hole] );
  }
  return wkb;
}

} // namespace clusteratlas
