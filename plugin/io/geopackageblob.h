// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace clusteratlas
{

//! Bounds in the units of the coordinates.
struct WkbEnvelope
{
    double minX;
    double maxX;
    double minY;
    double maxY;
};

//! What a GeoPackage writes before the WKB of a geometry (OGC 12-128, clause 2.1.3).
struct GeoPackageHeader
{
    QByteArray bytes;
    std::optional<WkbEnvelope> envelope; //!< none for a geometry without positions
};

/**
 * The header for \a wkb, polygons or multipolygons of two dimensions in little-endian ISO WKB, in the system numbered \a crs; nothing
 * when it is not that, is cut short, or has a position that is no number.
 */
[[nodiscard]] std::optional<GeoPackageHeader> geoPackageHeader( const QByteArray &wkb, int crs );

} // namespace clusteratlas
