// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"

namespace clusteratlas
{

/**
 * The rows of \a tables that break their schema: required, type, pattern, enum, bounds, primary and foreign keys, circles of
 * references within a table.
 *
 * Numbers are read in the C locale. A cell is reported once, for the first rule it breaks; a foreign key with an empty part is
 * no reference. Sorted by table, row, column.
 */
[[nodiscard]] std::vector<Ledger::RejectedRow> validateTables( const std::vector<DataTable> &tables );

} // namespace clusteratlas
