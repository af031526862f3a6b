// SPDX-License-Identifier: GPL-2.0-or-later
#include "locatorsearch.h"

#include "core/searchindex.h"
#include "panel/membershiptext.h"
#include "panel/plaintext.h"

#include <QHash>
#include <QMutex>

namespace clusteratlas
{

namespace
{
constexpr int MOST_HITS = 30;

//! The index, which one thread may use at a time, and what its hits are called.
struct Search
{
    Search( const Dataset &dataset, const JoinResult &join, const QString &language )
      : index( dataset, join )
    {
      for ( const Cluster &cluster : dataset.clusters )
      {
        clusterNames.insert( cluster.id, cluster.name.in( language ) );
        regions.insert( cluster.id, cluster.region.in( language ) );
      }
      for ( const Institution &institution : dataset.institutions )
        institutions.insert( institution.id, institution.name.in( language ) );
    }

    QString namesOf( const QStringList &clusterIds ) const
    {
      QStringList names;
      for ( const QString &id : clusterIds )
        names << clusterNames.value( id, id );
      return names.join( QStringLiteral( " / " ) );
    }

    QMutex mutex;
    SearchIndex index;
    QHash<QString, QString> clusterNames;
    QHash<QString, QString> regions;
    QHash<QString, QString> institutions;
};

LocatorHit hitOf( const Search &search, const SearchHit &found, const QString &language )
{
  LocatorHit hit;
  hit.clusterIds = found.clusterIds;
  hit.score = found.score;
  if ( found.kind == SearchKind::Cluster )
  {
    hit.kind = QStringLiteral( "cluster" );
    hit.title = search.clusterNames.value( found.id, found.id );
    hit.description = search.regions.value( found.id );
  }
  else if ( found.kind == SearchKind::Prefecture )
  {
    const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( found.id.toInt() );
    hit.kind = QStringLiteral( "prefecture" );
    hit.title = code ? MembershipText::prefecture( *code, language ) : found.id;
    hit.description = search.namesOf( found.clusterIds );
    hit.prefCodes << found.id;
  }
  else
  {
    hit.kind = QStringLiteral( "institution" );
    hit.title = search.institutions.value( found.id, found.id );
    hit.description = search.namesOf( found.clusterIds );
  }
  hit.title = lineText( hit.title );
  hit.description = lineText( hit.description );
  return hit;
}
} // namespace

LocatorSearch locatorSearch( const Dataset &dataset, const JoinResult &join, const QString &language )
{
  return [search = std::make_shared<Search>( dataset, join, language ), language]( const QString &query, const std::function<bool()> &isCanceled ) {
    std::vector<LocatorHit> hits;
    const QMutexLocker locker( &search->mutex );
    if ( isCanceled() )
      return hits;
    for ( const SearchHit &found : search->index.search( query, MOST_HITS ) )
      if ( found.kind == SearchKind::Cluster || found.kind == SearchKind::Prefecture || found.kind == SearchKind::Institution )
        hits.push_back( hitOf( *search, found, language ) );
    return hits;
  };
}

} // namespace clusteratlas
