// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

class QgsProject;

namespace clusteratlas
{

/**
 * Switches the atlas in \a project to \a language "ja" or "en", with its layers as they are: names of groups, layers, themes and relations, aliases,
 * legends of every style, and labels. What the user named otherwise stays. Main thread.
 */
void setAtlasLanguage( QgsProject &project, const Dataset &dataset, const QString &language );

} // namespace clusteratlas
