// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterplaces.h"

#include "matchprefecture.h"

#include <set>

namespace clusteratlas
{

ClusterPlaces::ClusterPlaces( const Dataset &dataset, const JoinResult &join )
{
  std::map<QString, std::set<PrefectureCode>> places;
  for ( const JoinedMembership &joined : join.joined )
    places[dataset.memberships[joined.membership].clusterId].insert( joined.prefecture );
  for ( const Cluster &cluster : dataset.clusters )
  {
    if ( mPrefectures.contains( cluster.id ) )
      continue;
    mNames.insert( cluster.id, cluster.name );
    QStringList &codes = mPrefectures[cluster.id];
    for ( const PrefectureCode code : places[cluster.id] )
    {
      codes << code.toString();
      mClusters[code] << cluster.id;
    }
  }
}

std::optional<QStringList> ClusterPlaces::clustersOf( const QString &prefecture ) const
{
  const PrefectureMatchResult match = matchPrefecture( prefecture );
  if ( !match )
    return std::nullopt;
  return mClusters.value( match->code );
}

std::optional<QStringList> ClusterPlaces::namesOf( const QString &prefecture, const QString &language ) const
{
  const std::optional<QStringList> clusters = clustersOf( prefecture );
  if ( !clusters )
    return std::nullopt;
  QStringList names;
  for ( const QString &id : *clusters )
    names << mNames.value( id ).in( language );
  return names;
}

std::optional<QStringList> ClusterPlaces::prefecturesOf( const QString &clusterId ) const
{
  const auto found = mPrefectures.constFind( clusterId );
  return found == mPrefectures.constEnd() ? std::nullopt : std::make_optional( *found );
}

} // namespace clusteratlas
