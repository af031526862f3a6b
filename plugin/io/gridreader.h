// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"
#include "core/textgrid.h"
#include "ogrsource.h"
#include "readoptions.h"

namespace clusteratlas
{

//! A sheet, a layer or a text file as cells, with no row taken for a header; facts hold its layer, encoding and delimiter.
struct SourceGrid
{
    TextGrid grid;
    Ledger::Attributes facts = {};
};

/**
 * Every table of \a file as cells: the file itself for text (csv, tsv, txt), every sheet of a workbook (xlsx, xlsm, xls, ods), every layer
 * of any other source that OGR opens; the one that \a file names when it names one.
 *
 * Texts come as written, numbers of a workbook as its reader sees them: 1, not 1.0. Empty sheets are left out. Fails when a table has more
 * than 16 384 columns, the widest that spreadsheets have.
 */
[[nodiscard]] Result<std::vector<SourceGrid>> readGrids( const SourceFile &file, const ReadOptions &options = {} );

} // namespace clusteratlas
