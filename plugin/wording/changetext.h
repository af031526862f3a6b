// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/datasetchange.h"

namespace clusteratlas
{

//! What changed, in one line: "clusters: 1 added, 0 removed, 2 changed; memberships: 3 added, 1 removed", or that nothing did.
[[nodiscard]] QString changeText( const DatasetChange &change );

} // namespace clusteratlas
