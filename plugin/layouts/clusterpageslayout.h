// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "pagefacts.h"

#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

/**
 * A portrait page for every cluster or prefecture, as an atlas of QGIS: a map with its neighbors, where it lies in Japan, a card, indicators
 * and all its institutions, which go on on further sheets; counts and sources. Made of stock items that follow the atlas; texts that must be
 * broken into lines lie in variables of the layout, "page_" with the id of the cluster or prefecture.
 *
 * \a project must hold the atlas that addAtlas() made and outlive the layout; the map theme of addPageTheme() is added to it.
 *
 * \param paper "A3" or "A4"
 * \param language "ja" or "en"
 */
std::unique_ptr<QgsPrintLayout> clusterPagesLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, PagesBy by, const QString &paper, const QString &language );

} // namespace clusteratlas
