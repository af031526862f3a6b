// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/result.h"

namespace clusteratlas
{

/**
 * Creates those of \a tables that are views in the GeoPackage at \a path, which holds the tables they are made of, and lists them as layers.
 * The same tables give the same bytes.
 */
[[nodiscard]] Result<void> createViews( const QString &path, const std::vector<FeatureTable> &tables );

} // namespace clusteratlas
