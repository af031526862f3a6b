// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

/**
 * The cards of clusters as a page of the web that stands alone, a card on each printed sheet: first in \a language, then in the other of "ja" and
 * "en". Every text is escaped; the page has no script and forbids itself to load anything. Empty when the dataset has none of the clusters.
 */
[[nodiscard]] QByteArray cardPage( const Dataset &dataset, const QStringList &clusterIds, const QString &language );

} // namespace clusteratlas
