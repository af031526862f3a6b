// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragefaces.h"
#include "groundscale.h"

#include <map>

namespace clusteratlas
{

//! A face that is not covered once: a gap, which nothing covers but which is enclosed, or an overlap.
struct OddFace
{
    std::vector<quint32> cycles;            //!< the first around it from inside, the others around what lies in it
    std::vector<quint32> coveredBy = {};    //!< polygons in ascending order; none for a gap
    double area = 0;                        //!< square metres
    double width = 0;                       //!< metres: twice the area over the perimeter, which of a long strip is its width
    Position place = {};                    //!< its lowest vertex, left before low
    std::map<quint32, double> borders = {}; //!< metres of border with each polygon that covers what is across; of an overlap, with each of its own, maybe 0
};

//! The gaps and overlaps among \a faces of \a arcs.
[[nodiscard]] std::vector<OddFace> oddFaces( const CoverageFaces &faces, const CoverageArcs &arcs, const GroundScale &scale );

} // namespace clusteratlas
