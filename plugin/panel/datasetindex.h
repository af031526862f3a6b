// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <QHash>

namespace clusteratlas
{

/**
 * Look-ups by id over a Dataset, so that large ones stay quick. Borrows the dataset: use it only while that lives.
 */
class DatasetIndex
{
  public:
    explicit DatasetIndex( const Dataset &dataset );

    //! Null when there is none; the first one when several share an id.
    [[nodiscard]] const Cluster *cluster( const QString &id ) const { return mClusters.value( id ); }
    [[nodiscard]] const Institution *institution( const QString &id ) const { return mInstitutions.value( id ); }

    //! In the order of the tables.
    [[nodiscard]] std::vector<const Membership *> memberships( const QString &clusterId ) const { return mMemberships.value( clusterId ); }
    [[nodiscard]] std::vector<const Participation *> participations( const QString &clusterId ) const { return mParticipations.value( clusterId ); }

    //! Where the participation takes place: its campus, or the seat of the institution.
    [[nodiscard]] std::optional<PrefectureCode> prefecture( const Participation &participation ) const;

  private:
    QHash<QString, const Cluster *> mClusters;
    QHash<QString, const Institution *> mInstitutions;
    QHash<QString, std::vector<const Membership *>> mMemberships;
    QHash<QString, std::vector<const Participation *>> mParticipations;
};

} // namespace clusteratlas
