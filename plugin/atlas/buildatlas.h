// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "preparedatlas.h"

#include <QTemporaryDir>

class QgsProject;

namespace clusteratlas
{

//! A GeoPackage without styles, beside its final place, that vanishes unless it is published.
struct StagedAtlas
{
    PreparedAtlas prepared;
    QString folder; //!< where the atlas goes
    std::unique_ptr<QTemporaryDir> staging;
};

//! The files of an atlas on disk.
struct PublishedAtlas
{
    QString geopackage;
    QString project;
    QString ledger;
};

/**
 * Writes the GeoPackage of \a prepared into a staging folder inside \a folder, which is made when missing. Thread-safe.
 */
[[nodiscard]] Result<StagedAtlas> stageAtlas( PreparedAtlas prepared, const QString &folder, const Progress &progress = {} );

/**
 * Adds styles, makes the project and renames atlas.gpkg, atlas.qgz and ledger.json into place, so that each old file stays whole
 * until its successor is complete. Main thread, since it makes QGIS layers. \a language is "ja" or "en".
 */
[[nodiscard]] Result<PublishedAtlas> publishAtlas( StagedAtlas &staged, const QString &language );

//! Notes in \a project what its atlas was built from; \a folder is the atlas's, and paths are relative to it. Main thread.
void storeRecipe( QgsProject &project, const AtlasSources &sources, const QString &folder );

//! What storeRecipe() noted; the built-in sources when it noted nothing. Main thread.
[[nodiscard]] Result<AtlasSources> storedRecipe( const QgsProject &project, const QString &folder );

} // namespace clusteratlas
