// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlastables.h"
#include "polygonparts.h"

namespace clusteratlas
{

//! A frame of the map in which far islands are shown nearer.
struct Inset
{
    QString id; //!< "nansei", "ogasawara", "okinotorishima", "minamitorishima"
    Bilingual name;
    double scale;           //!< of the islands in it to the map around
    PolygonRing frame = {}; //!< closed, degrees on JGD2011; a rectangle on EPSG:6690
};

//! The insets that \a polygons have islands for.
[[nodiscard]] std::vector<Inset> insetsOf( const PrefecturePolygons &polygons );

/**
 * The parts of \a wkb that are far islands, moved and scaled into their insets in the Pacific, east of the Izu islands; empty when it has none.
 * Shapes stay as on EPSG:6690, to some 25 m. A part belongs where the middle of its box is.
 */
[[nodiscard]] QByteArray insetWkb( const QByteArray &wkb );

} // namespace clusteratlas
