// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterfilter.h"

#include "panelroles.h"

namespace clusteratlas
{

ClusterFilter::ClusterFilter( QObject *parent )
  : QSortFilterProxyModel( parent )
{
  setSortRole( SortRole );
  setSortLocaleAware( true );
  setRecursiveFilteringEnabled( true );
}

void ClusterFilter::showOnly( const std::optional<QSet<QString>> &clusterIds )
{
  if ( clusterIds == mClusters )
    return;
  mClusters = clusterIds;
  invalidateFilter();
}

bool ClusterFilter::filterAcceptsRow( int sourceRow, const QModelIndex &sourceParent ) const
{
  if ( !mClusters )
    return true;
  for ( QModelIndex index = sourceModel()->index( sourceRow, 0, sourceParent ); index.isValid(); index = index.parent() )
    if ( mClusters->contains( index.data( ClusterIdRole ).toString() ) )
      return true;
  return false;
}

} // namespace clusteratlas
