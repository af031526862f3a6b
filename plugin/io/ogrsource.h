// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/polygonfacts.h"
#include "core/result.h"

#include <QStringList>

#include <gdal_priv.h>
#include <vector>

namespace clusteratlas
{

//! One vector data set inside what the user named.
struct SourceFile
{
    QString address; //!< as GDAL opens it
    QString layer;   //!< the layer asked for by "|layername="; empty when none was
};

struct SourceListing
{
    std::vector<SourceFile> files;
    std::vector<LeftFile> left = {};
};

/**
 * What \a source names: one file or address, every vector file below a folder, or every one inside a ".zip", see filesBelow().
 *
 * Accepts what QGIS writes, "FILE|layername=NAME" and "PG:…". Sorted by address. Refuses addresses that would open a connection to
 * the network (http:, ftp:, /vsicurl/ and its kin); "PG:" is asked for by name and stays. Refuses a zip bomb, by whatever name.
 */
[[nodiscard]] Result<SourceListing> listSource( const QString &source );

//! The files of listSource() alone.
[[nodiscard]] Result<std::vector<SourceFile>> sourceFiles( const QString &source );

/**
 * Opened read-only; \a openOptions are GDAL's "NAME=VALUE". Nothing the file refers to is fetched from the network: virtual data sets that
 * do are refused (see checkReferences()), schemas and links of GML are left alone. Whoever reads on keeps an OfflineGdal alive too.
 */
[[nodiscard]] Result<GDALDatasetUniquePtr> openVector( const SourceFile &file, const QStringList &openOptions = {} );

} // namespace clusteratlas
