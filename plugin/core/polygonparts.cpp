// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonparts.h"

#include <QDataStream>
#include <QtEndian>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;
constexpr quint8 LITTLE_ENDIAN_MARK = 1;
constexpr qsizetype POINT_SIZE = 2 * sizeof( double );

void prepare( QDataStream &stream )
{
  stream.setByteOrder( QDataStream::LittleEndian );
  stream.setFloatingPointPrecision( QDataStream::DoublePrecision );
}

//! Walks through bytes and stops for good at the first that are not there.
class WkbCursor
{
  public:
    explicit WkbCursor( const QByteArray &bytes )
      : mNext( bytes.constData() )
      , mEnd( bytes.constData() + bytes.size() )
    {}

    bool isWhole() const { return mIsWhole; }

    template <class Number>
    Number read()
    {
      if ( !has( sizeof( Number ) ) )
        return 0;
      const Number number = qFromLittleEndian<Number>( mNext );
      mNext += sizeof( Number );
      return number;
    }

    quint32 geometryType()
    {
      const auto order = read<quint8>();
      const auto type = read<quint32>();
      return mIsWhole && order == LITTLE_ENDIAN_MARK ? type : 0;
    }

    //! The bytes of as many points of a ring as it counts, or as there are.
    std::pair<const char *, quint32> points()
    {
      const auto counted = read<quint32>();
      const auto there = static_cast<quint32>( std::min<qsizetype>( counted, ( mEnd - mNext ) / POINT_SIZE ) );
      const char *first = mNext;
      mNext += there * POINT_SIZE;
      mIsWhole = mIsWhole && there == counted;
      return { first, there };
    }

  private:
    bool has( size_t size )
    {
      mIsWhole = mIsWhole && static_cast<size_t>( mEnd - mNext ) >= size;
      return mIsWhole;
    }

    const char *mNext;
    const char *mEnd;
    bool mIsWhole = true;
};

GeographicPoint pointAt( const char *points, quint32 index )
{
  const char *point = points + index * POINT_SIZE;
  return { qFromLittleEndian<double>( point ), qFromLittleEndian<double>( point + sizeof( double ) ) };
}

GeographicPoint middleOf( const char *points, quint32 count )
{
  GeographicPoint least = pointAt( points, 0 );
  GeographicPoint most = least;
  for ( quint32 index = 1; index < count; ++index )
  {
    const GeographicPoint point = pointAt( points, index );
    least = { std::min( least.longitude, point.longitude ), std::min( least.latitude, point.latitude ) };
    most = { std::max( most.longitude, point.longitude ), std::max( most.latitude, point.latitude ) };
  }
  return { ( least.longitude + most.longitude ) / 2, ( least.latitude + most.latitude ) / 2 };
}

PolygonPart readPart( WkbCursor &cursor, const std::function<bool( GeographicPoint )> &isWanted )
{
  PolygonPart part;
  bool isTaken = true;
  const auto rings = cursor.read<quint32>();
  for ( quint32 ring = 0; ring < rings && cursor.isWhole(); ++ring )
  {
    const auto [points, count] = cursor.points();
    if ( ring == 0 && isWanted && count > 0 )
      isTaken = isWanted( middleOf( points, count ) );
    if ( !isTaken || count == 0 )
      continue;
    PolygonRing vertices( count );
    for ( quint32 index = 0; index < count; ++index )
      vertices[index] = pointAt( points, index );
    part.push_back( std::move( vertices ) );
  }
  return part;
}
} // namespace

std::vector<PolygonPart> polygonParts( const QByteArray &wkb, const std::function<bool( GeographicPoint )> &isWanted )
{
  WkbCursor cursor( wkb );
  std::vector<PolygonPart> parts;
  const quint32 type = cursor.geometryType();
  const quint32 count = type == POLYGON ? 1 : type == MULTI_POLYGON ? cursor.read<quint32>()
                                                                    : 0;
  for ( quint32 index = 0; index < count && cursor.isWhole(); ++index )
  {
    if ( type == MULTI_POLYGON && cursor.geometryType() != POLYGON )
      break;
    PolygonPart part = readPart( cursor, isWanted );
    if ( !part.empty() )
      parts.push_back( std::move( part ) );
  }
  return parts;
}

QByteArray multiPolygonWkb( const std::vector<PolygonPart> &parts )
{
  QByteArray bytes;
  QDataStream stream( &bytes, QIODevice::WriteOnly );
  prepare( stream );
  stream << LITTLE_ENDIAN_MARK << MULTI_POLYGON << static_cast<quint32>( parts.size() );
  for ( const PolygonPart &part : parts )
  {
    stream << LITTLE_ENDIAN_MARK << POLYGON << static_cast<quint32>( part.size() );
    for ( const PolygonRing &ring : part )
    {
      stream << static_cast<quint32>( ring.size() );
      for ( const GeographicPoint &point : ring )
        stream << point.longitude << point.latitude;
    }
  }
  return bytes;
}

} // namespace clusteratlas
