// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterfilter.h"

#include "panelroles.h"
#include "searchkey.h"

#include <algorithm>

namespace clusteratlas
{

ClusterFilter::ClusterFilter( QObject *parent )
  : QSortFilterProxyModel( parent )
{
  setSortRole( SortRole );
  setSortLocaleAware( true );
  setRecursiveFilteringEnabled( true );
}

void ClusterFilter::setQuery( const QString &query )
{
  const QStringList words = searchWords( query );
  if ( words == mWords )
    return;
  mWords = words;
  invalidateFilter();
}

bool ClusterFilter::filterAcceptsRow( int sourceRow, const QModelIndex &sourceParent ) const
{
  if ( mWords.isEmpty() )
    return true;
  const QString text = sourceModel()->index( sourceRow, 0, sourceParent ).data( SearchTextRole ).toString();
  return std::all_of( mWords.begin(), mWords.end(), [&text]( const QString &word ) { return text.contains( word ); } );
}

} // namespace clusteratlas
