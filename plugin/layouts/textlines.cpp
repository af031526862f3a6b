// SPDX-License-Identifier: GPL-2.0-or-later
#include "textlines.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double UNITS = 100; // to the millimetre: fonts have whole sizes

QFont measured( const QgsTextFormat &format )
{
  constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
  QFont font = format.font();
  font.setPixelSize( qRound( format.size() * MILLIMETRES_PER_POINT * UNITS ) );
  return font;
}
} // namespace

QStringList brokenLines( const QString &text, const QgsTextFormat &format, double width )
{
  constexpr double SPARE = 0.98; // the label's own measure differs by a hair
  QStringList lines;
  if ( text.isEmpty() )
    return lines;
  QTextLayout layout( text, measured( format ) );
  layout.beginLayout();
  for ( QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine() )
  {
    line.setLineWidth( width * UNITS * SPARE );
    lines << text.mid( line.textStart(), line.textLength() ).trimmed();
  }
  layout.endLayout();
  return lines;
}

QgsTextFormat fittedFormat( const QString &text, const QgsTextFormat &format, double width )
{
  constexpr double SPARE = 0.97; // the label's own measure differs by a hair
  constexpr double SMALLEST = 0.5;
  const double wanted = textWidth( text, format );
  QgsTextFormat fitted = format;
  if ( wanted > width * SPARE )
    fitted.setSize( format.size() * std::max( SMALLEST, width * SPARE / wanted ) );
  return fitted;
}

double textHeight( const QgsTextFormat &format )
{
  return QFontMetricsF( measured( format ) ).height() / UNITS;
}

double textWidth( const QString &text, const QgsTextFormat &format )
{
  return QFontMetricsF( measured( format ) ).horizontalAdvance( text ) / UNITS;
}

} // namespace clusteratlas
