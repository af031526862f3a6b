// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

class QgsProject;

namespace clusteratlas
{

class AtlasUndo;

//! Shows the atlas of \a project, which holds \a dataset, in \a language: layers, columns, forms, legends, labels, themes and pages. Can be undone.
void switchLanguage( QgsProject &project, const QString &geopackage, const Dataset &dataset, const QString &language, AtlasUndo &undo );

} // namespace clusteratlas
