// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/indicatorseries.h"
#include "page.h"
#include "pagefacts.h"

namespace clusteratlas
{

/**
 * A bar for every indicator, from the median of all prefectures to the mean of a page's, on a logarithmic scale; a tick for each of them.
 * The latest year of each indicator counts. Sizes are in millimetres of the paper.
 */
class IndicatorChart
{
  public:
    IndicatorChart( const Page &page, const Dataset &dataset, double width );

    //! The same for all pages; 0 when there is nothing to show.
    double height() const;

    //! As SVG.
    QString drawing( const PageFacts &facts ) const;

  private:
    struct Row
    {
        IndicatorSeries series;
        double median;
        QStringList name; //!< in lines
    };

    void addAxis( class SvgDrawing &drawing, double top, double bottom ) const;
    void addRow( class SvgDrawing &drawing, const Row &row, const PageFacts &facts, double top ) const;
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
