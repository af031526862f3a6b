// SPDX-License-Identifier: GPL-2.0-or-later
#include "frameplacement.h"

namespace clusteratlas
{

namespace
{
constexpr double STEP = 2; // millimetres

//! Where a frame of length \a side may begin: along the sheet, and in line with what stands there.
std::vector<double> starts( double side, double sheet, double inset, double gap, const std::vector<std::pair<double, double>> &neighbours )
{
  std::vector<double> found;
  const double last = sheet - inset - side;
  for ( double start = inset; start < last; start += STEP )
    found.push_back( start );
  found.push_back( last );
  for ( const auto &[from, to] : neighbours )
    for ( const double start : { from, to - side, to + gap, from - gap - side } )
      found.push_back( start );
  found.erase( std::remove_if( found.begin(), found.end(), [&]( double start ) { return start < inset || start > last; } ), found.end() );
  return found;
}

//! How far a side from \a from to \a to is from an edge of the sheet or from a neighbour.
double looseness( double from, double to, double sheet, const FrameSheet &on, const std::vector<std::pair<double, double>> &neighbours )
{
  double least = std::min( from - on.inset, sheet - on.inset - to );
  for ( const auto &[begin, end] : neighbours )
    least = std::min( { least, std::abs( from - end - on.gap ), std::abs( begin - on.gap - to ) } );
  return least;
}
} // namespace

std::optional<FramePlace> placeFrame( const FrameSheet &sheet, const std::vector<PaperBox> &placed, double width, double height, PlanePoint wish )
{
  constexpr double LOOSE = 0.5;
  constexpr double FAR_OFF = 0.03;
  std::vector<std::pair<double, double>> across;
  std::vector<std::pair<double, double>> along;
  for ( const PaperBox &other : placed )
  {
    across.emplace_back( other.left, other.right() );
    along.emplace_back( other.top, other.bottom() );
  }
  std::optional<FramePlace> best;
  const std::vector<double> lefts = starts( width, sheet.width, sheet.inset, sheet.gap, across );
  for ( const double top : starts( height, sheet.height, sheet.inset, sheet.gap, along ) )
    for ( const double left : lefts )
    {
      const PaperBox box { left, top, width, height };
      const double loose = looseness( left, box.right(), sheet.width, sheet, across ) + looseness( top, box.bottom(), sheet.height, sheet, along );
      const double oddness = LOOSE * loose + FAR_OFF * std::hypot( left + width / 2 - wish.x, top + height / 2 - wish.y );
      constexpr double ROUNDING = 1e-9;
      if ( best && oddness >= best->oddness - ROUNDING )
        continue;
      const bool meets = std::any_of( placed.begin(), placed.end(), [&]( const PaperBox &other ) { return box.overlaps( other, sheet.gap - ROUNDING ); } );
      if ( !meets && sheet.taken.isFree( box, sheet.gap ) )
        best = FramePlace { box, oddness };
    }
  return best;
}

} // namespace clusteratlas
