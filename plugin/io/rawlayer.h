// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "ogrsource.h"
#include "textencoding.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

class OGRLayer;

namespace clusteratlas
{

//! A column as OGR hands it over, before its text encoding is known. A null cell is a NULL field.
struct RawColumn
{
    QByteArray name;
    bool numeric = false;
    std::vector<QByteArray> cells = {};
};

/**
 * Opens \a file so that texts come as stored bytes: a Shapefile is opened without GDAL's own conversion.
 */
[[nodiscard]] Result<GDALDatasetUniquePtr> openRaw( const SourceFile &file );

//! Columns of \a layer without cells.
std::vector<RawColumn> rawColumns( OGRLayer &layer );

//! Appends the fields of \a feature to \a columns.
void appendCells( const OGRFeature &feature, std::vector<RawColumn> &columns );

/**
 * The encoding of \a columns: \a requested, else what a .cpg or the DBF's language byte says if every byte agrees, else detected.
 * \a declared is GDAL's name of it for a Shapefile, empty otherwise.
 */
TextEncoding encodingOf( const std::vector<RawColumn> &columns, const QString &requested, const TextEncoding &declared );

//! What the .cpg or the language byte of a Shapefile says; both empty for other formats and where nothing is said.
TextEncoding declaredEncoding( GDALDataset &dataset, OGRLayer &layer );

} // namespace clusteratlas
