// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

namespace clusteratlas
{

/**
 * Gives \a tables, read from a database that says nothing of keys, the foreign keys that the names of their columns tell: a column that is
 * the first of another table, without doubles or gaps there, names a row of that table. Where several tables fit it is the one called like
 * the column (cluster_id: clusters), else none. Keys that are there stay.
 */
void addKeysByName( std::vector<DataTable> &tables );

} // namespace clusteratlas
