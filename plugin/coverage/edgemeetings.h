// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "ringset.h"

#include <optional>

namespace clusteratlas
{

//! Two edges that meet elsewhere than where both end. An edge is named by the index of its first position.
struct EdgeMeeting
{
    enum class Kind
    {
      Crossing,     //!< they cross; \a place is rounded
      VertexOnEdge, //!< an end of \a other, \a place, lies on \a edge
      NearVertices, //!< an end of \a other lies beside \a place, an end of \a edge
    };

    Kind kind;
    quint32 edge;
    quint32 other;
    Position place;
    Position from = {}; //!< with NearVertices: the end of \a other
};

/**
 * Where edges of \a lines meet elsewhere than at their ends, in ascending order of edges. Within \a distance, in coordinates, an end
 * counts as on an edge or beside an end; 0 asks for exact meetings only. Each edge must be there once. Runs on all cores; nothing when
 * \a progress stopped it.
 */
[[nodiscard]] std::optional<std::vector<EdgeMeeting>> edgeMeetings( const RingSet &lines, double distance, const Progress &progress = {} );

} // namespace clusteratlas
