// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qwt_plot_item.h>
#include <qwt_scale_draw.h>

namespace clusteratlas
{

class RowChart;

//! The bars or dots of a RowChart and their numbers. Draws the rows that are painted, so that thousands cost nothing.
class RowChartItem final : public QwtPlotItem
{
  public:
    explicit RowChartItem( const RowChart &chart );
    void draw( QPainter *painter, const QwtScaleMap &xMap, const QwtScaleMap &yMap, const QRectF &canvas ) const override;

  private:
    void drawName( QPainter &painter, int index, const QRectF &row ) const;
    void drawBand( QPainter &painter, int index, const QRectF &row ) const;
    //! Returns where the mark ends.
    double drawBar( QPainter &painter, int index, const QwtScaleMap &xMap, const QRectF &row ) const;
    double drawDot( QPainter &painter, int index, const QwtScaleMap &xMap, const QRectF &row, double left ) const;

    const RowChart &mChart;
};

//! The names of the rows, elided to the width that the chart has for them.
class RowNames final : public QwtScaleDraw
{
  public:
    explicit RowNames( const RowChart &chart );
    double extent( const QFont &font ) const override;
    void drawLabel( QPainter *painter, double value ) const override;

  private:
    const RowChart &mChart;
};

//! The numbers of an axis in the language of the content.
class AxisNumbers final : public QwtScaleDraw
{
  public:
    explicit AxisNumbers( const QString &language );
    QwtText label( double value ) const override;

  private:
    QString mLanguage;
};

} // namespace clusteratlas
