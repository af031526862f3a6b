// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartcontent.h"

#include <QWidget>
#include <memory>

class QRubberBand;

namespace clusteratlas
{

/**
 * A chart whose marks are clicked, dragged over or reached by the keyboard; arrow keys move among them, Space or Enter chooses, with Ctrl
 * adds. It is made once for its content; a selection only restyles it. Whoever holds it calls fit().
 */
class ChartView : public QWidget
{
    Q_OBJECT

  public:
    //! The view that fits \a content, or null when there is nothing to draw.
    [[nodiscard]] static std::unique_ptr<ChartView> make( std::shared_ptr<const ChartContent> content, QWidget *parent = nullptr );

    ~ChartView() override;

    [[nodiscard]] const ChartContent &content() const { return *mContent; }

    void showSelection( const QStringList &clusterIds, const QStringList &prefCodes );

    [[nodiscard]] virtual int markCount() const = 0;
    [[nodiscard]] virtual const ChartMark &mark( int index ) const = 0;
    //! Where a click hits the mark, in the widget's coordinates.
    [[nodiscard]] virtual QRectF markArea( int index ) const = 0;
    //! Name and number, as a tool tip and to be read aloud.
    [[nodiscard]] virtual QString markText( int index ) const = 0;
    //! 0..1
    [[nodiscard]] double selectedShare( int index ) const;
    [[nodiscard]] bool hasSelection() const { return !mClusters.isEmpty() || !mPrefectures.isEmpty(); }
    [[nodiscard]] const QSet<QString> &selectedClusters() const { return mClusters; }

    //! The mark that the keyboard is at, or -1.
    [[nodiscard]] int current() const { return mCurrent; }
    void setCurrent( int index );

    //! The size it takes when \a width is there; wider only where it cannot be narrower.
    [[nodiscard]] virtual QSize sizeFor( int width ) const = 0;
    //! The height that is there, for charts that can fill it; 0 when it does not matter.
    void setRoom( int height ) { mRoom = height; }
    [[nodiscard]] int room() const { return mRoom; }
    //! Resizes it to sizeFor( \a width ).
    virtual void fit( int width ) { resize( sizeFor( width ) ); }
    //! Draws all of it at the widget's size, from the origin, for a picture.
    virtual void paintPicture( QPainter &painter ) = 0;

    //! The part of the widget that a scroll area shows; what is drawn only there follows it.
    virtual void setVisiblePart( const QRect & ) {}

  signals:
    //! Replaces the selection.
    void chosen( const QStringList &clusterIds, const QStringList &prefCodes );
    void currentChanged( const QRect &area );

  protected:
    ChartView( std::shared_ptr<const ChartContent> content, QWidget *parent );

    //! Draws again with the present selection and current mark.
    virtual void restyle() { update(); }
    //! The mark to go to from \a index by an arrow key, Home or End; \a index when there is none.
    [[nodiscard]] virtual int neighbour( int index, int key ) const;

    bool event( QEvent *event ) override;
    void keyPressEvent( QKeyEvent *event ) override;
    void mousePressEvent( QMouseEvent *event ) override;
    void mouseMoveEvent( QMouseEvent *event ) override;
    void mouseReleaseEvent( QMouseEvent *event ) override;
    void focusInEvent( QFocusEvent *event ) override;
    void focusOutEvent( QFocusEvent *event ) override;

  private:
    [[nodiscard]] int markAt( const QPointF &place ) const;
    void choose( const std::vector<int> &marks, bool isAdded );

    std::shared_ptr<const ChartContent> mContent;
    QSet<QString> mClusters;
    QSet<QString> mPrefectures;
    int mCurrent = -1;
    int mRoom = 0;
    QPoint mPressed;
    QRubberBand *mBand = nullptr;
};

} // namespace clusteratlas
