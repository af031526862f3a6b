// SPDX-License-Identifier: GPL-2.0-or-later
#include "nodecoverage.h"

#include "meetingpolygons.h"

#include <algorithm>
#include <map>

namespace clusteratlas
{

namespace
{
constexpr int MOST_ROUNDS = 12;
//! Rounds that nearly always suffice; after them vertices are drawn together from farther away.
constexpr int PLAIN_ROUNDS = 4;

//! Vertices that become one: the lowest of them.
class Moves
{
  public:
    void join( Position a, Position b )
    {
      a = target( a );
      b = target( b );
      if ( a != b )
        mTarget[std::max( a, b, []( Position p, Position q ) { return p < q; } )] = std::min( a, b, []( Position p, Position q ) { return p < q; } );
    }

    Position target( Position position ) const
    {
      for ( auto found = mTarget.find( position ); found != mTarget.end(); found = mTarget.find( position ) )
        position = found->second;
      return position;
    }

  private:
    std::map<Position, Position> mTarget;
};

//! The lines of \a arcs with what \a meetings ask for.
RingSet mended( const CoverageArcs &arcs, const std::vector<EdgeMeeting> &meetings )
{
  const RingSet &lines = arcs.lines();
  Moves moves;
  std::vector<std::pair<quint32, Position>> insertions;
  for ( const EdgeMeeting &meeting : meetings )
  {
    if ( meeting.kind == EdgeMeeting::Kind::NearVertices )
    {
      moves.join( meeting.place, meeting.from );
      continue;
    }
    insertions.emplace_back( meeting.edge, meeting.place );
    if ( meeting.kind == EdgeMeeting::Kind::Crossing )
      insertions.emplace_back( meeting.other, meeting.place );
  }
  const auto along = [&lines]( quint32 edge, Position p ) {
    const Position from = lines.positions[edge], to = lines.positions[edge + 1];
    return ( p.x - from.x ) * ( to.x - from.x ) + ( p.y - from.y ) * ( to.y - from.y );
  };
  std::sort( insertions.begin(), insertions.end(), [&along]( const auto &a, const auto &b ) {
    if ( a.first != b.first )
      return a.first < b.first;
    const double alongA = along( a.first, a.second ), alongB = along( b.first, b.second );
    return alongA != alongB ? alongA < alongB : a.second < b.second;
  } );
  RingSet result;
  auto insertion = insertions.begin();
  for ( quint32 line = 0; line < lines.count(); ++line )
  {
    for ( quint32 at = lines.first( line ); at <= lines.last( line ); ++at )
    {
      result.positions.push_back( moves.target( lines.positions[at] ) );
      for ( ; insertion != insertions.end() && insertion->first == at; ++insertion )
        result.positions.push_back( moves.target( { insertion->second.x + 0.0, insertion->second.y + 0.0 } ) );
    }
    result.starts.push_back( static_cast<quint32>( result.positions.size() ) );
  }
  return result;
}

//! The rings of \a arcs along \a lines, repeated positions once; \a owners loses those of rings that collapsed.
RingSet ringsAlong( const CoverageArcs &arcs, const RingSet &lines, std::vector<quint32> &owners )
{
  RingSet result;
  std::vector<quint32> left;
  for ( quint32 ring = 0; ring < arcs.ringCount(); ++ring )
  {
    RingSet one;
    arcs.appendRing( ring, lines, one );
    one.positions.erase( std::unique( one.positions.begin(), one.positions.end() ), one.positions.end() );
    if ( one.positions.size() < 4 )
      continue;
    result.positions.insert( result.positions.end(), one.positions.begin(), one.positions.end() );
    result.starts.push_back( static_cast<quint32>( result.positions.size() ) );
    left.push_back( owners[ring] );
  }
  owners = std::move( left );
  return result;
}
} // namespace

std::optional<NodedCoverage> nodeCoverage( const CoveragePolygons &polygons, double distance, double mostDistance, const Progress &progress )
{
  NodedCoverage result { polygons.owners };
  result.changed.resize( polygons.parts.size() );
  result.arcs = std::make_unique<const CoverageArcs>( polygons.rings );
  for ( int round = 0; round < MOST_ROUNDS; ++round )
  {
    std::optional<std::vector<EdgeMeeting>> meetings = edgeMeetings( result.arcs->lines(), distance, [&progress, round]( double share ) { return report( progress, 1 - ( 1 - 0.5 * share ) / ( 1 << round ) ); } );
    if ( !meetings )
      return std::nullopt;
    result.isNoded = meetings->empty();
    if ( result.isNoded )
      break;
    for ( const quint32 polygon : polygonsAt( *meetings, *result.arcs, result.owners ) )
      result.changed[polygon] = true;
    std::vector<quint32> owners = result.owners;
    auto arcs = std::make_unique<const CoverageArcs>( ringsAlong( *result.arcs, mended( *result.arcs, *meetings ), owners ) );
    if ( round == 0 )
    {
      result.meetings = *std::move( meetings );
      result.before = std::move( result.arcs );
      result.ownersBefore = std::move( result.owners );
    }
    result.arcs = std::move( arcs );
    result.owners = std::move( owners );
    if ( round >= PLAIN_ROUNDS )
      distance = std::min( distance * 2, mostDistance );
  }
  return result;
}

} // namespace clusteratlas
