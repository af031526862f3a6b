// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

namespace clusteratlas
{

//! Called with a share of 0 to 1; returns false to stop. May be empty. Called on the thread that does the work.
using Progress = std::function<bool( double )>;

//! Whether the work may go on; an empty \a progress always lets it.
inline bool report( const Progress &progress, double share )
{
  return !progress || progress( share );
}

} // namespace clusteratlas
