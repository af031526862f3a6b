// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochureitem.h"
#include "tableimport.h"

namespace clusteratlas
{

/**
 * The tables of a data set that \a proposal holds: "programmes", "programme_rules", "fields", "clusters", "cluster_fields",
 * "cluster_prefectures", "institutions", "cluster_institutions" and "sources". Row numbers are lines of the text; every row has its
 * confidence. Items that are open without a value are left out; a cluster without a name is none. \a name stands for the text.
 */
[[nodiscard]] std::vector<DataTable> brochureTables( const BrochureProposal &proposal, const QString &name );

//! readBrochure(), withAnswers() and brochureTables() of \a text; the facts list what is open. \a reason: "stated" or "brochure_text".
[[nodiscard]] Result<TableImport> importBrochure( const QString &text, const QString &name, const BrochureAnswers &answers, const char *reason );

} // namespace clusteratlas
