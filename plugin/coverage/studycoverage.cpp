// SPDX-License-Identifier: GPL-2.0-or-later
#include "studycoverage.h"

#include "geoscontext.h"
#include "meetingpolygons.h"

#include <set>
#include <tuple>

namespace clusteratlas
{

namespace
{
using Kind = CoverageProblem::Kind;
using Problems = std::vector<CoverageProblem>;

constexpr double NEAR_METRES = 0.0001;

//! Where GEOS finds \a wkb invalid; nowhere when it cannot be read.
Position invalidPlace( const QByteArray &wkb )
{
  const GeosContext geos;
  const GeosContext::Geometry geometry = geos.read( wkb );
  if ( !geometry )
    return {};
  char *reason = nullptr;
  GEOSGeometry *found = nullptr;
  GEOSisValidDetail_r( geos.handle(), geometry.get(), 0, &reason, &found );
  const GeosContext::Geometry point = geos.own( found );
  GEOSFree_r( geos.handle(), reason );
  Position place {};
  if ( point )
  {
    GEOSGeomGetX_r( geos.handle(), point.get(), &place.x );
    GEOSGeomGetY_r( geos.handle(), point.get(), &place.y );
  }
  return place;
}

void findInvalid( const std::vector<QByteArray> &given, const CoveragePolygons &polygons, Problems &problems )
{
  using Outcome = RepairedPolygon::Outcome;
  for ( size_t index = 0; index < given.size(); ++index )
  {
    const Outcome outcome = polygons.outcomes[index];
    if ( outcome == Outcome::Unchanged || outcome == Outcome::Empty )
      continue;
    CoverageProblem problem { Kind::InvalidPolygon, static_cast<quint32>( index ) };
    problem.place = invalidPlace( given[index] );
    problem.outcome = outcome == Outcome::Repaired ? CoverageProblem::Outcome::Repaired : CoverageProblem::Outcome::Left;
    problems.push_back( problem );
  }
}

//! One of \a polygons, rather none of \a others.
quint32 oneOf( const std::vector<quint32> &polygons, const std::vector<quint32> &others )
{
  const auto found = std::find_if( polygons.begin(), polygons.end(), [&others]( quint32 polygon ) { return !std::binary_search( others.begin(), others.end(), polygon ); } );
  return found == polygons.end() ? polygons.front() : *found;
}

void findUnmatched( const NodedCoverage &noded, Problems &problems )
{
  if ( noded.meetings.empty() )
    return;
  const std::vector<std::vector<quint32>> along = polygonsAlong( *noded.before, noded.ownersBefore );
  std::set<std::tuple<Position, quint32, quint32>> seen;
  for ( const EdgeMeeting &meeting : noded.meetings )
  {
    if ( meeting.kind == EdgeMeeting::Kind::Crossing )
      continue;
    const std::vector<quint32> &edge = along[arcOfEdge( *noded.before, meeting.edge )];
    const std::vector<quint32> &other = along[arcOfEdge( *noded.before, meeting.other )];
    const quint32 first = oneOf( edge, other ), second = oneOf( other, edge );
    const bool isNear = meeting.kind == EdgeMeeting::Kind::NearVertices;
    // Two vertices beside each other are found from either side.
    const auto key = isNear ? std::tuple( std::min( meeting.place, meeting.from ), std::min( first, second ), std::max( first, second ) ) : std::tuple( meeting.place, first, second );
    if ( seen.insert( key ).second )
      problems.push_back( { Kind::UnmatchedVertex, std::get<1>( key ), std::get<2>( key ), std::get<0>( key ) } );
  }
}

void findRepeated( const CoverageArcs &arcs, const std::vector<quint32> &owners, Problems &problems )
{
  const std::vector<Cover> uses = arcUses( arcs, owners );
  std::map<std::pair<quint32, quint32>, Position> places;
  for ( quint32 arc = 0; arc < arcs.count(); ++arc )
    for ( const int side : { 1, -1 } )
    {
      std::vector<quint32> same;
      for ( const auto &[polygon, times] : uses[arc] )
        if ( times * side > 0 )
          same.push_back( polygon );
      const Position place = arcs.lines().positions[arcs.lines().first( arc )];
      for ( size_t index = 1; index < same.size(); ++index )
      {
        const auto [entry, isNew] = places.try_emplace( { same[0], same[index] }, place );
        if ( !isNew )
          entry->second = std::min( entry->second, place );
      }
    }
  for ( const auto &[pair, place] : places )
    problems.push_back( { Kind::RepeatedEdge, pair.first, pair.second, place } );
}
} // namespace

void sortProblems( Problems &problems )
{
  std::sort( problems.begin(), problems.end(), []( const CoverageProblem &a, const CoverageProblem &b ) { return std::tie( a.kind, a.place, a.first, a.second, a.area ) < std::tie( b.kind, b.place, b.first, b.second, b.area ); } );
}

std::optional<CoverageStudy> studyCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress )
{
  std::optional<CoveragePolygons> read = readCoverage( polygons, [&progress]( double share ) { return report( progress, 0.4 * share ); } );
  if ( !read )
    return std::nullopt;
  CoverageStudy study { *std::move( read ) };
  findInvalid( polygons, study.polygons, study.problems );
  std::optional<NodedCoverage> noded = nodeCoverage( study.polygons, std::min( NEAR_METRES, tolerance ) / scale.metresPerUnit(), tolerance / scale.metresPerUnit(), [&progress]( double share ) { return report( progress, 0.4 + 0.4 * share ); } );
  if ( !noded )
    return std::nullopt;
  study.noded = *std::move( noded );
  findUnmatched( study.noded, study.problems );
  const bool wasNoded = !study.noded.before;
  findRepeated( wasNoded ? *study.noded.arcs : *study.noded.before, wasNoded ? study.noded.owners : study.noded.ownersBefore, study.problems );
  if ( study.noded.isNoded )
  {
    study.faces = std::make_unique<const CoverageFaces>( *study.noded.arcs, study.noded.owners );
    study.odd = oddFaces( *study.faces, *study.noded.arcs, scale );
  }
  sortProblems( study.problems );
  if ( !report( progress, 1 ) )
    return std::nullopt;
  return study;
}

} // namespace clusteratlas
