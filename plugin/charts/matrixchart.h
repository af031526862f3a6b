// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartview.h"

#include <QColor>
#include <QHash>

namespace clusteratlas
{

/**
 * Rows by columns, a filled cell where they have to do with each other: ※ where it is the core, numbers where there are several. Marks are
 * the cells, then the rows, then the columns. The names of rows and columns stay in sight while it is scrolled.
 */
class MatrixChart final : public ChartView
{
    Q_OBJECT

  public:
    MatrixChart( std::shared_ptr<const ChartContent> content, QWidget *parent );

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] const ChartMark &mark( int index ) const override;
    [[nodiscard]] QRectF markArea( int index ) const override;
    [[nodiscard]] QString markText( int index ) const override;
    [[nodiscard]] QSize sizeFor( int width ) const override;
    void paintPicture( QPainter &painter ) override;
    void setVisiblePart( const QRect &part ) override;
    void fit( int width ) override;

    [[nodiscard]] const MatrixData &data() const { return std::get<MatrixData>( content().data ); }

  protected:
    [[nodiscard]] int neighbour( int index, int key ) const override;
    void paintEvent( QPaintEvent *event ) override;
    void changeEvent( QEvent *event ) override;

  private:
    struct Measures
    {
        int nameWidth = 0;
        int nameHeight = 0;
        double cellWidth = 1;
        double cellHeight = 1;
    };

    [[nodiscard]] Measures measuresFor( int width ) const;
    [[nodiscard]] double leastCellWidth() const;
    [[nodiscard]] int cellCount() const { return static_cast<int>( data().cells.size() ); }
    [[nodiscard]] int rowCount() const { return static_cast<int>( data().rows.size() ); }
    [[nodiscard]] int columnCount() const { return static_cast<int>( data().columns.size() ); }
    [[nodiscard]] QRectF cellArea( int row, int column ) const;
    [[nodiscard]] QRectF rowNameArea( int row ) const;
    [[nodiscard]] QRectF columnNameArea( int column ) const;
    [[nodiscard]] QString cellText( const MatrixCell &cell ) const;
    [[nodiscard]] QString nameOf( const ChartMark &mark ) const;
    [[nodiscard]] QColor colorOf( const MatrixCell &cell ) const;
    [[nodiscard]] int longestName( const std::vector<ChartMark> &marks ) const;

    void paintGrid( QPainter &painter, const QRectF &part ) const;
    void paintCells( QPainter &painter, const QRectF &part ) const;
    void paintCell( QPainter &painter, int index ) const;
    void paintRowNames( QPainter &painter, const QRectF &part ) const;
    void paintColumnNames( QPainter &painter, const QRectF &part ) const;
    void paintTag( QPainter &painter, const QRectF &area, const QString &classKey ) const;

    QHash<QString, QColor> mColors;
    std::vector<ChartMark> mCellMarks;
    std::vector<int> mRowStarts; //!< first cell of each row, and the end
    QPoint mOrigin;              //!< of the part that is seen: names of rows and columns are drawn from there
    Measures mMeasures;
    bool mHasCounts = false; //!< some cell stands for several
};

} // namespace clusteratlas
