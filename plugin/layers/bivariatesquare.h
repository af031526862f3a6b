// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

class QgsAnnotationLayer;
class QgsProject;

namespace clusteratlas
{

/**
 * Lays the square legend of two indicators on the map of \a project, east of Tohoku, as an annotation layer in the group of the atlas: nine squares,
 * "→" and "↑" with the names of the axes, and the hatching for no data. Canvas and layouts draw it like any layer, without the plugin too; the map theme
 * of two indicators has it. Exchanges what an earlier one says and leaves it as visible as it was; a new one is hidden. The project owns it.
 */
void setBivariateSquare( QgsProject &project, const Bilingual &across, const Bilingual &up, const QString &language );

//! Lets the square legend speak \a language, if there is one.
void translateBivariateSquare( QgsProject &project, const QString &language );

//! The layer of the square legend, or null.
[[nodiscard]] QgsAnnotationLayer *bivariateSquare( const QgsProject &project );

} // namespace clusteratlas
