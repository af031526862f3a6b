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
 * The page of \a request, with a name that tells the layout, what it shows and, where it is not the usual one, the paper.
 * \a project must hold the atlas that addAtlas() made, in the language of the request, and outlive the layout. Map themes and styles that the page needs are
 * added to it. \a land is what landOfAtlas() gives for the whole
 * country. Main thread.
 */
std::unique_ptr<QgsPrintLayout> plainPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land );

//! The same, marked by markGenerated(): for a project that keeps it.
std::unique_ptr<QgsPrintLayout> printPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land );

//! Both, with the land read for them.
std::unique_ptr<QgsPrintLayout> plainPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request );
std::unique_ptr<QgsPrintLayout> printPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request );

} // namespace clusteratlas
