// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>

namespace clusteratlas
{

/**
 * Shows the rows of chosen clusters, what stands below them, and in a tree whatever stands above. Sorts by SortRole.
 */
class ClusterFilter : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit ClusterFilter( QObject *parent = nullptr );

    //! Nothing means everything, rows of no cluster included.
    void showOnly( const std::optional<QSet<QString>> &clusterIds );

  protected:
    bool filterAcceptsRow( int sourceRow, const QModelIndex &sourceParent ) const override;

  private:
    std::optional<QSet<QString>> mClusters;
};

} // namespace clusteratlas
