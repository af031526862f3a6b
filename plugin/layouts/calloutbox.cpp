// SPDX-License-Identifier: GPL-2.0-or-later
#include "calloutbox.h"

#include "pageitems.h"
#include "textlines.h"
#include "wording/pagewording.h"

#include <qgslayoutitemgroup.h>
#include <qgslayoutitemlabel.h>

namespace clusteratlas
{

namespace
{
constexpr double STRIPE = 1.6; // the bar in the programme's colour
constexpr double PADDING = 1.6;
constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
constexpr double LINE_SPACING = 1.26;

double lineHeight( double points )
{
  return points * MILLIMETRES_PER_POINT * LINE_SPACING;
}
} // namespace

CalloutBox::CalloutBox( const Page &page, const ClusterCallout &callout, double width, double points )
  : mPage( page )
  , mCallout( callout )
  , mWidth( width )
  , mHeight( PADDING * 0.8 )
{
  const double text = width - STRIPE - 2 * PADDING;
  const QgsTextFormat region = page.text( points * 1.08 ), small = page.text( points * 0.95 ), name = page.text( points * 1.22, true );
  const QString pageText = pagewording::page( callout.page, callout.isPageInferred ).in( page.language );
  const double pageWidth = pageText.isEmpty() ? 0 : textWidth( pageText, small ) / page.scale + 1;
  if ( !pageText.isEmpty() )
    mLines.push_back( { pageText, small, width - PADDING - pageWidth, mHeight, lineHeight( points * 1.08 ) } );
  addLines( brokenLines( callout.region, region, ( text - pageWidth - 1 ) * page.scale ), region, points * 1.08 );
  addLines( balancedLines( callout.name, name, text * page.scale ), name, points * 1.22 );
  addFields( points );
  QStringList institutions = callout.institutions;
  if ( callout.andOthers && !institutions.isEmpty() )
    institutions.last() += pagewording::andOthers().in( page.language );
  // Names in Japanese are one word to a reader; those in English break between words.
  const QString comma = pagewording::comma().in( page.language );
  const bool isEnglish = page.language == QLatin1String( "en" );
  addLines( isEnglish ? brokenLines( institutions.join( comma ), page.text( points ), text * page.scale ) : brokenItems( institutions, comma, page.text( points ), text * page.scale ), page.text( points ), points );
  mHeight += PADDING * 0.8;
}

void CalloutBox::addLines( const QStringList &lines, const QgsTextFormat &format, double points )
{
  for ( const QString &line : lines )
  {
    mLines.push_back( { line, format, STRIPE + PADDING, mHeight, lineHeight( points ) } );
    mHeight += lineHeight( points );
  }
}

void CalloutBox::addFields( double points )
{
  const QgsTextFormat format = mPage.text( points );
  const double mark = points * MILLIMETRES_PER_POINT * 0.8, gap = mark * 0.5;
  const double left = STRIPE + PADDING, right = mWidth - PADDING;
  double x = left;
  for ( int field = 0; field < mCallout.fields.size(); ++field )
  {
    const QString &name = mCallout.fields[field];
    const double width = textWidth( name, format ) / mPage.scale * 1.02;
    if ( x > left && x + mark + gap + width > right )
    {
      x = left;
      mHeight += lineHeight( points );
    }
    mMarks.push_back( { static_cast<size_t>( field ), x, mHeight + ( lineHeight( points ) - mark ) / 2, mark } );
    mLines.push_back( { name, format, x + mark + gap, mHeight, lineHeight( points ) } );
    x += mark + gap + width + 2 * mark;
  }
  if ( !mCallout.fields.isEmpty() )
    mHeight += lineHeight( points );
}

void CalloutBox::draw( double left, double top, double height, const QColor &programme, const std::vector<QColor> &colors ) const
{
  const QString id = QStringLiteral( "box %1" ).arg( mCallout.clusterId );
  QList<QgsLayoutItem *> items;
  items << addRectangle( mPage, id, Qt::white, QColor( 0x9a, 0xa5, 0xae ), mPage.rect( left, top, mWidth, height ) );
  items << addRectangle( mPage, id + QStringLiteral( " programme" ), programme, QColor(), mPage.rect( left, top, STRIPE, height ) );
  // Text that needs less room than the tallest box stands in the middle.
  const double shift = ( height - mHeight ) / 2;
  for ( const Mark &mark : mMarks )
    items << addRectangle( mPage, id + QStringLiteral( " field" ), colors[mark.field], QColor(), mPage.rect( left + mark.left, top + mark.top + shift, mark.size, mark.size ) );
  for ( const Line &line : mLines )
    items << addLabel( mPage, id + QStringLiteral( " text" ), line.text, line.format, mPage.rect( left + line.left, top + line.top + shift, mWidth - line.left - 0.4, line.height ), Qt::AlignVCenter );
  if ( QgsLayoutItemGroup *group = mPage.layout.groupItems( items ) )
    group->setId( id );
}

} // namespace clusteratlas
