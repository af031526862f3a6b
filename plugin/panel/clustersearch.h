// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

namespace clusteratlas
{

/**
 * Finds clusters by what is typed. The one place of the panel that knows how: everything else goes by the ids it gives.
 *
 * Copies what it needs of the dataset and is never changed.
 */
class ClusterSearch
{
  public:
    ClusterSearch() = default;
    ClusterSearch( const Dataset &dataset, const JoinResult &join );

    /**
     * Ids in the order of the table, of the clusters that hold every word of \a query, folded by searchKey(), in their id, any cell of
     * their row except sources, programme, fields, prefectures of any role or institutions, in either language. All of them without a word.
     */
    [[nodiscard]] QStringList clusters( const QString &query ) const;

    //! Whether \a query holds a word, so that clusters() may leave some out.
    [[nodiscard]] static bool narrows( const QString &query );

  private:
    struct Item
    {
        QString clusterId;
        QString text; //!< a searchKey()
    };

    std::vector<Item> mItems;
};

} // namespace clusteratlas
