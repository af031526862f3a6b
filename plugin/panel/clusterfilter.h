// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace clusteratlas
{

/**
 * Shows the rows of chosen clusters, what stands below them, and in a tree whatever stands above. Sorts by SortRole, or by how well a search found the rows.
 */
class ClusterFilter : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit ClusterFilter( QObject *parent = nullptr );

    //! Nothing means everything, rows of no cluster included. \a bestFirst is the order of the rows until sortByColumn(); empty: that of the column.
    void showOnly( const std::optional<QSet<QString>> &clusterIds, const QStringList &bestFirst = {} );

    //! The column counts again, whatever was found best.
    void sortByColumn();

  protected:
    bool lessThan( const QModelIndex &left, const QModelIndex &right ) const override;
    bool filterAcceptsRow( int sourceRow, const QModelIndex &sourceParent ) const override;

  private:
    void setOrder( const QStringList &bestFirst );

    std::optional<QSet<QString>> mClusters;
    QStringList mBestFirst;
    QHash<QString, int> mPlaces; //!< in mBestFirst
};

} // namespace clusteratlas
