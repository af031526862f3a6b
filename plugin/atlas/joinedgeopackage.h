// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keyjoin.h"
#include "core/progress.h"
#include "jointable.h"

namespace clusteratlas
{

//! A join and what it was made from; all borrowed.
struct JoinedSources
{
    PolygonRows &polygons;
    const KeyedTable &table;
    const KeyJoin &join;
};

/**
 * Writes the GeoPackage that joinTable() promises to \a path, and enters into \a ledger what was written. The unjoined rows and the polygons
 * without rows are those of the ledger.
 */
[[nodiscard]] Result<void> writeJoinedGeoPackage( const QString &path, const JoinedSources &sources, TableJoinRequest::Form form, KeyJoinLedger &ledger, const Progress &progress );

} // namespace clusteratlas
