// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"

#include <cstddef>

namespace clusteratlas
{

/**
 * Calls \a work with 0 to \a count - 1, each once, on all cores; \a progress on the thread that called. False when progress stopped
 * it, then some were not called.
 */
[[nodiscard]] bool eachInParallel( size_t count, const std::function<void( size_t )> &work, const Progress &progress = {} );

} // namespace clusteratlas
