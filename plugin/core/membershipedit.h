// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"

namespace clusteratlas
{

//! A row (cluster, prefecture, role) to be added or removed.
struct MembershipEdit
{
    QString clusterId;
    QString prefCode;
    QString role; //!< roleId()
};

/**
 * Why \a edit may not be added to \a tables, as the cell that stands in the way, or nothing: "required", "unknown reference" of cluster or prefecture,
 * "not allowed" as a role, "duplicate key". Whatever the schemas say, these hold.
 */
[[nodiscard]] std::optional<Ledger::RejectedRow> refusalToAdd( const std::vector<DataTable> &tables, const MembershipEdit &edit );

//! Why \a edit may not be removed: no such row ("unknown reference"), or a municipality that refines it ("still referred to").
[[nodiscard]] std::optional<Ledger::RejectedRow> refusalToRemove( const std::vector<DataTable> &tables, const MembershipEdit &edit );

/**
 * The rules that \a after breaks and \a before does not: validateTables() over both, and the rules of memberships. Rows that were broken before stay
 * nobody's fault, wherever they stand now.
 */
[[nodiscard]] std::vector<Ledger::RejectedRow> editProblems( const std::vector<DataTable> &before, const std::vector<DataTable> &after );

//! \a tables with those of the same name in \a edited in their place.
[[nodiscard]] std::vector<DataTable> withEdited( std::vector<DataTable> tables, const std::vector<DataTable> &edited );

} // namespace clusteratlas
