// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/progress.h"
#include "core/result.h"

namespace clusteratlas
{

//! Whether \a path ends in .gpkg, .geojson or .fgb.
[[nodiscard]] bool isVectorFilePath( const QString &path );

/**
 * Writes \a table as the only layer of the file at \a path, in the format its ending says; JGD2011. Written beside its place and
 * renamed into it, so that a file of that name stays whole until then. The same table gives the same bytes.
 */
[[nodiscard]] Result<void> writeVectorFile( const QString &path, const FeatureTable &table, const Progress &progress = {} );

} // namespace clusteratlas
