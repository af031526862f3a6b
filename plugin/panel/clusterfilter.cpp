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

void ClusterFilter::showOnly( const std::optional<QSet<QString>> &clusterIds, const QStringList &bestFirst )
{
  const bool isOtherOrder = bestFirst != mBestFirst;
  if ( clusterIds == mClusters && !isOtherOrder )
    return;
  mClusters = clusterIds;
  setOrder( bestFirst );
  if ( isOtherOrder )
    invalidate();
  else
    invalidateFilter();
}

void ClusterFilter::sortByColumn()
{
  if ( mBestFirst.isEmpty() )
    return;
  setOrder( {} );
  invalidate();
}

void ClusterFilter::setOrder( const QStringList &bestFirst )
{
  mBestFirst = bestFirst;
  mPlaces.clear();
  for ( int place = 0; place < bestFirst.size(); ++place )
    mPlaces.insert( bestFirst.at( place ), place );
}

bool ClusterFilter::lessThan( const QModelIndex &left, const QModelIndex &right ) const
{
  if ( mPlaces.isEmpty() )
    return QSortFilterProxyModel::lessThan( left, right );
  const int places[] = { mPlaces.value( left.data( ClusterIdRole ).toString(), mPlaces.size() ), mPlaces.value( right.data( ClusterIdRole ).toString(), mPlaces.size() ) };
  // The best are above whichever way the column was sorted.
  return sortOrder() == Qt::AscendingOrder ? places[0] < places[1] : places[1] < places[0];
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
