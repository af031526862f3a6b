// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/atlastables.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/tableimport.h"
#include "io/readoptions.h"

#include <memory>

namespace clusteratlas
{

//! What to build from; empty sources are the built-in data.
struct AtlasSources
{
    QString polygons;
    QString attributes;
    RoleFilter role;
    ReadOptions options;        //!< for the polygons
    double closeGaps = 0;       //!< metres: gaps and overlaps between prefectures that are narrower are closed; 0: none
    TableOptions table = {};    //!< for a single table as attributes; its role is that of the memberships
    QString tableEncoding = {}; //!< of a single table as attributes; empty where detection decides
    bool roleIsDefault = false; //!< nobody asked for the role: a table whose rows all have another one sets it
};

//! Everything computed, nothing written.
struct PreparedAtlas
{
    AtlasSources sources;
    std::shared_ptr<const Dataset> dataset;
    PrefecturePolygons polygons;
    JoinResult join;
    std::vector<PlacedMunicipality> municipalities = {}; //!< that clusters name in the role, drawn or not
    Ledger ledger;
    std::map<qint64, QByteArray> unrecognised = {}; //!< this and the next: see RecognisedPolygons
    std::vector<Ledger::RefusedColumn> polygonColumns = {};
    std::vector<RowPlace> rows = {}; //!< of a table without memberships
};

/**
 * The flow up to the ledger: read, recognise, repair, join. Writes nothing. Thread-safe.
 *
 * membershipsDrawn counts the joined rows whose polygon is valid and has an area.
 */
[[nodiscard]] Result<PreparedAtlas> prepareAtlas( const AtlasSources &sources, const Progress &progress = {} );

//! The layers and tables of the GeoPackage; dissolves the regions of the clusters. Thread-safe.
[[nodiscard]] Result<std::vector<FeatureTable>> tablesOf( const PreparedAtlas &atlas );

} // namespace clusteratlas
