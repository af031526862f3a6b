// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartview.h"

#include "matrixchart.h"
#include "panel/plaintext.h"
#include "rowchart.h"
#include "scatterchart.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QRubberBand>
#include <QToolTip>

#include <algorithm>

namespace clusteratlas
{

namespace
{
QStringList sorted( const QSet<QString> &ids )
{
  QStringList list( ids.begin(), ids.end() );
  list.sort();
  return list;
}
} // namespace

std::unique_ptr<ChartView> ChartView::make( std::shared_ptr<const ChartContent> content, QWidget *parent )
{
  std::unique_ptr<ChartView> view;
  if ( std::holds_alternative<BarsData>( content->data ) )
    view = std::make_unique<RowChart>( std::move( content ), parent );
  else if ( std::holds_alternative<PointsData>( content->data ) )
    view = std::make_unique<ScatterChart>( std::move( content ), parent );
  else
    view = std::make_unique<MatrixChart>( std::move( content ), parent );
  return view->markCount() > 0 ? std::move( view ) : nullptr;
}

ChartView::ChartView( std::shared_ptr<const ChartContent> content, QWidget *parent )
  : QWidget( parent )
  , mContent( std::move( content ) )
{
  setObjectName( QStringLiteral( "chartView" ) );
  setFocusPolicy( Qt::StrongFocus );
  setBackgroundRole( QPalette::Base );
  setAutoFillBackground( true );
  setAccessibleName( mContent->title );
}

ChartView::~ChartView() = default;

void ChartView::showSelection( const QStringList &clusterIds, const QStringList &prefCodes )
{
  mClusters = QSet<QString>( clusterIds.begin(), clusterIds.end() );
  mPrefectures = QSet<QString>( prefCodes.begin(), prefCodes.end() );
  restyle();
}

double ChartView::selectedShare( int index ) const
{
  return mark( index ).selectedShare( mClusters, mPrefectures );
}

void ChartView::setCurrent( int index )
{
  if ( index == mCurrent || index < 0 || index >= markCount() )
    return;
  mCurrent = index;
  setAccessibleDescription( markText( index ) );
  QAccessibleEvent event( this, QAccessible::DescriptionChanged );
  QAccessible::updateAccessibility( &event );
  restyle();
  emit currentChanged( markArea( index ).toAlignedRect() );
}

int ChartView::neighbour( int index, int key ) const
{
  switch ( key )
  {
    case Qt::Key_Left:
    case Qt::Key_Up:
      return std::max( 0, index - 1 );
    case Qt::Key_Right:
    case Qt::Key_Down:
      return std::min( markCount() - 1, index + 1 );
    case Qt::Key_Home:
      return 0;
    case Qt::Key_End:
      return markCount() - 1;
    default:
      return index;
  }
}

int ChartView::markAt( const QPointF &place ) const
{
  // The last drawn lies on top.
  for ( int index = markCount() - 1; index >= 0; --index )
    if ( markArea( index ).contains( place ) )
      return index;
  return -1;
}

void ChartView::choose( const std::vector<int> &marks, bool isAdded )
{
  QSet<QString> clusters = isAdded ? mClusters : QSet<QString>();
  QSet<QString> prefectures = isAdded ? mPrefectures : QSet<QString>();
  for ( const int index : marks )
  {
    const ChartMark &one = mark( index );
    const QStringList &ids = one.prefCodes.isEmpty() ? one.clusterIds : one.prefCodes;
    ( one.prefCodes.isEmpty() ? clusters : prefectures ).unite( QSet<QString>( ids.begin(), ids.end() ) );
  }
  emit chosen( sorted( clusters ), sorted( prefectures ) );
}

bool ChartView::event( QEvent *event )
{
  if ( event->type() == QEvent::ToolTip )
  {
    const auto *help = static_cast<const QHelpEvent *>( event );
    const int index = markAt( help->pos() );
    if ( index >= 0 )
      QToolTip::showText( help->globalPos(), toolTipText( markText( index ) ), this );
    else
      QToolTip::hideText();
    return true;
  }
  return QWidget::event( event );
}

void ChartView::keyPressEvent( QKeyEvent *event )
{
  switch ( event->key() )
  {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
      setCurrent( mCurrent < 0 ? 0 : neighbour( mCurrent, event->key() ) );
      return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if ( mCurrent >= 0 )
        choose( { mCurrent }, event->modifiers() & Qt::ControlModifier );
      return;
    case Qt::Key_Escape:
      if ( hasSelection() )
      {
        choose( {}, false );
        return;
      }
      break;
    default:
      break;
  }
  QWidget::keyPressEvent( event );
}

void ChartView::mousePressEvent( QMouseEvent *event )
{
  if ( event->button() != Qt::LeftButton )
    return QWidget::mousePressEvent( event );
  mPressed = event->pos();
}

void ChartView::mouseMoveEvent( QMouseEvent *event )
{
  if ( !( event->buttons() & Qt::LeftButton ) || ( event->pos() - mPressed ).manhattanLength() < QApplication::startDragDistance() )
    return;
  if ( !mBand )
    mBand = new QRubberBand( QRubberBand::Rectangle, this );
  mBand->setGeometry( QRect( mPressed, event->pos() ).normalized() );
  mBand->show();
}

void ChartView::mouseReleaseEvent( QMouseEvent *event )
{
  if ( event->button() != Qt::LeftButton )
    return QWidget::mouseReleaseEvent( event );
  const bool isAdded = event->modifiers() & ( Qt::ControlModifier | Qt::ShiftModifier );
  std::vector<int> hit;
  if ( mBand && mBand->isVisible() )
  {
    const QRectF band( mBand->geometry() );
    mBand->hide();
    for ( int index = 0; index < markCount(); ++index )
      if ( markArea( index ).intersects( band ) )
        hit.push_back( index );
  }
  else if ( const int index = markAt( event->pos() ); index >= 0 )
  {
    hit.push_back( index );
    setCurrent( index );
  }
  choose( hit, isAdded );
}

void ChartView::focusInEvent( QFocusEvent *event )
{
  QWidget::focusInEvent( event );
  if ( mCurrent < 0 && event->reason() != Qt::MouseFocusReason )
    setCurrent( 0 );
  restyle();
}

void ChartView::focusOutEvent( QFocusEvent *event )
{
  QWidget::focusOutEvent( event );
  restyle();
}

} // namespace clusteratlas
