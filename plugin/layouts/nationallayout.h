// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

/**
 * A landscape page with the map of Japan, its legend, scale, counts and sources, made of stock items only. \a project must hold the
 * atlas that addAtlas() made and outlive the layout.
 *
 * \param themeName a map theme of \a project, as atlaswording::theme() names it
 * \param paper "A3" or "A4"
 * \param language "ja" or "en"
 */
std::unique_ptr<QgsPrintLayout> nationalLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &themeName, const QString &paper,
  const QString &language );

} // namespace clusteratlas
