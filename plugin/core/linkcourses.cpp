// SPDX-License-Identifier: GPL-2.0-or-later
#include "linkcourses.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace clusteratlas
{

namespace
{
constexpr double SAME_DIRECTION = 6 * M_PI / 180;
constexpr double SAME_COURSE_DEGREES = 0.25;
constexpr double SHARED_PART = 1.0 / 3;

double lengthOf( const LinkLine &line )
{
  return std::hypot( line.to.longitude - line.from.longitude, line.to.latitude - line.from.latitude );
}

//! Where \a point is along \a line, whose length is \a length, and how far beside it.
std::pair<double, double> alongAndBeside( const LinkLine &line, double length, GeographicPoint point )
{
  const double x = ( line.to.longitude - line.from.longitude ) / length, y = ( line.to.latitude - line.from.latitude ) / length;
  const double dx = point.longitude - line.from.longitude, dy = point.latitude - line.from.latitude;
  return { dx * x + dy * y, dx * y - dy * x };
}

bool shareCourse( const LinkLine &a, const LinkLine &b )
{
  const double lengthA = lengthOf( a ), lengthB = lengthOf( b );
  if ( lengthA == 0 || lengthB == 0 )
    return false;
  const double cross = ( a.to.longitude - a.from.longitude ) * ( b.to.latitude - b.from.latitude ) - ( a.to.latitude - a.from.latitude ) * ( b.to.longitude - b.from.longitude );
  if ( std::abs( cross ) > std::sin( SAME_DIRECTION ) * lengthA * lengthB )
    return false;
  const LinkLine &longer = lengthA >= lengthB ? a : b;
  const LinkLine &shorter = lengthA >= lengthB ? b : a;
  const double length = std::max( lengthA, lengthB );
  const auto [first, besideFirst] = alongAndBeside( longer, length, shorter.from );
  const auto [second, besideSecond] = alongAndBeside( longer, length, shorter.to );
  if ( std::min( std::abs( besideFirst ), std::abs( besideSecond ) ) > SAME_COURSE_DEGREES )
    return false;
  return std::min( length, std::max( first, second ) ) - std::max( 0.0, std::min( first, second ) ) > SHARED_PART * std::min( lengthA, lengthB );
}

int lane( int place )
{
  return place % 2 == 0 ? -place / 2 : ( place + 1 ) / 2;
}
} // namespace

std::vector<int> linkLanes( const std::vector<LinkLine> &lines )
{
  // Only lines whose boxes lie beside each other can share a course: sorted by their western ends, most pairs are never looked at.
  std::vector<size_t> order( lines.size() );
  for ( size_t index = 0; index < order.size(); ++index )
    order[index] = index;
  const auto west = [&lines]( size_t index ) { return std::min( lines[index].from.longitude, lines[index].to.longitude ); };
  const auto east = [&lines]( size_t index ) { return std::max( lines[index].from.longitude, lines[index].to.longitude ); };
  std::stable_sort( order.begin(), order.end(), [&west]( size_t a, size_t b ) { return west( a ) < west( b ); } );

  std::vector<int> lanes( lines.size(), 0 );
  std::vector<size_t> open;
  for ( const size_t index : order )
  {
    open.erase( std::remove_if( open.begin(), open.end(), [&]( size_t other ) { return east( other ) + SAME_COURSE_DEGREES < west( index ); } ), open.end() );
    std::set<int> taken;
    for ( const size_t other : open )
      if ( shareCourse( lines[index], lines[other] ) )
        taken.insert( lanes[other] );
    int place = 0;
    while ( taken.count( lane( place ) ) )
      ++place;
    lanes[index] = lane( place );
    open.push_back( index );
  }
  return lanes;
}

} // namespace clusteratlas
