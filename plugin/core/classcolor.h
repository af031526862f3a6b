// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * The colour "#rrggbb" in which map and charts fill a programme or field: \a stated, "#rrggbb" or empty, with a
 * quarter of white mixed in, so that labels and borders stay readable on it, or else one of categoricalColors() by its \a place.
 */
[[nodiscard]] QString classColor( const QString &stated, int place );

} // namespace clusteratlas
