// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinmemberships.h"

#include <QHash>

namespace clusteratlas
{

//! Why a cluster is, or is not, drawn in a prefecture: from the row of the source to the entry of the legend.
struct MembershipReason
{
    qint64 row; //!< in the table "cluster_prefectures"; below 1 it follows from the seat of an institution
    QString clusterId;
    QString label; //!< as the source has it
    QString key;   //!< the form it was compared under: nameKey() of the normalizedLabel()
    QString rule;  //!< keyFormId(), "municipality_name", "alias" (the user said so); without a prefecture matchFailureId()
    std::optional<PrefectureCode> prefecture;
    Role role;
    QString leftOut;    //!< reason id of the ledger, "other_role" when the join was for another one, empty when it is drawn
    QString institution = {}; //!< whose seat or campus it follows from; else empty
    int stripeRank = 0; //!< as JoinedMembership; when it is drawn
    int stripeCount = 0;
};

/**
 * The reasons of all memberships of a dataset. Copies what it needs and is never changed.
 */
class MembershipReasons
{
  public:
    MembershipReasons() = default;
    MembershipReasons( const Dataset &dataset, const JoinResult &join );

    //! In the order of the rows.
    [[nodiscard]] std::vector<MembershipReason> ofCluster( const QString &clusterId ) const { return chosen( mOfCluster.value( clusterId ) ); }
    [[nodiscard]] std::vector<MembershipReason> ofPrefecture( PrefectureCode code ) const { return chosen( mOfPrefecture.value( code.number() ) ); }

  private:
    std::vector<MembershipReason> chosen( const std::vector<size_t> &places ) const;

    std::vector<MembershipReason> mAll; //!< by index of Dataset::memberships
    QHash<QString, std::vector<size_t>> mOfCluster;
    QHash<int, std::vector<size_t>> mOfPrefecture;
};

} // namespace clusteratlas
