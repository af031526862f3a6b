// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "packagedescription.h"

namespace clusteratlas
{

/**
 * The datapackage.json of a Tabular Data Package (specs.frictionlessdata.io/tabular-data-package) whose CSVs are UTF-8 without mark, with
 * commas and line feeds; parsePackageDescription() gives \a package back. \a name is that of the package.
 */
[[nodiscard]] QByteArray packageToJson( const PackageDescription &package, const QString &name );

//! Names for \a tables that a Data Package allows (a-z 0-9 . _ -) and that are unlike each other; a table whose name is allowed keeps it.
[[nodiscard]] QStringList resourceNames( const std::vector<TableSchema> &tables );

} // namespace clusteratlas
