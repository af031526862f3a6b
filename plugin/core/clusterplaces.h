// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinmemberships.h"

#include <QHash>

namespace clusteratlas
{

/**
 * Which clusters a prefecture has and the reverse, as one join found it. Copies what it needs and never changes: threads may share it.
 */
class ClusterPlaces
{
  public:
    ClusterPlaces( const Dataset &dataset, const JoinResult &join );

    //! Ids in the order of the table "clusters"; nothing when matchPrefecture() recognises no prefecture in \a prefecture.
    [[nodiscard]] std::optional<QStringList> clustersOf( const QString &prefecture ) const;

    //! Their names in the language "ja" or "en", in the same order.
    [[nodiscard]] std::optional<QStringList> namesOf( const QString &prefecture, const QString &language ) const;

    //! Codes "01".."47", ascending; nothing when there is no such cluster.
    [[nodiscard]] std::optional<QStringList> prefecturesOf( const QString &clusterId ) const;

  private:
    QHash<PrefectureCode, QStringList> mClusters;
    QHash<QString, QStringList> mPrefectures; //!< of every cluster, also of one without any
    QHash<QString, Bilingual> mNames;
};

} // namespace clusteratlas
