// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

class QWidget;

namespace clusteratlas
{

//! The recipe a person picks; empty when none.
[[nodiscard]] QString askForRecipe( QWidget *parent );

//! Saves \a sources where a person says, if anywhere. Written aside and renamed.
[[nodiscard]] Result<void> saveRecipeAs( QWidget *parent, const AtlasSources &sources );

} // namespace clusteratlas
