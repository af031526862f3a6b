// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "io/tablesetwriter.h"
#include "preparedatlas.h"

namespace clusteratlas
{

struct ExportedTables
{
    WrittenTables written;
    int tables = 0;
    qint64 rows = 0;
    std::vector<Ledger::RejectedRow> relaxed = {}; //!< rules of the schemas that the cells break and the export leaves out
};

/**
 * Writes the tables of \a atlas: those of the source, the joined memberships, the rows that were not, and the ledger. Thread-safe.
 */
[[nodiscard]] Result<ExportedTables> exportTables( const PreparedAtlas &atlas, const TableSetRequest &request, const Progress &progress = {} );

//! Writes the tables of the GeoPackage at \a path, its layers without their geometry. Thread-safe.
[[nodiscard]] Result<ExportedTables> exportTables( const QString &path, const TableSetRequest &request, const Progress &progress = {} );

/**
 * Writes the tables of \a dataset with the cells of \a edited in the place of theirs, without the layers that a build makes from them; so the
 * request's place can be a source of the next build. Thread-safe.
 */
[[nodiscard]] Result<ExportedTables> exportTables( const Dataset &dataset, const std::vector<DataTable> &edited, const TableSetRequest &request, const Progress &progress = {} );

} // namespace clusteratlas
