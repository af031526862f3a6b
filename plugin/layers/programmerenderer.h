// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <memory>

class QgsFeatureRenderer;
class QgsProject;
class QgsVectorLayer;

namespace clusteratlas
{

//! What the legend calls \a cluster: its id and region.
[[nodiscard]] Bilingual clusterEntry( const Cluster &cluster );

/**
 * The stripes of the memberships in \a layer: a rule for each programme, counted, and in it one for each of its clusters. Clusters take the color of their
 * programme; those that meet on a prefecture are told apart by its lightness. Data of more than 100 clusters have the rules of programmes alone: a
 * legend of hundreds is none, and every rule is asked for every row.
 */
[[nodiscard]] std::unique_ptr<QgsFeatureRenderer> programmeRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language );

//! Leaves those entries of clusters out of the legend of memberships that \a project shows nowhere: of other readings, or filtered away.
void showEntriesOfShownClusters( QgsProject &project );

} // namespace clusteratlas
