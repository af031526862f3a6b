// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ogrsource.h"

#include <QByteArray>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

class OGRLayer;

namespace clusteratlas
{

//! A feature's geometry as the file stores it.
struct StoredGeometry
{
    qint64 fid;
    std::optional<QByteArray> wkb; //!< as OGR would give it; empty when there is none. Nothing when the form is not a plain one: ask OGR
};

/**
 * The polygons of a layer read past OGR's geometry objects: ISO WKB, little-endian, of two dimensions. May run on a thread of its
 * own while OGR reads the attributes.
 */
class GeometryBytes
{
  public:
    virtual ~GeometryBytes() = default;

    //! All of them by ascending fid, or as many as there are until \a stop.
    virtual std::vector<StoredGeometry> read( const std::atomic<bool> &stop ) = 0;
};

//! For a Shapefile of polygons on disk; null for anything else.
[[nodiscard]] std::unique_ptr<GeometryBytes> shapefileBytes( const SourceFile &file );

//! For \a layer, a table of the GeoPackage on disk with a whole number as its key; null for anything else.
[[nodiscard]] std::unique_ptr<GeometryBytes> geoPackageBytes( const SourceFile &file, OGRLayer &layer );

} // namespace clusteratlas
