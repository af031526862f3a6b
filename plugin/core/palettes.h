// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

/**
 * The palettes of the atlas, made for it: colors as "#rrggbb". tests/core/test_palettes.cpp says how far their colors are from each other, also for the
 * color blind and in grey.
 */
[[nodiscard]] QStringList sequentialPalettes();

//! \a count colors, 1 to 9, from light to dark; of the first palette when \a id is none.
[[nodiscard]] QStringList sequentialColors( const QString &id, int count );

//! For things without order, where the data name no color: seven.
[[nodiscard]] QStringList categoricalColors();

//! Nine for two indicators of three classes each: the second indicator's class times three plus the first one's. Blue and gold are told apart by all.
[[nodiscard]] QStringList bivariateColors();

} // namespace clusteratlas
