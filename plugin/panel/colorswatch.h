// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QVariant>

namespace clusteratlas
{

/**
 * A square of \a color ("#rrggbb") as a QIcon for Qt::DecorationRole; invalid when it names no color.
 *
 * Unlike a bare QColor it is not tinted in selected rows and stands out from a selection of the same color.
 */
[[nodiscard]] QVariant colorSwatch( const QString &color );

} // namespace clusteratlas
