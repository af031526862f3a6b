// SPDX-License-Identifier: GPL-2.0-or-later
#include "geoscontext.h"

#include <functional>
#include <vector>

namespace clusteratlas
{

GeosContext::GeosContext()
  : mHandle( GEOS_init_r() )
{
  GEOSContext_setErrorMessageHandler_r( mHandle, &GeosContext::remember, this );
  GEOSContext_setNoticeMessageHandler_r( mHandle, &GeosContext::remember, this );
}

GeosContext::~GeosContext()
{
  GEOS_finish_r( mHandle );
}

void GeosContext::remember( const char *message, void *context )
{
  static_cast<GeosContext *>( context )->mLastMessage = QString::fromUtf8( message );
}

GeosContext::Geometry GeosContext::read( const QByteArray &wkb ) const
{
  const std::unique_ptr<GEOSWKBReader, std::function<void( GEOSWKBReader * )>> reader( GEOSWKBReader_create_r( mHandle ), [this]( GEOSWKBReader *r ) { GEOSWKBReader_destroy_r( mHandle, r ); } );
  return own( GEOSWKBReader_read_r( mHandle, reader.get(), reinterpret_cast<const unsigned char *>( wkb.constData() ), static_cast<size_t>( wkb.size() ) ) );
}

QByteArray GeosContext::write( const GEOSGeometry *geometry ) const
{
  const std::unique_ptr<GEOSWKBWriter, std::function<void( GEOSWKBWriter * )>> writer( GEOSWKBWriter_create_r( mHandle ), [this]( GEOSWKBWriter *w ) { GEOSWKBWriter_destroy_r( mHandle, w ); } );
  GEOSWKBWriter_setByteOrder_r( mHandle, writer.get(), GEOS_WKB_NDR );
  GEOSWKBWriter_setOutputDimension_r( mHandle, writer.get(), 2 );
  size_t size = 0;
  unsigned char *bytes = GEOSWKBWriter_write_r( mHandle, writer.get(), geometry, &size );
  const QByteArray wkb( reinterpret_cast<const char *>( bytes ), static_cast<int>( size ) );
  GEOSFree_r( mHandle, bytes );
  return wkb;
}

GeosContext::Geometry GeosContext::polygonsOf( const GEOSGeometry *geometry ) const
{
  std::vector<const GEOSGeometry *> waiting = { geometry };
  std::vector<GEOSGeometry *> polygons;
  while ( !waiting.empty() )
  {
    const GEOSGeometry *next = waiting.back();
    waiting.pop_back();
    const int type = GEOSGeomTypeId_r( mHandle, next );
    if ( type == GEOS_POLYGON )
    {
      if ( !GEOSisEmpty_r( mHandle, next ) )
        polygons.push_back( GEOSGeom_clone_r( mHandle, next ) );
    }
    else if ( type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION )
    {
      for ( int part = GEOSGetNumGeometries_r( mHandle, next ) - 1; part >= 0; --part )
        waiting.push_back( GEOSGetGeometryN_r( mHandle, next, part ) );
    }
  }
  if ( polygons.empty() )
    return own( nullptr );
  return own( GEOSGeom_createCollection_r( mHandle, GEOS_MULTIPOLYGON, polygons.data(), static_cast<unsigned int>( polygons.size() ) ) );
}

} // namespace clusteratlas
