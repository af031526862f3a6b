// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <vector>

namespace clusteratlas
{

//! A label's size and what it belongs to, in degrees of one length on both axes.
struct Callout
{
    GeographicPoint anchor;
    double width;
    double height;
};

/**
 * Centres for \a callouts, in their order: off the land, clear of each other, leaders uncrossed as far as there is room, then near
 * their anchors. \a land are vertices of the polygons. Descends from a greedy start over a fixed ring of places; the same input
 * gives the same places.
 */
std::vector<GeographicPoint> placeCallouts( const std::vector<Callout> &callouts, const std::vector<GeographicPoint> &land );

/**
 * Vertices of a WKB polygon or multipolygon of two dimensions, little-endian, up to the first bad byte, with longitudes times
 * \a longitudeScale. As many as placeCallouts() needs: one of those that follow each other within a fifth of a degree.
 */
std::vector<GeographicPoint> landPoints( const QByteArray &wkb, double longitudeScale );

} // namespace clusteratlas
