// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ledger.h"
#include "prefecturecode.h"

#include <optional>
#include <vector>

namespace clusteratlas
{

//! Which of the two sources a label stands in.
enum class JoinSide
{
  Polygons,
  Table
};

//! A row of either source that found no partner, and the prefecture it may mean.
struct UnmatchedRow
{
    JoinSide side;
    qint64 row;
    QString label;
    QString reason; //!< id of the ledger
    std::optional<PrefectureCode> suggestion = {};
    double score = 0;                          //!< 0..1
    QString suggestionReason = {};             //!< suggestionReasonId()
    bool canBeNamed = false;                   //!< the label can be said to mean a prefecture
    std::optional<PrefectureCode> chosen = {}; //!< by a person, not yet joined
};

//! The rows of \a ledger that found no partner, those of the table first, with suggestions for both sides.
[[nodiscard]] std::vector<UnmatchedRow> unmatchedRows( const Ledger &ledger );

} // namespace clusteratlas
