// SPDX-License-Identifier: GPL-2.0-or-later
#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace clusteratlas
{

FlowLayout::FlowLayout( QWidget *parent, int spacing )
  : QLayout( parent )
{
  setContentsMargins( 0, 0, 0, 0 );
  setSpacing( spacing );
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem( QLayoutItem *item )
{
  mItems.emplace_back( item );
}

int FlowLayout::count() const
{
  return static_cast<int>( mItems.size() );
}

QLayoutItem *FlowLayout::itemAt( int index ) const
{
  return index >= 0 && index < count() ? mItems[static_cast<size_t>( index )].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt( int index )
{
  if ( index < 0 || index >= count() )
    return nullptr;
  const auto place = mItems.begin() + index;
  QLayoutItem *item = place->release();
  mItems.erase( place );
  return item;
}

template <typename Place>
int FlowLayout::flow( int width, Place place ) const
{
  QPoint at( 0, 0 );
  int height = 0;
  for ( const std::unique_ptr<QLayoutItem> &item : mItems )
    height = item->isEmpty() ? height : std::max( height, item->sizeHint().height() );
  for ( const std::unique_ptr<QLayoutItem> &item : mItems )
  {
    if ( item->isEmpty() )
      continue;
    const QSize size( std::min( item->sizeHint().width(), std::max( width, item->minimumSize().width() ) ), height );
    if ( at.x() > 0 && at.x() + size.width() > width )
      at = QPoint( 0, at.y() + height + spacing() );
    place( *item, QRect( at, size ) );
    at.rx() += size.width() + spacing();
  }
  return at.y() + height;
}

int FlowLayout::heightForWidth( int width ) const
{
  return flow( width, []( const QLayoutItem &, const QRect & ) {} );
}

QSize FlowLayout::minimumSize() const
{
  QSize smallest;
  for ( const std::unique_ptr<QLayoutItem> &item : mItems )
    smallest = smallest.expandedTo( item->minimumSize() );
  return smallest;
}

QSize FlowLayout::sizeHint() const
{
  int width = 0;
  int height = 0;
  for ( const std::unique_ptr<QLayoutItem> &item : mItems )
  {
    width += item->sizeHint().width() + ( width > 0 ? spacing() : 0 );
    height = std::max( height, item->sizeHint().height() );
  }
  return { width, height };
}

void FlowLayout::setGeometry( const QRect &rect )
{
  QLayout::setGeometry( rect );
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  flow( rect.width(), [&rect, direction]( QLayoutItem &item, const QRect &place ) {
    item.setGeometry( QStyle::visualRect( direction, rect, place.translated( rect.topLeft() ) ) );
  } );
}

} // namespace clusteratlas
