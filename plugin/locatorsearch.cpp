// SPDX-License-Identifier: GPL-2.0-or-later
#include "locatorsearch.h"

#include "core/clusterplaces.h"
#include "panel/clustersearchtext.h"
#include "panel/datasetindex.h"
#include "panel/membershiptext.h"
#include "panel/searchkey.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr size_t MOST_HITS = 30;

struct Entry
{
    LocatorHit hit;
    QString title; //!< a searchKey()
    QString text;  //!< a searchKey(): everything it is found by
};

std::vector<Entry> entriesOf( const Dataset &dataset, const JoinResult &join, const QString &language )
{
  const DatasetIndex index( dataset );
  const ClusterPlaces places( dataset, join );
  std::vector<Entry> entries;
  const auto add = [&entries]( LocatorHit hit, const QString &text ) {
    const QString title = searchKey( hit.title );
    entries.push_back( { std::move( hit ), title, text } );
  };
  for ( const Cluster &cluster : dataset.clusters )
    add( { QStringLiteral( "cluster" ), cluster.name.in( language ), cluster.region.in( language ), { cluster.id }, {} }, clusterSearchText( dataset, index, cluster ) );
  for ( int number = PrefectureCode::FIRST; number <= PrefectureCode::LAST; ++number )
  {
    const PrefectureCode code = *PrefectureCode::fromNumber( number );
    const QStringList clusters = places.clustersOf( code.toString() ).value_or( QStringList() );
    if ( !clusters.isEmpty() )
      add( { QStringLiteral( "prefecture" ), MembershipText::prefecture( code, language ), places.namesOf( code.toString(), language )->join( QStringLiteral( " / " ) ), clusters, { code.toString() } },
        prefectureSearchText( code ) );
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
    add( { QStringLiteral( "institution" ), institution.name.in( language ), names.join( QStringLiteral( " / " ) ), clusters, {} },
      searchKey( QStringList { institution.name.ja, institution.name.en, institution.printedName }.join( QLatin1Char( ' ' ) ) ) );
  }
  return entries;
}

double scoreOf( const Entry &entry, const QString &query )
{
  if ( entry.title == query )
    return 1;
  if ( entry.title.startsWith( query ) )
    return 0.9;
  return entry.title.contains( query ) ? 0.8 : 0.6;
}
} // namespace

LocatorSearch locatorSearch( const Dataset &dataset, const JoinResult &join, const QString &language )
{
  return [entries = std::make_shared<const std::vector<Entry>>( entriesOf( dataset, join, language ) )]( const QString &query, const std::function<bool()> &isCanceled ) {
    const QStringList words = searchWords( query );
    std::vector<LocatorHit> hits;
    if ( words.isEmpty() )
      return hits;
    const QString whole = searchKey( query.trimmed() );
    for ( const Entry &entry : *entries )
    {
      if ( isCanceled() )
        return hits;
      if ( !std::all_of( words.cbegin(), words.cend(), [&entry]( const QString &word ) { return entry.text.contains( word ); } ) )
        continue;
      hits.push_back( entry.hit );
      hits.back().score = scoreOf( entry, whole );
    }
    std::stable_sort( hits.begin(), hits.end(), []( const LocatorHit &a, const LocatorHit &b ) { return a.score > b.score; } );
    if ( hits.size() > MOST_HITS )
      hits.resize( MOST_HITS );
    return hits;
  };
}

} // namespace clusteratlas
