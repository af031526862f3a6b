// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardtable.h"

#include "textlines.h"

#include <qgslayoutframe.h>
#include <qgslayoutitemattributetable.h>
#include <qgslayouttablecolumn.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double CELL_MARGIN = 0.8;
constexpr double LARGEST = 8; // points
constexpr double SMALLEST = 3;
constexpr double STEP = 0.25;
constexpr double LINE = 1.35; // of the size
constexpr double GAP = 2;     // between the columns, millimetres of the design
constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
} // namespace

CardTable::CardTable( const Page &page, const std::vector<PageFacts> &pages, double width, double height )
  : mWidth( width )
  , mScale( page.scale )
{
  for ( double points = LARGEST; points >= SMALLEST; points -= STEP )
  {
    mLabel = page.text( points, true );
    mLabel.setColor( QColor( 0x5b, 0x65, 0x70 ) );
    mValue = page.text( points );
    for ( QgsTextFormat *format : { &mLabel, &mValue } )
      format->setLineHeight( LINE );
    mLabelWidth = 0;
    for ( const PageFacts &facts : pages )
      for ( const PageFacts::Fact &fact : facts.facts )
        mLabelWidth = std::max( mLabelWidth, textWidth( fact.label, mLabel ) );
    mLabelWidth = std::min( mLabelWidth / 0.98, width / 2 );
    int lines = 0;
    for ( const PageFacts &facts : pages )
      lines = std::max( lines, text( facts ).lines );
    mHeight = ( lines + 1 ) * lineHeight();
    if ( mHeight <= height )
      break;
  }
}

double CardTable::lineHeight() const
{
  return LINE * mValue.size() * MILLIMETRES_PER_POINT;
}

CardText CardTable::text( const PageFacts &facts ) const
{
  QStringList labels, values;
  for ( const PageFacts::Fact &fact : facts.facts )
  {
    QStringList label = brokenLines( fact.label, mLabel, mLabelWidth );
    QStringList value = tidyLines( fact.value, mValue, mWidth - mLabelWidth - GAP * mScale );
    while ( label.size() < value.size() )
      label << QString();
    while ( value.size() < label.size() )
      value << QString();
    labels << label;
    values << value;
  }
  // A column must not begin or end with an empty line, which a table would not draw: a space keeps it.
  for ( QString &line : labels )
    if ( line.isEmpty() )
      line = QStringLiteral( " " );
  return { labels.join( QLatin1Char( '\n' ) ), values.join( QLatin1Char( '\n' ) ), labels.size() };
}

void CardTable::addColumn( const Page &page, const QString &id, const QString &expression, const QgsTextFormat &format, const QRectF &rect ) const
{
  auto *table = new QgsLayoutItemAttributeTable( &page.layout );
  page.layout.addMultiFrame( table );
  table->setSource( QgsLayoutItemAttributeTable::AtlasFeature );
  QgsLayoutTableColumn column { QString() };
  column.setAttribute( expression );
  column.setWidth( rect.width() );
  column.setVAlignment( Qt::AlignTop );
  table->setColumns( { column } );
  table->setContentTextFormat( format );
  // Without a margin the table shaves the first line off at its top.
  const double margin = CELL_MARGIN * page.scale;
  table->setCellMargin( margin );
  table->setShowGrid( false );
  table->setHeaderMode( QgsLayoutTable::NoHeaders );
  table->setBackgroundColor( QColor( 255, 255, 255, 0 ) );
  table->setResizeMode( QgsLayoutMultiFrame::UseExistingFrames );
  auto *frame = new QgsLayoutFrame( &page.layout, table );
  frame->setId( id );
  frame->attemptSetSceneRect( rect.adjusted( -margin, -margin, margin, margin ) );
  table->addFrame( frame );
}

void CardTable::add( const Page &page, const QRectF &rect, const QString &labels, const QString &values ) const
{
  addColumn( page, QStringLiteral( "card labels" ), labels, mLabel, QRectF( rect.left(), rect.top(), mLabelWidth, rect.height() ) );
  const double indent = mLabelWidth + GAP * mScale;
  addColumn( page, QStringLiteral( "card" ), values, mValue, QRectF( rect.left() + indent, rect.top(), rect.width() - indent, rect.height() ) );
}

} // namespace clusteratlas
