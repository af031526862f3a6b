// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ringset.h"

#include <cmath>

namespace clusteratlas
{

/**
 * Lengths and areas on the ground, in metres, of figures in coordinates of one layer.
 *
 * Longitude and latitude are taken on a sphere of the earth's mean radius (IUGG R1, 6 371 008.8 m) with longitudes shortened by the
 * cosine of the latitude where a figure lies: within 0.6 % of the ellipsoid for figures much smaller than the earth. Projected
 * coordinates are taken as they are, times the length of their unit.
 */
class GroundScale
{
  public:
    static GroundScale degrees() { return GroundScale( 6371008.8 * RADIANS_PER_DEGREE, true ); }
    static GroundScale planar( double metresPerUnit ) { return GroundScale( metresPerUnit, false ); }

    double metresPerUnit() const { return mMetresPerUnit; } //!< northwards
    double shortening( double y ) const { return mIsDegrees ? std::cos( y * RADIANS_PER_DEGREE ) : 1; }
    double squareMetresPerUnit( double y ) const { return mMetresPerUnit * mMetresPerUnit * shortening( y ); }

    double length( Position a, Position b ) const
    {
      return mMetresPerUnit * std::hypot( ( b.x - a.x ) * shortening( a.y + ( b.y - a.y ) / 2 ), b.y - a.y );
    }

    //! Of the triangle; the same digits when \a a and \a b change places.
    double area( Position a, Position middle, Position b ) const
    {
      return std::abs( ( a.x - middle.x ) * ( b.y - middle.y ) - ( a.y - middle.y ) * ( b.x - middle.x ) ) / 2 * squareMetresPerUnit( middle.y );
    }

  private:
    static constexpr double RADIANS_PER_DEGREE = 3.14159265358979323846 / 180;

    GroundScale( double metresPerUnit, bool isDegrees )
      : mMetresPerUnit( metresPerUnit )
      , mIsDegrees( isDegrees )
    {}

    double mMetresPerUnit;
    bool mIsDegrees;
};

} // namespace clusteratlas
