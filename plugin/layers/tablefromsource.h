// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keycolumn.h"
#include "core/textgrid.h"

#include <qgsfeature.h>
#include <qgsfields.h>

namespace clusteratlas
{

/**
 * The door by which layers that QGIS has open come in: the same columns and cells as io/ makes of files. A NULL is a null text; numbers are
 * written so that they come back exactly, dates as ISO 8601.
 */
[[nodiscard]] std::vector<CandidateColumn> candidateColumns( const QgsFields &fields, const std::vector<QgsFeature> &features );
[[nodiscard]] TextGrid gridFromFeatures( const QgsFields &fields, const std::vector<QgsFeature> &features );

} // namespace clusteratlas
