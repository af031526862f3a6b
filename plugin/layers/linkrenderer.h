// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <memory>

class QgsFeatureRenderer;
class QgsVectorLayer;

namespace clusteratlas
{

/**
 * The links from clusters to institutions by programme, those of core institutions (※) thicker. Links that share a course are told apart by their
 * column "lane": curves by how far they bend, straight lines by an offset. Stock symbol layers only.
 */
[[nodiscard]] std::unique_ptr<QgsFeatureRenderer> linkRenderer( const QgsVectorLayer &layer, const Dataset &dataset, const QString &language, bool isCurved );

} // namespace clusteratlas
