// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <qgsprintlayout.h>
#include <qgstextformat.h>

namespace clusteratlas
{

/**
 * A sheet of a layout that is designed in millimetres for one paper and grows with the paper: A3 is A4 times the square root of two.
 */
struct Page
{
    QgsPrintLayout &layout;
    double scale; //!< paper millimetres in one of the design
    QString language;
    double width;  //!< of the design
    double height; //!< of the design

    QRectF rect( double x, double y, double rectWidth, double rectHeight ) const { return QRectF( x * scale, y * scale, rectWidth * scale, rectHeight * scale ); }

    //! Dark text without the halo that labels on the map need; \a points are those of the design.
    QgsTextFormat text( double points, bool bold = false ) const;
};

} // namespace clusteratlas
