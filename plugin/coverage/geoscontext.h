// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <geos_c.h>
#include <memory>

namespace clusteratlas
{

/**
 * A GEOS handle of its own and what GEOS said last. One per thread; geometries made with it must die before it.
 */
class GeosContext
{
  public:
    struct GeometryDeleter
    {
        GEOSContextHandle_t handle;
        void operator()( GEOSGeometry *geometry ) const { GEOSGeom_destroy_r( handle, geometry ); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

    GeosContext();
    ~GeosContext();
    GeosContext( const GeosContext & ) = delete;
    GeosContext &operator=( const GeosContext & ) = delete;

    GEOSContextHandle_t handle() const { return mHandle; }
    const QString &lastMessage() const { return mLastMessage; }

    Geometry own( GEOSGeometry *geometry ) const { return Geometry( geometry, GeometryDeleter { mHandle } ); }

    //! Null when the bytes are no geometry.
    Geometry read( const QByteArray &wkb ) const;

    //! ISO WKB, little-endian, two dimensions.
    QByteArray write( const GEOSGeometry *geometry ) const;

    //! The polygons of \a geometry as a multipolygon, whatever else it holds left out; null when there is none.
    Geometry polygonsOf( const GEOSGeometry *geometry ) const;

  private:
    static void remember( const char *message, void *context );

    GEOSContextHandle_t mHandle;
    QString mLastMessage;
};

} // namespace clusteratlas
