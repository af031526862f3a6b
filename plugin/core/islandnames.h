// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <vector>

namespace clusteratlas
{

/**
 * The name of the smallest group of islands of Japan that holds all of \a places, or nothing. For the titles of frames only: which islands have
 * one never hangs on this table.
 *
 * Japanese names as in the Gazetteer of Japan (Geospatial Information Authority of Japan and Japan Coast Guard, 2007), with "Islands" for 諸島, 群島 and 列島 in English;
 * the boxes around the groups are ours.
 */
Bilingual islandName( const std::vector<GeographicPoint> &places );

} // namespace clusteratlas
