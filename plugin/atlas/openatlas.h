// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "preparedatlas.h"

namespace clusteratlas
{

//! An atlas that was built before, read from its files.
struct OpenedAtlas
{
    QString geopackage;
    std::shared_ptr<const Dataset> dataset;
    JoinResult join;
    Ledger ledger; //!< its counts and sources; the rows that were left out are in the table "ledger" alone
    AtlasSources sources;
};

//! What a file is to the atlas, seen from outside.
enum class AtlasFileKind
{
  Other,
  Atlas,      //!< a GeoPackage with the layers of an atlas
  DataPackage //!< a folder or .zip with datapackage.json, or that file
};

//! Main thread. A file that is not there is Other.
[[nodiscard]] AtlasFileKind kindOfFile( const QString &path );

/**
 * Reads the atlas in \a geopackage and, from the project beside it, what it was built from; without that project the atlas itself counts
 * as its source. Fails with TableMissing when the file is no atlas. Main thread.
 */
[[nodiscard]] Result<OpenedAtlas> openAtlas( const QString &geopackage );

} // namespace clusteratlas
