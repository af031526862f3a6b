// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonparts.h"

#include <QDataStream>

namespace clusteratlas
{

namespace
{
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;
constexpr quint8 LITTLE_ENDIAN_MARK = 1;

void prepare( QDataStream &stream )
{
  stream.setByteOrder( QDataStream::LittleEndian );
  stream.setFloatingPointPrecision( QDataStream::DoublePrecision );
}

quint32 geometryType( QDataStream &stream )
{
  quint8 order = 0;
  quint32 type = 0;
  stream >> order >> type;
  return stream.status() == QDataStream::Ok && order == LITTLE_ENDIAN_MARK ? type : 0;
}

PolygonPart readPart( QDataStream &stream )
{
  PolygonPart part;
  quint32 rings = 0;
  stream >> rings;
  for ( quint32 ring = 0; ring < rings && stream.status() == QDataStream::Ok; ++ring )
  {
    quint32 points = 0;
    stream >> points;
    PolygonRing vertices;
    for ( quint32 point = 0; point < points && stream.status() == QDataStream::Ok; ++point )
    {
      GeographicPoint vertex {};
      stream >> vertex.longitude >> vertex.latitude;
      if ( stream.status() == QDataStream::Ok )
        vertices.push_back( vertex );
    }
    if ( !vertices.empty() )
      part.push_back( std::move( vertices ) );
  }
  return part;
}
} // namespace

std::vector<PolygonPart> polygonParts( const QByteArray &wkb )
{
  QDataStream stream( wkb );
  prepare( stream );
  std::vector<PolygonPart> parts;
  const quint32 type = geometryType( stream );
  quint32 count = type == POLYGON ? 1 : 0;
  if ( type == MULTI_POLYGON )
    stream >> count;
  for ( quint32 index = 0; index < count && stream.status() == QDataStream::Ok; ++index )
  {
    if ( type == MULTI_POLYGON && geometryType( stream ) != POLYGON )
      break;
    PolygonPart part = readPart( stream );
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
