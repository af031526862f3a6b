// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <memory>

class QgsProject;

namespace clusteratlas
{

/**
 * Shows where the clusters of the atlas in \a project are under \a reading, without building the file anew: the layers of prefectures, memberships,
 * tiles and insets turn to the rows of that reading, keep their styles, and their legends count again. The group's property clusteratlas/role says
 * which reading is shown. Relations and the ledger stay those of the reading the file was built for. Main thread.
 */
void showReading( QgsProject &project, const Dataset &dataset, const RoleFilter &reading, const QString &language );

/**
 * What the reading that \a project shows is read from: \a dataset itself in the reading its file was built for, whose rows the ledger counts; in any other
 * with the seats and campuses of institutions.
 */
std::shared_ptr<const Dataset> datasetOfReading( const QgsProject &project, const std::shared_ptr<const Dataset> &dataset );

} // namespace clusteratlas
