// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/brochurecontent.h"
#include "page.h"

#include <QColor>

namespace clusteratlas
{

//! A box of a cluster, laid out for one width; sizes are millimetres of the design.
class CalloutBox
{
  public:
    //! \a points is the size of the smaller text, to which all others stand in proportion.
    CalloutBox( const Page &page, const ClusterCallout &callout, double width, double points );

    [[nodiscard]] double height() const { return mHeight; }

    //! Draws it as one group of stock items, \a height high; \a colors are those of its fields, in their order.
    void draw( double left, double top, double height, const QColor &programme, const std::vector<QColor> &colors ) const;

  private:
    struct Line
    {
        QString text;
        QgsTextFormat format;
        double left; //!< within the box
        double top;
        double height;
    };
    struct Mark
    {
        size_t field;
        double left;
        double top;
        double size;
    };

    void addLines( const QStringList &lines, const QgsTextFormat &format, double points );
    void addFields( double points );

    const Page &mPage;
    const ClusterCallout &mCallout;
    double mWidth;
    double mHeight;
    std::vector<Line> mLines;
    std::vector<Mark> mMarks;
};

} // namespace clusteratlas
