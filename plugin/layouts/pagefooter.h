// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "page.h"

namespace clusteratlas
{

/**
 * The lines under the maps: counts of the ledger, sources, licences. Begins at \a top and ends above \a page's lower margin \a margin, both in
 * millimetres of the design; lines that have nothing to say take no room.
 */
void addFooter( const Page &page, const Dataset &dataset, const Ledger &ledger, double margin, double top );

} // namespace clusteratlas
