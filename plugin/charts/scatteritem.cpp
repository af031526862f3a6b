// SPDX-License-Identifier: GPL-2.0-or-later
#include "scatteritem.h"

#include "chartcolors.h"
#include "scatterchart.h"

#include <QPainter>
#include <qwt_scale_map.h>

#include <algorithm>
#include <numeric>

namespace clusteratlas
{

namespace
{
constexpr int MOST_NAMED = 200;  // beyond, only what is selected has a name
constexpr int SURELY_NAMED = 12; // of what is selected, even over other dots
constexpr double GAP = 3;
constexpr double MOST_FOR_NAME = 0.6; // of the canvas

//! So that text is read over dots that are still seen.
QColor translucent( QColor color )
{
  color.setAlpha( 170 );
  return color;
}
} // namespace

ScatterItem::ScatterItem( const ScatterChart &chart )
  : mChart( chart )
{
  setRenderHint( QwtPlotItem::RenderAntialiased );
}

void ScatterItem::draw( QPainter *painter, const QwtScaleMap &xMap, const QwtScaleMap &yMap, const QRectF &canvas ) const
{
  std::vector<QPointF> places;
  for ( int index = 0; index < mChart.markCount(); ++index )
    places.emplace_back( xMap.transform( mChart.point( index ).x ), yMap.transform( mChart.point( index ).y ) );
  // What is selected is named first and drawn last.
  std::vector<int> order( places.size() );
  std::iota( order.begin(), order.end(), 0 );
  std::stable_partition( order.begin(), order.end(), [this]( int index ) { return mChart.selectedShare( index ) > 0; } );
  drawDots( *painter, places, order );
  drawNames( *painter, places, order, canvas );
}

void ScatterItem::drawDots( QPainter &painter, const std::vector<QPointF> &places, const std::vector<int> &order ) const
{
  const QPalette &palette = mChart.palette();
  for ( auto place = order.rbegin(); place != order.rend(); ++place )
  {
    const int index = *place;
    const bool isSelected = mChart.selectedShare( index ) > 0;
    const QColor color = mChart.colorOf( mChart.point( index ).classKey );
    painter.setBrush( mChart.hasSelection() && !isSelected ? blended( color, palette.color( QPalette::Base ), PALE ) : color );
    painter.setPen( QPen( isSelected ? palette.color( QPalette::Text ) : palette.color( QPalette::Base ), isSelected ? 1.8 : 1 ) );
    const double radius = isSelected ? RADIUS + 1 : RADIUS;
    painter.drawEllipse( places[static_cast<size_t>( index )], radius, radius );
    if ( mChart.hasFocus() && mChart.current() == index )
    {
      painter.setBrush( Qt::NoBrush );
      painter.setPen( QPen( palette.color( QPalette::Text ), 1, Qt::DotLine ) );
      painter.drawRect( QRectF( places[static_cast<size_t>( index )] - QPointF( 9, 9 ), QSizeF( 18, 18 ) ) );
    }
  }
}

void ScatterItem::drawNames( QPainter &painter, const std::vector<QPointF> &places, const std::vector<int> &order, const QRectF &canvas ) const
{
  std::vector<QRectF> taken;
  for ( const QPointF &place : places )
    taken.emplace_back( place - QPointF( RADIUS, RADIUS ), QSizeF( 2 * RADIUS, 2 * RADIUS ) );
  const auto isFree = [&]( const QRectF &area ) {
    return canvas.contains( area ) && std::none_of( taken.begin(), taken.end(), [&area]( const QRectF &one ) { return one.intersects( area ); } );
  };
  int tried = 0;
  for ( const int index : order )
  {
    const bool isSelected = mChart.selectedShare( index ) > 0;
    if ( ( !isSelected && places.size() > MOST_NAMED ) || ++tried > MOST_NAMED )
      break;
    QFont font = mChart.font();
    font.setBold( isSelected );
    const QFontMetricsF metrics( font );
    const QString name = metrics.elidedText( mChart.nameText( index ), Qt::ElideRight, canvas.width() * MOST_FOR_NAME );
    const QString text = isSelected ? name + QLatin1Char( '\n' ) + mChart.numbersText( index ) : name;
    const QSizeF size = metrics.boundingRect( QRectF( 0, 0, canvas.width(), canvas.height() ), Qt::AlignLeft, text ).size() + QSizeF( 4, 0 );
    const QPointF &dot = places[static_cast<size_t>( index )];
    const double side = RADIUS + GAP;
    const std::array<QPointF, 4> corners { QPointF( side, -size.height() / 2 ), QPointF( -side - size.width(), -size.height() / 2 ), QPointF( -size.width() / 2, -side - size.height() ), QPointF( -size.width() / 2, side ) };
    QRectF area;
    for ( const QPointF &corner : corners )
      if ( area.isNull() && isFree( QRectF( dot + corner, size ) ) )
        area = QRectF( dot + corner, size );
    if ( area.isNull() && ( !isSelected || tried > SURELY_NAMED ) )
      continue;
    if ( area.isNull() )
    {
      // What is selected is named in any case, above or below its dot, over what lies there.
      area = QRectF( dot + corners[2], size );
      if ( area.top() < canvas.top() )
        area.moveTop( dot.y() + side );
      area.moveLeft( std::clamp( area.left(), canvas.left(), std::max( canvas.left(), canvas.right() - area.width() ) ) );
      painter.fillRect( area, translucent( mChart.palette().color( QPalette::Base ) ) );
    }
    taken.push_back( area );
    painter.setFont( font );
    painter.setPen( isSelected ? mChart.palette().color( QPalette::Text ) : faint( mChart.palette(), 0.85 ) );
    painter.drawText( area, Qt::AlignCenter | Qt::TextDontClip, text );
  }
}

} // namespace clusteratlas
