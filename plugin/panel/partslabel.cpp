// SPDX-License-Identifier: GPL-2.0-or-later
#include "partslabel.h"

#include "plaintext.h"

#include <QEvent>
#include <QStyle>
#include <algorithm>

namespace clusteratlas
{

namespace
{
QString separator()
{
  return QStringLiteral( " · " );
}
} // namespace

PartsLabel::PartsLabel( QWidget *parent )
  : QLabel( parent )
{
  setTextFormat( Qt::PlainText );
  setSizePolicy( QSizePolicy::Ignored, QSizePolicy::Fixed );
  setAlignment( Qt::AlignLeft | Qt::AlignBottom );
}

void PartsLabel::setParts( const QStringList &parts )
{
  if ( parts == mParts )
    return;
  mParts = parts;
  setAccessibleName( fullText() );
  setToolTip( toolTipText( mParts.join( QLatin1Char( '\n' ) ) ) );
  breakLines();
}

void PartsLabel::setMostLines( int lines )
{
  mMostLines = lines;
  breakLines();
}

void PartsLabel::setCorner( QWidget *corner )
{
  corner->setParent( this );
  mCorner = corner;
  breakLines();
}

QString PartsLabel::fullText() const
{
  return mParts.join( separator() );
}

QSize PartsLabel::minimumSizeHint() const
{
  return { 0, qMax( QLabel::minimumSizeHint().height(), mCorner ? mCorner->sizeHint().height() : 0 ) };
}

QSize PartsLabel::sizeHint() const
{
  return { 0, qMax( QLabel::sizeHint().height(), mCorner ? mCorner->sizeHint().height() : 0 ) };
}

void PartsLabel::resizeEvent( QResizeEvent *event )
{
  QLabel::resizeEvent( event );
  breakLines();
}

void PartsLabel::changeEvent( QEvent *event )
{
  QLabel::changeEvent( event );
  if ( event->type() == QEvent::FontChange )
    breakLines();
}

void PartsLabel::breakLines()
{
  const QFontMetrics metrics( font() );
  const int room = contentsRect().width();
  QStringList lines;
  for ( const QString &part : std::as_const( mParts ) )
  {
    const bool fits = !lines.isEmpty() && metrics.horizontalAdvance( lines.last() + separator() + part ) <= room;
    if ( fits )
      lines.last() += separator() + part;
    else if ( lines.size() < mMostLines )
      lines << part;
    else
    {
      lines.last() += separator() + part;
      break;
    }
  }
  const int taken = mCorner ? mCorner->sizeHint().width() + metrics.averageCharWidth() : 0;
  // Higher than a line, the corner would cover a part of a wide one before the last, too.
  const auto isFull = [&]( const QString &line ) { return metrics.horizontalAdvance( line ) + taken > room; };
  const bool isBelow = mCorner && std::any_of( lines.end() - std::min( 2, lines.size() ), lines.end(), isFull );
  setContentsMargins( 0, 0, 0, isBelow ? mCorner->sizeHint().height() : 0 );
  for ( QString &line : lines )
    line = metrics.elidedText( line, Qt::ElideRight, room );
  setText( lines.join( QLatin1Char( '\n' ) ) );
  if ( mCorner )
    mCorner->setGeometry( QStyle::visualRect( layoutDirection(), rect(), QRect( QPoint( width() - mCorner->sizeHint().width(), height() - mCorner->sizeHint().height() ), mCorner->sizeHint() ) ) );
}

} // namespace clusteratlas
