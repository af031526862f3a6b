// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas::test
{

/**
 * Writes a Data Package into \a folder, the same every time: 1 900 clusters of randomDataset() in 10 000 memberships, which name 1 900 municipalities
 * of today.
 */
[[nodiscard]] Result<void> writeLargePackage( const QString &folder );

} // namespace clusteratlas::test
