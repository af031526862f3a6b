// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keycolumn.h"
#include "core/polygonfacts.h"
#include "core/progress.h"
#include "core/result.h"
#include "polygonbytes.h"
#include "readoptions.h"
#include "textencoding.h"

namespace clusteratlas
{

//! The features of a polygon source, in order, but for their polygons: columns of equal length as text.
struct PolygonColumns
{
    QString layer; //!< of several files: the first one's
    TextEncoding encoding;
    QString crs;
    QString crsFrom;
    std::vector<CandidateColumn> columns;
    PolygonFacts facts = {}; //!< repairs and repeats are not its business
};

/**
 * With ISO WKB in JGD2011 (EPSG:6668), longitude first, of two dimensions, curves made straight, nothing repaired. A feature without
 * geometry has empty bytes.
 */
struct PolygonTable : PolygonColumns
{
    std::vector<QByteArray> wkb = {};
};

//! The same with polygons that are left in their file where that is a Shapefile or GeoPackage in JGD2011.
struct StoredPolygonTable : PolygonColumns
{
    PolygonBytes polygons = {};
};

/**
 * Reads all polygon features that \a source names (see listSource()). Of several layers in one file takes the one asked for, else the one that
 * layersOf() proposes. Files of a folder or zip are read one after the other; columns they do not share are empty. Of files that cover the same land, as
 * formats and levels of one delivery do, the one with most features is kept, and the better format of equals. Files without polygons are left.
 * Every file that is left is listed with the reason. A table of text with coordinates is no polygon layer: TableNotPolygons.
 */
[[nodiscard]] Result<PolygonTable> readPolygons( const QString &source, const ReadOptions &options, const Progress &progress = {} );

//! The same, for whoever goes through the polygons once.
[[nodiscard]] Result<StoredPolygonTable> readStoredPolygons( const QString &source, const ReadOptions &options, const Progress &progress = {} );

} // namespace clusteratlas
