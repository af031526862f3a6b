// SPDX-License-Identifier: GPL-2.0-or-later
#include "simplifycoverage.h"

#include "coveragefaces.h"
#include "coveragepolygons.h"
#include "eachinparallel.h"
#include "edgemeetings.h"
#include "islands.h"
#include "meetingpolygons.h"
#include "simplifyarcs.h"

#include <set>

namespace clusteratlas
{

namespace
{
template <typename Visit>
void eachRing( const std::vector<std::vector<RingPolygon>> &parts, Visit visit )
{
  for ( const std::vector<RingPolygon> &polygon : parts )
    for ( const RingPolygon &part : polygon )
    {
      visit( part.shell );
      for ( const quint32 hole : part.holes )
        visit( hole );
    }
}

size_t partCount( const std::vector<std::vector<RingPolygon>> &parts )
{
  size_t count = 0;
  for ( const std::vector<RingPolygon> &polygon : parts )
    count += polygon.size();
  return count;
}

//! The arcs of the rings that are left.
std::vector<bool> arcsTaken( const CoveragePolygons &polygons, const CoverageArcs &arcs )
{
  std::vector<bool> taken( arcs.count() );
  eachRing( polygons.parts, [&arcs, &taken]( quint32 ring ) {
    for ( const ArcUse *use = arcs.usesBegin( ring ); use != arcs.usesEnd( ring ); ++use )
      taken[use->arc] = true;
  } );
  return taken;
}

//! Those of \a lines that are \a taken.
RingSet linesTaken( const RingSet &lines, const std::vector<bool> &taken )
{
  RingSet result;
  for ( quint32 line = 0; line < lines.count(); ++line )
  {
    if ( !taken[line] )
      continue;
    const auto begin = lines.positions.begin();
    result.positions.insert( result.positions.end(), begin + lines.first( line ), begin + lines.last( line ) + 1 );
    result.starts.push_back( static_cast<quint32>( result.positions.size() ) );
  }
  return result;
}

//! Polygons whose borders meet others' elsewhere than at vertices, or that lie on others, in ascending order.
std::vector<quint32> unmatchedPolygons( const std::vector<EdgeMeeting> &meetings, const CoverageArcs &arcs, const std::vector<quint32> &owners )
{
  if ( !meetings.empty() )
    return polygonsAt( meetings, arcs, owners );
  const CoverageFaces faces( arcs, owners );
  std::set<quint32> polygons;
  for ( quint32 cycle = 0; cycle < faces.cycleCount(); ++cycle )
    if ( const std::vector<quint32> covering = coveringPolygons( faces.cover( cycle ) ); covering.size() > 1 )
      polygons.insert( covering.begin(), covering.end() );
  return { polygons.begin(), polygons.end() };
}

/**
 * Marks the arcs of rings that became so flat along \a lines that doubles do not tell their area from none, nodes being all that is left
 * of them; whether there were any not yet \a fixed.
 */
bool fixFlatRings( const std::vector<std::vector<RingPolygon>> &parts, const CoverageArcs &arcs, const RingSet &lines, std::vector<bool> &fixed )
{
  constexpr double FLAT = 1e-9; // of the square of the perimeter
  bool isNew = false;
  const auto look = [&]( quint32 ring, double side ) {
    RingSet one;
    arcs.appendRing( ring, lines, one );
    double perimeter = 0;
    for ( quint32 at = 0; at < one.last( 0 ); ++at )
      perimeter += std::hypot( one.positions[at + 1].x - one.positions[at].x, one.positions[at + 1].y - one.positions[at].y );
    if ( signedArea( one, 0 ) * side > FLAT * perimeter * perimeter )
      return;
    for ( const ArcUse *use = arcs.usesBegin( ring ); use != arcs.usesEnd( ring ); ++use )
    {
      isNew = isNew || !fixed[use->arc];
      fixed[use->arc] = true;
    }
  };
  for ( const std::vector<RingPolygon> &polygon : parts )
    for ( const RingPolygon &part : polygon )
    {
      look( part.shell, 1 );
      for ( const quint32 hole : part.holes )
        look( hole, -1 );
    }
  return isNew;
}

//! The polygon whose rings are \a parts, its arcs taken from \a lines.
QByteArray assemble( const std::vector<RingPolygon> &parts, const CoverageArcs &arcs, const RingSet &lines, size_t &vertices )
{
  RingSet rings;
  std::vector<RingPolygon> assembled;
  const auto append = [&]( quint32 ring ) {
    arcs.appendRing( ring, lines, rings );
    return rings.count() - 1;
  };
  for ( const RingPolygon &part : parts )
  {
    assembled.push_back( { append( part.shell ) } );
    for ( const quint32 hole : part.holes )
      assembled.back().holes.push_back( append( hole ) );
  }
  vertices = rings.positions.size();
  return multiPolygonWkb( rings, std::move( assembled ) );
}
} // namespace

Result<SimplifiedCoverage> simplifyCoverage( const std::vector<QByteArray> &polygons, const SimplifyOptions &options, const Progress &progress )
{
  const auto canceled = tl::unexpected( Error { Error::Code::Canceled, QString() } );
  const auto part = [&progress]( double start, double share ) { return [&progress, start, share]( double done ) { return report( progress, start + share * done ); }; };
  std::optional<CoveragePolygons> read = readCoverage( polygons, part( 0, 0.2 ) );
  if ( !read )
    return canceled;
  SimplifiedCoverage result { std::vector<QByteArray>( polygons.size() ), read->outcomes };
  result.verticesBefore = read->rings.positions.size();
  result.partsBefore = partCount( read->parts );
  const CoverageArcs arcs( read->rings );
  const std::optional<std::vector<EdgeMeeting>> meetings = edgeMeetings( arcs.lines(), 0, part( 0.3, 0.2 ) );
  if ( !meetings )
    return canceled;
  result.unmatched = unmatchedPolygons( *meetings, arcs, read->owners );
  dropIslands( *read, arcs, options.scale, options.leastIsland );
  result.partsAfter = partCount( read->parts );
  const std::vector<bool> taken = arcsTaken( *read, arcs );

  double leastArea = options.tolerance * options.tolerance;
  if ( options.share )
  {
    const std::optional<double> area = leastAreaForShare( arcs, taken, options.scale, *options.share, part( 0.5, 0.1 ) );
    if ( !area )
      return canceled;
    leastArea = *area;
  }
  result.tolerance = std::sqrt( leastArea );
  std::optional<RingSet> lines;
  std::vector<bool> fixed( arcs.count() );
  do
    lines = simplifyArcs( arcs, taken, fixed, options.scale, leastArea, part( 0.6, 0.3 ) );
  while ( lines && fixFlatRings( read->parts, arcs, *lines, fixed ) );
  const std::optional<std::vector<EdgeMeeting>> after = lines ? edgeMeetings( linesTaken( *lines, taken ), 0, part( 0.9, 0.05 ) ) : std::nullopt;
  if ( !after )
    return canceled;
  if ( meetings->empty() && !after->empty() )
    return tl::unexpected( Error { Error::Code::CoverageInvalid, QString() } );

  std::vector<size_t> vertices( polygons.size() );
  const auto write = [&]( size_t index ) { result.polygons[index] = assemble( read->parts[index], arcs, *lines, vertices[index] ); };
  if ( !eachInParallel( polygons.size(), write, part( 0.95, 0.05 ) ) )
    return canceled;
  for ( const size_t count : vertices )
    result.verticesAfter += count;
  return result;
}

} // namespace clusteratlas
