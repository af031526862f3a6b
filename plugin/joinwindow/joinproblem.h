// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "unmatchedmodel.h"

#include <optional>

namespace clusteratlas
{

//! The field of the window by which a person mends what stands in the way.
enum class MendField
{
  None,
  File,
  Layer,
  Key,
  Encoding,
  System
};

//! Why the sources do not join, as one sentence with its mend in this window.
struct JoinProblem
{
    QString text;
    JoinSide side = JoinSide::Table;
    MendField field = MendField::None;
};

//! \a error of prepareAtlas() with \a sources.
[[nodiscard]] JoinProblem joinProblem( const Error &error, const AtlasSources &sources );

//! The columns that a NoKeyColumn error says were refused.
[[nodiscard]] std::vector<Ledger::RefusedColumn> refusedColumns( const Error &error );

} // namespace clusteratlas
