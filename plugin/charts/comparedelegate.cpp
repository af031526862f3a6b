// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparedelegate.h"

#include "chartcolors.h"
#include "comparemodel.h"
#include "core/classcolor.h"
#include "wording/chartwording.h"

#include <QPainter>

namespace clusteratlas
{

namespace
{
constexpr double BAR_SHARE = 0.4;
constexpr double DISC = 1.15; // of a disc's radius, with its edge
constexpr int PADDING = 3;

double unitHeight( const QStyleOptionViewItem &option )
{
  return option.fontMetrics.height();
}

QFont smaller( const QFont &font )
{
  QFont small = font;
  small.setPointSizeF( font.pointSizeF() * 0.85 );
  return small;
}

//! Where the figures of a measure lie between the lowest and the highest.
class Scale
{
  public:
    Scale( const ComparedMeasure &measure, const std::vector<ComparedItem> &items )
    {
      for ( const ComparedItem &item : items )
        ( item.kind == ComparedItem::Kind::Prefecture ? mHasPrefectures : mHasClusters ) = true;
      for ( const std::vector<double> *values : { &measure.ofPrefectures, &measure.ofClusters } )
        if ( !values->empty() && ( values == &measure.ofPrefectures ? mHasPrefectures : mHasClusters ) )
        {
          low = mIsEmpty ? values->front() : std::min( low, values->front() );
          high = mIsEmpty ? values->back() : std::max( high, values->back() );
          mIsEmpty = false;
        }
    }

    bool isEmpty() const { return mIsEmpty; }
    bool hasPrefectures() const { return mHasPrefectures; }
    bool hasClusters() const { return mHasClusters; }
    double share( double value ) const { return high > low ? ( value - low ) / ( high - low ) : 0.5; }

    double low = 0;
    double high = 0;

