// SPDX-License-Identifier: GPL-2.0-or-later
#include "meetingpolygons.h"

#include <algorithm>
#include <set>

namespace clusteratlas
{

std::vector<std::vector<quint32>> polygonsAlong( const CoverageArcs &arcs, const std::vector<quint32> &owners )
{
  std::vector<std::vector<quint32>> polygons( arcs.count() );
  for ( quint32 ring = 0; ring < arcs.ringCount(); ++ring )
    for ( const ArcUse *use = arcs.usesBegin( ring ); use != arcs.usesEnd( ring ); ++use )
      polygons[use->arc].push_back( owners[ring] );
  for ( std::vector<quint32> &some : polygons )
  {
    std::sort( some.begin(), some.end() );
    some.erase( std::unique( some.begin(), some.end() ), some.end() );
  }
  return polygons;
}

quint32 arcOfEdge( const CoverageArcs &arcs, quint32 edge )
{
  const std::vector<quint32> &starts = arcs.lines().starts;
  return static_cast<quint32>( std::upper_bound( starts.begin(), starts.end(), edge ) - starts.begin() ) - 1;
}

std::vector<quint32> polygonsAt( const std::vector<EdgeMeeting> &meetings, const CoverageArcs &arcs, const std::vector<quint32> &owners )
{
  if ( meetings.empty() )
    return {};
  const std::vector<std::vector<quint32>> along = polygonsAlong( arcs, owners );
  std::set<quint32> polygons;
  for ( const EdgeMeeting &meeting : meetings )
    for ( const quint32 edge : { meeting.edge, meeting.other } )
      polygons.insert( along[arcOfEdge( arcs, edge )].begin(), along[arcOfEdge( arcs, edge )].end() );
  return { polygons.begin(), polygons.end() };
}

} // namespace clusteratlas
