// SPDX-License-Identifier: GPL-2.0-or-later
#include "fieldmarks.h"

#include "datadrivenbox.h"
#include "layers/compat.h"
#include "pageitems.h"
#include "textlines.h"

#include <QJsonObject>
#include <qgslayoutitemlabel.h>

namespace clusteratlas
{

namespace
{
//! Millimetres of the design.
constexpr double MARK = 3;
constexpr double AFTER_MARK = 1.4;
constexpr double BETWEEN = 5;
constexpr double LINE = 5;
} // namespace

FieldMarks::FieldMarks( const Page &page, double width )
  : mWidth( width )
  , mScale( page.scale )
  , mFormat( page.text( 9 ) )
{}

std::vector<FieldMarks::Placed> FieldMarks::places( const std::vector<PageFacts::Mark> &marks ) const
{
  std::vector<Placed> result;
  double x = 0;
  int line = 0;
  for ( const PageFacts::Mark &mark : marks )
  {
    const double width = ( MARK + AFTER_MARK ) * mScale + textWidth( mark.text, mFormat );
    if ( x > 0 && x + width > mWidth )
    {
      x = 0;
      ++line;
    }
    result.push_back( { x, line } );
    x += width + BETWEEN * mScale;
  }
  return result;
}

double FieldMarks::height( const std::vector<PageFacts::Mark> &marks ) const
{
  return marks.empty() ? 0 : ( places( marks ).back().line + 1 ) * LINE * mScale;
}

QJsonArray FieldMarks::placed( const std::vector<PageFacts::Mark> &marks ) const
{
  QJsonArray result;
  const std::vector<Placed> where = places( marks );
  for ( size_t index = 0; index < marks.size(); ++index )
    result << QJsonObject { { QStringLiteral( "text" ), marks[index].text },
      { QStringLiteral( "color" ), marks[index].color.name() },
      { QStringLiteral( "x" ), where[index].x },
      { QStringLiteral( "y" ), where[index].line * LINE * mScale } };
  return result;
}

void FieldMarks::add( const Page &page, int count, QPointF place, const QString &marks ) const
{
  for ( int index = 0; index < count; ++index )
  {
    const auto member = [&marks, index]( const char *name ) { return QStringLiteral( "map_get( array_get( %1, %2 ), '%3' )" ).arg( marks ).arg( index ).arg( QString::fromLatin1( name ) ); };
    const auto at = [&member]( const char *name, double offset ) { return QStringLiteral( "%1 + coalesce( %2, 0 )" ).arg( offset ).arg( member( name ) ); };
    const double boxTop = place.y() + ( LINE - MARK ) / 2 * mScale;
    addBox( page, QStringLiteral( "field mark %1" ).arg( index + 1 ), QRectF( place.x(), boxTop, MARK * mScale, MARK * mScale ), Qt::white,
      { at( "x", place.x() ), at( "y", boxTop ), QString(), member( "color" ) } );
    const double left = place.x() + ( MARK + AFTER_MARK ) * mScale;
    QgsLayoutItemLabel *label = addExpressionLabel( page, QStringLiteral( "field %1" ).arg( index + 1 ), QStringLiteral( "[% coalesce( %1, '' ) %]" ).arg( member( "text" ) ), mFormat,
      QRectF( left, place.y(), mWidth - ( MARK + AFTER_MARK ) * mScale, LINE * mScale ), Qt::AlignVCenter );
    label->dataDefinedProperties().setProperty( compat::ItemProperty::PositionX, QgsProperty::fromExpression( at( "x", left ) ) );
    label->dataDefinedProperties().setProperty( compat::ItemProperty::PositionY, QgsProperty::fromExpression( at( "y", place.y() ) ) );
    label->dataDefinedProperties().setProperty( compat::ItemProperty::ItemWidth, QgsProperty::fromExpression( QStringLiteral( "%1 - coalesce( %2, 0 )" ).arg( mWidth - ( MARK + AFTER_MARK ) * mScale ).arg( member( "x" ) ) ) );
  }
}

} // namespace clusteratlas
