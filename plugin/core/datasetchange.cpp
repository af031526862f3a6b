// SPDX-License-Identifier: GPL-2.0-or-later
#include "datasetchange.h"

#include <set>
#include <tuple>

namespace clusteratlas
{

namespace
{
using Pair = std::tuple<QString, QString, Role>;

std::map<QString, QStringList> clustersOf( const Dataset &dataset )
{
  std::map<QString, QStringList> clusters;
  for ( const Cluster &cluster : dataset.clusters )
    clusters.emplace( cluster.id, QStringList { cluster.name.ja, cluster.name.en, cluster.region.ja, cluster.region.en, cluster.programmeId } + cluster.fieldIds );
  return clusters;
}

std::set<Pair> pairsOf( const Dataset &dataset )
{
  std::set<Pair> pairs;
  for ( const Membership &membership : dataset.memberships )
    pairs.emplace( membership.clusterId, membership.prefecture ? membership.prefecture->toString() : membership.prefectureLabel, membership.role );
  return pairs;
}

int countMissing( const std::set<Pair> &pairs, const std::set<Pair> &in )
{
  int missing = 0;
  for ( const Pair &pair : pairs )
    missing += in.count( pair ) == 0 ? 1 : 0;
  return missing;
}
} // namespace

DatasetChange datasetChange( const Dataset &before, const Dataset &after )
{
  DatasetChange change;
  const std::map<QString, QStringList> old = clustersOf( before ), now = clustersOf( after );
  for ( const auto &[id, cells] : now )
  {
    const auto same = old.find( id );
    change.clustersAdded += same == old.end() ? 1 : 0;
    change.clustersChanged += same != old.end() && same->second != cells ? 1 : 0;
  }
  for ( const auto &[id, cells] : old )
    change.clustersRemoved += now.count( id ) == 0 ? 1 : 0;
  const std::set<Pair> oldPairs = pairsOf( before ), newPairs = pairsOf( after );
  change.membershipsAdded = countMissing( newPairs, oldPairs );
  change.membershipsRemoved = countMissing( oldPairs, newPairs );
  return change;
}

} // namespace clusteratlas
