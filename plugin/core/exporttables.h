// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "featuretable.h"
#include "ledger.h"

namespace clusteratlas
{

//! \a table without geometry, its values as text.
[[nodiscard]] DataTable dataTableOf( const FeatureTable &table );

//! \a table as values of its types; a text where a cell is not of its column's type.
[[nodiscard]] FeatureTable featureTableOf( const DataTable &table );

/**
 * The rows of \a ledger without partner: "side" ("polygons", "table"), "row", "label", "reason" (ids of the ledger), and the prefecture that
 * may be meant. With the joined memberships they are all rows that came in.
 */
[[nodiscard]] FeatureTable unmatchedTable( const Ledger &ledger );

/**
 * The tables of \a dataset as they are to be written: every column has a field and every field a column; tables of \a added take the place
 * of those of the same name. Cells stay as they are.
 */
[[nodiscard]] std::vector<DataTable> tablesToExport( const Dataset &dataset, const std::vector<FeatureTable> &added );

} // namespace clusteratlas
