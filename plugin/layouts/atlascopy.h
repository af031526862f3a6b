// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <memory>

class QgsPrintLayout;
class QgsProject;

namespace clusteratlas
{

/**
 * A project of its own with the atlas of \a project in \a language: layers under the same ids, with the user's styles and filters, the group and the map
 * themes. Pages are made and exported there, which leaves \a project as it is. Null when \a project holds no atlas. Main thread.
 */
std::unique_ptr<QgsProject> atlasCopy( const QgsProject &project, const Dataset &dataset, const QString &language );

/**
 * Makes the maps of \a layout draw their layers as their themes show them now, whatever becomes of these: for a project that does not have the themes, or
 * has them in another language. Marks it anew.
 */
void freezeThemes( QgsPrintLayout &layout );

} // namespace clusteratlas
