// SPDX-License-Identifier: GPL-2.0-or-later
#include "rowchartitem.h"

#include "chartcolors.h"
#include "rowchart.h"
#include "wording/chartwording.h"

#include <QPainter>
#include <qwt_plot.h>
#include <qwt_scale_map.h>
#include <qwt_text.h>

namespace clusteratlas
{

namespace
{
constexpr double THICKNESS = 0.66; // of a row
constexpr double NAME_SHARE = 0.5; // of a row whose name stands above its bar
constexpr int GAP = 4;

//! How much of \a part is selected.
double partShare( const RowChart &chart, int index, const ChartPart &part )
{
  if ( part.clusterIds.isEmpty() || chart.bar( index ).parts.size() == 1 )
    return chart.selectedShare( index );
  if ( chart.selectedShare( index ) >= 1 )
    return 1;
  int count = 0;
  for ( const QString &id : part.clusterIds )
    count += chart.selectedClusters().contains( id ) ? 1 : 0;
  return chart.selectedShare( index ) > 0 ? static_cast<double>( count ) / part.clusterIds.size() : 0;
}
} // namespace

RowChartItem::RowChartItem( const RowChart &chart )
  : mChart( chart )
{
  setRenderHint( QwtPlotItem::RenderAntialiased );
}

void RowChartItem::draw( QPainter *painter, const QwtScaleMap &xMap, const QwtScaleMap &yMap, const QRectF &canvas ) const
{
  const double height = std::abs( yMap.transform( 1 ) - yMap.transform( 0 ) );
  const QRectF painted = painter->hasClipping() ? painter->clipBoundingRect() : canvas;
  const QPalette &palette = mChart.palette();
  for ( int index = 0; index < mChart.markCount(); ++index )
  {
    const QRectF row( canvas.left(), yMap.transform( index ) - height / 2, canvas.width(), height );
    if ( row.bottom() < painted.top() || row.top() > painted.bottom() )
      continue;
    drawBand( *painter, index, row );
    QRectF line = row;
    if ( mChart.isStacked() )
    {
      drawName( *painter, index, row );
      line.setTop( row.top() + height * NAME_SHARE );
    }
    const bool isMissing = !mChart.bar( index ).value;
    double end = xMap.transform( 0 );
    if ( !isMissing )
      end = mChart.content().areDots ? drawDot( *painter, index, xMap, line, canvas.left() ) : drawBar( *painter, index, xMap, line );
    QFont font = mChart.font();
    font.setBold( mChart.selectedShare( index ) > 0 );
    font.setItalic( isMissing );
    painter->setFont( font );
    painter->setPen( isMissing ? faint( palette, 0.75 ) : palette.color( QPalette::Text ) );
    painter->drawText( QRectF( end + GAP, line.top(), canvas.right() + GAP - end, line.height() ), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, mChart.numberText( index ) );
  }
}

void RowChartItem::drawName( QPainter &painter, int index, const QRectF &row ) const
{
  QFont font = mChart.font();
  font.setBold( mChart.selectedShare( index ) > 0 );
  painter.setFont( font );
  painter.setPen( mChart.palette().color( QPalette::Text ) );
  const QRectF area( row.left(), row.top() + 1, row.width() - GAP, row.height() * NAME_SHARE );
  painter.drawText( area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, QFontMetricsF( font ).elidedText( mChart.nameText( index ), Qt::ElideRight, area.width() ) );
}

void RowChartItem::drawBand( QPainter &painter, int index, const QRectF &row ) const
{
  if ( mChart.selectedShare( index ) > 0 )
  {
    QColor band = mChart.palette().color( QPalette::Highlight );
    band.setAlpha( 45 );
    painter.fillRect( row, band );
  }
  if ( mChart.hasFocus() && mChart.current() == index )
  {
    painter.setPen( QPen( mChart.palette().color( QPalette::Text ), 1, Qt::DotLine ) );
    painter.setBrush( Qt::NoBrush );
    painter.drawRect( row.adjusted( 0.5, 0.5, -0.5, -0.5 ) );
  }
}

double RowChartItem::drawBar( QPainter &painter, int index, const QwtScaleMap &xMap, const QRectF &row ) const
{
  const double top = row.center().y() - row.height() * THICKNESS / 2;
  const double thickness = row.height() * THICKNESS;
  const QColor base = mChart.palette().color( QPalette::Base );
  double from = 0;
  for ( const ChartPart &part : mChart.bar( index ).parts )
  {
    const double left = xMap.transform( from );
    from += part.value;
    const double right = xMap.transform( from );
    const QRectF whole = QRectF( QPointF( std::min( left, right ), top ), QPointF( std::max( left, right ), top + thickness ) );
    const QColor color = mChart.colorOf( part.classKey );
    const double share = mChart.hasSelection() ? partShare( mChart, index, part ) : 1;
    painter.fillRect( whole, share >= 1 ? color : blended( color, base, PALE ) );
    QRectF selected = whole;
    selected.setWidth( whole.width() * share );
    if ( share < 1 && share > 0 )
      painter.fillRect( selected, color );
    painter.setBrush( Qt::NoBrush );
    if ( mChart.hasSelection() && share > 0 )
    {
      painter.setPen( QPen( mChart.palette().color( QPalette::Text ), 1.4 ) );
      painter.drawRect( selected );
    }
    else if ( mChart.bar( index ).parts.size() > 1 )
    {
      painter.setPen( QPen( base, 1 ) );
      painter.drawLine( whole.topRight(), whole.bottomRight() );
    }
  }
  return std::max( xMap.transform( from ), xMap.transform( 0 ) );
}

double RowChartItem::drawDot( QPainter &painter, int index, const QwtScaleMap &xMap, const QRectF &row, double left ) const
{
  const QPointF center( xMap.transform( *mChart.bar( index ).value ), row.center().y() );
  const double radius = row.height() * 0.24;
  painter.setPen( QPen( faint( mChart.palette(), 0.3 ), 1 ) );
  painter.drawLine( QPointF( left, center.y() ), center );
  const bool isSelected = mChart.selectedShare( index ) > 0;
  const QColor color = mChart.colorOf( mChart.bar( index ).parts.front().classKey );
  painter.setBrush( mChart.hasSelection() && !isSelected ? blended( color, mChart.palette().color( QPalette::Base ), PALE ) : color );
  painter.setPen( isSelected ? QPen( mChart.palette().color( QPalette::Text ), 1.6 ) : QPen( mChart.palette().color( QPalette::Base ), 1 ) );
  painter.drawEllipse( center, radius, radius );
  return center.x() + radius;
}

RowNames::RowNames( const RowChart &chart )
  : mChart( chart )
{
  enableComponent( Ticks, false );
  enableComponent( Backbone, false );
}

double RowNames::extent( const QFont & ) const
{
  return mChart.nameWidth();
}

void RowNames::drawLabel( QPainter *painter, double value ) const
{
  const int index = qRound( value );
  if ( mChart.isStacked() || index < 0 || index >= mChart.markCount() )
    return;
  const double middle = scaleMap().transform( value );
  const QFontMetricsF metrics( mChart.font() );
  const QRectF area( pos().x() - mChart.nameWidth(), middle - metrics.height(), mChart.nameWidth() - GAP, 2 * metrics.height() );
  if ( painter->hasClipping() && !painter->clipBoundingRect().intersects( area ) )
    return;
  QFont font = mChart.font();
  font.setBold( mChart.selectedShare( index ) > 0 );
  painter->setFont( font );
  painter->setPen( mChart.palette().color( QPalette::Text ) );
  painter->drawText( area, Qt::AlignRight | Qt::AlignVCenter, QFontMetricsF( font ).elidedText( mChart.nameText( index ), Qt::ElideRight, area.width() ) );
}

AxisNumbers::AxisNumbers( const QString &language )
  : mLanguage( language )
{
  enableComponent( Backbone, false );
}

QwtText AxisNumbers::label( double value ) const
{
  return QwtText( chartwording::shortNumber( value, mLanguage ), QwtText::PlainText );
}

} // namespace clusteratlas
