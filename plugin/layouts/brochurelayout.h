// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "mapland.h"

#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

/**
 * The page of a brochure: the map with a box for every cluster of \a dataset in its margins, joined to its region by a leader, above what the
 * programmes say of themselves. Landscape, of stock items only. Adds to \a project, which holds the atlas that addAtlas() made and outlives the
 * layout, the map theme that the map follows.
 *
 * \param paper "A3" or "A4"
 * \param language "ja" or "en"
 * \param land what landOfAtlas() gives for the whole country
 */
std::unique_ptr<QgsPrintLayout> brochureLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &paper, const QString &language, const MapLand &land );

} // namespace clusteratlas
