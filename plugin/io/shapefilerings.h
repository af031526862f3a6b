// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace clusteratlas
{

//! A ring of a Shapefile's polygon as it is stored: pairs of little-endian doubles, at any address. Borrowed.
struct StoredRing
{
    const uchar *points;
    quint32 count;
};

/**
 * The polygon, or multipolygon, of \a rings as OGR would make it, in little-endian ISO WKB: clockwise rings are shells in their order
 * (ESRI Shapefile Technical Description, 1998), the others holes of the smallest shell around them, in their order.
 *
 * Nothing when that is in doubt: a ring is not closed, has no area or a position that is no number, a shell lies within another's
 * box, a hole begins on a shell or in none, or there are too many to compare. One ring alone is a shell whichever way it turns.
 */
[[nodiscard]] std::optional<QByteArray> wkbOfRings( const std::vector<StoredRing> &rings );

} // namespace clusteratlas
