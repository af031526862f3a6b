// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <memory>

class QgsFillSymbol;

namespace clusteratlas
{

/**
 * A fill that takes every \a count -th of the diagonal stripes of a polygon, the first of them being solid, so that fills of rank 0,
 * 1, … drawn in this order share the polygon. \a rank and \a count are QGIS expressions; NULL counts as the only one.
 *
 * Made of stock symbol layers (geometry generator over a simple fill), so it needs no plugin and stays vector in PDF; QGIS 3.22's
 * own line pattern fill is a bitmap. Layers in degrees only.
 */
std::unique_ptr<QgsFillSymbol> stripeSymbol( const QColor &color, const QString &rank, const QString &count );

//! A solid fill with the borders of the atlas.
std::unique_ptr<QgsFillSymbol> plainSymbol( const QColor &color );

//! Grey hatching for "no data".
std::unique_ptr<QgsFillSymbol> noDataSymbol();

} // namespace clusteratlas
