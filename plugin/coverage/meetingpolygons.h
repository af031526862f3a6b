// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragearcs.h"
#include "edgemeetings.h"

namespace clusteratlas
{

//! The polygons along each arc of \a arcs, \a owners telling whose a ring is; each once, in ascending order.
[[nodiscard]] std::vector<std::vector<quint32>> polygonsAlong( const CoverageArcs &arcs, const std::vector<quint32> &owners );

//! The arc that \a edge of its lines is in.
[[nodiscard]] quint32 arcOfEdge( const CoverageArcs &arcs, quint32 edge );

//! The polygons whose edges are in \a meetings, each once, in ascending order.
[[nodiscard]] std::vector<quint32> polygonsAt( const std::vector<EdgeMeeting> &meetings, const CoverageArcs &arcs, const std::vector<quint32> &owners );

} // namespace clusteratlas
