// SPDX-License-Identifier: GPL-2.0-or-later
#include "boundarylabelling.h"

#include "leastassignment.h"

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
size_t capacity( const LabelColumn &column, double height, double gap )
{
  const double room = column.bottom - column.top + gap;
  constexpr double ROUNDING = 1e-9;
  return room < height ? 0 : static_cast<size_t>( std::floor( room / ( height + gap ) + ROUNDING ) );
}

//! The middles of \a count boxes spread over \a column: equal room between them, half of it above and below.
void appendPlaces( std::vector<LabelPlace> &places, const LabelColumn &column, size_t index, size_t count, double height )
{
  const double share = ( column.bottom - column.top ) / static_cast<double>( std::max<size_t>( 1, count ) );
  // As many boxes as fit stand from edge to edge, fewer do not cling to the edges.
  const double spread = count > 1 ? ( column.bottom - column.top - height ) / static_cast<double>( count - 1 ) : 0;
  const bool isTight = share < height;
  for ( size_t box = 0; box < count; ++box )
    places.push_back( { index, isTight ? column.top + height / 2 + spread * static_cast<double>( box ) : column.top + share * ( static_cast<double>( box ) + 0.5 ) } );
}

BoundaryLabels shortest( const std::vector<PagePoint> &sites, const std::vector<LabelColumn> &columns, const std::vector<LabelPlace> &places )
{
  std::vector<std::vector<double>> lengths;
  for ( const PagePoint &site : sites )
  {
    std::vector<double> &row = lengths.emplace_back();
    for ( const LabelPlace &place : places )
      row.push_back( std::hypot( columns[place.column].edge - site.x, place.middle - site.y ) );
  }
  BoundaryLabels labels { {}, 0 };
  const std::vector<size_t> chosen = leastAssignment( lengths );
  for ( size_t site = 0; site < sites.size(); ++site )
  {
    labels.places.push_back( places[chosen[site]] );
    labels.length += lengths[site][chosen[site]];
  }
  return labels;
}
} // namespace

std::optional<BoundaryLabels> boundaryLabels( const std::vector<PagePoint> &sites, const std::vector<LabelColumn> &columns, double height, double gap )
{
  if ( sites.empty() )
    return BoundaryLabels { {}, 0 };
  std::optional<BoundaryLabels> best;
  const size_t inFirst = columns.empty() ? 0 : capacity( columns[0], height, gap );
  const size_t inSecond = columns.size() < 2 ? 0 : capacity( columns[1], height, gap );
  for ( size_t first = sites.size() > inSecond ? sites.size() - inSecond : 0; first <= std::min( inFirst, sites.size() ); ++first )
  {
    std::vector<LabelPlace> places;
    for ( size_t column = 0; column < columns.size() && column < 2; ++column )
      appendPlaces( places, columns[column], column, column == 0 ? first : sites.size() - first, height );
    BoundaryLabels labels = shortest( sites, columns, places );
    if ( !best || labels.length < best->length )
      best = std::move( labels );
  }
  return best;
}

} // namespace clusteratlas
