// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "clusterregion.h"
#include "featuretable.h"
#include "joinmemberships.h"
#include "placemunicipalities.h"

#include <QByteArray>
#include <map>

namespace clusteratlas
{

//! WKB multipolygons in EPSG:6668, one of each prefecture that has one.
using PrefecturePolygons = std::map<PrefectureCode, QByteArray>;

//! The dissolved polygon of one of clusterRegions().
struct RegionPolygon
{
    QByteArray wkb;
    QString drawnBy; //!< "municipality", "prefecture" or "both": what it was made of
};

/**
 * All layers and tables of the atlas, layers first: prefectures, cluster_regions, memberships, institutions, links,
 * cluster_municipalities where clusters name any, then the package's own tables and the ledger. \a regionPolygons are those of clusterRegions(),
 * in its order. Municipalities none of which is drawn are a table without geometry.
 *
 * Tables of the package named like a layer of the atlas become that layer; one named "ledger", or with a name SQLite or
 * GeoPackage reserves, is left out. Languages: columns *_ja and *_en stand side by side.
 */
std::vector<FeatureTable> atlasTables( const Dataset &dataset, const JoinResult &join, const Ledger &ledger, const PrefecturePolygons &polygons,
  const std::vector<RegionPolygon> &regionPolygons, const std::vector<PlacedMunicipality> &municipalities );

//! The parts of atlasTables().
FeatureTable prefectureFeatures( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &polygons );
//! Those of clusterRegionFeatures() beside the columns of the cluster.
std::vector<FieldSchema> clusterRegionColumns();
FeatureTable clusterRegionFeatures( const Dataset &dataset, const JoinResult &join, const std::vector<RegionPolygon> &regionPolygons, const PrefecturePolygons &land );
FeatureTable clusterMunicipalityFeatures( const Dataset &dataset, const Ledger &ledger, const std::vector<PlacedMunicipality> &municipalities );
FeatureTable membershipFeatures( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &polygons );
FeatureTable institutionFeatures( const Dataset &dataset );
FeatureTable linkFeatures( const Dataset &dataset, const JoinResult &join );
FeatureTable ledgerFeatures( const Ledger &ledger );

/**
 * The same places under each of allReadings(): plain tables "readings" (as memberships) and "prefecture_readings" (as prefectures) with a column
 * "reading", and views that give them the polygons of the prefectures, the squares of the tile grid and the far islands in their insets. The view
 * "cluster_regions_by_reading" has a row for each prefecture of a cluster, one of which bears the label; "region_readings" says where.
 */
std::vector<FeatureTable> readingFeatures( const Dataset &dataset, const PrefecturePolygons &polygons );

//! Whether \a name is that of one of readingFeatures().
bool isReadingTable( const QString &name );

} // namespace clusteratlas
