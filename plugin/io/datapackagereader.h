// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/result.h"
#include "readoptions.h"

namespace clusteratlas
{

/**
 * Reads the cluster tables that \a source names: a Data Package (its folder, its datapackage.json, or a .zip with one), or a
 * database such as atlas.gpkg that holds the tables "clusters" and "cluster_prefectures".
 */
[[nodiscard]] Result<Dataset> readDataset( const QString &source, const ReadOptions &options = {} );

//! All tables of the Data Package in the folder \a folder, whatever they are about.
[[nodiscard]] Result<std::vector<DataTable>> readPackageTables( const QString &folder );

//! Whether \a source is a Data Package: a folder or a .zip with datapackage.json, or that file.
[[nodiscard]] bool hasPackageDescription( const QString &source );

} // namespace clusteratlas
