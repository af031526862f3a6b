// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * The folder "geodata" that belongs to this program or plugin: beside the build, or share/clusteratlas/geodata of the prefix it is
 * installed in. The environment variable CLUSTERATLAS_GEODATA overrides it. Empty when there is none.
 */
QString builtInDataFolder();

//! The prefecture polygons in that folder.
QString builtInPolygons();

//! The Data Package in that folder that tells what became of municipalities.
QString builtInMunicipalities();

} // namespace clusteratlas
