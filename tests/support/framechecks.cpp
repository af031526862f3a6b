// SPDX-License-Identifier: GPL-2.0-or-later
#include "framechecks.h"

#include <set>

namespace clusteratlas::test
{

namespace
{
constexpr double ROUNDING = 1e-6;

bool isWithin( const PaperBox &inner, const PaperBox &outer )
{
  return inner.left >= outer.left - ROUNDING && inner.top >= outer.top - ROUNDING && inner.right() <= outer.right() + ROUNDING && inner.bottom() <= outer.bottom() + ROUNDING;
}

bool holds( const std::vector<PlanePoint> &ring, PlanePoint point )
{
  bool inside = false;
  for ( size_t index = 0; index < ring.size(); ++index )
  {
    const PlanePoint &a = ring[index];
    const PlanePoint &b = ring[( index + 1 ) % ring.size()];
    if ( ( a.y > point.y ) != ( b.y > point.y ) && point.x < a.x + ( b.x - a.x ) * ( point.y - a.y ) / ( b.y - a.y ) )
      inside = !inside;
  }
  return inside;
}

//! By clipping the line's parameter to each side (Liang and Barsky).
bool crosses( const PlaneBox &box, PlanePoint from, PlanePoint to )
{
  double enters = 0;
  double leaves = 1;
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  for ( const auto &[step, room] : { std::pair { -dx, from.x - box.west }, { dx, box.east - from.x }, { -dy, from.y - box.south }, { dy, box.north - from.y } } )
  {
    if ( step == 0 && room < 0 )
      return false;
    if ( step < 0 )
      enters = std::max( enters, room / step );
    else if ( step > 0 )
      leaves = std::min( leaves, room / step );
  }
  return enters <= leaves;
}

bool covers( const PlaneBox &box, const std::vector<PlanePoint> &ring )
{
  for ( size_t index = 0; index < ring.size(); ++index )
    if ( crosses( box, ring[index], ring[( index + 1 ) % ring.size()] ) )
      return true;
  return !ring.empty() && holds( ring, box.middle() );
}

//! What of the main map's ground \a place hides; empty when it stands beside it.
PlaneBox hidden( const PaperBox &place, const ArchipelagoFrames &frames )
{
  const double metres = frames.scale / 1000;
  PlaneBox box { frames.mainView.west + ( place.left - frames.mainPlace.left ) * metres, frames.mainView.north - ( place.bottom() - frames.mainPlace.top ) * metres,
    frames.mainView.west + ( place.right() - frames.mainPlace.left ) * metres, frames.mainView.north - ( place.top - frames.mainPlace.top ) * metres };
  box.west = std::max( box.west, frames.mainView.west );
  box.east = std::min( box.east, frames.mainView.east );
  box.south = std::max( box.south, frames.mainView.south );
  box.north = std::min( box.north, frames.mainView.north );
  return box;
}

QString viewComplaint( const PlaneBox &view, const PaperBox &place, double scale )
{
  const bool isRight = std::abs( view.width() * 1000 / scale - place.width ) < 1e-3 && std::abs( view.height() * 1000 / scale - place.height ) < 1e-3;
  return isRight ? QString() : QStringLiteral( "a view of another scale than 1:%1\n" ).arg( scale );
}
} // namespace

QString complaints( const ArchipelagoFrames &frames, const std::vector<LandPart> &land, double width, double height )
{
  QString found;
  const PaperBox sheet { 0, 0, width, height };
  if ( !isWithin( frames.mainPlace, sheet ) )
    found += QStringLiteral( "the main map leaves the sheet\n" );
  found += viewComplaint( frames.mainView, frames.mainPlace, frames.scale );
  std::vector<PlaneBox> views { frames.mainView };
  for ( const IslandFrame &frame : frames.frames )
  {
    if ( !isWithin( frame.place, sheet ) )
      found += QStringLiteral( "a frame leaves the sheet\n" );
    if ( frame.keepsScale != ( frame.scale == frames.scale ) )
      found += QStringLiteral( "a frame says wrongly whether it keeps the scale\n" );
    found += viewComplaint( frame.view, frame.place, frame.scale );
    views.push_back( frame.view );
    for ( const IslandFrame &other : frames.frames )
      if ( &frame != &other && frame.place.overlaps( other.place, -ROUNDING ) )
        found += QStringLiteral( "two frames overlap\n" );
    if ( const PlaneBox box = hidden( frame.place, frames ); !box.isEmpty() )
      for ( size_t part = 0; part < land.size(); ++part )
        if ( covers( box, land[part].outline ) )
          found += QStringLiteral( "a frame covers part %1 of %2\n" ).arg( part ).arg( land[part].owner );
  }
  const std::set<size_t> listed( frames.listed.begin(), frames.listed.end() );
  for ( size_t part = 0; part < land.size(); ++part )
  {
    const auto shows = [bounds = land[part].bounds()]( const PlaneBox &view ) { return view.contains( bounds ); };
    if ( land[part].isSubject && land[part].squareMetres >= 1e6 && listed.count( part ) == 0 && std::none_of( views.begin(), views.end(), shows ) )
      found += QStringLiteral( "part %1 of %2 is nowhere\n" ).arg( part ).arg( land[part].owner );
  }
  return found;
}

} // namespace clusteratlas::test
