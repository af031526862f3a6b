// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/atlastables.h"
#include "core/progress.h"
#include "core/result.h"
#include "io/readoptions.h"
#include "municipalpolygons.h"

namespace clusteratlas
{

//! Polygons of prefectures, and what became of every feature of their source.
struct RecognisedPolygons
{
    PrefecturePolygons polygons;
    std::map<PrefectureCode, int> features; //!< that each was made of
    Ledger::Polygons ledger;
    std::map<qint64, QByteArray> unrecognised = {};  //!< WKB as read of the features whose label names none, by row; as many as fit into 16 MiB
    std::vector<Ledger::RefusedColumn> columns = {}; //!< all, with their keyColumnRejectionId(); that is empty when the key was named and nobody looked
    MunicipalPolygons municipalities = {};           //!< those that were asked for
};

/**
 * Reads \a source, recognises each feature's prefecture, repairs and, where a prefecture has several features, dissolves them.
 * Draws the municipalities of \a municipal from the same features. Thread-safe.
 */
[[nodiscard]] Result<RecognisedPolygons> prefecturePolygons( const QString &source, const ReadOptions &options, const Progress &progress = {}, const MunicipalRequest &municipal = {} );

} // namespace clusteratlas
