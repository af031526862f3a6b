// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"
#include "unmatchedmodel.h"

#include <optional>

namespace clusteratlas
{

/**
 * What was said of one file, kept in the user's settings by the file's path and size; of the last 200 files. Aliases are no part of it: they
 * belong to the project. Main thread.
 */
[[nodiscard]] std::optional<AtlasSources> rememberedChoices( JoinSide side, const QString &source );

//! Remembers the part of \a sources that belongs to \a side.
void rememberChoices( JoinSide side, const AtlasSources &sources );

void forgetChoices( JoinSide side, const QString &source );

} // namespace clusteratlas
