// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolve.h"

#include "geoscontext.h"

#include <functional>

namespace clusteratlas
{

tl::expected<QByteArray, QString> dissolve( const std::vector<QByteArray> &polygons )
{
  const GeosContext geos;
  std::vector<GEOSGeometry *> parts;
  for ( const QByteArray &wkb : polygons )
  {
    GeosContext::Geometry part = geos.read( wkb );
    if ( part )
      parts.push_back( part.release() );
  }
  if ( parts.empty() )
    return QByteArray();
  const GeosContext::Geometry collection = geos.own( GEOSGeom_createCollection_r( geos.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned int>( parts.size() ) ) );
  const GeosContext::Geometry united = geos.own( GEOSUnaryUnion_r( geos.handle(), collection.get() ) );
  if ( !united )
    return tl::unexpected( geos.lastMessage() );
  const GeosContext::Geometry areas = geos.polygonsOf( united.get() );
  if ( !areas )
    return QByteArray();
  GEOSNormalize_r( geos.handle(), areas.get() );
  return geos.write( areas.get() );
}

} // namespace clusteratlas
