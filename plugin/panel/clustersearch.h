// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/searchindex.h"

namespace clusteratlas
{

/**
 * Finds clusters by what is typed. The one place of the panel that knows how: everything else goes by the ids it gives.
 *
 * Copies what it needs of the dataset and is never changed. Main thread.
 */
class ClusterSearch
{
  public:
    ClusterSearch() = default;
    ClusterSearch( const Dataset &dataset, const JoinResult &join );

    /**
     * Ids of the clusters that \a query leads to, best first (SearchIndex::clusters()). Without a word all of them in the order of the table, none for
     * signs that are in no name.
     */
    [[nodiscard]] QStringList clusters( const QString &query ) const;

    //! Those of \a clusterIds that the dataset has, in the order of the table.
    [[nodiscard]] QStringList inOrder( const QStringList &clusterIds ) const;

    //! Whether \a query holds a word, so that clusters() may leave some out.
    [[nodiscard]] static bool narrows( const QString &query );

  private:
    std::shared_ptr<const SearchIndex> mIndex; //!< null without a dataset
    QStringList mAll;
};

} // namespace clusteratlas
