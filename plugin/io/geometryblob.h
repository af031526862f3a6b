// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace clusteratlas
{

//! Bounds of a geometry in the units of its coordinate system; without points it is empty.
struct Bounds
{
    double minX = 1;
    double maxX = -1;
    double minY = 1;
    double maxY = -1;

    bool isEmpty() const { return !( minX <= maxX && minY <= maxY ); }
    void unite( const Bounds &other );
};

//! A geometry as a GeoPackage stores it (OGC 12-128r19, clause 2.1.3).
struct GeometryBlob
{
    QByteArray bytes; //!< "GP", version, flags, the number of the coordinate system, an envelope, WKB
    Bounds bounds;
};

/**
 * \a wkb, polygons of two dimensions in little-endian ISO WKB, with its envelope; \a asMulti makes a single one a multipolygon. Nothing when
 * the bytes are no such polygons.
 */
[[nodiscard]] std::optional<GeometryBlob> geometryBlob( const QByteArray &wkb, int srsId, bool asMulti = false );

/**
 * The bounds of a stored geometry of \a size bytes: from its envelope where it has one, else from its points. Empty when it has no point, nothing
 * when the bytes are no geometry of a GeoPackage, or of an extended form.
 */
[[nodiscard]] std::optional<Bounds> boundsOfBlob( const char *blob, int size );

} // namespace clusteratlas
