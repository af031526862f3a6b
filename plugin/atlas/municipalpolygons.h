// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/municipalcolumns.h"
#include "core/placemunicipalities.h"
#include "core/progress.h"
#include "io/polygonreader.h"

namespace clusteratlas
{

//! The clusters whose municipalities are to be drawn, in one role or all.
struct MunicipalRequest
{
    const Dataset *dataset = nullptr; //!< borrowed; none is asked for without it
    RoleFilter role = {};
};

struct MunicipalPolygons
{
    bool inPolygons = false; //!< the polygons tell municipalities apart
    std::vector<PlacedMunicipality> placed;
};

/**
 * Looks up the municipalities that clusters name among the features of \a table, whose rows by prefecture are \a rows, and dissolves the
 * features of each: of a designated city its wards. Reads the history of municipalities only when polygons have any. Fails only with Canceled or
 * when the built-in history or the polygons cannot be read.
 */
[[nodiscard]] Result<MunicipalPolygons> municipalPolygons( const StoredPolygonTable &table, const RowsByPrefecture &rows, const MunicipalRequest &request, const Progress &progress );

} // namespace clusteratlas
