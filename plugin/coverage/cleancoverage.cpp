// SPDX-License-Identifier: GPL-2.0-or-later
#include "cleancoverage.h"

#include "canceledges.h"
#include "chainedges.h"
#include "eachinparallel.h"
#include "edgetree.h"
#include "nestrings.h"
#include "studycoverage.h"

#include <set>

namespace clusteratlas
{

namespace
{
using Kind = CoverageProblem::Kind;
using Outcome = CoverageProblem::Outcome;

//! Lengths that differ by less, relatively, are equal: sums of doubles depend on their order.
constexpr double SAME_LENGTH = 1e-9;

CoverageProblem problemOf( const OddFace &face )
{
  CoverageProblem problem { face.coveredBy.empty() ? Kind::Gap : Kind::Overlap };
  problem.place = face.place;
  problem.area = face.area;
  problem.width = face.width;
  if ( face.coveredBy.empty() )
  {
    // The two with the longest border on it.
    for ( const auto &[polygon, length] : face.borders )
    {
      if ( problem.first == CoverageProblem::NO_POLYGON || length > face.borders.at( problem.first ) )
        problem.second = std::exchange( problem.first, polygon );
      else if ( problem.second == CoverageProblem::NO_POLYGON || length > face.borders.at( problem.second ) )
        problem.second = polygon;
    }
    return problem;
  }
  problem.first = face.coveredBy[0];
  problem.second = face.coveredBy[1];
  return problem;
}

//! Decides to whom narrow faces belong, and puts the polygons together again.
class Cleaning
{
  public:
    explicit Cleaning( const CoverageStudy &study )
      : mStudy( study )
      , mFaces( *study.faces )
      , mCovers( mFaces.cycleCount() )
      , mChanged( study.noded.changed )
      , mAreas( study.polygons.parts.size() )
    {
      for ( quint32 cycle = 0; cycle < mFaces.cycleCount(); ++cycle )
        mCovers[cycle] = coveringPolygons( mFaces.cover( cycle ) );
      const RingSet &rings = study.polygons.rings;
      for ( quint32 ring = 0; ring < rings.count(); ++ring )
        mAreas[study.polygons.owners[ring]] += signedArea( rings, ring );
    }

    void close( const OddFace &face, CoverageProblem &problem )
    {
      problem.outcome = Outcome::Closed;
      problem.receiver = receiverOf( face );
      for ( const quint32 cycle : face.cycles )
        mCovers[cycle] = { problem.receiver };
      mChanged[problem.receiver] = true;
      for ( const quint32 polygon : face.coveredBy )
        mChanged[polygon] = true;
    }

    //! The polygons as they are now; nothing when one is not valid or \a progress stopped it.
    std::optional<std::vector<QByteArray>> polygons( const Progress &progress ) const
    {
      std::vector<QByteArray> result = mStudy.polygons.wkb;
      std::vector<RingSet> borders( result.size() );
      for ( quint32 arc = 0; arc < mStudy.noded.arcs->count(); ++arc )
        for ( const bool forward : { true, false } )
        {
          const std::vector<quint32> &left = mCovers[mFaces.cycleOf( arc * 2 + ( forward ? 0 : 1 ) )];
          const std::vector<quint32> &right = mCovers[mFaces.cycleOf( arc * 2 + ( forward ? 1 : 0 ) )];
          for ( const quint32 polygon : left )
            if ( mChanged[polygon] && !std::binary_search( right.begin(), right.end(), polygon ) )
              appendLine( arc, forward, borders[polygon] );
        }
      std::vector<char> isWhole( result.size(), 1 );
      const auto assemble = [&]( size_t polygon ) {
        if ( mChanged[polygon] )
          isWhole[polygon] = polygonWithin( borders[polygon], result[polygon] );
      };
      if ( !eachInParallel( result.size(), assemble, progress ) || std::find( isWhole.begin(), isWhole.end(), 0 ) != isWhole.end() )
        return std::nullopt;
      return result;
    }

  private:
    quint32 receiverOf( const OddFace &face ) const
    {
      double longest = 0;
      for ( const auto &[polygon, length] : face.borders )
        longest = std::max( longest, length );
      quint32 best = CoverageProblem::NO_POLYGON;
      for ( const auto &[polygon, length] : face.borders )
        if ( length >= longest * ( 1 - SAME_LENGTH ) && ( best == CoverageProblem::NO_POLYGON || isRather( polygon, best ) ) )
          best = polygon;
      return best;
    }

    bool isRather( quint32 polygon, quint32 other ) const
    {
      return mAreas[polygon] != mAreas[other] ? mAreas[polygon] > mAreas[other] : mStudy.polygons.wkb[polygon] < mStudy.polygons.wkb[other];
    }

