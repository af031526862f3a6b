// SPDX-License-Identifier: GPL-2.0-or-later
#include "archipelagoframes.h"

#include "framecandidates.h"
#include "frameplacement.h"

#include <numeric>

namespace clusteratlas
{

namespace
{
// What a sheet costs, beside the logarithm of the main map's scale: a frame is worth its place when it makes that map 3 % larger.
constexpr double FRAME_COST = 0.03;
constexpr double AWAY_COST = 2.0;       // for all land away from the main map, else its share
constexpr double BESIDE_COST = 0.1;     // frames that leave the map
constexpr double SHRUNK_COST = 0.15;    // times the logarithm of how much smaller a frame's scale is
constexpr double LISTED_COST = 2;       // for each frame that finds no room
constexpr double CUT_TEXT_COST = 0.2;   // for each callout that the main map cuts
constexpr double ODD_PLACE_COST = 0.25; // times the oddness of a place in diagonals of the sheet
constexpr double MILLIMETRES = 1000;    // in a metre

//! What lies off the main map and shall share a frame.
struct FarLand
{
    PlaneBox bounds;
    std::vector<size_t> parts;
};

struct FrameSize
{
    double width;
    double height;
};

FrameSize sizeOf( const PlaneBox &bounds, double scale, const FrameStyle &style )
{
  return { std::max( style.leastWidth, bounds.width() * MILLIMETRES / scale + 2 * style.margin ),
    std::max( style.leastHeight, bounds.height() * MILLIMETRES / scale + 2 * style.margin + style.labelHeight ) };
}

double paperArea( const PlaneBox &bounds, double scale, const FrameStyle &style )
{
  const FrameSize size = sizeOf( bounds, scale, style );
  return ( size.width + style.gap ) * ( size.height + style.gap );
}

//! Joins what takes less paper in one frame than in two, or \a spare square millimetres more; the greatest saving first.
void joinFarLand( std::vector<FarLand> &far, double scale, const FrameStyle &style, double spare )
{
  for ( ;; )
  {
    double mostSaved = -spare;
    size_t first = 0;
    size_t second = 0;
    for ( size_t a = 0; a < far.size(); ++a )
      for ( size_t b = a + 1; b < far.size(); ++b )
      {
        PlaneBox both = far[a].bounds;
        both.add( far[b].bounds );
        const double saved = paperArea( far[a].bounds, scale, style ) + paperArea( far[b].bounds, scale, style ) - paperArea( both, scale, style );
        if ( saved > mostSaved )
          mostSaved = saved, first = a, second = b;
      }
    if ( first == second )
      return;
    far[first].bounds.add( far[second].bounds );
    far[first].parts.insert( far[first].parts.end(), far[second].parts.begin(), far[second].parts.end() );
    far.erase( far.begin() + static_cast<std::ptrdiff_t>( second ) );
  }
}

//! A way to share the sheet before its frames are placed.
struct Trial
{
    const FrameCandidate *candidate;
    PlaneBox view;
    std::vector<FarLand> far;
    size_t omitted;
    double cost; //!< at least
};

//! One way to share the sheet after another, and the best of them.
class FrameSearch
{
  public:
    FrameSearch( const std::vector<LandPart> &land, const std::vector<MapCallout> &callouts, double width, double height, const FrameStyle &style )
      : mLand( land )
      , mCallouts( callouts )
      , mWidth( width )
      , mHeight( height )
      , mStyle( style )
    {
      for ( const LandPart &part : land )
      {
        mBounds.push_back( part.bounds() );
        if ( part.isSubject )
          mSubjectArea += part.squareMetres;
      }
    }

    ArchipelagoFrames best()
    {
      const FrameCandidates candidates = frameCandidates( mLand, mWidth, mHeight, mStyle );
      for ( const LandPart &part : mLand )
        mThinned.push_back( thinned( part.outline, candidates.largestScale / MILLIMETRES * THINNED ) );
      std::vector<Trial> trials;
      for ( const FrameCandidate &candidate : candidates.list )
        for ( const double across : { 0.5, 0.0, 1.0 } )
          for ( const double along : { 0.5, 0.0, 1.0 } )
            if ( const bool isCentred = across == 0.5 && along == 0.5; isCentred || !candidate.isBeside )
              trials.push_back( trialOf( candidate, across, along ) );
      std::stable_sort( trials.begin(), trials.end(), []( const Trial &a, const Trial &b ) { return a.cost < b.cost; } );
      // Scattered land has thousands of ways, and those far down the list are never the best.
      constexpr size_t MOST_PLACED = 150;
      for ( size_t index = 0; index < std::min( MOST_PLACED, trials.size() ) && trials[index].cost < mLeastCost; ++index )
        place( trials[index] );
      return mBest;
    }

