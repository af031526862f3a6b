// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/indicatorseries.h"
#include "page.h"
#include "pagefacts.h"

#include <QJsonObject>
#include <QPointF>

namespace clusteratlas
{

/**
 * A bar for every indicator, from the median of all prefectures to the mean of a page's, on a logarithmic scale.
 * The latest year of each indicator counts. Sizes are in millimetres of the paper.
 */
class IndicatorChart
{
  public:
    IndicatorChart( const Page &page, const Dataset &dataset, double width );

    //! The same for all pages; 0 when there is nothing to show.
    double height() const;

    //! What follows the page: "title", and of each row of "bars" "x" from the left of the chart, "width" and "value".
    QJsonObject bars( const PageFacts &facts ) const;

    //! Puts the chart at \a place on the paper; \a bars is an expression for the map that bars() gave, \a color one for the color of the bars.
    void add( const Page &page, QPointF place, const QString &bars, const QString &color ) const;

  private:
    struct Row
    {
        IndicatorSeries series;
        double median;
        QStringList name; //!< in lines
    };

    void addAxis( const Page &page, QPointF place ) const;
    double rowHeight( const Row &row ) const;
    double xOf( double ratio ) const;

    std::vector<Row> mRows;
    double mWidth;
    double mScale;
    QString mLanguage;
    QgsTextFormat mFormat;
    QgsTextFormat mTitle;
};

} // namespace clusteratlas
