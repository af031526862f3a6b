// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <QRectF>

class QgsPrintLayout;

namespace clusteratlas
{

/**
 * Adds the square legend of two indicators to \a layout, as stock shapes and labels within \a rect (millimetres): nine squares, the names of the axes
 * above ("↑") and below ("→"), and the hatching for no data. The layout owns the items; their ids begin with "square legend".
 */
void addSquareLegend( QgsPrintLayout &layout, const QRectF &rect, const Bilingual &across, const Bilingual &up, const QString &language );

} // namespace clusteratlas
