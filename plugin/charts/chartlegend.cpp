// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartlegend.h"

#include "chartcolors.h"
#include "panel/plaintext.h"

#include <QPainter>

namespace clusteratlas
{

namespace
{
constexpr int BETWEEN = 12;
constexpr int GAP = 4;
} // namespace

int paintLegend( QPainter *painter, const QPointF &origin, int width, const std::vector<ChartClass> &classes, const QString &language, const QFont &font, const QPalette &palette )
{
  if ( classes.empty() )
    return 0;
  const QFontMetricsF metrics( font );
  const double line = metrics.height() + 2;
  const double side = metrics.height() * 0.7;
  double x = 0;
  double y = 0;
  for ( const ChartClass &one : classes )
  {
    const QString text = metrics.elidedText( lineText( one.name.in( language ) ), Qt::ElideRight, width - side - GAP );
    const double advance = side + GAP + metrics.horizontalAdvance( text );
    if ( x > 0 && x + advance > width )
    {
      x = 0;
      y += line;
    }
    if ( painter )
    {
      painter->fillRect( QRectF( origin.x() + x, origin.y() + y + ( line - side ) / 2, side, side ), QColor( one.color ) );
      painter->setFont( font );
      painter->setPen( palette.color( QPalette::Text ) );
      painter->drawText( QRectF( origin.x() + x + side + GAP, origin.y() + y, advance, line ), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text );
    }
    x += advance + BETWEEN;
  }
  return qRound( y + line );
}

void ChartLegend::show( const std::vector<ChartClass> &classes, const QString &language )
{
  mClasses = classes;
  mLanguage = language;
  setVisible( !classes.empty() );
  takeHeight();
  update();
}

void ChartLegend::takeHeight()
{
  setFixedHeight( std::max( 1, paintLegend( nullptr, {}, width(), mClasses, mLanguage, font(), palette() ) ) );
}

void ChartLegend::paintEvent( QPaintEvent * )
{
  // The names stand on the window, not on the base that charts are drawn on.
  QPalette colors = palette();
  colors.setColor( QPalette::Text, palette().color( QPalette::WindowText ) );
  QPainter painter( this );
  paintLegend( &painter, {}, width(), mClasses, mLanguage, font(), colors );
}

void ChartLegend::resizeEvent( QResizeEvent *event )
{
  QLabel::resizeEvent( event );
  takeHeight();
}

} // namespace clusteratlas
