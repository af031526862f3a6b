// SPDX-License-Identifier: GPL-2.0-or-later
#include "printpreview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <qgslayoutatlas.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgslayoutview.h>
#include <qgsprintlayout.h>
#include <utility>

namespace clusteratlas
{

namespace
{
int pagesOf( const QgsPrintLayout &layout )
{
  auto &atlas = *const_cast<QgsPrintLayout &>( layout ).atlas();
  return atlas.enabled() ? std::max( 1, atlas.count() ) : 1;
}
} // namespace

PrintPreview::PrintPreview( QWidget *parent )
  : QWidget( parent )
  , mView( new QgsLayoutView( this ) )
  , mBack( new QToolButton( this ) )
  , mForth( new QToolButton( this ) )
  , mNumber( new QLabel( this ) )
{
  mView->setObjectName( QStringLiteral( "previewView" ) );
  mView->setInteractive( false );
  mView->setFocusPolicy( Qt::NoFocus );
  mView->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
  mView->setVerticalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
  mView->setToolTip( tr( "Preview; maps appear once they are drawn" ) );
  mBack->setObjectName( QStringLiteral( "previousPageButton" ) );
  mBack->setArrowType( Qt::LeftArrow );
  mBack->setToolTip( tr( "Previous page" ) );
  mBack->setAccessibleName( mBack->toolTip() );
  mForth->setObjectName( QStringLiteral( "nextPageButton" ) );
  mForth->setArrowType( Qt::RightArrow );
  mForth->setToolTip( tr( "Next page" ) );
  mForth->setAccessibleName( mForth->toolTip() );
  mNumber->setObjectName( QStringLiteral( "pageNumberLabel" ) );
  mNumber->setAlignment( Qt::AlignCenter );
  mNumber->setMinimumWidth( mNumber->fontMetrics().horizontalAdvance( QStringLiteral( "00 / 00" ) ) );
  auto *row = new QHBoxLayout();
  row->addStretch();
  for ( QWidget *widget : std::initializer_list<QWidget *> { mBack, mNumber, mForth } )
    row->addWidget( widget );
  row->addStretch();
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 0, 0, 0, 0 );
  layout->addWidget( mView, 1 );
  layout->addLayout( row );
  connect( mBack, &QToolButton::clicked, this, [this] { turnTo( mPage - 1 ); } );
  connect( mForth, &QToolButton::clicked, this, [this] { turnTo( mPage + 1 ); } );
}

PrintPreview::~PrintPreview()
{
  // Before the layouts that it shows.
  delete mView;
}

void PrintPreview::show( std::vector<std::unique_ptr<QgsPrintLayout>> layouts )
{
  // The view lets go of a layout by taking another.
  const std::vector<std::unique_ptr<QgsPrintLayout>> earlier = std::exchange( mLayouts, std::move( layouts ) );
  if ( mLayouts.empty() )
    mView->setScene( nullptr );
  for ( const std::unique_ptr<QgsPrintLayout> &layout : mLayouts )
    if ( layout->atlas()->enabled() )
      layout->atlas()->updateFeatures();
  turnTo( 0 );
}

int PrintPreview::pageCount() const
{
  int count = 0;
  for ( const std::unique_ptr<QgsPrintLayout> &layout : mLayouts )
    count += pagesOf( *layout );
  return count;
}

void PrintPreview::turnTo( int page )
{
  const int count = pageCount();
  mPage = std::max( 0, std::min( page, count - 1 ) );
  mNumber->setText( count > 0 ? tr( "%1 / %2", "page of pages" ).arg( mPage + 1 ).arg( count ) : QString() );
  mBack->setEnabled( mPage > 0 );
  mForth->setEnabled( mPage + 1 < count );
  int inLayout = mPage;
  for ( const std::unique_ptr<QgsPrintLayout> &layout : mLayouts )
  {
    if ( inLayout >= pagesOf( *layout ) )
    {
      inLayout -= pagesOf( *layout );
      continue;
    }
    if ( layout->atlas()->enabled() )
    {
      if ( layout->atlas()->beginRender() )
        layout->atlas()->seekTo( inLayout );
    }
    mView->setCurrentLayout( layout.get() );
    zoom();
    return;
  }
}

void PrintPreview::refresh()
{
  turnTo( mPage );
}

void PrintPreview::zoom()
{
  if ( !mView->currentLayout() )
    return;
  const QgsLayoutItemPage *sheet = mView->currentLayout()->pageCollection()->page( 0 );
  if ( !sheet )
    return;
  constexpr double RIM = 4; // millimetres
  const QRectF paper( sheet->scenePos(), sheet->rect().size() );
  mView->fitInView( paper.adjusted( -RIM, -RIM, RIM, RIM ), Qt::KeepAspectRatio );
  mView->viewport()->update();
}

void PrintPreview::resizeEvent( QResizeEvent *event )
{
  QWidget::resizeEvent( event );
  zoom();
}

void PrintPreview::showEvent( QShowEvent *event )
{
  QWidget::showEvent( event );
  zoom();
}

} // namespace clusteratlas
