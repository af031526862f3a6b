// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragefaces.h"

#include "orientation.h"

#include <limits>
#include <numeric>

namespace clusteratlas
{

namespace
{
constexpr quint32 NOTHING = ~quint32( 0 );
constexpr quint32 EDGES_OF_A_RUN = 6;

//! A half as seen from the node it leaves.
struct Spoke
{
    Position node;
    Position next;
    quint32 half;
};

bool isBefore( const Spoke &a, const Spoke &b )
{
  if ( a.node != b.node )
    return a.node < b.node;
  // Counterclockwise from east.
  const auto isLower = []( const Spoke &spoke ) { return spoke.next.y < spoke.node.y || ( spoke.next.y == spoke.node.y && spoke.next.x < spoke.node.x ); };
  return isLower( a ) != isLower( b ) ? isLower( b ) : orientation( a.node, a.next, b.next ) > 0;
}

void add( Cover &cover, quint32 polygon, int times )
{
  const auto place = std::lower_bound( cover.begin(), cover.end(), polygon, []( const auto &entry, quint32 value ) { return entry.first < value; } );
  if ( place == cover.end() || place->first != polygon )
    cover.insert( place, { polygon, times } );
  else if ( ( place->second += times ) == 0 )
    cover.erase( place );
}

void add( Cover &cover, const Cover &other, int times )
{
  for ( const auto &[polygon, count] : other )
    add( cover, polygon, count * times );
}

//! Whether a ray from \a place to the left meets the edge: 1 when the edge goes down, -1 when up, else 0.
int metWestwards( Position place, Position from, Position to )
{
  if ( ( from.y <= place.y ) == ( to.y <= place.y ) )
    return 0;
  const int down = to.y < from.y ? 1 : -1;
  return orientation( from, to, place ) == down ? down : 0;
}

bool isWithin( Position place, const std::vector<Position> &ring )
{
  int winding = 0;
  for ( size_t at = 0; at + 1 < ring.size(); ++at )
    winding += metWestwards( place, ring[at], ring[at + 1] );
  return winding != 0;
}
} // namespace

std::vector<Cover> arcUses( const CoverageArcs &arcs, const std::vector<quint32> &owners )
{
  std::vector<Cover> uses( arcs.count() );
  for ( quint32 ring = 0; ring < arcs.ringCount(); ++ring )
    for ( const ArcUse *use = arcs.usesBegin( ring ); use != arcs.usesEnd( ring ); ++use )
      add( uses[use->arc], owners[ring], use->forward ? 1 : -1 );
  return uses;
}

std::vector<quint32> coveringPolygons( const Cover &cover )
{
  std::vector<quint32> polygons;
  for ( const auto &[polygon, times] : cover )
    if ( times > 0 )
      polygons.push_back( polygon );
  return polygons;
}

CoverageFaces::CoverageFaces( const CoverageArcs &arcs, const std::vector<quint32> &owners )
  : mArcs( arcs )
  , mUses( arcUses( arcs, owners ) )
  , mNext( arcs.count() * 2 )
  , mCycleOf( arcs.count() * 2, NOTHING )
{
  linkHalves();
  findComponents();
  coverFaces();
}

void CoverageFaces::linkHalves()
{
  const RingSet &lines = mArcs.lines();
  std::vector<Spoke> spokes;
  spokes.reserve( mArcs.count() * 2 );
  for ( quint32 arc = 0; arc < mArcs.count(); ++arc )
  {
    spokes.push_back( { lines.positions[lines.first( arc )], lines.positions[lines.first( arc ) + 1], arc * 2 } );
    spokes.push_back( { lines.positions[lines.last( arc )], lines.positions[lines.last( arc ) - 1], arc * 2 + 1 } );
  }
  std::sort( spokes.begin(), spokes.end(), isBefore );
  mComponentOfArc.resize( mArcs.count() );
  std::iota( mComponentOfArc.begin(), mComponentOfArc.end(), quint32( 0 ) );
  const auto rootOf = [this]( quint32 arc ) {
    while ( mComponentOfArc[arc] != arc )
      arc = mComponentOfArc[arc] = mComponentOfArc[mComponentOfArc[arc]];
    return arc;
  };
  for ( size_t begin = 0, end = 0; begin < spokes.size(); begin = end )
  {
    while ( end < spokes.size() && spokes[end].node == spokes[begin].node )
      ++end;
    size_t before = end - 1;
    for ( size_t at = begin; at < end; before = at++ )
    {
      // Who arrives against this spoke leaves by the next one clockwise, so as to keep the face on the left.
      mNext[spokes[at].half ^ 1] = spokes[before].half;
      mComponentOfArc[rootOf( spokes[at].half / 2 )] = rootOf( spokes[before].half / 2 );
    }
  }
  for ( quint32 arc = 0; arc < mArcs.count(); ++arc )
    mComponentOfArc[arc] = rootOf( arc );
  for ( quint32 begin = 0; begin < mNext.size(); ++begin )
  {
    if ( mCycleOf[begin] != NOTHING )
      continue;
    for ( quint32 half = begin; mCycleOf[half] == NOTHING; half = mNext[half] )
    {
      mCycleOf[half] = cycleCount();
      mHalves.push_back( half );
    }
    mCycleStarts.push_back( static_cast<quint32>( mHalves.size() ) );
  }
}

void CoverageFaces::findComponents()
{
  const RingSet &lines = mArcs.lines();
  std::vector<quint32> index( mArcs.count(), NOTHING );
  std::vector<Spoke> highest;
  std::vector<Box> extents;
  for ( quint32 arc = 0; arc < mArcs.count(); ++arc )
  {
    quint32 &component = index[mComponentOfArc[arc]];
    if ( component == NOTHING )
    {
      component = static_cast<quint32>( mComponents.size() );
      mComponents.push_back( { lines.positions[lines.first( arc )] } );
      highest.push_back( { mComponents.back().lowest, lines.positions[lines.first( arc ) + 1], arc * 2 } );
      extents.push_back( Box::around( mComponents.back().lowest, mComponents.back().lowest ) );
    }
    // Of the edges that leave the lowest vertex, all to the right, the one turned farthest left has the outside on its left.
    Spoke &spoke = highest[component];
    const auto take = [&spoke]( const Spoke &other ) {
      if ( other.node < spoke.node || ( other.node == spoke.node && orientation( spoke.node, spoke.next, other.next ) > 0 ) )
        spoke = other;
    };
    for ( quint32 edge = lines.first( arc ); edge < lines.last( arc ); ++edge )
    {
      take( { lines.positions[edge], lines.positions[edge + 1], arc * 2 } );
      take( { lines.positions[edge + 1], lines.positions[edge], arc * 2 + 1 } );
      extents[component] = extents[component].with( Box::around( lines.positions[edge], lines.positions[edge + 1] ) );
    }
  }
  mOuterOf.resize( cycleCount() );
  std::vector<Box> boxes;
  for ( size_t component = 0; component < mComponents.size(); ++component )
  {
    mComponents[component] = { highest[component].node, mCycleOf[highest[component].half] };
    mOuterOf[mComponents[component].outerCycle] = 1;
    boxes.push_back( Box::around( highest[component].node, highest[component].node ) );
  }
  for ( quint32 &component : mComponentOfArc )
    component = index[component];
  mLowest = BoxTree( boxes );
  mExtents = BoxTree( extents );
}

Cover CoverageFaces::coverWestOf( Position place, const BoxTree &tree, const std::vector<std::pair<quint32, quint32>> &runs, quint32 component ) const
{
  const RingSet &lines = mArcs.lines();
  Cover cover;
  (void) tree.visit( { -std::numeric_limits<double>::infinity(), place.y, place.x, place.y }, [&]( quint32 run ) {
    const auto &[begin, arc] = runs[run];
    if ( mComponentOfArc[arc] == component )
      return true;
    for ( quint32 edge = begin; edge < std::min( begin + EDGES_OF_A_RUN, lines.last( arc ) ); ++edge )
      if ( const int met = metWestwards( place, lines.positions[edge], lines.positions[edge + 1] ); met != 0 )
        add( cover, mUses[arc], met );
    return true;
  } );
  return cover;
}

void CoverageFaces::coverFaces()
{
  const RingSet &lines = mArcs.lines();
  std::vector<std::pair<quint32, quint32>> runs;
  std::vector<Box> boxes;
  for ( quint32 arc = 0; arc < mArcs.count(); ++arc )
    for ( quint32 begin = lines.first( arc ); begin < lines.last( arc ); begin += EDGES_OF_A_RUN )
    {
      runs.emplace_back( begin, arc );
      boxes.push_back( Box::around( lines.positions[begin], lines.positions[begin + 1] ) );
      for ( quint32 at = begin + 2; at <= std::min( begin + EDGES_OF_A_RUN, lines.last( arc ) ); ++at )
        boxes.back() = boxes.back().with( lines.positions[at] );
    }
  const BoxTree tree( boxes );
  mCovers.resize( cycleCount() );
  std::vector<bool> known( cycleCount() );
  std::vector<quint32> waiting;
  for ( quint32 component = 0; component < mComponents.size(); ++component )
  {
    const quint32 outer = mComponents[component].outerCycle;
    mCovers[outer] = coverWestOf( mComponents[component].lowest, tree, runs, component );
    known[outer] = true;
    waiting.push_back( outer );
    while ( !waiting.empty() )
    {
      const quint32 cycle = waiting.back();
      waiting.pop_back();
      for ( const quint32 *half = halvesBegin( cycle ); half != halvesEnd( cycle ); ++half )
      {
        const quint32 across = mCycleOf[*half ^ 1];
        if ( known[across] )
          continue;
        mCovers[across] = mCovers[cycle];
        add( mCovers[across], mUses[*half / 2], *half & 1 ? 1 : -1 );
        known[across] = true;
        waiting.push_back( across );
      }
    }
  }
}

std::vector<Position> CoverageFaces::positions( quint32 cycle ) const
{
  const RingSet &lines = mArcs.lines();
  std::vector<Position> result;
  for ( const quint32 *half = halvesBegin( cycle ); half != halvesEnd( cycle ); ++half )
  {
    const auto begin = lines.positions.begin() + lines.first( *half / 2 );
    const auto end = lines.positions.begin() + lines.last( *half / 2 );
    if ( *half & 1 )
      result.insert( result.end(), std::make_reverse_iterator( end + 1 ), std::make_reverse_iterator( begin + 1 ) );
    else
      result.insert( result.end(), begin, end );
  }
  result.push_back( result.front() );
  return result;
}

std::vector<quint32> CoverageFaces::within( quint32 cycle ) const
{
  if ( isOuter( cycle ) )
    return {};
  const std::vector<Position> around = positions( cycle );
  Box box = Box::around( around.front(), around.front() );
  for ( const Position position : around )
    box = box.with( position );
  std::vector<quint32> inside;
  (void) mLowest.visit( box, [&]( quint32 component ) {
    if ( component != componentOf( cycle ) && isWithin( mComponents[component].lowest, around ) )
      inside.push_back( component );
    return true;
  } );
  std::vector<quint32> result;
  std::sort( inside.begin(), inside.end() );
  for ( const quint32 component : inside )
  {
    const Position place = mComponents[component].lowest;
    const auto isAside = [&]( quint32 other ) { return other == component || !std::binary_search( inside.begin(), inside.end(), other ) || !isWithin( place, positions( mComponents[other].outerCycle ) ); };
    if ( mExtents.visit( Box::around( place, place ), isAside ) )
      result.push_back( mComponents[component].outerCycle );
  }
  return result;
}

} // namespace clusteratlas
