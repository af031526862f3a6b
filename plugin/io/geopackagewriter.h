// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/progress.h"
#include "core/result.h"

namespace clusteratlas
{

/**
 * Writes \a tables into a new GeoPackage at \a path: layers in JGD2011 (EPSG:6668), others as attribute tables, column titles as
 * "日本語 / English" comments. The same tables give the same bytes: no clock is read. \a description, unless empty, is kept as metadata of
 * the file, see DESCRIPTION_ITEM.
 */
[[nodiscard]] Result<void> writeGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress = {}, const QByteArray &description = {} );

//! The item of GDAL's metadata that holds what is known of all tables together, as packageToJson() without tables.
constexpr const char *DESCRIPTION_ITEM = "DATAPACKAGE";

/**
 * The same without the rows of tables of polygons and of tables without geometry, which are left to GeoPackageFill; \a bytes are how many these
 * will be, roughly, and choose the size of pages.
 */
[[nodiscard]] Result<void> createGeoPackage( const QString &path, const std::vector<FeatureTable> &tables, qint64 bytes, const Progress &progress = {}, const QByteArray &description = {} );

//! A style as QGIS keeps it in the table layer_styles.
struct LayerStyle
{
    QString layer;
    QString name;
    QString description;
    QByteArray qml;
    QByteArray sld;
    bool isDefault;
};

//! Adds the table layer_styles with \a styles to the GeoPackage at \a path.
[[nodiscard]] Result<void> writeLayerStyles( const QString &path, const std::vector<LayerStyle> &styles );

//! Features of \a layer in the GeoPackage at \a path that have a geometry with vertices: what can be drawn.
[[nodiscard]] Result<int> drawableFeatures( const QString &path, const QString &layer );

} // namespace clusteratlas
