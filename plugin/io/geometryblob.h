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

//! What a GeoPackage writes before the WKB of a geometry (OGC 12-128r19, clause 2.1.3).
struct GeometryHeader
{
    QByteArray bytes; //!< "GP", version, flags, the number of the coordinate system, an envelope
    Bounds bounds;
};

/**
 * The header for \a wkb, polygons or multipolygons of two dimensions in little-endian ISO WKB, in the system numbered \a srsId; with \a asMulti
 * it ends with what makes a single polygon a multipolygon. Nothing when the bytes are no such polygons, are cut short, go on behind them, or have
 * a position that is no number.
 */
[[nodiscard]] std::optional<GeometryHeader> geometryHeader( const QByteArray &wkb, int srsId, bool asMulti = false );

/**
 * The bounds of a stored geometry of \a size bytes: from its envelope where it has one, else from its points. Empty when it has no point, nothing
 * when the bytes are no geometry of a GeoPackage, or of an extended form.
 */
[[nodiscard]] std::optional<Bounds> boundsOfBlob( const char *blob, int size );

//! As many bytes of a stored geometry as hasPosition() looks at: the largest header, a multipolygon, its first polygon and ring, one position.
constexpr int BYTES_TO_FIRST_POSITION = 72 + 9 + 9 + 4 + 16;

//! Whether the \a begin of a stored geometry of two dimensions says that it is not empty, and goes as far as a position.
[[nodiscard]] bool hasPosition( const QByteArray &begin );

} // namespace clusteratlas
