// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

namespace clusteratlas
{

/**
 * Memberships of the role Institution that follow from the parts institutions take in clusters: one for each prefecture of an institution's seat or
 * campus, in the order of the participations, without those that the table "cluster_prefectures" states. Evidence is the institution as
 * printed, the row number below zero, each its own. They serve the readings of a map; a ledger counts the rows of the table alone.
 */
[[nodiscard]] std::vector<Membership> seatMemberships( const Dataset &dataset );

//! \a dataset with its seatMemberships() behind its own.
[[nodiscard]] Dataset withSeatMemberships( Dataset dataset );

} // namespace clusteratlas
