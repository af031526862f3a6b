// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tableimport.h"
#include "readoptions.h"

namespace clusteratlas
{

//! What a planner named as cluster tables, read: the data set and how it was read.
struct ClusterSource
{
    Dataset dataset;
    Ledger::Attributes facts = {}; //!< shape is empty for a Data Package and an atlas
    std::optional<TableShape> shape = {};
    std::vector<RowPlace> rows = {}; //!< of a table without memberships
};

/**
 * Reads \a source: a Data Package or an atlas as readDataset() does, and any single table as importTable() does: text, workbook, DBF, or a
 * layer of whatever OGR opens. Of several sheets, layers or files the one whose cells name most prefectures is taken, the first where
 * several do; facts name those left. "|layername=" says which. A single text that looksLikeBrochure() is read as importBrochure() does.
 */
[[nodiscard]] Result<ClusterSource> readClusterSource( const QString &source, const TableOptions &table = {}, const ReadOptions &options = {} );

//! The table in \a text, as Excel and LibreOffice put cells on the clipboard; \a name stands for the source.
[[nodiscard]] Result<ClusterSource> readClusterText( const QString &text, const QString &name, const TableOptions &table = {} );

} // namespace clusteratlas
