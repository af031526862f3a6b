// SPDX-License-Identifier: GPL-2.0-or-later
#include "northarrow.h"

#include "pageitems.h"
#include "wording/mapwording.h"

#include <qgsfillsymbol.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitempolygon.h>

namespace clusteratlas
{

namespace
{
void addHalf( const Page &page, const QString &id, const QPolygonF &shape, const QColor &fill )
{
  auto *half = new QgsLayoutItemPolygon( shape, &page.layout );
  half->setId( id );
  const std::unique_ptr<QgsFillSymbol> symbol( QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), fill.name() },
    { QStringLiteral( "outline_color" ), QStringLiteral( "#1c1c1c" ) },
    { QStringLiteral( "outline_width" ), QString::number( 0.15 * page.scale ) },
    { QStringLiteral( "joinstyle" ), QStringLiteral( "miter" ) } } ) );
  half->setSymbol( symbol.get() );
  page.layout.addLayoutItem( half );
}
} // namespace

void addNorthArrow( const Page &page, const QRectF &rect )
{
  const double letter = 3.6 * page.scale;
  QgsLayoutItemLabel *label = addLabel( page, QStringLiteral( "north" ), mapwording::north().in( page.language ), page.text( 8, true ), QRectF( rect.left(), rect.top(), rect.width(), letter ), Qt::AlignVCenter );
  label->setHAlign( Qt::AlignHCenter );
  const double middle = rect.center().x();
  const double top = rect.top() + letter + 0.4 * page.scale;
  const double height = rect.bottom() - top;
  const double half = 0.3 * height;
  const QPointF point( middle, top );
  const QPointF notch( middle, rect.bottom() - 0.22 * height );
  addHalf( page, QStringLiteral( "north arrow west" ), QPolygonF( { point, notch, QPointF( middle - half, rect.bottom() ) } ), Qt::white );
  addHalf( page, QStringLiteral( "north arrow east" ), QPolygonF( { point, notch, QPointF( middle + half, rect.bottom() ) } ), QColor( 0x1c, 0x1c, 0x1c ) );
}

} // namespace clusteratlas
