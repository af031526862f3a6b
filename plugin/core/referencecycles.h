// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"

namespace clusteratlas
{

/**
 * The rows of \a table that its references to itself lead back to: a part that is, over others, part of itself. Reason "cycle"; sorted by row.
 * Rows that merely lead into a circle are not among them. Takes time in proportion to the rows.
 */
[[nodiscard]] std::vector<Ledger::RejectedRow> referenceCycles( const DataTable &table );

} // namespace clusteratlas
