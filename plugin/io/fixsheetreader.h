// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/fixsheet.h"

namespace clusteratlas
{

//! Reads the fix sheet at \a source as fixesFrom() does: any table that readGrids() opens, of a workbook the first sheet that is one.
[[nodiscard]] Result<Fixes> readFixSheet( const QString &source );

} // namespace clusteratlas
