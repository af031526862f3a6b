// SPDX-License-Identifier: GPL-2.0-or-later
#include "labelplaces.h"

#include "calloutplacement.h"
#include "clusterregion.h"

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
//! Degrees of latitude a label takes at the national view, about 1 : 12 000 000 with 8 pt: the wider of both languages, English in two lines.
Callout calloutFor( const Cluster &cluster, GeographicPoint anchor )
{
  constexpr double JAPANESE_CHARACTER = 0.36;
  constexpr double LATIN_CHARACTER = 0.23;
  constexpr int LATIN_LINE = 22;
  constexpr double TWO_LINES = 0.8;
  const double japanese = JAPANESE_CHARACTER * cluster.region.in( QStringLiteral( "ja" ) ).size();
  const double english = LATIN_CHARACTER * std::min( LATIN_LINE, cluster.region.in( QStringLiteral( "en" ) ).size() );
  return { anchor, std::max( { japanese, english, 1.0 } ), TWO_LINES };
}

//! A degree of longitude in degrees of latitude, in the middle of Japan: labels are placed where both axes measure alike.
const double LONGITUDE_SCALE = std::cos( 37 * M_PI / 180 );

GeographicPoint scaled( GeographicPoint point, double factor )
{
  return { point.longitude * factor, point.latitude };
}
} // namespace

std::map<QString, GeographicPoint> labelPlaces( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &land )
{
  if ( join.joined.empty() )
    return {};
  std::vector<QString> ids;
  std::vector<Callout> callouts;
  for ( const Cluster &cluster : dataset.clusters )
    if ( const std::optional<GeographicPoint> hub = clusterHub( dataset, join, cluster.id ) )
    {
      ids.push_back( cluster.id );
      callouts.push_back( calloutFor( cluster, scaled( *hub, LONGITUDE_SCALE ) ) );
    }
  std::vector<GeographicPoint> vertices;
  for ( const auto &[code, wkb] : land )
  {
    const std::vector<GeographicPoint> own = landPoints( wkb, LONGITUDE_SCALE );
    vertices.insert( vertices.end(), own.begin(), own.end() );
  }
  const std::vector<GeographicPoint> centres = placeCallouts( callouts, vertices );
  std::map<QString, GeographicPoint> places;
  for ( size_t index = 0; index < ids.size(); ++index )
    places.emplace( ids[index], scaled( centres[index], 1 / LONGITUDE_SCALE ) );
  return places;
}

} // namespace clusteratlas
