// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "result.h"

namespace clusteratlas
{

//! What a datapackage.json says: who, under which licence, which tables of which shape.
struct PackageDescription
{
    Bilingual title;
    QString licence;
    std::vector<PackageLicence> licences = {};
    std::vector<PackageSource> sources = {};
    std::vector<TableSchema> tables;
};

/**
 * Reads the JSON of a Tabular Data Package (specs.frictionlessdata.io). \a source only names the file in errors.
 *
 * Refuses resources whose path is an address, absolute or leaves the package's folder. Members it does not know are ignored.
 */
[[nodiscard]] Result<PackageDescription> parsePackageDescription( const QByteArray &json, const QString &source );

//! The same without tables; nothing is refused, and of what is no such JSON nothing is known.
[[nodiscard]] PackageDescription parsePackageHead( const QByteArray &json );

} // namespace clusteratlas
