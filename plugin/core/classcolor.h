// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * The colour "#rrggbb" in which map and charts fill a programme or field: \a stated, "#rrggbb" or empty, or else one of a colour-blind-safe
 * set (Okabe and Ito 2008) by its \a place; a quarter of white is mixed in, so that labels and borders stay readable on it.
 */
[[nodiscard]] QString classColor( const QString &stated, int place );

} // namespace clusteratlas
