// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustersearch.h"

#include "searchkey.h"

#include <QSet>

namespace clusteratlas
{

ClusterSearch::ClusterSearch( const Dataset &dataset, const JoinResult &join )
  : mIndex( std::make_shared<const SearchIndex>( dataset, join ) )
{
  QSet<QString> seen;
  for ( const Cluster &cluster : dataset.clusters )
  {
    if ( !seen.contains( cluster.id ) )
      mAll << cluster.id;
    seen.insert( cluster.id );
  }
}

QStringList ClusterSearch::clusters( const QString &query ) const
{
  if ( !mIndex || !narrows( query ) )
    return mAll;
  return mIndex->clusters( query ).value_or( QStringList() );
}

QStringList ClusterSearch::inOrder( const QStringList &clusterIds ) const
{
  const QSet<QString> ids( clusterIds.begin(), clusterIds.end() );
  QStringList ordered;
  for ( const QString &id : mAll )
    if ( ids.contains( id ) )
      ordered << id;
  return ordered;
}

bool ClusterSearch::narrows( const QString &query )
{
  return !searchWords( query ).isEmpty();
}

} // namespace clusteratlas
