// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "ledger.h"
#include "result.h"
#include "tableshape.h"

namespace clusteratlas
{

//! A row of a table without memberships, and the prefecture it belongs to.
struct RowPlace
{
    qint64 row;
    QString label;
    std::optional<PrefectureCode> prefecture;
    QString reason; //!< matchFailureId(), or "duplicate"; empty when the row has its place
};

//! A single table as the tables of a Data Package that datasetFromTables() takes, and what was made of it.
struct TableImport
{
    TableShape shape = TableShape::Statistics;
    std::vector<DataTable> tables = {};
    Ledger::Attributes facts = {};
    std::vector<RowPlace> rows = {}; //!< of institutions and statistics; memberships are counted in "cluster_prefectures"
    int recognised = 0;              //!< rows, columns or items that name a prefecture
};

/**
 * Turns \a grid into the tables "clusters", "cluster_prefectures" and those the shape gives beside them: "programmes", "fields",
 * "cluster_fields", "institutions", "cluster_institutions", or "statistics", "indicators" and "prefectures".
 *
 * Row numbers are those of the source, counted from 1 with its header. A cluster without id gets one made from its name, the same in
 * every run. A prefecture that two columns of a row name differently stays a label of both, which is ambiguous. A cell that the
 * first row of a merged block alone fills is filled down where every row below names a new partner, and that is recorded. Columns that nothing
 * asks for go along: into "clusters" when each cluster has one value in them, else into "cluster_prefectures".
 *
 * Fails with NoKeyColumn when no column names prefectures; its detail has a line "column TAB keyColumnRejectionId()" for each that was refused.
 */
[[nodiscard]] Result<TableImport> importTable( const TextGrid &grid, const TableOptions &options = {} );

} // namespace clusteratlas