  private:
    bool mIsEmpty = true;
    bool mHasPrefectures = false;
    bool mHasClusters = false;
};

struct Disc
{
    QPointF center;
    int number;
};

//! Discs that would hide each other go above and below the line in turn, and aside where even that is not enough.
void part( std::vector<Disc> &discs, double radius )
{
  std::sort( discs.begin(), discs.end(), []( const Disc &a, const Disc &b ) { return std::pair( a.center.x(), a.number ) < std::pair( b.center.x(), b.number ); } );
  const double apart = 2 * DISC * radius;
  for ( size_t first = 0; first < discs.size(); )
  {
    size_t end = first + 1;
    while ( end < discs.size() && discs[end].center.x() - discs[end - 1].center.x() < apart )
      ++end;
    for ( size_t index = first; end - first > 1 && index < end; ++index )
    {
      discs[index].center.ry() += ( ( index - first ) % 2 == 0 ? -1 : 1 ) * DISC * radius;
      if ( index >= first + 2 )
        discs[index].center.setX( std::max( discs[index].center.x(), discs[index - 2].center.x() + apart ) );
    }
    first = end;
  }
}
} // namespace

QColor comparedColor( int number )
{
  return QColor( classColor( QString(), number - 1 ) );
}

CompareDelegate::CompareDelegate( const CompareModel &model, QObject *parent )
  : QStyledItemDelegate( parent )
  , mModel( model )
{
}

QSize CompareDelegate::sizeHint( const QStyleOptionViewItem &option, const QModelIndex &index ) const
{
  const QSize size = QStyledItemDelegate::sizeHint( option, index );
  if ( CompareModel::itemOf( index ) >= 0 )
    return QSize( size.width(), option.fontMetrics.height() + 2 * PADDING );
  return QSize( 0, qRound( 3.1 * unitHeight( option ) ) + 2 * PADDING );
}

void CompareDelegate::paint( QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const
{
  painter->save();
  painter->setRenderHint( QPainter::Antialiasing );
  if ( CompareModel::itemOf( index ) < 0 )
    paintMeasure( *painter, option, index );
  else
  {
    if ( index.column() == CompareModel::ValueColumn && !( option.state & QStyle::State_Selected ) )
      paintBar( *painter, option, index );
    QStyledItemDelegate::paint( painter, option, index );
    if ( index.column() == CompareModel::ItemColumn )
    {
      const int number = mModel.table().numbers[static_cast<size_t>( index.row() )];
      const QRectF tag( option.rect.left() + 0.5, option.rect.top() + 2, 3, option.rect.height() - 4 );
      painter->fillRect( tag, comparedColor( number ) );
    }
  }
  painter->restore();
}

void CompareDelegate::paintMeasure( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const
{
  QStyleOptionViewItem frame = option;
  initStyleOption( &frame, index );
  frame.text.clear();
  const QWidget *widget = option.widget;
  widget->style()->drawControl( QStyle::CE_ItemViewItem, &frame, &painter, widget );

  const bool isSelected = option.state & QStyle::State_Selected;
  const QRectF whole = QRectF( option.rect ).adjusted( PADDING, PADDING, -PADDING, -PADDING );
  const QRectF title( whole.left(), whole.top(), whole.width(), unitHeight( option ) );
  QFont bold = option.font;
  bold.setBold( true );
  painter.setFont( bold );
  painter.setPen( option.palette.color( isSelected ? QPalette::HighlightedText : QPalette::Text ) );
  painter.drawText( title, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF( bold ).elidedText( index.data().toString(), Qt::ElideRight, title.width() ) );
  paintStrip( painter, option, index, QRectF( whole.left(), title.bottom() + PADDING, whole.width(), whole.bottom() - title.bottom() - PADDING ) );
}

void CompareDelegate::paintStrip( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRectF &strip ) const
{
  const ComparedMeasure &measure = mModel.measure( index );
  const ComparedTable &table = mModel.table();
  const Scale scale( measure, table.items );
  if ( scale.isEmpty() )
    return;
  const bool isSelected = option.state & QStyle::State_Selected;
  const QColor text = option.palette.color( isSelected ? QPalette::HighlightedText : QPalette::Text );
  const QColor back = option.palette.color( isSelected ? QPalette::Highlight : QPalette::Base );
  const QFont small = smaller( option.font );
  const QFontMetricsF metrics( small );
  const QString low = chartwording::number( scale.low, table.language );
  const QString high = chartwording::number( scale.high, table.language );
  painter.setFont( small );
  painter.setPen( blended( text, back, 0.8 ) );
  painter.drawText( strip, Qt::AlignLeft | Qt::AlignVCenter, low );
  painter.drawText( strip, Qt::AlignRight | Qt::AlignVCenter, high );

  const double radius = strip.height() * 0.21;
  const QRectF lane = strip.adjusted( metrics.horizontalAdvance( low ) + 2 * radius, 0, -metrics.horizontalAdvance( high ) - 2 * radius, 0 );
  const double middle = lane.center().y();
  painter.setPen( QPen( blended( text, back, 0.35 ), 1 ) );
  painter.drawLine( QPointF( lane.left(), middle ), QPointF( lane.right(), middle ) );
  const auto at = [&lane, &scale]( double value ) { return lane.left() + scale.share( value ) * lane.width(); };
  const auto dots = [&]( const std::vector<double> &values ) {
    painter.setPen( Qt::NoPen );
    painter.setBrush( QColor( text.red(), text.green(), text.blue(), 90 ) );
    for ( const double value : values )
      painter.drawEllipse( QPointF( at( value ), middle ), 2.2, 2.2 );
  };
  if ( scale.hasPrefectures() )
    dots( measure.ofPrefectures );
  if ( scale.hasClusters() )
    dots( measure.ofClusters );

  std::vector<Disc> discs;
  for ( size_t item = 0; item < measure.figures.size(); ++item )
    if ( measure.figures[item].value )
      discs.push_back( { QPointF( at( *measure.figures[item].value ), middle ), table.numbers[item] } );
  part( discs, radius );
  QFont digits = small;
  digits.setPixelSize( qRound( radius * 1.6 ) );
  digits.setBold( true );
  painter.setFont( digits );
  for ( const Disc &disc : discs )
  {
    const QColor fill = comparedColor( disc.number );
    painter.setPen( QPen( back, 1 ) );
    painter.setBrush( fill );
    painter.drawEllipse( disc.center, radius * DISC, radius * DISC );
    painter.setPen( textOn( fill ) );
    painter.drawText( QRectF( disc.center.x() - 2 * radius, disc.center.y() - 2 * radius, 4 * radius, 4 * radius ), Qt::AlignCenter, QString::number( disc.number ) );
  }
}

void CompareDelegate::paintBar( QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index ) const
{
  const ComparedMeasure &measure = mModel.measure( index );
  const std::optional<double> value = measure.figures[static_cast<size_t>( index.row() )].value;
  double highest = 0;
  for ( const ComparedFigure &figure : measure.figures )
    highest = std::max( highest, std::abs( figure.value.value_or( 0 ) ) );
  if ( !value || highest <= 0 )
    return;
  QRectF bar = QRectF( option.rect ).adjusted( 1, 2, -1, -2 );
  bar.setWidth( bar.width() * std::abs( *value ) / highest );
  const int number = mModel.table().numbers[static_cast<size_t>( index.row() )];
  painter.fillRect( bar, blended( comparedColor( number ), option.palette.color( QPalette::Base ), BAR_SHARE ) );
}

} // namespace clusteratlas
