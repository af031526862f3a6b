// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

namespace clusteratlas
{

//! What a later reading of the same sources has that an earlier one had not, and the other way round.
struct DatasetChange
{
  int clustersAdded = 0;
  int clustersRemoved = 0;
  int clustersChanged = 0;  //!< another name, region, programme or field
  int membershipsAdded = 0;
  int membershipsRemoved = 0;

  bool isNone() const { return clustersAdded + clustersRemoved + clustersChanged + membershipsAdded + membershipsRemoved == 0; }
};

//! Clusters are compared by id, memberships by cluster, prefecture and role; the order of rows says nothing.
[[nodiscard]] DatasetChange datasetChange( const Dataset &before, const Dataset &after );

} // namespace clusteratlas
