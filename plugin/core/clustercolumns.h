// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QVariant>

namespace clusteratlas
{

//! The columns by which every layer of clusters begins.
[[nodiscard]] std::vector<FieldSchema> clusterColumns();

//! The values of \a cluster in clusterColumns().
[[nodiscard]] std::vector<QVariant> clusterValues( const Dataset &dataset, const Cluster &cluster );

} // namespace clusteratlas
