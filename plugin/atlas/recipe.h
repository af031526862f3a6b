// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "preparedatlas.h"

namespace clusteratlas
{

/**
 * What an atlas is built from, as JSON that repeats it exactly (docs/recipe.md). Paths below or beside \a folder are relative to it, members
 * that are left to recognition are left out, keys are sorted: the same sources give the same bytes.
 */
[[nodiscard]] QByteArray recipeToJson( const AtlasSources &sources, const QString &folder );

/**
 * The sources in \a json, relative paths taken from \a folder. Fails with RecipeInvalid, whose detail names the member; \a name stands for the
 * recipe in the error. A member that is not known fails, so that nothing that was chosen is lost silently.
 */
[[nodiscard]] Result<AtlasSources> recipeFromJson( const QByteArray &json, const QString &folder, const QString &name );

//! The recipe in the file at \a path, at most 1 MiB; its folder is the one paths are relative to.
[[nodiscard]] Result<AtlasSources> readRecipe( const QString &path );

} // namespace clusteratlas
