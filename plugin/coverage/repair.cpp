// SPDX-License-Identifier: GPL-2.0-or-later
#include "repair.h"

#include "geoscontext.h"

#include <functional>

namespace clusteratlas
{

namespace
{
using Outcome = RepairedPolygon::Outcome;

GeosContext::Geometry makeValid( const GeosContext &geos, const GEOSGeometry *geometry )
{
  GEOSMakeValidParams *parameters = GEOSMakeValidParams_create_r( geos.handle() );
  GEOSMakeValidParams_setMethod_r( geos.handle(), parameters, GEOS_MAKE_VALID_STRUCTURE );
  GEOSMakeValidParams_setKeepCollapsed_r( geos.handle(), parameters, 0 );
  GeosContext::Geometry valid = geos.own( GEOSMakeValidWithParams_r( geos.handle(), geometry, parameters ) );
  GEOSMakeValidParams_destroy_r( geos.handle(), parameters );
  return valid;
}
} // namespace

RepairedPolygon repairPolygon( const QByteArray &wkb )
{
  if ( wkb.isEmpty() )
    return { Outcome::Empty };
  const GeosContext geos;
  const GeosContext::Geometry geometry = geos.read( wkb );
  if ( !geometry )
    return { Outcome::Broken, {}, geos.lastMessage() };
  if ( GEOSisEmpty_r( geos.handle(), geometry.get() ) )
    return { Outcome::Empty };
  const GeosContext::Geometry polygons = geos.polygonsOf( geometry.get() );
  if ( !polygons )
    return { Outcome::NotPolygon };

  char *reason = nullptr;
  GEOSGeometry *place = nullptr;
  const char valid = GEOSisValidDetail_r( geos.handle(), polygons.get(), 0, &reason, &place );
  const QString reasonText = QString::fromUtf8( reason );
  GEOSFree_r( geos.handle(), reason );
  GEOSGeom_destroy_r( geos.handle(), place );
  if ( valid == 1 )
    return { Outcome::Unchanged, geos.write( polygons.get() ) };

  const GeosContext::Geometry repaired = makeValid( geos, polygons.get() );
  const GeosContext::Geometry areas = repaired ? geos.polygonsOf( repaired.get() ) : geos.own( nullptr );
  if ( !areas )
    return { repaired ? Outcome::Empty : Outcome::Broken, {}, reasonText.isEmpty() ? geos.lastMessage() : reasonText };
  return { Outcome::Repaired, geos.write( areas.get() ), reasonText };
}

} // namespace clusteratlas
