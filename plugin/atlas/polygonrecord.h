// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "io/cachestore.h"
#include "prefecturepolygons.h"

namespace clusteratlas
{

//! \a polygons as bytes that polygonsFromRecord() gives back, all but the ledger's source. A QDataStream of this version of the program.
[[nodiscard]] CacheEntry recordOf( const RecognisedPolygons &polygons );

//! Nothing when \a record is not of that form.
[[nodiscard]] std::optional<RecognisedPolygons> polygonsFromRecord( CacheEntry record, const QString &source );

} // namespace clusteratlas
