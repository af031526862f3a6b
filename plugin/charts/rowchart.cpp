// SPDX-License-Identifier: GPL-2.0-or-later
#include "rowchart.h"

#include "chartcolors.h"
#include "panel/plaintext.h"
#include "rowchartitem.h"
#include "wording/chartwording.h"

#include <QEvent>
#include <qwt_plot.h>
#include <qwt_plot_canvas.h>
#include <qwt_plot_grid.h>
#include <qwt_plot_layout.h>
#include <qwt_plot_renderer.h>
#include <qwt_scale_div.h>
#include <qwt_scale_engine.h>
#include <qwt_scale_widget.h>

#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr double MOST_FOR_NAMES = 0.42; // of the width
constexpr int PADDING = 4;
constexpr int BETWEEN_TICKS = 16;

//! Round numbers from \a low to \a high, at most \a most; whole ones where \a areCounts.
QList<double> ticks( double low, double high, int most, bool areCounts )
{
  const QwtLinearScaleEngine engine;
  QwtScaleDiv division = engine.divideScale( low, high, most, 0 );
  QList<double> major = division.ticks( QwtScaleDiv::MajorTick );
  if ( areCounts )
    major.erase( std::remove_if( major.begin(), major.end(), []( double tick ) { return std::abs( tick - std::round( tick ) ) > 1e-9; } ), major.end() );
  return major;
}
} // namespace

RowChart::RowChart( std::shared_ptr<const ChartContent> content, QWidget *parent )
  : ChartView( std::move( content ), parent )
  , mPlot( new QwtPlot( this ) )
  , mColors( colorsOf( data().classes ) )
{
  mPlot->setAttribute( Qt::WA_TransparentForMouseEvents );
  mPlot->setFocusPolicy( Qt::NoFocus );
  auto *canvas = new QwtPlotCanvas( mPlot );
  canvas->setFrameStyle( QFrame::NoFrame );
  canvas->setPaintAttribute( QwtPlotCanvas::BackingStore, false );
  canvas->setFocusPolicy( Qt::NoFocus );
  mPlot->setCanvas( canvas );
  mPlot->plotLayout()->setAlignCanvasToScales( true );
  mPlot->plotLayout()->setCanvasMargin( 0 );
  mPlot->plotLayout()->setSpacing( 0 );
  mPlot->enableAxis( QwtPlot::xBottom, false );
  mPlot->enableAxis( QwtPlot::xTop, true );
  mPlot->enableAxis( QwtPlot::yLeft, true );
  mPlot->setAxisScaleDraw( QwtPlot::yLeft, new RowNames( *this ) );
  mPlot->setAxisScaleDraw( QwtPlot::xTop, new AxisNumbers( this->content().language ) );
  QList<double> rows;
  for ( int index = 0; index < markCount(); ++index )
    rows << index;
  mPlot->setAxisScaleDiv( QwtPlot::yLeft, QwtScaleDiv( markCount() - 0.5, -0.5, {}, {}, rows ) );
  for ( const int axis : { QwtPlot::yLeft, QwtPlot::xTop } )
  {
    mPlot->axisWidget( axis )->setMargin( 0 );
    mPlot->axisWidget( axis )->setBorderDist( 0, 0 );
  }
  auto *grid = new QwtPlotGrid;
  grid->enableY( false );
  grid->setXAxis( QwtPlot::xTop );
  grid->attach( mPlot );
  auto *item = new RowChartItem( *this );
  item->setAxes( QwtPlot::xTop, QwtPlot::yLeft );
  item->attach( mPlot );
  applyPalette();
  arrange();
}

RowChart::~RowChart() = default;

double RowChart::longestName() const
{
  QFont bold = font();
  bold.setBold( true );
  const QFontMetricsF metrics( bold );
  double longest = 0;
  for ( int index = 0; index < markCount(); ++index )
    longest = std::max( longest, metrics.horizontalAdvance( nameText( index ) ) );
  return longest + 2 * PADDING;
}

bool RowChart::isStackedAt( int width ) const
{
  return longestName() > MOST_FOR_NAMES * width;
}

int RowChart::rowHeight( bool isStacked ) const
{
  return ( isStacked ? 2 : 1 ) * fontMetrics().height() + 5;
}

int RowChart::axisHeight() const
{
  return mPlot->axisWidget( QwtPlot::xTop )->sizeHint().height();
}

QSize RowChart::sizeFor( int width ) const
{
  return QSize( width, markCount() * rowHeight( isStackedAt( width ) ) + axisHeight() );
}

