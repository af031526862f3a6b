// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsGeometry;

namespace clusteratlas
{

/**
 * \a polygon with its vertices moved to the nearest points of a grid of \a cell units, those that fall together being one. What moves a vertex
 * depends on its position alone: neighbors that shared a border share the coarse one. A part or hole that would vanish stays as the rectangle
 * around it, once for each point of the grid. Other geometries are returned as they are. Thread-safe.
 */
QgsGeometry coarsePolygon( const QgsGeometry &polygon, double cell );

} // namespace clusteratlas
