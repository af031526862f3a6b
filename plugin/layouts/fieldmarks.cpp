// SPDX-License-Identifier: GPL-2.0-or-later
#include "fieldmarks.h"

#include "svgdrawing.h"
#include "textlines.h"

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

std::vector<FieldMarks::Placed> FieldMarks::placed( const std::vector<PageFacts::Mark> &marks ) const
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
  return marks.empty() ? 0 : ( placed( marks ).back().line + 1 ) * LINE * mScale;
}

QString FieldMarks::drawing( const std::vector<PageFacts::Mark> &marks, double height ) const
{
  SvgDrawing drawing( mWidth, height );
  const std::vector<Placed> places = placed( marks );
  for ( size_t index = 0; index < marks.size(); ++index )
  {
    const double top = places[index].line * LINE * mScale;
    drawing.addRect( places[index].x, top + 0.7 * mScale, MARK * mScale, MARK * mScale, marks[index].color );
    drawing.addText( places[index].x + ( MARK + AFTER_MARK ) * mScale, top + 3.3 * mScale, marks[index].text, mFormat, mFormat.color() );
  }
  return drawing.text();
}

} // namespace clusteratlas
