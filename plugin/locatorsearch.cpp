// SPDX-License-Identifier: GPL-2.0-or-later
#include "locatorsearch.h"

#include "core/clusterplaces.h"
#include "core/searchindex.h"
#include "panel/datasetindex.h"
#include "panel/membershiptext.h"

#include <map>
#include <mutex>

namespace clusteratlas
{

namespace
{
constexpr int MOST_HITS = 30;

using Key = std::pair<SearchKind, QString>;
using Hits = std::map<Key, LocatorHit>;

Hits hitsOf( const Dataset &dataset, const JoinResult &join, const QString &language )
{
  const DatasetIndex index( dataset );
  const ClusterPlaces places( dataset, join );
  Hits hits;
  for ( const Cluster &cluster : dataset.clusters )
    hits.emplace( Key( SearchKind::Cluster, cluster.id ), LocatorHit { QStringLiteral( "cluster" ), cluster.name.in( language ), cluster.region.in( language ), { cluster.id }, {} } );
  for ( int number = PrefectureCode::FIRST; number <= PrefectureCode::LAST; ++number )
  {
    const PrefectureCode code = *PrefectureCode::fromNumber( number );
    const QStringList clusters = places.clustersOf( code.toString() ).value_or( QStringList() );
    if ( !clusters.isEmpty() )
      hits.emplace( Key( SearchKind::Prefecture, code.toString() ), LocatorHit { QStringLiteral( "prefecture" ), MembershipText::prefecture( code, language ), places.namesOf( code.toString(), language )->join( QStringLiteral( " / " ) ), clusters, { code.toString() } } );
  }
  for ( const Institution &institution : dataset.institutions )
  {
    QStringList clusters, names;
    for ( const Participation &participation : dataset.participations )
      if ( participation.institutionId == institution.id && !clusters.contains( participation.clusterId ) )
      {
        clusters << participation.clusterId;
        if ( const Cluster *cluster = index.cluster( participation.clusterId ) )
          names << cluster->name.in( language );
      }
    hits.emplace( Key( SearchKind::Institution, institution.id ), LocatorHit { QStringLiteral( "institution" ), institution.name.in( language ), names.join( QStringLiteral( " / " ) ), clusters, {} } );
  }
  return hits;
}

//! What a search needs; the index serves one thread at a time.
struct Searched
{
    SearchIndex index;
    Hits hits;
    std::mutex mutex;
};
} // namespace

LocatorSearch locatorSearch( const Dataset &dataset, const JoinResult &join, const QString &language )
{
  const auto searched = std::shared_ptr<Searched>( new Searched { SearchIndex( dataset, join ), hitsOf( dataset, join, language ), {} } );
  return [searched]( const QString &query, const std::function<bool()> &isCanceled ) {
    const std::lock_guard<std::mutex> lock( searched->mutex );
    std::vector<LocatorHit> hits;
    if ( isCanceled() )
      return hits;
    for ( const SearchHit &found : searched->index.search( query, MOST_HITS ) )
      if ( const auto known = searched->hits.find( { found.kind, found.id } ); known != searched->hits.end() )
      {
        hits.push_back( known->second );
        hits.back().score = found.score;
      }
    return hits;
  };
}

} // namespace clusteratlas
