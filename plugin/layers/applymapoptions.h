// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/mapoptions.h"

class QgsProject;

namespace clusteratlas
{

/**
 * Carries \a options out on the layers of the atlas in \a project, in the language of the content: theme, reading, classes of indicators, links, tile
 * grid, insets, labels. Styles that the options do not concern stay as the user made them. Main thread.
 *
 * \returns the options as carried out: with the indicators that were chosen and the limits that the classes have; as they were without an atlas
 */
MapOptions applyMapOptions( QgsProject &project, const Dataset &dataset, const MapOptions &options, const QString &language );

} // namespace clusteratlas
