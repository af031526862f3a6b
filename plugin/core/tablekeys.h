// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"

namespace clusteratlas
{

/**
 * Gives keys to \a tables when none of them has any: a table's first column is its primary key where it names each row once and another
 * table has a column of that name, or where it is called like one ("…_id", "pref_code"). A column of the name of another table's primary
 * key refers to it where every value stands there.
 */
void inferKeys( std::vector<DataTable> &tables );

/**
 * Takes out of the schemas what the cells break, so that they hold: types become text, constraints and keys go. Returns the rows that broke
 * them, once for each rule.
 */
std::vector<Ledger::RejectedRow> relaxSchemas( std::vector<DataTable> &tables );

} // namespace clusteratlas
