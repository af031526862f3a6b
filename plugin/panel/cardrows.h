// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cardcontent.h"
#include "tablerow.h"

#include <QSet>

namespace clusteratlas
{

/**
 * Every filled cell of a row of any table as rows of a card, labelled by the schema's titles in \a language.
 *
 * NAME_ja and NAME_en share a row when \a bothLanguages, else the one of \a language stands for both. NAME_confidence marks NAME. Sources become
 * numbers on what they vouch for: source_NAME or NAME_source on NAME and NAME_official, source_period on start_fy and end_fy, source and source_id on the first row.
 * A text already shown is not repeated. Columns in \a skip are left out.
 */
[[nodiscard]] std::vector<CardRow> cardRows( const TableRow &row, const Dataset &dataset, const QString &language, bool bothLanguages, const QSet<QString> &skip, CardSources &sources );

} // namespace clusteratlas
