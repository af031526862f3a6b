// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "printrequest.h"

#include <QStringList>

class QgsProject;

namespace clusteratlas
{

/**
 * What is printed under a map, a paragraph each: the sources of the layers that the theme of \a request shows, with their terms; the licence of the
 * compilation; who processed them and when. A document of the table "sources" counts as used when a table behind a shown layer names it, by id or address.
 */
QStringList pageCredits( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request );

} // namespace clusteratlas
