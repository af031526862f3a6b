// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometryblob.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace clusteratlas
{

namespace
{
constexpr int HEADER = 8;
constexpr int ENVELOPE = 32;
constexpr int MULTI_HEADER = 9;
constexpr int ENVELOPES[] = { 0, 32, 48, 48, 64 };
constexpr uchar LITTLE = 0x01;
constexpr uchar ENVELOPE_XY = 0x02;
constexpr uchar EMPTY = 0x10;
constexpr uchar EXTENDED = 0x20;
constexpr quint32 POINT = 1;
constexpr quint32 LINE = 2;
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;
constexpr qint64 POSITION = 16;

double doubleAt( const char *from, bool littleEndian )
{
  const quint64 bits = littleEndian ? qFromLittleEndian<quint64>( from ) : qFromBigEndian<quint64>( from );
  double value;
  std::memcpy( &value, &bits, sizeof value );
  return value;
}

//! Walks over the rings of polygons in little-endian WKB of two dimensions and stretches bounds around their positions.
class PolygonWalk
{
  public:
    PolygonWalk( const char *begin, qint64 size )
      : mAt( begin )
      , mEnd( begin + size )
    {}

    //! Nothing when the bytes are anything else.
    std::optional<Bounds> bounds()
    {
      const quint32 type = geometryType();
      quint32 parts = 0;
      if ( type == POLYGON ? !rings() : type != MULTI_POLYGON || !number( parts ) )
        return std::nullopt;
      for ( quint32 part = 0; part < parts; ++part )
        if ( geometryType() != POLYGON || !rings() )
          return std::nullopt;
      return mBounds.isEmpty() ? Bounds() : mBounds;
    }

    bool isAtEnd() const { return mAt == mEnd; }

  private:
    bool number( quint32 &value )
    {
      if ( mEnd - mAt < 4 )
        return false;
      value = qFromLittleEndian<quint32>( mAt );
      mAt += 4;
      return true;
    }

    quint32 geometryType()
    {
      quint32 type = 0;
      return mAt != mEnd && *mAt++ == LITTLE && number( type ) ? type : 0;
    }

    bool rings()
    {
      quint32 rings = 0;
      if ( !number( rings ) )
        return false;
      for ( quint32 ring = 0; ring < rings; ++ring )
      {
        quint32 count = 0;
        if ( !number( count ) || ( mEnd - mAt ) / POSITION < static_cast<qint64>( count ) || !stretch( count ) )
          return false;
      }
      return true;
    }

    bool stretch( quint32 count )
    {
      Bounds box = mBounds;
      double finite = 0;
      for ( quint32 index = 0; index < count; ++index, mAt += POSITION )
      {
        const double x = doubleAt( mAt, true ), y = doubleAt( mAt + sizeof x, true );
        box = { x < box.minX ? x : box.minX, x > box.maxX ? x : box.maxX, y < box.minY ? y : box.minY, y > box.maxY ? y : box.maxY };
        finite += x * 0 + y * 0;
      }
      mBounds = box;
      // Not a number as soon as one of them is none.
      return finite == 0;
    }

    static constexpr double FAR = std::numeric_limits<double>::infinity();
    const char *mAt;
    const char *mEnd;
    Bounds mBounds { FAR, -FAR, FAR, -FAR };
};

void append( QByteArray &bytes, double value )
{
  quint64 bits;
  std::memcpy( &bits, &value, sizeof bits );
  bits = qToLittleEndian( bits );
  bytes.append( reinterpret_cast<const char *>( &bits ), sizeof bits );
}
} // namespace

void Bounds::unite( const Bounds &other )
{
  if ( other.isEmpty() )
    return;
  if ( isEmpty() )
  {
    *this = other;
    return;
  }
  minX = std::min( minX, other.minX );
  maxX = std::max( maxX, other.maxX );
  minY = std::min( minY, other.minY );
  maxY = std::max( maxY, other.maxY );
}

std::optional<GeometryHeader> geometryHeader( const QByteArray &wkb, int srsId, bool asMulti )
{
  PolygonWalk walk( wkb.constData(), wkb.size() );
  const std::optional<Bounds> bounds = walk.bounds();
  if ( !bounds || !walk.isAtEnd() )
    return std::nullopt;
  GeometryHeader header { {}, *bounds };
  header.bytes.reserve( HEADER + ENVELOPE + MULTI_HEADER );
  header.bytes.append( "GP", 2 ).append( '\0' ).append( static_cast<char>( bounds->isEmpty() ? EMPTY | LITTLE : ENVELOPE_XY | LITTLE ) );
  const qint32 srs = qToLittleEndian( static_cast<qint32>( srsId ) );
  header.bytes.append( reinterpret_cast<const char *>( &srs ), sizeof srs );
  if ( !bounds->isEmpty() )
    for ( const double value : { bounds->minX, bounds->maxX, bounds->minY, bounds->maxY } )
      append( header.bytes, value );
  if ( asMulti && qFromLittleEndian<quint32>( wkb.constData() + 1 ) == POLYGON )
    header.bytes.append( "\x01\x06\0\0\0\x01\0\0\0", MULTI_HEADER );
  return header;
}

std::optional<Bounds> boundsOfBlob( const char *blob, int size )
{
  if ( size < HEADER || blob[0] != 'G' || blob[1] != 'P' )
    return std::nullopt;
  const uchar flags = static_cast<uchar>( blob[3] );
  const int kind = flags >> 1 & 7;
  if ( kind > 4 || ( flags & EXTENDED ) || size < HEADER + ENVELOPES[kind] )
    return std::nullopt;
  if ( flags & EMPTY )
    return Bounds();
  const char *envelope = blob + HEADER;
  const bool littleEndian = flags & LITTLE;
  if ( kind > 0 )
    return Bounds { doubleAt( envelope, littleEndian ), doubleAt( envelope + 8, littleEndian ), doubleAt( envelope + 16, littleEndian ), doubleAt( envelope + 24, littleEndian ) };
  return PolygonWalk( envelope, size - HEADER ).bounds();
}

bool hasPosition( const QByteArray &begin )
{
  if ( begin.size() < HEADER || !begin.startsWith( "GP" ) || ( begin[3] & EMPTY ) || ( begin[3] >> 1 & 7 ) > 4 )
    return false;
  int at = HEADER + ENVELOPES[begin[3] >> 1 & 7];
  const auto number = [&begin, &at]() {
    const quint32 value = at + 4 <= begin.size() ? qFromLittleEndian<quint32>( begin.constData() + at ) : 0;
    at += 4;
    return value;
  };
  // Collections hold polygons, polygons rings and those positions: at each level there must be a first one.
  for ( int level = 0; level < 3; ++level )
  {
    ++at; // the mark of the byte order
    const quint32 type = number();
    if ( type == POINT )
      return at + POSITION <= begin.size();
    if ( number() == 0 )
      return false;
    if ( type == LINE )
      return true;
    if ( type == POLYGON )
      return number() > 0;
  }
  return false;
}

} // namespace clusteratlas
