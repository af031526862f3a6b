// SPDX-License-Identifier: GPL-2.0-or-later
#include "matrixchart.h"

#include "chartcolors.h"
#include "panel/plaintext.h"
#include "wording/chartwording.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double MOST_FOR_NAMES = 0.42; // of the width
constexpr int MOST_NAME_HEIGHT = 9;     // lines
constexpr int GAP = 4;
constexpr double MOST_CELL = 2.6; // lines
constexpr int TAG = 4;
const QChar CORE_MARK( 0x203B );
} // namespace

MatrixChart::MatrixChart( std::shared_ptr<const ChartContent> content, QWidget *parent )
  : ChartView( std::move( content ), parent )
  , mColors( colorsOf( data().classes ) )
{
  mRowStarts.assign( data().rows.size() + 1, 0 );
  for ( const MatrixCell &cell : data().cells )
  {
    mCellMarks.push_back( { cell.clusterId, {}, QStringList( cell.clusterId ), {} } );
    ++mRowStarts[static_cast<size_t>( cell.row ) + 1];
    mHasCounts = mHasCounts || cell.count > 1;
  }
  for ( size_t row = 1; row < mRowStarts.size(); ++row )
    mRowStarts[row] += mRowStarts[row - 1];
}

int MatrixChart::markCount() const
{
  return cellCount() == 0 ? 0 : cellCount() + rowCount() + columnCount();
}

const ChartMark &MatrixChart::mark( int index ) const
{
  if ( index < cellCount() )
    return mCellMarks[static_cast<size_t>( index )];
  index -= cellCount();
  return index < rowCount() ? data().rows[static_cast<size_t>( index )] : data().columns[static_cast<size_t>( index - rowCount() )];
}

QString MatrixChart::nameOf( const ChartMark &mark ) const
{
  const QString name = lineText( mark.name.in( content().language ) );
  return name.isEmpty() ? lineText( mark.key ) : name;
}

QString MatrixChart::cellText( const MatrixCell &cell ) const
{
  return ( mHasCounts ? QString::number( cell.count ) : QString() ) + ( cell.core ? QString( CORE_MARK ) : QString() );
}

QString MatrixChart::markText( int index ) const
{
  if ( index >= cellCount() )
  {
    const ChartMark &line = mark( index );
    return QStringLiteral( "%1: %2" ).arg( nameOf( line ) ).arg( line.clusterIds.size() );
  }
  const MatrixCell &cell = data().cells[static_cast<size_t>( index )];
  QStringList parts { nameOf( data().rows[static_cast<size_t>( cell.row )] ), nameOf( data().columns[static_cast<size_t>( cell.column )] ) };
  QString text = parts.join( QStringLiteral( " × " ) ) + QStringLiteral( ": %1" ).arg( cell.count );
  if ( cell.core )
    text += QStringLiteral( " – " ) + chartwording::core().in( content().language );
  return selectedShare( index ) > 0 ? text + QStringLiteral( " – " ) + chartwording::selected().in( content().language ) : text;
}

QColor MatrixChart::colorOf( const MatrixCell &cell ) const
{
  const QString &byColumn = data().columnClass[static_cast<size_t>( cell.column )];
  return mColors.value( byColumn.isEmpty() ? data().rowClass[static_cast<size_t>( cell.row )] : byColumn, Qt::gray );
}

QRectF MatrixChart::cellArea( int row, int column ) const
{
  return QRectF( mMeasures.nameWidth + column * mMeasures.cellWidth, mMeasures.nameHeight + row * mMeasures.cellHeight, mMeasures.cellWidth, mMeasures.cellHeight );
}

QRectF MatrixChart::rowNameArea( int row ) const
{
  return QRectF( mOrigin.x(), mMeasures.nameHeight + row * mMeasures.cellHeight, mMeasures.nameWidth, mMeasures.cellHeight );
}

QRectF MatrixChart::columnNameArea( int column ) const
{
  return QRectF( mMeasures.nameWidth + column * mMeasures.cellWidth, mOrigin.y(), mMeasures.cellWidth, mMeasures.nameHeight );
}

QRectF MatrixChart::markArea( int index ) const
{
  if ( index < cellCount() )
    return cellArea( data().cells[static_cast<size_t>( index )].row, data().cells[static_cast<size_t>( index )].column );
  index -= cellCount();
  return index < rowCount() ? rowNameArea( index ) : columnNameArea( index - rowCount() );
}

int MatrixChart::neighbour( int index, int key ) const
{
  if ( index >= cellCount() || key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End )
    return ChartView::neighbour( index, key );
  const MatrixCell &cell = data().cells[static_cast<size_t>( index )];
  const int step = key == Qt::Key_Down ? 1 : -1;
  // The nearest cell of the same column, or of the next row that has any.
  for ( int row = cell.row + step; row >= 0 && row < rowCount(); row += step )
    for ( int other = mRowStarts[static_cast<size_t>( row )]; other < mRowStarts[static_cast<size_t>( row ) + 1]; ++other )
      if ( data().cells[static_cast<size_t>( other )].column == cell.column )
        return other;
  return ChartView::neighbour( index, key );
}

