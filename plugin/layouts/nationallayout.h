// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "mapland.h"
#include "printrequest.h"

#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

/**
 * A page with the map of Japan, frames for its far islands, legend, scale, north, counts and sources, made of stock items only. \a project must hold the
 * atlas that addAtlas() made and outlive the layout. Of \a request, the layout is taken for granted. \a land is what landOfAtlas() gives for the whole country.
 */
std::unique_ptr<QgsPrintLayout> nationalLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land );

} // namespace clusteratlas
