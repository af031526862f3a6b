// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackageblob.h"

#include <QtEndian>

#include <algorithm>
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
constexpr quint64 POSITION = 16;

//! Walks over the rings of WKB and stretches an envelope around their positions.
class EnvelopeReader
{
  public:
    explicit EnvelopeReader( const QByteArray &wkb )
      : mAt( wkb.constData() )
      , mEnd( mAt + wkb.size() )
    {}

    //! False when it is no WKB of polygons.
    bool read()
    {
      const quint32 type = geometryType();
      if ( type == POLYGON )
        return readRings() && mAt == mEnd;
      if ( type != MULTI_POLYGON )
        return false;
      quint32 parts = 0;
      if ( !number( parts ) )
        return false;
      for ( quint32 part = 0; part < parts; ++part )
        if ( geometryType() != POLYGON || !readRings() )
          return false;
      return mAt == mEnd;
    }

    const WkbEnvelope &envelope() const { return mEnvelope; }
    bool isEmpty() const { return mEnvelope.minX > mEnvelope.maxX; }

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
      if ( mAt == mEnd || *mAt++ != LITTLE_ENDIAN_MARK || !number( type ) )
        return 0;
      return type;
    }

    bool readRings()
    {
      quint32 rings = 0;
      if ( !number( rings ) )
        return false;
      for ( quint32 ring = 0; ring < rings; ++ring )
      {
        quint32 count = 0;
        if ( !number( count ) || static_cast<quint64>( mEnd - mAt ) / POSITION < count || !stretch( count ) )
          return false;
      }
      return true;
    }

    bool stretch( quint32 count )
    {
      WkbEnvelope box = mEnvelope;
      double finite = 0;
      for ( quint32 index = 0; index < count; ++index, mAt += POSITION )
      {
        double x, y;
        std::memcpy( &x, mAt, sizeof x );
        std::memcpy( &y, mAt + sizeof x, sizeof y );
        box = { x < box.minX ? x : box.minX, x > box.maxX ? x : box.maxX, y < box.minY ? y : box.minY, y > box.maxY ? y : box.maxY };
        finite += x * 0 + y * 0;
      }
      mEnvelope = box;
      // Not a number as soon as one of them is none.
      return finite == 0;
    }

    static constexpr double FAR = std::numeric_limits<double>::infinity();
    const char *mAt;
    const char *mEnd;
    WkbEnvelope mEnvelope { FAR, -FAR, FAR, -FAR };
};

void appendDouble( QByteArray &bytes, double value )
{
  quint64 bits;
  std::memcpy( &bits, &value, sizeof bits );
  bits = qToLittleEndian( bits );
  bytes.append( reinterpret_cast<const char *>( &bits ), sizeof bits );
}
} // namespace

std::optional<GeoPackageHeader> geoPackageHeader( const QByteArray &wkb, int crs )
{
  constexpr char FLAG_LITTLE_ENDIAN = 0x01;
  constexpr char FLAG_ENVELOPE_XY = 0x02;
  constexpr char FLAG_EMPTY = 0x10;
  EnvelopeReader reader( wkb );
  if ( !reader.read() )
    return std::nullopt;
  const bool isEmpty = reader.isEmpty();
  GeoPackageHeader header { QByteArray( "GP\0", 3 ), {} };
  header.bytes.append( isEmpty ? FLAG_LITTLE_ENDIAN | FLAG_EMPTY : FLAG_LITTLE_ENDIAN | FLAG_ENVELOPE_XY );
  const qint32 number = qToLittleEndian( crs );
  header.bytes.append( reinterpret_cast<const char *>( &number ), sizeof number );
  if ( isEmpty )
    return header;
  header.envelope = reader.envelope();
  for ( const double value : { header.envelope->minX, header.envelope->maxX, header.envelope->minY, header.envelope->maxY } )
    appendDouble( header.bytes, value );
  return header;
}

} // namespace clusteratlas