int MatrixChart::longestName( const std::vector<ChartMark> &marks ) const
{
  QFont bold = font();
  bold.setBold( true );
  const QFontMetrics metrics( bold );
  int longest = 0;
  for ( const ChartMark &one : marks )
    longest = std::max( longest, metrics.horizontalAdvance( nameOf( one ) ) );
  return longest + 2 * GAP + TAG;
}

double MatrixChart::leastCellWidth() const
{
  QFont bold = font();
  bold.setBold( true );
  const QFontMetricsF metrics( bold );
  double least = metrics.height() + 2;
  for ( const MatrixCell &cell : data().cells )
    if ( mHasCounts )
      least = std::max( least, metrics.horizontalAdvance( cellText( cell ) ) + 2 * GAP );
  return least;
}

MatrixChart::Measures MatrixChart::measuresFor( int width ) const
{
  const int line = fontMetrics().height();
  Measures measures;
  measures.cellHeight = line + 4;
  const double least = leastCellWidth();
  const double forNames = std::max( MOST_FOR_NAMES * width, width - 2 - columnCount() * least );
  measures.nameWidth = std::min( longestName( data().rows ), qRound( forNames ) );
  measures.nameHeight = std::min( longestName( data().columns ), MOST_NAME_HEIGHT * line );
  const double room = ( width - measures.nameWidth - 2.0 ) / std::max( 1, columnCount() );
  measures.cellWidth = std::clamp( room, least, std::max( least, MOST_CELL * line ) );
  return measures;
}

QSize MatrixChart::sizeFor( int width ) const
{
  const Measures measures = measuresFor( width );
  const int needed = qRound( measures.nameWidth + columnCount() * measures.cellWidth ) + 2;
  return QSize( std::max( width, needed ), qRound( measures.nameHeight + rowCount() * measures.cellHeight ) + 2 );
}

void MatrixChart::fit( int width )
{
  mMeasures = measuresFor( width );
  ChartView::fit( width );
  update();
}

void MatrixChart::setVisiblePart( const QRect &part )
{
  if ( part.topLeft() == mOrigin )
    return;
  mOrigin = QPoint( std::max( 0, part.left() ), std::max( 0, part.top() ) );
  update();
}

void MatrixChart::paintTag( QPainter &painter, const QRectF &area, const QString &classKey ) const
{
  if ( mColors.contains( classKey ) )
    painter.fillRect( area, mColors.value( classKey ) );
}

void MatrixChart::paintGrid( QPainter &painter, const QRectF &part ) const
{
  painter.setPen( QPen( faint( palette(), 0.18 ), 1 ) );
  const double right = mMeasures.nameWidth + columnCount() * mMeasures.cellWidth;
  const double bottom = mMeasures.nameHeight + rowCount() * mMeasures.cellHeight;
  for ( int row = 0; row <= rowCount(); ++row )
    if ( const double y = mMeasures.nameHeight + row * mMeasures.cellHeight; y >= part.top() - 1 && y <= part.bottom() + 1 )
      painter.drawLine( QPointF( mMeasures.nameWidth, y ), QPointF( right, y ) );
  for ( int column = 0; column <= columnCount(); ++column )
    if ( const double x = mMeasures.nameWidth + column * mMeasures.cellWidth; x >= part.left() - 1 && x <= part.right() + 1 )
      painter.drawLine( QPointF( x, mMeasures.nameHeight ), QPointF( x, bottom ) );
}

void MatrixChart::paintCell( QPainter &painter, int index ) const
{
  const MatrixCell &cell = data().cells[static_cast<size_t>( index )];
  const QRectF area = cellArea( cell.row, cell.column ).adjusted( 1.5, 1.5, -1.5, -1.5 );
  const bool isSelected = selectedShare( index ) > 0;
  const QColor base = palette().color( QPalette::Base );
  const QColor fill = hasSelection() && !isSelected ? blended( colorOf( cell ), base, PALE ) : colorOf( cell );
  painter.fillRect( area, fill );
  if ( isSelected )
  {
    painter.setBrush( Qt::NoBrush );
    painter.setPen( QPen( palette().color( QPalette::Text ), 2 ) );
    painter.drawRect( area );
  }
  const QString text = cellText( cell );
  if ( !text.isEmpty() )
  {
    QFont bold = font();
    bold.setBold( true );
    painter.setFont( bold );
    painter.setPen( textOn( fill ) );
    painter.drawText( area, Qt::AlignCenter | Qt::TextDontClip, text );
  }
  if ( hasFocus() && current() == index )
  {
    painter.setBrush( Qt::NoBrush );
    painter.setPen( QPen( palette().color( QPalette::Text ), 1, Qt::DotLine ) );
    painter.drawRect( area.adjusted( -1.5, -1.5, 1.5, 1.5 ) );
  }
}

