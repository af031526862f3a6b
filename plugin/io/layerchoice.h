// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/sourcelayer.h"
#include "ogrsource.h"

class OGRLayer;

namespace clusteratlas
{

//! What \a layer holds by its declared type, or by its first feature where the format declares none.
[[nodiscard]] LayerGeometry layerGeometry( OGRLayer &layer );

/**
 * The layers of \a dataset in its order, one of them proposed: the one that \a file asks for, else of those that may hold polygons the one
 * whose best column names most prefectures, the first of equals. Looks at the first rows only. No layer is proposed when none may hold polygons,
 * or when there is none of the name asked for. Reasons: "only_polygons", "most_prefectures", "first_of_equals", "asked"; "no_polygons",
 * "fewer_prefectures", "equal", "not_asked".
 */
[[nodiscard]] std::vector<SourceLayer> layersOf( GDALDataset &dataset, const SourceFile &file );

//! The proposed layer of layersOf(); looks into rows only where several may hold polygons. LayerMissing or NotPolygons when there is none.
[[nodiscard]] Result<OGRLayer *> chooseLayer( GDALDataset &dataset, const SourceFile &file );

} // namespace clusteratlas
