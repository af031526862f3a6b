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

/**
 * The same with the paragraphs \a credits under the counts, broken into lines: as low as the margin allows, so that what has more lines begins higher. Returns
 * where it begins, in millimetres of the design.
 */
double addFooterAbove( const Page &page, const Ledger &ledger, const QStringList &credits, double margin );

} // namespace clusteratlas
