// SPDX-License-Identifier: GPL-2.0-or-later
#include "oddfaces.h"

namespace clusteratlas
{

namespace
{
//! Twice the area in square units, positive when counterclockwise; from the first position, so that small ones keep their digits.
double doubleArea( const std::vector<Position> &ring )
{
  double sum = 0;
  const Position origin = ring.front();
  for ( size_t at = 0; at + 1 < ring.size(); ++at )
    sum += ( ring[at].x - origin.x ) * ( ring[at + 1].y - ring[at].y ) - ( ring[at].y - origin.y ) * ( ring[at + 1].x - ring[at].x );
  return sum;
}

double lengthOf( const RingSet &lines, quint32 line, const GroundScale &scale )
{
  double length = 0;
  for ( quint32 at = lines.first( line ); at < lines.last( line ); ++at )
    length += scale.length( lines.positions[at], lines.positions[at + 1] );
  return length;
}

OddFace measured( const CoverageFaces &faces, const CoverageArcs &arcs, const GroundScale &scale, quint32 cycle, std::vector<quint32> coveredBy )
{
  OddFace face { { cycle }, std::move( coveredBy ) };
  for ( const quint32 polygon : face.coveredBy )
    face.borders[polygon] = 0;
  const std::vector<quint32> inside = faces.within( cycle );
  face.cycles.insert( face.cycles.end(), inside.begin(), inside.end() );
  double area = 0;
  double perimeter = 0;
  for ( const quint32 one : face.cycles )
  {
    const std::vector<Position> ring = faces.positions( one );
    area += doubleArea( ring ) / 2;
    if ( one == cycle )
      face.place = *std::min_element( ring.begin(), ring.end() );
    for ( const quint32 *half = faces.halvesBegin( one ); half != faces.halvesEnd( one ); ++half )
    {
      const double length = lengthOf( arcs.lines(), *half / 2, scale );
      perimeter += length;
      for ( const quint32 polygon : coveringPolygons( faces.cover( faces.cycleOf( *half ^ 1 ) ) ) )
        if ( face.coveredBy.empty() || std::binary_search( face.coveredBy.begin(), face.coveredBy.end(), polygon ) )
          face.borders[polygon] += length;
    }
  }
  face.area = area * scale.squareMetresPerUnit( face.place.y );
  face.width = perimeter > 0 ? 2 * face.area / perimeter : 0;
  return face;
}
} // namespace

std::vector<OddFace> oddFaces( const CoverageFaces &faces, const CoverageArcs &arcs, const GroundScale &scale )
{
  std::vector<OddFace> result;
  for ( quint32 cycle = 0; cycle < faces.cycleCount(); ++cycle )
  {
    std::vector<quint32> coveredBy = coveringPolygons( faces.cover( cycle ) );
    // What lies outside a component is part of a face around it, or of the sea.
    if ( coveredBy.size() != 1 && !faces.isOuter( cycle ) )
      result.push_back( measured( faces, arcs, scale, cycle, std::move( coveredBy ) ) );
  }
  return result;
}

} // namespace clusteratlas