  private:
    static constexpr double THINNED = 0.2; // millimetres

    bool isSeenIn( size_t part, const PlaneBox &view, double scale ) const
    {
      constexpr double EDGE = 0.5; // millimetres
      return view.grown( -EDGE * scale / MILLIMETRES ).contains( mBounds[part] );
    }

    //! The land that \a view leaves out, by the groups of \a candidate; groups of tiny islands only are left.
    std::vector<FarLand> farLand( const FrameCandidate &candidate, const PlaneBox &view, size_t &omitted, double &area ) const
    {
      std::vector<FarLand> far( candidate.groupCount );
      std::vector<bool> isLarge( candidate.groupCount, false );
      for ( size_t part = 0; part < mLand.size(); ++part )
      {
        if ( !mLand[part].isSubject || isSeenIn( part, view, candidate.scale ) )
          continue;
        const size_t group = candidate.groups[part];
        far[group].bounds.add( mBounds[part] );
        far[group].parts.push_back( part );
        area += mLand[part].squareMetres;
        if ( mLand[part].squareMetres >= mStyle.leastIsland )
          isLarge[group] = true;
      }
      std::vector<FarLand> kept;
      for ( size_t group = 0; group < far.size(); ++group )
        if ( isLarge[group] )
          kept.push_back( std::move( far[group] ) );
        else
          omitted += far[group].parts.size();
      return kept;
    }

    SeaGrid gridOf( const FrameCandidate &candidate, const PlaneBox &view ) const
    {
      SeaGrid grid( mWidth, mHeight );
      if ( candidate.isBeside )
        grid.takeBox( candidate.mainPlace );
      else
      {
        const auto onPaper = [&]( PlanePoint point ) { return paperPoint( point, view, candidate ); };
        for ( size_t part = 0; part < mLand.size(); ++part )
        {
          const PlaneBox &bounds = mBounds[part];
          if ( bounds.east < view.west || bounds.west > view.east || bounds.north < view.south || bounds.south > view.north )
            continue;
          std::vector<PlanePoint> ring;
          for ( const PlanePoint &point : mThinned[part] )
            ring.push_back( onPaper( point ) );
          grid.takeRing( ring );
        }
        for ( const MapCallout &callout : mCallouts )
        {
          grid.takeBox( calloutBox( callout, view, candidate ) );
          grid.takeLine( onPaper( callout.middle ), onPaper( callout.target ) );
        }
      }
      grid.sum();
      return grid;
    }

    static PlanePoint paperPoint( PlanePoint point, const PlaneBox &view, const FrameCandidate &candidate )
    {
      return { candidate.mainPlace.left + ( point.x - view.west ) * MILLIMETRES / candidate.scale, candidate.mainPlace.top + ( view.north - point.y ) * MILLIMETRES / candidate.scale };
    }

    static PaperBox calloutBox( const MapCallout &callout, const PlaneBox &view, const FrameCandidate &candidate )
    {
      const PlanePoint middle = paperPoint( callout.middle, view, candidate );
      return { middle.x - callout.width / 2, middle.y - callout.height / 2, callout.width, callout.height };
    }

    double cutTexts( const PlaneBox &view, const FrameCandidate &candidate ) const
    {
      double cut = 0;
      for ( const MapCallout &callout : mCallouts )
      {
        const PaperBox box = calloutBox( callout, view, candidate );
        if ( box.left < candidate.mainPlace.left || box.top < candidate.mainPlace.top || box.right() > candidate.mainPlace.right() || box.bottom() > candidate.mainPlace.bottom() )
          ++cut;
      }
      return cut;
    }

