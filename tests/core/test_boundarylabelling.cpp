// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/boundarylabelling.h"
#include "core/leastassignment.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace clusteratlas
{
namespace
{
const std::vector<LabelColumn> TWO = { { 100, 20, 280 }, { 320, 20, 280 } };

std::vector<PagePoint> randomSites( std::mt19937 &random, size_t count )
{
  std::uniform_real_distribution<double> x( 110, 310 ), y( 20, 280 );
  std::vector<PagePoint> sites;
  for ( size_t index = 0; index < count; ++index )
    sites.push_back( { x( random ), y( random ) } );
  return sites;
}

double cross( PagePoint a, PagePoint b, PagePoint c )
{
  return ( b.x - a.x ) * ( c.y - a.y ) - ( b.y - a.y ) * ( c.x - a.x );
}

bool doCross( PagePoint a, PagePoint b, PagePoint c, PagePoint d )
{
  return cross( a, b, c ) * cross( a, b, d ) < 0 && cross( c, d, a ) * cross( c, d, b ) < 0;
}

double leastByTrying( const std::vector<std::vector<double>> &costs )
{
  std::vector<size_t> columns( costs.front().size() );
  std::iota( columns.begin(), columns.end(), size_t( 0 ) );
  double least = INFINITY;
  do
  {
    double sum = 0;
    for ( size_t row = 0; row < costs.size(); ++row )
      sum += costs[row][columns[row]];
    least = std::min( least, sum );
  } while ( std::next_permutation( columns.begin(), columns.end() ) );
  return least;
}

TEST( LeastAssignment, EqualsTryingAll )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::uniform_real_distribution<double> cost( -5, 20 );
  EXPECT_TRUE( leastAssignment( {} ).empty() );
  for ( int trial = 0; trial < 200; ++trial )
  {
    const size_t columns = 1 + random() % 7, rows = 1 + random() % columns;
    std::vector<std::vector<double>> costs( rows, std::vector<double>( columns ) );
    for ( std::vector<double> &row : costs )
      for ( double &cell : row )
        cell = trial % 3 == 0 ? std::floor( cost( random ) / 8 ) : cost( random );
    std::vector<size_t> chosen = leastAssignment( costs );
    double sum = 0;
    for ( size_t row = 0; row < rows; ++row )
      sum += costs[row][chosen[row]];
    std::sort( chosen.begin(), chosen.end() );
    EXPECT_EQ( std::adjacent_find( chosen.begin(), chosen.end() ), chosen.end() );
    EXPECT_NEAR( sum, leastByTrying( costs ), 1e-9 );
  }
}

TEST( BoundaryLabels, NoRoomIsNothing )
{
  const std::vector<PagePoint> sites( 5, { 200, 100 } );
  EXPECT_FALSE( boundaryLabels( sites, {}, 30, 2 ) );
  EXPECT_FALSE( boundaryLabels( sites, { { 100, 20, 40 } }, 30, 2 ) );
  EXPECT_FALSE( boundaryLabels( sites, { { 100, 20, 147 } }, 30, 2 ) );
  EXPECT_TRUE( boundaryLabels( sites, { { 100, 20, 178 } }, 30, 2 ) );
  EXPECT_TRUE( boundaryLabels( {}, {}, 30, 2 ) );
}

TEST( BoundaryLabels, LeastOfAllSidesAndOrders )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int trial = 0; trial < 60; ++trial )
  {
    const std::vector<PagePoint> sites = randomSites( random, 1 + random() % 6 );
    const size_t sides = 1 + trial % 2;
    const std::vector<LabelColumn> columns( TWO.begin(), TWO.begin() + static_cast<long>( sides ) );
    const auto labels = boundaryLabels( sites, columns, 30, 3 );
    ASSERT_TRUE( labels );
    double least = INFINITY;
    for ( size_t first = sides == 1 ? sites.size() : 0; first <= sites.size(); ++first )
    {
      std::vector<PagePoint> ports;
      for ( size_t box = 0; box < sites.size(); ++box )
      {
        const LabelColumn &column = columns[box < first ? 0 : 1 % sides];
        const double count = static_cast<double>( box < first ? first : sites.size() - first ), place = static_cast<double>( box < first ? box : box - first );
        ports.push_back( { column.edge, column.top + ( column.bottom - column.top ) * ( place + 0.5 ) / count } );
      }
      std::vector<std::vector<double>> costs;
      for ( const PagePoint &site : sites )
      {
        std::vector<double> &row = costs.emplace_back();
        for ( const PagePoint &port : ports )
          row.push_back( std::hypot( site.x - port.x, site.y - port.y ) );
      }
      least = std::min( least, leastByTrying( costs ) );
    }
    EXPECT_NEAR( labels->length, least, 1e-9 );
  }
}

TEST( BoundaryLabels, ManyNeitherCrossNorOverlap )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( size_t count = 10; count <= 40; count += 3 )
  {
    const double gap = 1, height = 2 * 260.0 / static_cast<double>( count + 1 ) - gap;
    const std::vector<PagePoint> sites = randomSites( random, count );
    const auto labels = boundaryLabels( sites, TWO, height, gap );
    ASSERT_TRUE( labels ) << count;
    for ( size_t one = 0; one < count; ++one )
    {
      const LabelPlace a = labels->places[one];
      EXPECT_GE( a.middle - height / 2, TWO[a.column].top - 1e-6 );
      EXPECT_LE( a.middle + height / 2, TWO[a.column].bottom + 1e-6 );
      for ( size_t other = one + 1; other < count; ++other )
      {
        const LabelPlace b = labels->places[other];
        EXPECT_FALSE( doCross( sites[one], { TWO[a.column].edge, a.middle }, sites[other], { TWO[b.column].edge, b.middle } ) ) << count;
        if ( a.column == b.column )
        {
          EXPECT_GE( std::abs( a.middle - b.middle ), height + gap - 1e-6 ) << count;
        }
      }
    }
  }
}

TEST( BoundaryLabels, OrderOfSitesDoesNotMatter )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  std::vector<PagePoint> sites = randomSites( random, 12 );
  const double length = boundaryLabels( sites, TWO, 20, 2 )->length;
  std::shuffle( sites.begin(), sites.end(), random );
  EXPECT_NEAR( boundaryLabels( sites, TWO, 20, 2 )->length, length, 1e-9 );
}
} // namespace
} // namespace clusteratlas
