// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "planebox.h"

#include <cstddef>
#include <vector>

namespace clusteratlas
{

//! An island, or the piece of one that a polygon is.
struct LandPart
{
    std::vector<PlanePoint> outline; //!< of the shell, in projected metres; closed or not
    double squareMetres;
    size_t owner;          //!< the caller's, such as the row of a prefecture
    bool isSubject = true; //!< what the map is about; other land is drawn around it

    PlaneBox bounds() const
    {
      PlaneBox box;
      for ( const PlanePoint &point : outline )
        box.add( point );
      return box;
    }
};

//! The area of a ring in the square of its unit, never negative.
double ringArea( const std::vector<PlanePoint> &ring );

//! \a ring without the points that lie nearer than \a metres to the last one kept; never moves its bounds by more than that.
std::vector<PlanePoint> thinned( const std::vector<PlanePoint> &ring, double metres );

/**
 * \a parts with those smaller than \a squareMetres put together, where the middles of several of one owner lie in one cell of a grid \a metres wide:
 * a box around them, as large as the largest of them. For searches whose answer does not hang on every rock.
 */
[[nodiscard]] std::vector<LandPart> withRocksTogether( std::vector<LandPart> parts, double squareMetres, double metres );

} // namespace clusteratlas
