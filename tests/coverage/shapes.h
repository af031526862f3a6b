// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverage/geoscontext.h"

#include <gtest/gtest.h>

#include <QByteArray>

#include <vector>

namespace clusteratlas::test
{

inline QByteArray wkb( const char *wkt )
{
  const GeosContext geos;
  GEOSWKTReader *reader = GEOSWKTReader_create_r( geos.handle() );
  const GeosContext::Geometry geometry = geos.own( GEOSWKTReader_read_r( geos.handle(), reader, wkt ) );
  GEOSWKTReader_destroy_r( geos.handle(), reader );
  return geos.write( geometry.get() );
}

inline double area( const QByteArray &bytes )
{
  const GeosContext geos;
  double result = -1;
  GEOSArea_r( geos.handle(), geos.read( bytes ).get(), &result );
  return result;
}

inline int parts( const QByteArray &bytes )
{
  const GeosContext geos;
  return GEOSGetNumGeometries_r( geos.handle(), geos.read( bytes ).get() );
}

inline int holes( const QByteArray &bytes )
{
  const GeosContext geos;
  const GeosContext::Geometry geometry = geos.read( bytes );
  int sum = 0;
  for ( int part = 0; part < GEOSGetNumGeometries_r( geos.handle(), geometry.get() ); ++part )
    sum += GEOSGetNumInteriorRings_r( geos.handle(), GEOSGetGeometryN_r( geos.handle(), geometry.get(), part ) );
  return sum;
}

//! Whether \a bytes are a valid multipolygon whose shells all turn counterclockwise and whose holes all turn clockwise.
inline testing::AssertionResult isOgcMultiPolygon( const QByteArray &bytes )
{
  const GeosContext geos;
  const GeosContext::Geometry geometry = geos.read( bytes );
  if ( !geometry || GEOSGeomTypeId_r( geos.handle(), geometry.get() ) != GEOS_MULTIPOLYGON )
    return testing::AssertionFailure() << "no multipolygon";
  if ( GEOSisValid_r( geos.handle(), geometry.get() ) != 1 )
    return testing::AssertionFailure() << qPrintable( geos.lastMessage() );
  const auto isCounterclockwise = [&geos]( const GEOSGeometry *ring ) {
    char result = 0;
    GEOSCoordSeq_isCCW_r( geos.handle(), GEOSGeom_getCoordSeq_r( geos.handle(), ring ), &result );
    return result == 1;
  };
  for ( int part = 0; part < GEOSGetNumGeometries_r( geos.handle(), geometry.get() ); ++part )
  {
    const GEOSGeometry *polygon = GEOSGetGeometryN_r( geos.handle(), geometry.get(), part );
    if ( !isCounterclockwise( GEOSGetExteriorRing_r( geos.handle(), polygon ) ) )
      return testing::AssertionFailure() << "a shell turns clockwise";
    for ( int hole = 0; hole < GEOSGetNumInteriorRings_r( geos.handle(), polygon ); ++hole )
      if ( isCounterclockwise( GEOSGetInteriorRingN_r( geos.handle(), polygon, hole ) ) )
        return testing::AssertionFailure() << "a hole turns counterclockwise";
  }
  return testing::AssertionSuccess();
}

//! GEOS's own union of \a polygons.
inline QByteArray geosUnion( const std::vector<QByteArray> &polygons )
{
  const GeosContext geos;
  std::vector<GEOSGeometry *> all;
  for ( const QByteArray &polygon : polygons )
    all.push_back( geos.read( polygon ).release() );
  const GeosContext::Geometry collection = geos.own( GEOSGeom_createCollection_r( geos.handle(), GEOS_GEOMETRYCOLLECTION, all.data(), static_cast<unsigned>( all.size() ) ) );
  return geos.write( geos.own( GEOSUnaryUnion_r( geos.handle(), collection.get() ) ).get() );
}

//! The area that only one of \a a and \a b covers.
inline double difference( const QByteArray &a, const QByteArray &b )
{
  const GeosContext geos;
  double result = -1;
  GEOSArea_r( geos.handle(), geos.own( GEOSSymDifference_r( geos.handle(), geos.read( a ).get(), geos.read( b ).get() ) ).get(), &result );
  return result;
}

} // namespace clusteratlas::test
