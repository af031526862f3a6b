// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "listcell.h"
#include "result.h"

namespace clusteratlas
{

/**
 * Typed rows from the tables of a package. Needs the tables "clusters" and "cluster_prefectures"; all others may be absent.
 *
 * Rows without an id are left to validateTables(); a membership keeps its label when no prefecture is recognised, and an unknown
 * role counts as Area; \a aliases say what labels mean that name none. Never reorders.
 */
[[nodiscard]] Result<Dataset> datasetFromTables( std::vector<DataTable> tables, const QString &source, const PrefectureAliases &aliases = {} );

} // namespace clusteratlas
