// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace clusteratlas
{

//! Where polygons lie and how much they cover, in degrees.
struct PolygonMeasure
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    double area = 0;
    size_t features = 0;

    //! Whether both cover the same land: the same data twice, or finer and coarser borders within the same coast.
    bool isSameAreaAs( const PolygonMeasure &other ) const;
};

[[nodiscard]] PolygonMeasure measureOf( const std::vector<QByteArray> &wkb );

/**
 * For each of \a parts the index of the one to keep for it: itself, or another that covers the same land with more features, or, of as many, by a
 * lower \a formatRanks, or that comes first.
 */
[[nodiscard]] std::vector<size_t> keptFor( const std::vector<PolygonMeasure> &parts, const std::vector<int> &formatRanks );

} // namespace clusteratlas
