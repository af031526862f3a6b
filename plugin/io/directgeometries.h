// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/polygonfacts.h"
#include "core/result.h"
#include "geometrybytes.h"

#include <future>
#include <ogr_geometry.h>

class OGRLayer;

namespace clusteratlas
{

//! Straight, flat, in the system that \a transformation leads to, unless null; empty when there is no geometry. Counts in \a facts what that took.
[[nodiscard]] Result<QByteArray> atlasWkb( OGRGeometryUniquePtr geometry, OGRCoordinateTransformation *transformation, PolygonFacts &facts );

//! Reads the geometries of a layer as bytes on a thread of its own; meanwhile OGR leaves them out.
class DirectGeometries
{
  public:
    //! With \a keep the bytes are kept, else they stay in the file.
    DirectGeometries( const SourceFile &file, OGRLayer &layer, bool keep );
    ~DirectGeometries();
    DirectGeometries( const DirectGeometries & ) = delete;
    DirectGeometries &operator=( const DirectGeometries & ) = delete;

    //! False for layers that have to be read through OGR.
    bool isOn() const { return mReading.valid(); }

    //! The geometries of \a fids, once; those that only OGR reads are read by OGR, and kept.
    [[nodiscard]] Result<std::vector<StoredGeometry>> take( const std::vector<GIntBig> &fids, PolygonFacts &facts );

    //! Where what was not kept is read again.
    std::shared_ptr<const GeometryBytes> file() const { return mBytes; }

  private:
    OGRLayer &mLayer;
    std::atomic<bool> mStop { false };
    std::shared_ptr<GeometryBytes> mBytes;
    std::future<std::vector<StoredGeometry>> mReading;
};

} // namespace clusteratlas
