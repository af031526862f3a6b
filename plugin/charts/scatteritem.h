// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qwt_plot_item.h>

namespace clusteratlas
{

class ScatterChart;

//! The dots of a ScatterChart and the names that fit beside them.
class ScatterItem final : public QwtPlotItem
{
  public:
    static constexpr double RADIUS = 4.5;

    explicit ScatterItem( const ScatterChart &chart );
    void draw( QPainter *painter, const QwtScaleMap &xMap, const QwtScaleMap &yMap, const QRectF &canvas ) const override;

  private:
    void drawDots( QPainter &painter, const std::vector<QPointF> &places, const std::vector<int> &order ) const;
    void drawNames( QPainter &painter, const std::vector<QPointF> &places, const std::vector<int> &order, const QRectF &canvas ) const;

    const ScatterChart &mChart;
};

} // namespace clusteratlas
