// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometryblob.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace clusteratlas
{

namespace
{
constexpr int HEADER = 8;
constexpr int ENVELOPE = 32;
constexpr int MULTI_HEADER = 9;
constexpr uchar LITTLE_ENDIAN_WITH_ENVELOPE = 0x03;
constexpr uchar EMPTY = 0x10;
constexpr uchar EXTENDED = 0x20;
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;

double doubleAt( const char *from, bool littleEndian )
{
  const quint64 bits = littleEndian ? qFromLittleEndian<quint64>( from ) : qFromBigEndian<quint64>( from );
  double value;
  std::memcpy( &value, &bits, sizeof value );
  return value;
}

//! Walks over the points of polygons in little-endian WKB of two dimensions.
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
      const std::optional<quint32> type = header();
      bool isWhole = type.has_value();
      if ( type == POLYGON )
        isWhole = rings();
      else if ( type == MULTI_POLYGON )
        for ( quint32 left = count(); left > 0 && isWhole; --left )
          isWhole = header() == POLYGON && rings();
      else
        isWhole = false;
      return isWhole && !mFailed ? std::optional<Bounds>( mBounds ) : std::nullopt;
    }

  private:
    std::optional<quint32> header()
    {
      if ( mEnd - mAt < 5 || *mAt != 1 )
        return std::nullopt;
      const quint32 type = qFromLittleEndian<quint32>( mAt + 1 );
      mAt += 5;
      return type;
    }

    quint32 count()
    {
      mFailed = mFailed || mEnd - mAt < 4;
      if ( mFailed )
        return 0;
      mAt += 4;
      return qFromLittleEndian<quint32>( mAt - 4 );
    }

    bool rings()
    {
      for ( quint32 left = count(); left > 0; --left )
      {
        const quint32 points = count();
        if ( mFailed || ( mEnd - mAt ) / 16 < static_cast<qint64>( points ) )
          return false;
        for ( quint32 point = 0; point < points; ++point, mAt += 16 )
          include( doubleAt( mAt, true ), doubleAt( mAt + 8, true ) );
      }
      return !mFailed;
    }

    void include( double x, double y ) { mBounds.unite( { x, x, y, y } ); }

    const char *mAt;
    const char *mEnd;
    Bounds mBounds;
    bool mFailed = false;
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

std::optional<GeometryBlob> geometryBlob( const QByteArray &wkb, int srsId, bool asMulti )
{
  const std::optional<Bounds> bounds = PolygonWalk( wkb.constData(), wkb.size() ).bounds();
  if ( !bounds )
    return std::nullopt;
  GeometryBlob blob { {}, *bounds };
  blob.bytes.reserve( HEADER + ENVELOPE + MULTI_HEADER + wkb.size() );
  blob.bytes.append( "GP", 2 ).append( '\0' ).append( static_cast<char>( bounds->isEmpty() ? EMPTY | 1 : LITTLE_ENDIAN_WITH_ENVELOPE ) );
  const qint32 srs = qToLittleEndian( static_cast<qint32>( srsId ) );
  blob.bytes.append( reinterpret_cast<const char *>( &srs ), sizeof srs );
  if ( !bounds->isEmpty() )
    for ( const double value : { bounds->minX, bounds->maxX, bounds->minY, bounds->maxY } )
      append( blob.bytes, value );
  if ( asMulti && qFromLittleEndian<quint32>( wkb.constData() + 1 ) == POLYGON )
    blob.bytes.append( "\x01\x06\0\0\0\x01\0\0\0", MULTI_HEADER );
  blob.bytes.append( wkb );
  return blob;
}

std::optional<Bounds> boundsOfBlob( const char *blob, int size )
{
  constexpr int SIZES[] = { 0, 32, 48, 48, 64 };
  if ( size < HEADER || blob[0] != 'G' || blob[1] != 'P' )
    return std::nullopt;
  const uchar flags = static_cast<uchar>( blob[3] );
  const int kind = flags >> 1 & 7;
  if ( kind > 4 || ( flags & EXTENDED ) || size < HEADER + SIZES[kind] )
    return std::nullopt;
  if ( flags & EMPTY )
    return Bounds();
  const char *envelope = blob + HEADER;
  const bool littleEndian = flags & 1;
  if ( kind > 0 )
    return Bounds { doubleAt( envelope, littleEndian ), doubleAt( envelope + 8, littleEndian ), doubleAt( envelope + 16, littleEndian ), doubleAt( envelope + 24, littleEndian ) };
  return PolygonWalk( envelope, size - HEADER ).bounds();
}

} // namespace clusteratlas
