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

//! What is known of a feature's geometry in its file.
struct StoredGeometry
{
    qint64 fid = -1;
    bool isPlain = false;    //!< otherwise ask OGR, and nothing else is known
    int size = 0;            //!< of its WKB, as OGR would give it; 0 when there is no geometry
    quint64 fingerprint = 0; //!< see fingerprintOf()
    QByteArray wkb = {};     //!< unless it was left in the file; what has no ring is never left
};

//! Of the length and some bytes here and there: equal bytes have equal values, and few others do. The same in every run.
[[nodiscard]] quint64 fingerprintOf( const QByteArray &wkb );

//! Reads geometries one by one, best by ascending fid. For one thread at a time.
class GeometryReader
{
  public:
    virtual ~GeometryReader() = default;

    //! Good until the next call; empty when there is no geometry. Nothing when it is not plain, or not there.
    virtual std::optional<QByteArray> wkb( qint64 fid ) = 0;
};

/**
 * The polygons of a layer read past OGR's geometry objects: ISO WKB, little-endian, of two dimensions. May run on a thread of its
 * own while OGR reads the attributes.
 */
class GeometryBytes
{
  public:
    virtual ~GeometryBytes() = default;

    //! All of them by ascending fid, or as many as there are until \a stop; \a keep says whether with their bytes.
    virtual std::vector<StoredGeometry> read( const std::atomic<bool> &stop, bool keep ) = 0;

    //! Reads the same file again. Thread-safe.
    virtual std::unique_ptr<GeometryReader> reader() const = 0;
};

//! What there is to know of \a wkb, which may be borrowed.
[[nodiscard]] StoredGeometry storedGeometry( qint64 fid, const std::optional<QByteArray> &wkb, bool keep );

//! For a Shapefile of polygons on disk; null for anything else.
[[nodiscard]] std::unique_ptr<GeometryBytes> shapefileBytes( const SourceFile &file );

//! For \a layer, a table of the GeoPackage on disk with a whole number as its key; null for anything else.
[[nodiscard]] std::unique_ptr<GeometryBytes> geoPackageBytes( const SourceFile &file, OGRLayer &layer );

} // namespace clusteratlas
