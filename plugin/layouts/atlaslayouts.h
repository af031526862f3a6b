// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

class QgsProject;

namespace clusteratlas
{

/**
 * Puts the pages of the atlas in \a project, which owns them: a national page on A4 for every map theme of the atlas, and the page of the brochure on A3.
 * Those of an earlier atlas are brought up to date; what the user changed on them stays. \a project must hold the atlas that addAtlas() made. Main thread.
 */
void addAtlasLayouts( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &language );

} // namespace clusteratlas
