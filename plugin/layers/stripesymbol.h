// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <memory>

class QgsFillSymbol;

namespace clusteratlas
{

//! Which stripe of a polygon a fill takes, as QGIS expressions; NULL counts as the only one.
struct Stripe
{
    QString rank;  //!< 0-based; 0 fills the polygon, the others lie upon it in order
    QString count; //!< stripes of the polygon
    QString from;  //!< where it begins and ends in the repeat, 0 to 1: its width is its weight
    QString to;

    //! Of the layers of memberships, from their columns.
    static Stripe ofMembership();
    //! One of \a count equal ones.
    static Stripe equal( const QString &rank, const QString &count );
};

/**
 * A fill of diagonal stripes, 2.2 mm wide on the screen and on paper at every scale down to 1 : 140 000, where there are equal ones and up to three;
 * more share the room of three until they are 0.7 mm, then the repeat grows.
 *
 * Made of stock symbol layers (geometry generator over a simple fill), so it needs no plugin and stays vector in PDF; QGIS 3.22's
 * own line pattern fill is a bitmap. Layers in degrees only.
 */
std::unique_ptr<QgsFillSymbol> stripeSymbol( const QColor &color, const Stripe &stripe );

//! A solid fill with the borders of the atlas.
std::unique_ptr<QgsFillSymbol> plainSymbol( const QColor &color );

//! Grey hatching for "no data".
std::unique_ptr<QgsFillSymbol> noDataSymbol();

} // namespace clusteratlas
