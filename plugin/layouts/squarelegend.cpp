// SPDX-License-Identifier: GPL-2.0-or-later
#include "squarelegend.h"

#include "core/palettes.h"
#include "layers/atlaslabels.h"
#include "layers/compat.h"
#include "layers/stripesymbol.h"
#include "wording/atlaswording.h"

#include <qgsfillsymbol.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemshape.h>
#include <qgsprintlayout.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double TEXT_HEIGHT = 4;
constexpr double SWATCH = 4;
constexpr double GAP = 1;

void addShape( QgsPrintLayout &layout, const QString &id, const QRectF &rect, QgsFillSymbol *symbol )
{
  auto *shape = new QgsLayoutItemShape( &layout );
  shape->setId( id );
  shape->setShapeType( QgsLayoutItemShape::Rectangle );
  shape->setSymbol( symbol );
  delete symbol;
  layout.addLayoutItem( shape );
  shape->attemptSetSceneRect( rect );
}

void addText( QgsPrintLayout &layout, const QString &id, const QRectF &rect, const QString &text )
{
  auto *label = new QgsLayoutItemLabel( &layout );
  label->setId( id );
  label->setText( text );
  compat::setTextFormat( *label, atlasTextFormat( 7 ) );
  label->setMargin( 0 );
  label->setVAlign( Qt::AlignVCenter );
  layout.addLayoutItem( label );
  label->attemptSetSceneRect( rect );
}
} // namespace

void addSquareLegend( QgsPrintLayout &layout, const QRectF &rect, const Bilingual &across, const Bilingual &up, const QString &language )
{
  const QString id = QStringLiteral( "square legend " );
  const double side = std::min( rect.width(), rect.height() - 3 * TEXT_HEIGHT - 3 * GAP ) / 3;
  const double top = rect.top() + TEXT_HEIGHT + GAP;
  const QStringList colors = bivariateColors();
  addText( layout, id + QStringLiteral( "up" ), QRectF( rect.left(), rect.top(), rect.width(), TEXT_HEIGHT ), QStringLiteral( "↑ " ) + up.in( language ) );
  for ( int y = 0; y < 3; ++y )
    for ( int x = 0; x < 3; ++x )
      addShape( layout, id + QString::number( 3 * y + x ), QRectF( rect.left() + side * x, top + side * ( 2 - y ), side, side ), plainSymbol( QColor( colors.at( 3 * y + x ) ) ).release() );
  const double below = top + 3 * side + GAP;
  addText( layout, id + QStringLiteral( "across" ), QRectF( rect.left(), below, rect.width(), TEXT_HEIGHT ), QStringLiteral( "→ " ) + across.in( language ) );
  const double last = below + TEXT_HEIGHT + GAP;
  addShape( layout, id + QStringLiteral( "no data" ), QRectF( rect.left(), last, SWATCH, SWATCH ), noDataSymbol().release() );
  addText( layout, id + QStringLiteral( "no data text" ), QRectF( rect.left() + SWATCH + GAP, last, rect.width() - SWATCH - GAP, TEXT_HEIGHT ), atlaswording::noData().in( language ) );
}

} // namespace clusteratlas
