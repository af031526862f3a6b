// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/chartmark.h"

#include <QLabel>

namespace clusteratlas
{

//! Draws \a classes with their colours, line by line within \a width from \a origin in \a palette; returns the height. Only measures without \a painter.
int paintLegend( QPainter *painter, const QPointF &origin, int width, const std::vector<ChartClass> &classes, const QString &language, const QFont &font, const QPalette &palette );

//! The classes of a chart, as high as their lines need. A label, for that is what themes give their color of text.
class ChartLegend final : public QLabel
{
    Q_OBJECT

  public:
    using QLabel::QLabel;

    void show( const std::vector<ChartClass> &classes, const QString &language );

  protected:
    void paintEvent( QPaintEvent *event ) override;
    void resizeEvent( QResizeEvent *event ) override;

  private:
    void takeHeight();

    std::vector<ChartClass> mClasses;
    QString mLanguage;
};

} // namespace clusteratlas