QString RowChart::nameText( int index ) const
{
  return lineText( mark( index ).name.in( content().language ) );
}

QString RowChart::numberText( int index ) const
{
  if ( !bar( index ).value )
    return chartwording::noData().in( content().language );
  const double value = *bar( index ).value;
  const QString number = chartwording::number( value, content().language );
  const double share = selectedShare( index );
  if ( !content().areCounts || share <= 0 || share >= 1 )
    return number;
  return chartwording::number( std::round( share * value ), content().language ) + QStringLiteral( " / " ) + number;
}

QString RowChart::markText( int index ) const
{
  const QString text = QStringLiteral( "%1: %2" ).arg( nameText( index ), numberText( index ) );
  return selectedShare( index ) > 0 ? text + QStringLiteral( " – " ) + chartwording::selected().in( content().language ) : text;
}

QRectF RowChart::markArea( int index ) const
{
  const double height = static_cast<double>( mPlot->canvas()->height() ) / markCount();
  return QRectF( 0, mPlot->canvas()->y() + height * index, width(), height );
}

void RowChart::arrange()
{
  QFont bold = font();
  bold.setBold( true );
  const QFontMetricsF metrics( bold );
  double numbers = 0;
  double low = 0;
  double high = 0;
  for ( int index = 0; index < markCount(); ++index )
  {
    const double value = bar( index ).value.value_or( 0 );
    const QString number = chartwording::number( value, content().language );
    numbers = std::max( numbers, metrics.horizontalAdvance( content().areCounts ? number + QStringLiteral( " / " ) + number : number ) );
    low = std::min( low, value );
    high = std::max( high, value );
  }
  if ( high <= low )
    high = low + 1;
  mIsStacked = isStackedAt( width() );
  mNameWidth = mIsStacked ? PADDING : static_cast<int>( longestName() );
  // The numbers stand at the ends of the bars: the scale goes on past the highest by as much as its number needs.
  const double canvas = std::max( 40.0, width() - mNameWidth - 1.0 );
  const double bars = std::max( 0.3 * canvas, canvas - numbers - 4 * PADDING );
  const double end = low + ( high - low ) * canvas / bars;
  const double tick = metrics.horizontalAdvance( chartwording::shortNumber( high, content().language ) ) + BETWEEN_TICKS;
  QList<double> major = ticks( low, high, std::clamp( static_cast<int>( bars / tick ), 2, 6 ), content().areCounts );
  // A number at the end of the axis would be cut off.
  major.erase( std::remove_if( major.begin(), major.end(), [&]( double one ) { return one < low || ( one - low ) / ( end - low ) * canvas + tick / 2 > canvas + BETWEEN_TICKS / 2; } ), major.end() );
  mPlot->setAxisScaleDiv( QwtPlot::xTop, QwtScaleDiv( low, end, {}, {}, major ) );
  mPlot->setGeometry( rect() );
  mPlot->updateLayout();
  mPlot->replot();
}

void RowChart::applyPalette()
{
  mPlot->setCanvasBackground( palette().brush( QPalette::Base ) );
  QPalette axes = palette();
  axes.setColor( QPalette::Text, faint( palette(), 0.8 ) );
  axes.setColor( QPalette::WindowText, faint( palette(), 0.8 ) );
  for ( const int axis : { QwtPlot::yLeft, QwtPlot::xTop } )
  {
    mPlot->axisWidget( axis )->setPalette( axes );
    mPlot->setAxisFont( axis, font() );
  }
  for ( QwtPlotItem *grid : mPlot->itemList( QwtPlotItem::Rtti_PlotGrid ) )
    static_cast<QwtPlotGrid *>( grid )->setMajorPen( QPen( faint( palette(), 0.2 ), 1 ) );
}

void RowChart::restyle()
{
  mPlot->canvas()->update();
  mPlot->axisWidget( QwtPlot::yLeft )->update();
}

void RowChart::resizeEvent( QResizeEvent *event )
{
  ChartView::resizeEvent( event );
  arrange();
}

void RowChart::changeEvent( QEvent *event )
{
  ChartView::changeEvent( event );
  if ( event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange )
    return;
  applyPalette();
  arrange();
}

void RowChart::paintPicture( QPainter &painter )
{
  QwtPlotRenderer renderer;
  renderer.setDiscardFlag( QwtPlotRenderer::DiscardBackground );
  renderer.render( mPlot, &painter, QRectF( rect() ) );
}

} // namespace clusteratlas
