// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/fixsheet.h"
#include "preparedatlas.h"

namespace clusteratlas
{

//! Writes fixSheet() of \a ledger into a .csv, .xlsx or .ods at \a path, aside and renamed; returns how many rows it has.
[[nodiscard]] Result<int> writeFixSheet( const QString &path, const Ledger &ledger );

//! Adds the answers of the filled fix sheet at \a path to the aliases of \a sources, where they replace earlier ones for the same label.
[[nodiscard]] Result<Fixes> applyFixSheet( const QString &path, AtlasSources &sources );

} // namespace clusteratlas
