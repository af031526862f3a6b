// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

class QgsProject;

namespace clusteratlas
{

/**
 * Lays the square legend of two indicators on the map of \a project, east of Tohoku, as an annotation layer in the group of the atlas: nine squares,
 * "→" and "↑" with the names of the axes, and the hatching for no data. Canvas and layouts draw it like any layer, without the plugin too. Replaces
 * an earlier one. The project owns it.
 */
void addBivariateSquare( QgsProject &project, const Bilingual &across, const Bilingual &up, const QString &language );

//! Takes the square legend away.
void removeBivariateSquare( QgsProject &project );

} // namespace clusteratlas