void MatrixChart::paintCells( QPainter &painter, const QRectF &part ) const
{
  const int first = std::clamp( static_cast<int>( ( part.top() - mMeasures.nameHeight ) / mMeasures.cellHeight ), 0, rowCount() );
  const int last = std::clamp( static_cast<int>( ( part.bottom() - mMeasures.nameHeight ) / mMeasures.cellHeight ) + 1, 0, rowCount() );
  for ( int index = mRowStarts[static_cast<size_t>( first )]; index < mRowStarts[static_cast<size_t>( last )]; ++index )
    if ( markArea( index ).intersects( part ) )
      paintCell( painter, index );
}

void MatrixChart::paintRowNames( QPainter &painter, const QRectF &part ) const
{
  painter.fillRect( QRectF( mOrigin.x(), part.top(), mMeasures.nameWidth, part.height() ), palette().base() );
  for ( int row = 0; row < rowCount(); ++row )
  {
    const QRectF area = rowNameArea( row );
    if ( !area.intersects( part ) )
      continue;
    const int index = cellCount() + row;
    const bool isCurrent = hasFocus() && current() == index;
    QFont own = font();
    own.setBold( selectedShare( index ) > 0 );
    painter.setFont( own );
    painter.setPen( palette().color( QPalette::Text ) );
    paintTag( painter, QRectF( area.right() - TAG, area.top() + 1.5, TAG - 1, area.height() - 3 ), data().rowClass[static_cast<size_t>( row )] );
    const QRectF text = area.adjusted( 2, 0, -GAP - TAG, 0 );
    painter.drawText( text, Qt::AlignRight | Qt::AlignVCenter, QFontMetricsF( own ).elidedText( nameOf( data().rows[static_cast<size_t>( row )] ), Qt::ElideRight, text.width() ) );
    if ( isCurrent )
    {
      painter.setPen( QPen( palette().color( QPalette::Text ), 1, Qt::DotLine ) );
      painter.setBrush( Qt::NoBrush );
      painter.drawRect( area.adjusted( 0.5, 0.5, -0.5, -0.5 ) );
    }
  }
}

void MatrixChart::paintColumnNames( QPainter &painter, const QRectF &part ) const
{
  painter.fillRect( QRectF( part.left(), mOrigin.y(), part.width(), mMeasures.nameHeight ), palette().base() );
  for ( int column = 0; column < columnCount(); ++column )
  {
    const QRectF area = columnNameArea( column );
    if ( !area.intersects( part ) )
      continue;
    const int index = cellCount() + rowCount() + column;
    QFont own = font();
    own.setBold( selectedShare( index ) > 0 );
    painter.setFont( own );
    paintTag( painter, QRectF( area.left() + 1.5, area.bottom() - TAG, area.width() - 3, TAG - 1 ), data().columnClass[static_cast<size_t>( column )] );
    painter.save();
    painter.translate( area.center().x(), area.bottom() - TAG - GAP );
    painter.rotate( -90 );
    painter.setPen( palette().color( QPalette::Text ) );
    const QRectF text( 0, -area.width() / 2, area.height() - TAG - GAP, area.width() );
    painter.drawText( text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, QFontMetricsF( own ).elidedText( nameOf( data().columns[static_cast<size_t>( column )] ), Qt::ElideRight, text.width() ) );
    painter.restore();
    if ( hasFocus() && current() == index )
    {
      painter.setPen( QPen( palette().color( QPalette::Text ), 1, Qt::DotLine ) );
      painter.setBrush( Qt::NoBrush );
      painter.drawRect( area.adjusted( 0.5, 0.5, -0.5, -0.5 ) );
    }
  }
}

void MatrixChart::paintEvent( QPaintEvent *event )
{
  QPainter painter( this );
  const QRectF part( event->rect() );
  paintGrid( painter, part );
  paintCells( painter, part );
  paintColumnNames( painter, part );
  paintRowNames( painter, part );
  // The corner, over the names that were scrolled under it.
  painter.fillRect( QRectF( mOrigin.x(), mOrigin.y(), mMeasures.nameWidth, mMeasures.nameHeight ), palette().base() );
}

void MatrixChart::paintPicture( QPainter &painter )
{
  const QRectF whole( rect() );
  paintGrid( painter, whole );
  paintCells( painter, whole );
  paintColumnNames( painter, whole );
  paintRowNames( painter, whole );
  painter.fillRect( QRectF( 0, 0, mMeasures.nameWidth, mMeasures.nameHeight ), palette().base() );
}

void MatrixChart::changeEvent( QEvent *event )
{
  ChartView::changeEvent( event );
  if ( event->type() == QEvent::PaletteChange )
    update();
}

} // namespace clusteratlas
