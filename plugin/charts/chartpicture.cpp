// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartpicture.h"

#include "chartcolors.h"
#include "chartlegend.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QResizeEvent>
#include <QSvgGenerator>

namespace clusteratlas
{

namespace
{
constexpr int BASE_DPI = 96;
constexpr int MARGIN = 12;
constexpr int GAP = 6;
constexpr double METERS_PER_INCH = 0.0254;
constexpr double MOST_PIXELS = 3e8; // a paper of A0 at 150 dpi, and what a program of 32 bits still opens

QPalette paperPalette()
{
  QPalette palette;
  for ( const QPalette::ColorRole role : { QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button } )
    palette.setColor( role, Qt::white );
  for ( const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText } )
    palette.setColor( role, QColor( 0x22, 0x22, 0x22 ) );
  palette.setColor( QPalette::Highlight, QColor( 0x30, 0x8c, 0xc6 ) );
  palette.setColor( QPalette::HighlightedText, Qt::white );
  return palette;
}

QString underTitle( const ChartContent &content )
{
  return content.subtitle + ( content.subtitle.isEmpty() || content.note.isEmpty() ? QString() : QStringLiteral( " · " ) ) + content.note;
}
} // namespace

ChartPicture::ChartPicture( const std::shared_ptr<const ChartContent> &content, int width, const QStringList &clusterIds, const QStringList &prefCodes )
  : mContent( content )
  , mView( ChartView::make( content ) )
  , mWidth( width )
{
  if ( !mView )
    return;
  mView->setPalette( paperPalette() );
  mView->setFont( QApplication::font() );
  mView->ensurePolished();
  mView->showSelection( clusterIds, prefCodes );
  mView->fit( width - 2 * MARGIN );
  // A hidden widget is told of its size only when it is shown.
  QResizeEvent resized( mView->size(), QSize() );
  QApplication::sendEvent( mView.get(), &resized );
  mWidth = mView->width() + 2 * MARGIN;
}

ChartPicture::~ChartPicture() = default;

QFont ChartPicture::titleFont() const
{
  QFont font = QApplication::font();
  font.setPointSizeF( font.pointSizeF() * 1.25 );
  font.setBold( true );
  return font;
}

QFont ChartPicture::smallFont() const
{
  QFont font = QApplication::font();
  font.setPointSizeF( font.pointSizeF() * 0.85 );
  return font;
}

int ChartPicture::textHeight( const QString &text, const QFont &font ) const
{
  return text.isEmpty() ? 0 : QFontMetrics( font ).boundingRect( QRect( 0, 0, mWidth - 2 * MARGIN, INT_MAX / 4 ), Qt::TextWordWrap, text ).height() + GAP;
}

QSize ChartPicture::size() const
{
  const int legend = paintLegend( nullptr, {}, mWidth - 2 * MARGIN, mContent->classes(), mContent->language, QApplication::font(), QPalette() );
  return QSize( mWidth, 2 * MARGIN + textHeight( mContent->title, titleFont() ) + textHeight( underTitle( *mContent ), smallFont() ) + ( mView ? mView->height() : 0 ) + ( legend > 0 ? legend + 2 * GAP : 0 ) + textHeight( mContent->source, smallFont() ) );
}

void ChartPicture::paint( QPainter &painter ) const
{
  const QPalette palette = paperPalette();
  painter.fillRect( QRect( QPoint(), size() ), Qt::white );
  double y = MARGIN;
  const auto write = [&]( const QString &text, const QFont &font, const QColor &color ) {
    if ( text.isEmpty() )
      return;
    painter.setFont( font );
    painter.setPen( color );
    painter.drawText( QRectF( MARGIN, y, mWidth - 2 * MARGIN, textHeight( text, font ) ), Qt::TextWordWrap, text );
    y += textHeight( text, font );
  };
  write( mContent->title, titleFont(), palette.color( QPalette::Text ) );
  write( underTitle( *mContent ), smallFont(), faint( palette, 0.75 ) );
  if ( mView )
  {
    painter.save();
    painter.translate( MARGIN, y );
    mView->paintPicture( painter );
    painter.restore();
    y += mView->height();
  }
  if ( !mContent->classes().empty() )
    y += GAP + paintLegend( &painter, QPointF( MARGIN, y + GAP ), mWidth - 2 * MARGIN, mContent->classes(), mContent->language, QApplication::font(), palette ) + GAP;
  write( mContent->source, smallFont(), faint( palette, 0.75 ) );
}

QByteArray ChartPicture::svg() const
{
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice( &buffer );
  generator.setResolution( BASE_DPI );
  generator.setSize( size() );
  generator.setViewBox( QRect( QPoint(), size() ) );
  generator.setTitle( mContent->title );
  generator.setDescription( mContent->source );
  QPainter painter( &generator );
  paint( painter );
  painter.end();
  return buffer.data();
}

QImage ChartPicture::image( int dpi ) const
{
  const double scale = static_cast<double>( dpi ) / BASE_DPI;
  const QSizeF wanted = QSizeF( size() ) * scale;
  if ( wanted.width() * wanted.height() > MOST_PIXELS )
    return {};
  QImage image( qRound( wanted.width() ), qRound( wanted.height() ), QImage::Format_RGB32 );
  image.setDotsPerMeterX( qRound( BASE_DPI / METERS_PER_INCH ) );
  image.setDotsPerMeterY( qRound( BASE_DPI / METERS_PER_INCH ) );
  image.fill( Qt::white );
  QPainter painter( &image );
  painter.setRenderHints( QPainter::Antialiasing | QPainter::TextAntialiasing );
  painter.scale( scale, scale );
  paint( painter );
  painter.end();
  image.setDotsPerMeterX( qRound( dpi / METERS_PER_INCH ) );
  image.setDotsPerMeterY( qRound( dpi / METERS_PER_INCH ) );
  return image;
}

QByteArray pngBytes( const QImage &image )
{
  QBuffer buffer;
  buffer.open( QIODevice::WriteOnly );
  image.save( &buffer, "PNG" );
  return buffer.data();
}

} // namespace clusteratlas
