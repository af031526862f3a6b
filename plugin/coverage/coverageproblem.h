// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ringset.h"

#include <QLatin1String>

namespace clusteratlas
{

//! What keeps polygons from being a valid coverage: one without overlaps and narrow gaps, whose shared borders have the same vertices.
struct CoverageProblem
{
    enum class Kind
    {
      InvalidPolygon,  //!< "first" crosses itself, or is no polygon
      RepeatedEdge,    //!< "first" and "second" lie on the same side of an edge, here and maybe elsewhere
      Overlap,         //!< "first" and "second" both cover the area
      Gap,             //!< narrow, enclosed, and nothing covers it
      UnmatchedVertex, //!< a vertex of "second" lies on an edge of "first" that has none there, or beside one of its vertices
    };
    enum class Outcome
    {
      Left,
      Closed,  //!< the gap was given to "receiver", the overlap taken from the others
      Matched, //!< the edge got the vertex
      Repaired,
    };
    static constexpr quint32 NO_POLYGON = ~quint32( 0 );

    Kind kind;
    quint32 first = NO_POLYGON; //!< places in the list of polygons
    quint32 second = NO_POLYGON;
    Position place = {}; //!< in the layer's coordinates
    double area = 0;     //!< square metres
    double width = 0;    //!< metres on average
    Outcome outcome = Outcome::Left;
    quint32 receiver = NO_POLYGON;
};

//! Stable identifiers for files, never translated: "invalid_polygon", "gap" ...; "left", "closed" ...
[[nodiscard]] QLatin1String problemKindId( CoverageProblem::Kind kind );
[[nodiscard]] QLatin1String problemOutcomeId( CoverageProblem::Outcome outcome );

} // namespace clusteratlas
