// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartscroll.h"

#include "chartview.h"

#include <QScrollBar>

namespace clusteratlas
{

namespace
{
constexpr int AROUND = 24; // pixels kept in sight beside the mark that the keyboard goes to
}

ChartScroll::ChartScroll( QWidget *parent )
  : QScrollArea( parent )
{
  setObjectName( QStringLiteral( "chartScroll" ) );
  setFrameShape( QFrame::StyledPanel );
  setBackgroundRole( QPalette::Base );
  setFocusPolicy( Qt::NoFocus );
  for ( QScrollBar *bar : { horizontalScrollBar(), verticalScrollBar() } )
    connect( bar, &QScrollBar::valueChanged, this, &ChartScroll::tellVisiblePart );
}

void ChartScroll::setView( ChartView *view )
{
  // The signal of a click in it may have brought us here.
  if ( QWidget *old = takeWidget() )
    old->deleteLater();
  mView = view;
  if ( !view )
    return;
  fit();
  setWidget( view );
  connect( view, &ChartView::currentChanged, this, [this]( const QRect &area ) { ensureVisible( area.center().x(), area.center().y(), area.width() / 2 + AROUND, area.height() / 2 + AROUND ); } );
  tellVisiblePart();
}

void ChartScroll::fit()
{
  const int inside = width() - 2 * frameWidth();
  mView->setRoom( height() - 2 * frameWidth() );
  const int bar = verticalScrollBar()->sizeHint().width();
  const bool isHigh = mView->sizeFor( inside ).height() > height() - 2 * frameWidth();
  setVerticalScrollBarPolicy( isHigh ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff );
  mView->fit( isHigh ? inside - bar : inside );
}

void ChartScroll::tellVisiblePart()
{
  if ( mView )
    mView->setVisiblePart( QRect( horizontalScrollBar()->value(), verticalScrollBar()->value(), viewport()->width(), viewport()->height() ) );
}

void ChartScroll::resizeEvent( QResizeEvent *event )
{
  QScrollArea::resizeEvent( event );
  if ( !mView )
    return;
  fit();
  tellVisiblePart();
}

} // namespace clusteratlas
