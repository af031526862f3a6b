// SPDX-License-Identifier: GPL-2.0-or-later
#include "framecandidates.h"

#include "seagaps.h"

namespace clusteratlas
{

namespace
{
constexpr double MILLIMETRES = 1000; // in a metre
constexpr size_t MOST_GAPS = 24;

//! The widths at which land may be parted, the widest first; the first parts nothing.
std::vector<double> partingWidths( const std::vector<SeaGap> &gaps )
{
  constexpr double ALIKE = 0.99;
  std::vector<double> widths { std::numeric_limits<double>::infinity() };
  for ( auto gap = gaps.rbegin(); gap != gaps.rend() && gap->metres > 0 && widths.size() < MOST_GAPS; ++gap )
    if ( widths.size() == 1 || gap->metres < ALIKE * widths.back() )
      widths.push_back( gap->metres );
  return widths;
}

//! The bounds of the group with most land.
PlaneBox largestGroup( const std::vector<LandPart> &land, const std::vector<size_t> &groups, size_t count )
{
  std::vector<PlaneBox> bounds( count );
  std::vector<double> areas( count, 0 );
  for ( size_t part = 0; part < land.size(); ++part )
    if ( land[part].isSubject )
    {
      bounds[groups[part]].add( land[part].bounds() );
      areas[groups[part]] += land[part].squareMetres;
    }
  return bounds[static_cast<size_t>( std::max_element( areas.begin(), areas.end() ) - areas.begin() )];
}

double fittingScale( const PlaneBox &body, const PaperBox &place, double margin )
{
  constexpr double LEAST_METRES = 100; // a single rock still has a map
  const double across = std::max( LEAST_METRES, body.width() ) / std::max( 1.0, place.width - 2 * margin );
  const double along = std::max( LEAST_METRES, body.height() ) / std::max( 1.0, place.height - 2 * margin );
  return std::max( across, along ) * MILLIMETRES;
}

//! The main map without a strip of \a share of the paper on each of its sides in turn.
std::vector<PaperBox> withoutStrip( double width, double height, double share, double gap )
{
  const double across = width * share;
  const double along = height * share;
  return { { 0, 0, width - across - gap, height }, { across + gap, 0, width - across - gap, height }, { 0, 0, width, height - along - gap }, { 0, along + gap, width, height - along - gap } };
}
} // namespace

PlaneBox FrameCandidate::view( double across, double along, double margin ) const
{
  const double metres = scale / MILLIMETRES;
  const double spareAcross = mainPlace.width * metres - body.width() - 2 * margin * metres;
  const double spareAlong = mainPlace.height * metres - body.height() - 2 * margin * metres;
  const double west = body.west - margin * metres - across * spareAcross;
  const double north = body.north + margin * metres + along * spareAlong;
  return { west, north - mainPlace.height * metres, west + mainPlace.width * metres, north };
}

double twoDigits( double value )
{
  constexpr double ROUNDING = 1e-9;
  const double power = std::pow( 10, std::floor( std::log10( value ) ) - 1 );
  return std::ceil( value / power - ROUNDING ) * power;
}

FrameCandidates frameCandidates( const std::vector<LandPart> &land, double width, double height, const FrameStyle &style )
{
  std::vector<LandPart> subjects;
  std::vector<size_t> places;
  for ( size_t part = 0; part < land.size(); ++part )
    if ( land[part].isSubject && !land[part].outline.empty() )
    {
      subjects.push_back( land[part] );
      places.push_back( part );
    }
  FrameCandidates candidates { {}, std::numeric_limits<double>::infinity() };
  if ( subjects.empty() )
    return candidates;
  const std::vector<SeaGap> gaps = seaGaps( subjects );
  for ( const double parting : partingWidths( gaps ) )
  {
    const std::vector<size_t> ofSubjects = landGroups( subjects.size(), gaps, parting );
    FrameCandidate candidate { {}, std::vector<size_t>( land.size(), 0 ), *std::max_element( ofSubjects.begin(), ofSubjects.end() ) + 1, { 0, 0, width, height }, false, 1 };
    candidate.body = largestGroup( subjects, ofSubjects, candidate.groupCount );
    // Land across a strait that is narrow on the map is no far land.
    constexpr double NARROW = 0.02;
    if ( parting < NARROW * std::max( candidate.body.width(), candidate.body.height() ) )
      continue;
    for ( size_t index = 0; index < places.size(); ++index )
      candidate.groups[places[index]] = ofSubjects[index];
    // A smaller scale leaves more sea for frames.
    for ( const double smaller : { 1.0, 1.1, 1.2, 1.4, 1.7 } )
    {
      candidate.scale = twoDigits( smaller * fittingScale( candidate.body, candidate.mainPlace, style.margin ) );
      candidates.list.push_back( candidate );
    }
    if ( candidate.groupCount > 1 && style.isBesideAllowed )
      for ( const double share : { 0.14, 0.21, 0.3 } )
        for ( const PaperBox &place : withoutStrip( width, height, share, style.gap ) )
          candidates.list.push_back( { candidate.body, candidate.groups, candidate.groupCount, place, true, twoDigits( fittingScale( candidate.body, place, style.margin ) ) } );
  }
  std::stable_sort( candidates.list.begin(), candidates.list.end(), []( const FrameCandidate &a, const FrameCandidate &b ) { return a.scale < b.scale; } );
  candidates.largestScale = candidates.list.front().scale;
  return candidates;
}

} // namespace clusteratlas
