// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"

namespace clusteratlas
{

/**
 * An arrow to the north of a map that is not turned, with its letter above, as high as \a rect and in its middle: two polygons and a label, for a picture would be a
 * file that another machine lacks. \a rect is in millimetres of the paper.
 */
void addNorthArrow( const Page &page, const QRectF &rect );

} // namespace clusteratlas
