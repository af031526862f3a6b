// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace clusteratlas
{

struct Position
{
    double x;
    double y;

    friend bool operator==( Position a, Position b ) { return a.x == b.x && a.y == b.y; }
    friend bool operator!=( Position a, Position b ) { return !( a == b ); }
    friend bool operator<( Position a, Position b ) { return a.x < b.x || ( a.x == b.x && a.y < b.y ); }
};

//! Rings one after another, each closed: its last position repeats its first. No two neighbouring positions are equal.
struct RingSet
{
    std::vector<Position> positions = {};
    std::vector<quint32> starts = { 0 }; //!< where each ring begins, and one past the end
    double area = 0;                     //!< the sum of their signed areas, kept by appendRings()

    quint32 count() const { return static_cast<quint32>( starts.size() - 1 ); }
    quint32 first( quint32 ring ) const { return starts[ring]; }
    quint32 last( quint32 ring ) const { return starts[ring + 1] - 1; } //!< the repeated position
};

//! Rings of a RingSet that make up a polygon.
struct RingPolygon
{
    quint32 shell;
    std::vector<quint32> holes = {};
};

enum class WkbContent
{
  Polygons,
  Empty,
  Other, //!< not polygons of two dimensions, cut short, not finite, not closed, or with a ring of no area
};

/**
 * Appends the rings of \a wkb, polygons or multipolygons of two dimensions in little-endian ISO WKB, to \a rings: shells
 * counterclockwise, holes clockwise, repeated positions once. Adds to \a polygons, unless null, which of them belong together.
 *
 * Adds nothing unless it returns Polygons. Judges each ring alone: whether they cross or lie inside each other is not looked at.
 */
[[nodiscard]] WkbContent appendRings( const QByteArray &wkb, RingSet &rings, std::vector<RingPolygon> *polygons = nullptr );

/**
 * Signed area of a ring, positive when counterclockwise; computed from the position \a from of it, so that small rings keep their digits.
 * Where coordinates differ by too many digits, another begin may give another sign.
 */
[[nodiscard]] double signedArea( const RingSet &rings, quint32 ring, quint32 from );

//! The same from its first position.
[[nodiscard]] inline double signedArea( const RingSet &rings, quint32 ring )
{
  return signedArea( rings, ring, rings.first( ring ) );
}

//! The lowest position of each ring, left before low.
[[nodiscard]] std::vector<quint32> lowestPositions( const RingSet &rings );

/**
 * \a polygons of \a rings as an OGC multipolygon in little-endian ISO WKB, in normal order: rings begin at their lowest position,
 * left before low; holes and polygons follow each other in that order. Empty without polygons.
 */
[[nodiscard]] QByteArray multiPolygonWkb( const RingSet &rings, std::vector<RingPolygon> polygons );

//! The same when the lowestPositions() are known.
[[nodiscard]] QByteArray multiPolygonWkb( const RingSet &rings, std::vector<RingPolygon> polygons, const std::vector<quint32> &lowest );

} // namespace clusteratlas
