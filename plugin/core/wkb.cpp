// SPDX-License-Identifier: GPL-2.0-or-later
#include "wkb.h"

#include <QDataStream>

namespace clusteratlas
{

namespace
{
constexpr quint8 LITTLE_ENDIAN_MARK = 1;
constexpr quint32 POINT = 1;
constexpr quint32 LINE_STRING = 2;

//! A stream that writes what WKB calls NDR.
class WkbStream : public QDataStream
{
  public:
    explicit WkbStream( QByteArray *bytes )
      : QDataStream( bytes, QIODevice::WriteOnly )
    {
      setByteOrder( QDataStream::LittleEndian );
      setFloatingPointPrecision( QDataStream::DoublePrecision );
    }
};
} // namespace

QByteArray pointWkb( GeographicPoint point )
{
  QByteArray bytes;
  WkbStream( &bytes ) << LITTLE_ENDIAN_MARK << POINT << point.longitude << point.latitude;
  return bytes;
}

QByteArray lineWkb( GeographicPoint from, GeographicPoint to )
{
  QByteArray bytes;
  WkbStream( &bytes ) << LITTLE_ENDIAN_MARK << LINE_STRING << quint32( 2 ) << from.longitude << from.latitude << to.longitude << to.latitude;
  return bytes;
}

} // namespace clusteratlas
