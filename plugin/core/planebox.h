// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace clusteratlas
{

//! A place on a projected map, in metres east and north.
struct PlanePoint
{
    double x;
    double y;
};

//! An upright box on a projected map, in metres; empty until something is added.
struct PlaneBox
{
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return !( east >= west ) || !( north >= south ); }
    double width() const { return isEmpty() ? 0 : east - west; }
    double height() const { return isEmpty() ? 0 : north - south; }
    PlanePoint middle() const { return { ( west + east ) / 2, ( south + north ) / 2 }; }
    bool contains( const PlaneBox &other ) const { return other.west >= west && other.east <= east && other.south >= south && other.north <= north; }

    void add( PlanePoint point )
    {
      west = std::min( west, point.x );
      east = std::max( east, point.x );
      south = std::min( south, point.y );
      north = std::max( north, point.y );
    }
    void add( const PlaneBox &other )
    {
      west = std::min( west, other.west );
      east = std::max( east, other.east );
      south = std::min( south, other.south );
      north = std::max( north, other.north );
    }
    PlaneBox grown( double metres ) const { return { west - metres, south - metres, east + metres, north + metres }; }
};

//! An upright box on paper, in millimetres from the upper left corner.
struct PaperBox
{
    double left;
    double top;
    double width;
    double height;

    double right() const { return left + width; }
    double bottom() const { return top + height; }
    bool overlaps( const PaperBox &other, double gap = 0 ) const
    {
      return left < other.right() + gap && other.left < right() + gap && top < other.bottom() + gap && other.top < bottom() + gap;
    }
};

} // namespace clusteratlas
