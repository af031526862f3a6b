// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace clusteratlas
{

/**
 * Shows the rows whose SearchTextRole holds every word of a query, and in a tree whatever stands above them. Sorts by SortRole.
 */
class ClusterFilter : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit ClusterFilter( QObject *parent = nullptr );

    //! Words are split at spaces and folded by searchKey(); an empty query shows everything.
    void setQuery( const QString &query );

  protected:
    bool filterAcceptsRow( int sourceRow, const QModelIndex &sourceParent ) const override;

  private:
    QStringList mWords;
};

} // namespace clusteratlas
