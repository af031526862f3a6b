// SPDX-License-Identifier: GPL-2.0-or-later
#include "repair.h"

#include "geoscontext.h"

#include <algorithm>
#include <cmath>

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

bool isValid( const GeosContext &geos, const GEOSGeometry *geometry )
{
  return GEOSisValid_r( geos.handle(), geometry ) == 1;
}

/**
 * As makeValid(). Where a vertex lies next to an edge, GEOS 3.11 may round it to the edge's other side, and so make something invalid,
 * shells become holes: then again with all vertices on a grid, ever coarser. Invalid still, should none do.
 */
GeosContext::Geometry makeValidOnGrid( const GeosContext &geos, const GEOSGeometry *geometry )
{
  GeosContext::Geometry valid = makeValid( geos, geometry );
  if ( valid && isValid( geos, valid.get() ) )
    return valid;
  double left = 0, bottom = 0, right = 0, top = 0;
  GEOSGeom_getXMin_r( geos.handle(), geometry, &left );
  GEOSGeom_getYMin_r( geos.handle(), geometry, &bottom );
  GEOSGeom_getXMax_r( geos.handle(), geometry, &right );
  GEOSGeom_getYMax_r( geos.handle(), geometry, &top );
  int exponent = 0;
  (void) std::frexp( std::max( { std::abs( left ), std::abs( bottom ), std::abs( right ), std::abs( top ) } ), &exponent );
  constexpr int FINEST = 44; // of the 53 binary digits of a double
  constexpr int COARSEST = 24;
  for ( int digits = FINEST; digits >= COARSEST && !( valid && isValid( geos, valid.get() ) ); digits -= 4 )
    if ( const GeosContext::Geometry rounded = geos.own( GEOSGeom_setPrecision_r( geos.handle(), geometry, std::ldexp( 1.0, exponent - digits ), GEOS_PREC_NO_TOPO ) ) )
      valid = makeValid( geos, rounded.get() );
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

  const GeosContext::Geometry repaired = makeValidOnGrid( geos, polygons.get() );
  if ( repaired && !isValid( geos, repaired.get() ) )
    return { Outcome::Broken, {}, reasonText };
  const GeosContext::Geometry areas = repaired ? geos.polygonsOf( repaired.get() ) : geos.own( nullptr );
  if ( !areas )
    return { repaired ? Outcome::Empty : Outcome::Broken, {}, reasonText.isEmpty() ? geos.lastMessage() : reasonText };
  return { Outcome::Repaired, geos.write( areas.get() ), reasonText };
}

} // namespace clusteratlas