    //! Places \a far on \a sheet at the main scale or the largest that fits, and returns what that costs; false when there is no room.
    bool placeFar( const FarLand &far, const FrameSheet &sheet, const FrameCandidate &candidate, const PlaneBox &view, ArchipelagoFrames &result, double &cost ) const
    {
      std::vector<PaperBox> placed;
      for ( const IslandFrame &frame : result.frames )
        placed.push_back( frame.place );
      PlanePoint wish = paperPoint( far.bounds.middle(), view, candidate );
      wish = { std::clamp( wish.x, 0.0, mWidth ), std::clamp( wish.y, 0.0, mHeight ) };
      for ( const double smaller : { 1.0, 1.25, 1.6, 2.0, 2.5, 3.2, 4.0, 5.0, 6.5, 8.0, 12.0, 20.0 } )
      {
        const double scale = smaller > 1 ? twoDigits( candidate.scale * smaller ) : candidate.scale;
        const FrameSize size = sizeOf( far.bounds, scale, mStyle );
        const std::optional<FramePlace> place = placeFrame( sheet, placed, size.width, size.height, wish );
        if ( !place )
          continue;
        cost += SHRUNK_COST * std::log( scale / candidate.scale ) + ODD_PLACE_COST * place->oddness / std::hypot( mWidth, mHeight );
        const double metres = scale / MILLIMETRES;
        const PlanePoint middle = far.bounds.middle();
        const double west = middle.x - size.width / 2 * metres;
        const double north = middle.y + ( size.height + mStyle.labelHeight ) / 2 * metres;
        IslandFrame frame { place->box, { west, north - size.height * metres, west + size.width * metres, north }, scale, !( smaller > 1 ), far.parts };
        std::sort( frame.parts.begin(), frame.parts.end() );
        result.frames.push_back( std::move( frame ) );
        return true;
      }
      return false;
    }

    //! With the land of the main map \a across and \a along the room that its map leaves.
    Trial trialOf( const FrameCandidate &candidate, double across, double along ) const
    {
      constexpr double OFF_CENTRE_COST = 0.01;
      constexpr double SPARE = 0.015; // of the sheet
      Trial trial { &candidate, candidate.view( across, along, mStyle.margin ), {}, 0, 0 };
      double away = 0;
      trial.far = farLand( candidate, trial.view, trial.omitted, away );
      joinFarLand( trial.far, candidate.scale, mStyle, SPARE * mWidth * mHeight );
      std::stable_sort( trial.far.begin(), trial.far.end(), [&]( const FarLand &a, const FarLand &b ) { return paperArea( a.bounds, candidate.scale, mStyle ) > paperArea( b.bounds, candidate.scale, mStyle ); } );
      trial.cost = std::log( candidate.scale ) + FRAME_COST * static_cast<double>( trial.far.size() ) + AWAY_COST * away / std::max( mSubjectArea, 1.0 )
        + CUT_TEXT_COST * cutTexts( trial.view, candidate ) + OFF_CENTRE_COST * ( std::abs( across - 0.5 ) + std::abs( along - 0.5 ) ) + ( candidate.isBeside ? BESIDE_COST : 0 );
      return trial;
    }

    //! Places the frames of \a trial and keeps the outcome when it is the best so far.
    void place( const Trial &trial )
    {
      const FrameCandidate &candidate = *trial.candidate;
      ArchipelagoFrames result { candidate.mainPlace, trial.view, candidate.scale, {}, {}, trial.omitted };
      double cost = trial.cost;
      const SeaGrid grid = gridOf( candidate, trial.view );
      const FrameSheet sheet { grid, mWidth, mHeight, candidate.isBeside ? 0 : mStyle.gap, mStyle.gap };
      for ( const FarLand &land : trial.far )
      {
        if ( !placeFar( land, sheet, candidate, trial.view, result, cost ) )
        {
          cost += LISTED_COST;
          for ( const size_t part : land.parts )
            if ( mLand[part].squareMetres >= mStyle.leastIsland )
              result.listed.push_back( part );
            else
              ++result.omitted;
        }
        if ( cost >= mLeastCost )
          return;
      }
      std::sort( result.listed.begin(), result.listed.end() );
      mLeastCost = cost;
      mBest = std::move( result );
    }

    const std::vector<LandPart> &mLand;
    const std::vector<MapCallout> &mCallouts;
    double mWidth;
    double mHeight;
    FrameStyle mStyle;
    std::vector<PlaneBox> mBounds;
    std::vector<std::vector<PlanePoint>> mThinned;
    double mSubjectArea = 0;
    double mLeastCost = std::numeric_limits<double>::infinity();
    ArchipelagoFrames mBest { { 0, 0, 0, 0 }, {}, 1, {}, {}, 0 };
};
} // namespace

ArchipelagoFrames archipelagoFrames( const std::vector<LandPart> &land, const std::vector<MapCallout> &callouts, double width, double height, const FrameStyle &style )
{
  return FrameSearch( land, callouts, width, height, style ).best();
}

} // namespace clusteratlas
