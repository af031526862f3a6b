// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartview.h"

#include <QColor>
#include <QHash>

class QwtPlot;

namespace clusteratlas
{

//! A dot each mark, at its two figures; names where there is room, and at what is selected with the figures. Drawn with Qwt.
class ScatterChart final : public ChartView
{
    Q_OBJECT

  public:
    ScatterChart( std::shared_ptr<const ChartContent> content, QWidget *parent );
    ~ScatterChart() override;

    [[nodiscard]] int markCount() const override { return static_cast<int>( data().points.size() ); }
    [[nodiscard]] const ChartMark &mark( int index ) const override { return point( index ).mark; }
    [[nodiscard]] QRectF markArea( int index ) const override;
    [[nodiscard]] QString markText( int index ) const override;
    [[nodiscard]] QSize sizeFor( int width ) const override;
    void paintPicture( QPainter &painter ) override;

    [[nodiscard]] const PointsData &data() const { return std::get<PointsData>( content().data ); }
    [[nodiscard]] const ChartPoint &point( int index ) const { return data().points[static_cast<size_t>( index )]; }
    [[nodiscard]] QColor colorOf( const QString &classKey ) const { return mColors.value( classKey, Qt::gray ); }
    [[nodiscard]] QString nameText( int index ) const;
    //! The two figures, as they stand beside a selected dot.
    [[nodiscard]] QString numbersText( int index ) const;

  protected:
    void restyle() override;
    [[nodiscard]] int neighbour( int index, int key ) const override;
    void paintEvent( QPaintEvent *event ) override;
    void resizeEvent( QResizeEvent *event ) override;
    void changeEvent( QEvent *event ) override;

  private:
    void arrange();
    void applyPalette();
    void paintTitles( QPainter &painter ) const;

    QwtPlot *mPlot = nullptr;
    QHash<QString, QColor> mColors;
    std::vector<int> mByX; //!< indexes from left to right
    std::vector<int> mByY; //!< from top to bottom
};

} // namespace clusteratlas
