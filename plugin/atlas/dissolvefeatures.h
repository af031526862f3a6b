// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"
#include "core/progress.h"
#include "core/result.h"
#include "io/polygonreader.h"

namespace clusteratlas
{

//! Features of a table that become one.
struct FeatureGroup
{
    QString id; //!< for the ledger
    std::vector<size_t> features;
    int placed = 0;                                      //!< features whose polygons went into it
    std::vector<std::pair<size_t, size_t>> repeats = {}; //!< features taken out of it, each with the one whose polygons it has
};

//! A ledger that knows where \a table came from and by which column its features are told apart.
[[nodiscard]] Ledger::Polygons beginLedger( const StoredPolygonTable &table, const QString &source, size_t keyColumn );

/**
 * Dissolves the features of each of \a groups (see dissolveGroups()) and enters into \a ledger and the groups what became of each.
 * Returns a multipolygon a group, empty where no feature has an area.
 */
[[nodiscard]] Result<std::vector<QByteArray>> dissolveFeatures( const StoredPolygonTable &table, std::vector<FeatureGroup> &groups, size_t keyColumn, Ledger::Polygons &ledger, const Progress &progress );

} // namespace clusteratlas
