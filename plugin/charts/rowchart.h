// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartview.h"

#include <QColor>
#include <QHash>

class QwtPlot;

namespace clusteratlas
{

//! A row each mark: its name, its bar in the parts of its classes or its dot, and the number. Long names stand above their bars. Drawn with Qwt.
class RowChart final : public ChartView
{
    Q_OBJECT

  public:
    RowChart( std::shared_ptr<const ChartContent> content, QWidget *parent );
    ~RowChart() override;

    [[nodiscard]] int markCount() const override { return static_cast<int>( data().bars.size() ); }
    [[nodiscard]] const ChartMark &mark( int index ) const override { return bar( index ).mark; }
    [[nodiscard]] QRectF markArea( int index ) const override;
    [[nodiscard]] QString markText( int index ) const override;
    [[nodiscard]] QSize sizeFor( int width ) const override;
    void paintPicture( QPainter &painter ) override;

    [[nodiscard]] const BarsData &data() const { return std::get<BarsData>( content().data ); }
    [[nodiscard]] const ChartBar &bar( int index ) const { return data().bars[static_cast<size_t>( index )]; }
    //! The number that stands at the end of the row: "9", "3 / 9" of which three are selected, "no data".
    [[nodiscard]] QString numberText( int index ) const;
    [[nodiscard]] QString nameText( int index ) const;
    [[nodiscard]] QColor colorOf( const QString &classKey ) const { return mColors.value( classKey, Qt::gray ); }
    //! Beside the bars; 0 where names stand above them.
    [[nodiscard]] int nameWidth() const { return mNameWidth; }
    [[nodiscard]] bool isStacked() const { return mIsStacked; }

  protected:
    void restyle() override;
    void resizeEvent( QResizeEvent *event ) override;
    void changeEvent( QEvent *event ) override;

  private:
    //! Widths of names and numbers for the present size and font.
    void arrange();
    void applyPalette();
    [[nodiscard]] bool isStackedAt( int width ) const;
    [[nodiscard]] int rowHeight( bool isStacked ) const;
    [[nodiscard]] double longestName() const;
    [[nodiscard]] int axisHeight() const;

    QwtPlot *mPlot = nullptr;
    QHash<QString, QColor> mColors;
    int mNameWidth = 0;
    bool mIsStacked = false;
};

} // namespace clusteratlas
