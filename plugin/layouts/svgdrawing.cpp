// SPDX-License-Identifier: GPL-2.0-or-later
#include "svgdrawing.h"

namespace clusteratlas
{

namespace
{
//! To the millimetre: Qt's SVG fonts have whole sizes.
constexpr double UNITS = 100;

QString number( double millimetres )
{
  return QString::number( qRound( millimetres * UNITS ) );
}
} // namespace

SvgDrawing::SvgDrawing( double width, double height )
  : mWidth( width )
  , mHeight( height )
{}

void SvgDrawing::addRect( double x, double y, double width, double height, const QColor &fill )
{
  mBody += QStringLiteral( "<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>" ).arg( number( x ), number( y ), number( width ), number( height ), fill.name() );
}

void SvgDrawing::addLine( double x1, double y1, double x2, double y2, double width, const QColor &color )
{
  mBody += QStringLiteral( "<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\" stroke-width=\"%6\"/>" ).arg( number( x1 ), number( y1 ), number( x2 ), number( y2 ), color.name(), number( width ) );
}

void SvgDrawing::addText( double x, double baseline, const QString &text, const QgsTextFormat &format, const QColor &color, const char *anchor )
{
  constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
  const QString attributes = QStringLiteral( "x=\"%1\" y=\"%2\" font-size=\"%3\" font-weight=\"%4\" fill=\"%5\" text-anchor=\"%6\"" )
                               .arg( number( x ), number( baseline ), number( format.size() * MILLIMETRES_PER_POINT ), format.font().bold() ? QStringLiteral( "bold" ) : QStringLiteral( "normal" ), color.name(), QString::fromLatin1( anchor ) );
  mBody += QStringLiteral( "<text font-family=\"%1\" " ).arg( format.font().family().toHtmlEscaped() ) + attributes + QLatin1Char( '>' ) + text.toHtmlEscaped() + QStringLiteral( "</text>" );
}

QString SvgDrawing::text() const
{
  return QStringLiteral( "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1mm\" height=\"%2mm\" viewBox=\"0 0 %3 %4\">" ).arg( mWidth ).arg( mHeight ).arg( number( mWidth ), number( mHeight ) ) + mBody
    + QStringLiteral( "</svg>" );
}

} // namespace clusteratlas
