// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

class QgsProject;

namespace clusteratlas
{

/**
 * Makes the layers of the atlas in \a project show only the clusters \a clusterIds: layers of clusters by subset strings, which are added to the
 * user's own; prefectures keep their polygons, but their numbers and fields of clusters and the stripes upon them follow by virtual fields. Legends count what is left.
 * Undone when \a isFiltered is false. Main thread.
 */
void showOnly( QgsProject &project, const QStringList &clusterIds, bool isFiltered );

//! Lets the layers read what the shown reading and showOnly() ask for.
void updateSubsets( QgsProject &project );

} // namespace clusteratlas
