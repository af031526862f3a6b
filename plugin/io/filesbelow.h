// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ogrsource.h"

namespace clusteratlas
{

/**
 * The vector files below \a folder, a folder on disk or "/vsizip/{…}", sorted by address; zips in a folder on disk are looked into.
 *
 * Folders within are entered, links to folders and what macOS leaves behind (__MACOSX, ._name) are not. Of files that differ in nothing but the
 * suffix, as in MLIT's deliveries, one is taken: the Shapefile, else the next in the list of formats in filesbelow.cpp; the others are left as
 * its twins. A zip that unpacks to much more than its size is left too ("zip_bomb").
 */
[[nodiscard]] SourceListing filesBelow( const QString &folder, const QString &layer );

//! Whether the zip at \a path, by whatever name, unpacks to more than 256 MiB and 200 times its size: more than any table or map does.
[[nodiscard]] bool isZipBomb( const QString &path );

//! The place of the format of \a address among those that hold polygons, 0 the best; larger than any for others.
[[nodiscard]] int formatRank( const QString &address );

} // namespace clusteratlas
