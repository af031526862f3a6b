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
  const std::optional<QStringList> found = mIndex->clusters( query );
  if ( !found )
    return QStringList();
  const QSet<QString> ids( found->begin(), found->end() );
  QStringList inOrder;
  for ( const QString &id : mAll )
    if ( ids.contains( id ) )
      inOrder << id;
  return inOrder;
}

bool ClusterSearch::narrows( const QString &query )
{
  return !searchWords( query ).isEmpty();
}

} // namespace clusteratlas