    void appendLine( quint32 arc, bool forward, RingSet &lines ) const
    {
      const RingSet &all = mStudy.noded.arcs->lines();
      const auto begin = all.positions.begin() + all.first( arc );
      const auto end = all.positions.begin() + all.last( arc ) + 1;
      if ( forward )
        lines.positions.insert( lines.positions.end(), begin, end );
      else
        lines.positions.insert( lines.positions.end(), std::make_reverse_iterator( end ), std::make_reverse_iterator( begin ) );
      lines.starts.push_back( static_cast<quint32>( lines.positions.size() ) );
    }

    //! Makes a polygon of the \a lines around it; false when they are none.
    static bool polygonWithin( const RingSet &lines, QByteArray &wkb )
    {
      wkb.clear();
      if ( lines.count() == 0 )
        return true;
      const tl::expected<ChainedRings, CoverageTrouble> chained = chainEdges( lines, allEdges( lines ) );
      if ( !chained )
        return false;
      const RingSet ordered = inSpatialOrder( lines, *chained );
      tl::expected<std::vector<RingPolygon>, CoverageTrouble> parts = nestRings( ordered );
      if ( parts )
        wkb = multiPolygonWkb( ordered, *std::move( parts ) );
      return parts.has_value();
    }

    const CoverageStudy &mStudy;
    const CoverageFaces &mFaces;
    std::vector<std::vector<quint32>> mCovers; //!< of each cycle
    std::vector<bool> mChanged;
    std::vector<double> mAreas; //!< square units
};

//! What became of problems that were not mended one by one: polygons along the same edges by the overlaps that were left between them.
void settle( std::vector<CoverageProblem> &problems )
{
  std::set<std::pair<quint32, quint32>> left;
  for ( const CoverageProblem &problem : problems )
    if ( problem.kind == Kind::Overlap && problem.outcome == Outcome::Left )
      left.emplace( problem.first, problem.second );
  for ( CoverageProblem &problem : problems )
  {
    if ( problem.kind == Kind::UnmatchedVertex )
      problem.outcome = Outcome::Matched;
    if ( problem.kind == Kind::RepeatedEdge && left.count( { problem.first, problem.second } ) == 0 )
      problem.outcome = Outcome::Closed;
  }
}

tl::unexpected<Error> failure( Error::Code code )
{
  return tl::unexpected( Error { code, QString() } );
}
} // namespace

Result<CheckedCoverage> checkCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress )
{
  std::optional<CoverageStudy> study = studyCoverage( polygons, tolerance, scale, progress );
  if ( !study )
    return failure( Error::Code::Canceled );
  CheckedCoverage result { std::move( study->polygons.outcomes ), std::move( study->problems ) };
  for ( const OddFace &face : study->odd )
    if ( !face.coveredBy.empty() || face.width < tolerance )
      result.problems.push_back( problemOf( face ) );
  // What was mended so as to look further was mended here only.
  for ( CoverageProblem &problem : result.problems )
    problem.outcome = Outcome::Left;
  sortProblems( result.problems );
  return result;
}

Result<CleanedCoverage> cleanCoverage( const std::vector<QByteArray> &polygons, double tolerance, const GroundScale &scale, const Progress &progress )
{
  std::optional<CoverageStudy> study = studyCoverage( polygons, tolerance, scale, [&progress]( double share ) { return report( progress, 0.9 * share ); } );
  if ( !study )
    return failure( Error::Code::Canceled );
  if ( !study->noded.isNoded )
    return failure( Error::Code::CoverageInvalid );
  Cleaning cleaning( *study );
  CleanedCoverage result { {}, study->polygons.outcomes, study->problems };
  for ( const OddFace &face : study->odd )
  {
    const bool isNarrow = face.width < tolerance;
    if ( face.coveredBy.empty() && !isNarrow )
      continue;
    CoverageProblem &problem = result.problems.emplace_back( problemOf( face ) );
    if ( isNarrow && !face.borders.empty() )
      cleaning.close( face, problem );
  }
  settle( result.problems );
  sortProblems( result.problems );
  bool stopped = false;
  std::optional<std::vector<QByteArray>> cleaned = cleaning.polygons( [&progress, &stopped]( double share ) {
    stopped = stopped || !report( progress, 0.9 + 0.1 * share );
    return !stopped;
  } );
  if ( !cleaned )
    return failure( stopped ? Error::Code::Canceled : Error::Code::CoverageInvalid );
  result.polygons = *std::move( cleaned );
  return result;
}

} // namespace clusteratlas
