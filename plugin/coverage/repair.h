// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clusteratlas
{

//! What repairPolygon() made of one geometry.
struct RepairedPolygon
{
    enum class Outcome
    {
      Unchanged,  //!< it was valid
      Repaired,   //!< made valid
      Empty,      //!< null or without any vertex
      NotPolygon, //!< points or lines only
      Broken,     //!< bytes no reader takes, or nothing makes it valid
    };

    Outcome outcome;
    QByteArray wkb = {}; //!< a valid multipolygon; empty unless Unchanged or Repaired
    QString reason = {}; //!< GEOS's word on what was wrong, with the place
};

/**
 * Returns the polygons of \a wkb as a valid multipolygon of two dimensions.
 *
 * A point-in-polygon test on an invalid polygon gives wrong answers, not errors, so everything that enters the atlas passes here.
 * Uses GEOS MakeValid, method "structure" (outer rings unite, holes are taken out); where that fails, on the vertices rounded to a
 * grid, of 44 binary digits or coarser. Thread-safe.
 */
[[nodiscard]] RepairedPolygon repairPolygon( const QByteArray &wkb );

} // namespace clusteratlas
