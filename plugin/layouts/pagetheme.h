// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <QString>

class QgsProject;

namespace clusteratlas
{

/**
 * Adds to \a project a map theme for the pages of an atlas, its name being the answer, and to its layers the style "page": the cluster or
 * prefecture of the page in color, its municipalities and institutions, the neighbors labelled. Made of stock parts that follow
 * @atlas_feature. \a places is an expression for where the names of prefectures stand, see PageMaps::names(). The current styles stay. Replaces what it
 * made before.
 */
QString addPageTheme( QgsProject &project, const Dataset &dataset, const QString &language, const QString &places );

} // namespace clusteratlas
