// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

class QgsPrintLayout;

namespace clusteratlas
{

/**
 * Writes all pages of the atlas of \a layout as exportLayout() writes one: a PDF with all of them, or one PNG or SVG a sheet, named
 * NAME-01.png and so on beside \a path, NAME being that of \a path. Maps draw polygons as fine as the paper shows (CoarseLayers). Nothing at
 * its place is touched until all sheets are complete; with \a progress it can be canceled. A PDF with map layers
 * (\a isGeoPdf) is a file for every page as well, since it can hold but one. \a look is called on every page before it is
 * written. Returns how many sheets were written. Main thread.
 */
[[nodiscard]] Result<int> exportAtlas( QgsPrintLayout &layout, const QString &path, const Progress &progress = {}, bool isGeoPdf = false, const std::function<void()> &look = {} );

} // namespace clusteratlas
