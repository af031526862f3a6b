// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>
#include <vector>

namespace clusteratlas
{

/**
 * The union of \a polygons, valid (multi)polygons as WKB in one coordinate system, as a normalised multipolygon: shared borders
 * vanish, islands pass through, the order of the input does not matter.
 *
 * An empty input gives an empty result; the error is GEOS's message. Thread-safe.
 */
[[nodiscard]] tl::expected<QByteArray, QString> dissolve( const std::vector<QByteArray> &polygons );

} // namespace clusteratlas
