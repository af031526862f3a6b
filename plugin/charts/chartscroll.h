// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QScrollArea>

namespace clusteratlas
{

class ChartView;

//! Holds one chart at its own height and lets it be scrolled; whether there is a scroll bar is decided before the chart is fitted.
class ChartScroll final : public QScrollArea
{
    Q_OBJECT

  public:
    explicit ChartScroll( QWidget *parent = nullptr );

    //! Takes \a view, which may be null, and deletes the one before.
    void setView( ChartView *view );
    [[nodiscard]] ChartView *view() const { return mView; }

  protected:
    void resizeEvent( QResizeEvent *event ) override;

  private:
    void fit();
    void tellVisiblePart();

    ChartView *mView = nullptr; //!< child
};

} // namespace clusteratlas
