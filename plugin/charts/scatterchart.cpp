// SPDX-License-Identifier: GPL-2.0-or-later
#include "scatterchart.h"

#include "chartcolors.h"
#include "panel/plaintext.h"
#include "rowchartitem.h"
#include "scatteritem.h"
#include "wording/chartwording.h"

#include <QEvent>
#include <QPainter>
#include <qwt_plot.h>
#include <qwt_plot_canvas.h>
#include <qwt_plot_grid.h>
#include <qwt_plot_layout.h>
#include <qwt_plot_renderer.h>
#include <qwt_scale_widget.h>

#include <algorithm>
#include <numeric>

namespace clusteratlas
{

namespace
{
constexpr double RATIO = 0.85;
constexpr double STEEPEST = 1.3;
constexpr int LOWEST = 240;
constexpr int HIGHEST = 520;
constexpr double FROM_ZERO = 0.4; // an axis whose lowest figure is below this share of the highest begins at 0
constexpr double MARGIN = 0.06;
constexpr int GAP = 4;
constexpr int REACH = 7; // of a click, around the middle of a dot

std::pair<double, double> rangeOf( const std::vector<ChartPoint> &points, double ChartPoint::*value )
{
  const auto [least, most] = std::minmax_element( points.begin(), points.end(), [value]( const ChartPoint &a, const ChartPoint &b ) { return a.*value < b.*value; } );
  double low = *least.*value;
  double high = *most.*value;
  if ( low > 0 && low < FROM_ZERO * high )
    low = 0;
  const double margin = high > low ? MARGIN * ( high - low ) : 1;
  return { low - margin, high + margin };
}

std::vector<int> orderBy( const std::vector<ChartPoint> &points, double ChartPoint::*value, bool isRising )
{
  std::vector<int> order( points.size() );
  std::iota( order.begin(), order.end(), 0 );
  std::stable_sort( order.begin(), order.end(), [&]( int a, int b ) {
    const double one = points[static_cast<size_t>( a )].*value;
    const double other = points[static_cast<size_t>( b )].*value;
    return isRising ? one < other : one > other;
  } );
  return order;
}
} // namespace

ScatterChart::ScatterChart( std::shared_ptr<const ChartContent> content, QWidget *parent )
  : ChartView( std::move( content ), parent )
  , mPlot( new QwtPlot( this ) )
  , mColors( colorsOf( data().classes ) )
  , mByX( orderBy( data().points, &ChartPoint::x, true ) )
  , mByY( orderBy( data().points, &ChartPoint::y, false ) )
{
  mPlot->setAttribute( Qt::WA_TransparentForMouseEvents );
  auto *canvas = new QwtPlotCanvas( mPlot );
  canvas->setFrameStyle( QFrame::NoFrame );
  canvas->setPaintAttribute( QwtPlotCanvas::BackingStore, false );
  canvas->setFocusPolicy( Qt::NoFocus );
  mPlot->setCanvas( canvas );
  mPlot->plotLayout()->setCanvasMargin( 0 );
  mPlot->plotLayout()->setAlignCanvasToScales( true );
  mPlot->setAxisScaleDraw( QwtPlot::xBottom, new AxisNumbers( this->content().language ) );
  mPlot->setAxisScaleDraw( QwtPlot::yLeft, new AxisNumbers( this->content().language ) );
  mPlot->setAxisMaxMajor( QwtPlot::yLeft, 5 );
  mPlot->setAxisMaxMinor( QwtPlot::yLeft, 0 );
  mPlot->setAxisMaxMinor( QwtPlot::xBottom, 0 );
  if ( markCount() > 0 )
  {
    const auto [left, right] = rangeOf( data().points, &ChartPoint::x );
    const auto [bottom, top] = rangeOf( data().points, &ChartPoint::y );
    mPlot->setAxisScale( QwtPlot::xBottom, left, right );
    mPlot->setAxisScale( QwtPlot::yLeft, bottom, top );
  }
  ( new QwtPlotGrid )->attach( mPlot );
  ( new ScatterItem( *this ) )->attach( mPlot );
  applyPalette();
  arrange();
}

ScatterChart::~ScatterChart() = default;

QSize ScatterChart::sizeFor( int width ) const
{
  return QSize( width, room() > 0 ? std::clamp( room(), LOWEST, std::max( LOWEST, qRound( width * STEEPEST ) ) ) : std::clamp( qRound( width * RATIO ), LOWEST, HIGHEST ) );
}

QString ScatterChart::nameText( int index ) const
{
  return lineText( mark( index ).name.in( content().language ) );
}

QString ScatterChart::numbersText( int index ) const
{
  return QStringLiteral( "→ %1  ↑ %2" ).arg( chartwording::number( point( index ).x, content().language ), chartwording::number( point( index ).y, content().language ) );
}

QString ScatterChart::markText( int index ) const
{
  const auto figure = [this]( const QString &title, double value ) { return QStringLiteral( "%1 %2" ).arg( title, chartwording::number( value, content().language ) ); };
  const QString text = QStringLiteral( "%1: %2; %3" ).arg( nameText( index ), figure( content().xTitle, point( index ).x ), figure( content().yTitle, point( index ).y ) );
  return selectedShare( index ) > 0 ? text + QStringLiteral( " – " ) + chartwording::selected().in( content().language ) : text;
}

QRectF ScatterChart::markArea( int index ) const
{
  const QPointF middle = mPlot->canvas()->pos() + QPointF( mPlot->transform( QwtPlot::xBottom, point( index ).x ), mPlot->transform( QwtPlot::yLeft, point( index ).y ) );
  return QRectF( middle - QPointF( REACH, REACH ), QSizeF( 2 * REACH, 2 * REACH ) );
}

int ScatterChart::neighbour( int index, int key ) const
{
  const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
  const std::vector<int> &order = isAcross || key == Qt::Key_Home || key == Qt::Key_End ? mByX : mByY;
  const int last = static_cast<int>( order.size() ) - 1;
  int place = static_cast<int>( std::find( order.begin(), order.end(), index ) - order.begin() );
  if ( key == Qt::Key_Home || key == Qt::Key_End )
    place = key == Qt::Key_Home ? 0 : last;
  else
    place = std::clamp( place + ( key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1 ), 0, last );
  return order[static_cast<size_t>( place )];
}

void ScatterChart::arrange()
{
  const double number = fontMetrics().horizontalAdvance( chartwording::shortNumber( mPlot->axisInterval( QwtPlot::xBottom ).maxValue(), content().language ) ) + 24.0;
  mPlot->setAxisMaxMajor( QwtPlot::xBottom, std::clamp( static_cast<int>( width() * 0.7 / number ), 1, 8 ) );
  const int line = fontMetrics().height() + 2;
  mPlot->setGeometry( rect().adjusted( 2, line + 6, -10, -line - 2 ) );
  mPlot->updateLayout();
  mPlot->replot();
}

void ScatterChart::applyPalette()
{
  mPlot->setCanvasBackground( palette().brush( QPalette::Base ) );
  QPalette axes = palette();
  axes.setColor( QPalette::Text, faint( palette(), 0.8 ) );
  axes.setColor( QPalette::WindowText, faint( palette(), 0.8 ) );
  for ( const int axis : { QwtPlot::yLeft, QwtPlot::xBottom } )
  {
    mPlot->axisWidget( axis )->setPalette( axes );
    mPlot->setAxisFont( axis, font() );
  }
  for ( QwtPlotItem *grid : mPlot->itemList( QwtPlotItem::Rtti_PlotGrid ) )
    static_cast<QwtPlotGrid *>( grid )->setMajorPen( QPen( faint( palette(), 0.15 ), 1 ) );
}

void ScatterChart::restyle()
{
  mPlot->canvas()->update();
}

void ScatterChart::resizeEvent( QResizeEvent *event )
{
  ChartView::resizeEvent( event );
  arrange();
}

void ScatterChart::changeEvent( QEvent *event )
{
  ChartView::changeEvent( event );
  if ( event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange )
    return;
  applyPalette();
  arrange();
}

void ScatterChart::paintTitles( QPainter &painter ) const
{
  const int line = fontMetrics().height() + 2;
  const QRectF area = QRectF( rect() ).adjusted( GAP, 2, -GAP, -2 );
  painter.setFont( font() );
  painter.setPen( palette().color( QPalette::Text ) );
  const auto write = [&]( const QString &title, double top, Qt::Alignment side ) {
    painter.drawText( QRectF( area.left(), top, area.width(), line ), side | Qt::AlignVCenter, fontMetrics().elidedText( title, Qt::ElideMiddle, qRound( area.width() ) ) );
  };
  write( QStringLiteral( "↑ " ) + content().yTitle, area.top(), Qt::AlignLeft );
  write( content().xTitle + QStringLiteral( " →" ), area.bottom() - line, Qt::AlignRight );
}

void ScatterChart::paintEvent( QPaintEvent *event )
{
  ChartView::paintEvent( event );
  QPainter painter( this );
  paintTitles( painter );
}

void ScatterChart::paintPicture( QPainter &painter )
{
  paintTitles( painter );
  QwtPlotRenderer renderer;
  renderer.setDiscardFlag( QwtPlotRenderer::DiscardBackground );
  renderer.render( mPlot, &painter, QRectF( mPlot->geometry() ) );
}

} // namespace clusteratlas
