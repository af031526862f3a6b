// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"
#include "desktop/clusterlocator.h"

namespace clusteratlas
{

//! A search over \a dataset as \a join placed it, its results in \a language. Copies what it needs: any thread may use it.
[[nodiscard]] LocatorSearch locatorSearch( const Dataset &dataset, const JoinResult &join, const QString &language );

} // namespace clusteratlas
