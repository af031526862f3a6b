// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterregion.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace clusteratlas
{

namespace
{
std::optional<GeographicPoint> mean( const std::vector<GeographicPoint> &points )
{
  if ( points.empty() )
    return std::nullopt;
  GeographicPoint sum { 0, 0 };
  for ( const GeographicPoint &point : points )
    sum = { sum.longitude + point.longitude, sum.latitude + point.latitude };
  const double count = static_cast<double>( points.size() );
  return GeographicPoint { sum.longitude / count, sum.latitude / count };
}
} // namespace

std::vector<ClusterRegion> clusterRegions( const Dataset &dataset, const JoinResult &join )
{
  QHash<QString, std::map<Role, std::vector<PrefectureCode>>> places;
  for ( const JoinedMembership &joined : join.joined )
  {
    const Membership &membership = dataset.memberships[joined.membership];
    places[membership.clusterId][membership.role].push_back( joined.prefecture );
  }
  std::vector<ClusterRegion> regions;
  for ( const Cluster &cluster : dataset.clusters )
    for ( const auto &[role, prefectures] : places.value( cluster.id ) )
      regions.push_back( { cluster.id, role, prefectures } );
  return regions;
}

std::optional<GeographicPoint> clusterHub( const Dataset &dataset, const JoinResult &join, const QString &clusterId )
{
  std::vector<const Participation *> parts;
  for ( const Participation &part : dataset.participations )
    if ( part.clusterId == clusterId && part.point )
      parts.push_back( &part );
  if ( parts.empty() )
    return std::nullopt;

  std::set<PrefectureCode> own;
  for ( const JoinedMembership &joined : join.joined )
    if ( dataset.memberships[joined.membership].clusterId == clusterId )
      own.insert( joined.prefecture );
  std::vector<GeographicPoint> inside;
  std::vector<GeographicPoint> all;
  for ( const Participation *part : parts )
  {
    all.push_back( *part->point );
    if ( part->prefecture && own.count( *part->prefecture ) )
      inside.push_back( *part->point );
  }
  return mean( inside.empty() ? all : inside );
}

} // namespace clusteratlas
