// SPDX-License-Identifier: GPL-2.0-or-later
#include "datadrivenbox.h"

#include "layers/compat.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslayoutitemshape.h>

namespace clusteratlas
{

void addBox( const Page &page, const QString &id, const QRectF &rect, const QColor &color, const BoxExpressions &expressions )
{
  auto *box = new QgsLayoutItemShape( &page.layout );
  box->setId( id );
  box->setShapeType( QgsLayoutItemShape::Rectangle );
  auto *fill = new QgsSimpleFillSymbolLayer( color, Qt::SolidPattern, QColor(), Qt::NoPen );
  if ( !expressions.color.isEmpty() )
    fill->setDataDefinedProperty( compat::SYMBOL_FILL_COLOR, QgsProperty::fromExpression( QStringLiteral( "coalesce( %1, '255,255,255,0' )" ).arg( expressions.color ) ) );
  box->setSymbol( new QgsFillSymbol( QgsSymbolLayerList { fill } ) );
  page.layout.addLayoutItem( box );
  box->attemptSetSceneRect( rect );
  QgsPropertyCollection &properties = box->dataDefinedProperties();
  if ( !expressions.x.isEmpty() )
    properties.setProperty( compat::ItemProperty::PositionX, QgsProperty::fromExpression( expressions.x ) );
  if ( !expressions.y.isEmpty() )
    properties.setProperty( compat::ItemProperty::PositionY, QgsProperty::fromExpression( expressions.y ) );
  if ( !expressions.width.isEmpty() )
    properties.setProperty( compat::ItemProperty::ItemWidth, QgsProperty::fromExpression( expressions.width ) );
}

} // namespace clusteratlas
