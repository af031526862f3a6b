// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! How a color is seen.
enum class ColorVision
{
  Normal,
  Protanopia,
  Deuteranopia,
  Tritanopia,
  Greyscale, //!< printed or copied without color
};

/**
 * CIEDE2000 (CIE 142-2001; Sharma, Wu and Dalal 2005) between two colors "#rrggbb" of sRGB as \a vision sees them: the matrices of Machado, Oliveira
 * and Fernandes (2009) at severity 1 in linear light; luminance alone for grey. About 2 is seen side by side, 5 across a map.
 */
[[nodiscard]] double colorDistance( const QString &a, const QString &b, ColorVision vision );

} // namespace clusteratlas
