// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/chartmark.h"

#include <QColor>
#include <QHash>
#include <QPalette>

namespace clusteratlas
{

//! Black or white, whichever is read better on \a fill.
[[nodiscard]] QColor textOn( const QColor &fill );

//! \a over, \a share of it, laid on \a under.
[[nodiscard]] QColor blended( const QColor &over, const QColor &under, double share );

//! WCAG 2.1 contrast, 1 to 21.
[[nodiscard]] double contrast( const QColor &a, const QColor &b );

//! For lines and lesser text: \a palette's text at \a share on its base.
[[nodiscard]] QColor faint( const QPalette &palette, double share );

//! How strong the colour of what is not selected stays beside what is.
inline constexpr double PALE = 0.5;

[[nodiscard]] QHash<QString, QColor> colorsOf( const std::vector<ChartClass> &classes );

} // namespace clusteratlas
