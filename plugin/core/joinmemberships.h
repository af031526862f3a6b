// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"
#include "tableimport.h"

#include <set>

namespace clusteratlas
{

struct JoinedMembership
{
    size_t membership; //!< index in Dataset::memberships
    PrefectureCode prefecture;
    int stripeRank;        //!< 0-based place among the clusters of this prefecture, in the order of the table "clusters"
    int stripeCount;       //!< clusters of this prefecture
    double stripeFrom = 0; //!< where its stripe begins and ends among those of the prefecture, 0 to 1, by weight
    double stripeTo = 1;
};

/**
 * The memberships of \a role whose cluster is known and whose prefecture is among \a withPolygon.
 *
 * A pair (cluster, prefecture) named under several roles is joined once per role; stripes count distinct clusters.
 * Rows come sorted by prefecture, stripe and role, whatever their order in the source.
 */
struct JoinResult
{
    std::vector<JoinedMembership> joined;
    std::vector<Ledger::UnjoinedMembership> unjoined;
    std::vector<Ledger::UnjoinedMembership> duplicates; //!< the same cluster, prefecture and role a second time
    int rowsIn = 0;
};

[[nodiscard]] JoinResult joinMemberships( const Dataset &dataset, RoleFilter role, const std::set<PrefectureCode> &withPolygon );

//! Copies the counts of \a join into \a ledger: clusters, memberships, prefectures. Leaves membershipsDrawn alone.
void recordJoin( const Dataset &dataset, const JoinResult &join, const std::set<PrefectureCode> &withPolygon, Ledger &ledger );

/**
 * Copies what became of \a rows, those of a table without clusters, into \a ledger: there every row is counted as a membership, and a
 * prefecture has data instead of a cluster.
 */
void recordRows( const std::vector<RowPlace> &rows, const std::set<PrefectureCode> &withPolygon, Ledger &ledger );

} // namespace clusteratlas
