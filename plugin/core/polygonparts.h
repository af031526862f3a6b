// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace clusteratlas
{

using PolygonRing = std::vector<GeographicPoint>;
using PolygonPart = std::vector<PolygonRing>; //!< the outer ring first

/**
 * The parts of a WKB polygon or multipolygon of two dimensions, little-endian, up to the first bad byte; with \a isWanted those whose middle,
 * that of the outer ring's box, it accepts.
 */
[[nodiscard]] std::vector<PolygonPart> polygonParts( const QByteArray &wkb, const std::function<bool( GeographicPoint middle )> &isWanted = {} );

//! A multipolygon as ISO WKB, little-endian.
[[nodiscard]] QByteArray multiPolygonWkb( const std::vector<PolygonPart> &parts );

} // namespace clusteratlas
