// SPDX-License-Identifier: GPL-2.0-or-later
#include "textlines.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double UNITS = 100;  // to the millimetre: fonts have whole sizes
constexpr double SPARE = 0.98; // the label's own measure differs by a hair

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
  QStringList lines;
  if ( text.isEmpty() )
    return lines;
  QTextLayout layout( text, measured( format ) );
  QTextOption option;
  option.setWrapMode( QTextOption::WrapAtWordBoundaryOrAnywhere );
  layout.setTextOption( option );
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

QStringList balancedLines( const QString &text, const QgsTextFormat &format, double width )
{
  QStringList best = brokenLines( text, format, width );
  if ( best.size() < 2 )
    return best;
  constexpr int STEPS = 6;
  // No narrower than the longest word that fits: a word is broken only where the whole width is too narrow for it.
  double narrow = width / 2, wide = width;
  for ( const QString &word : text.split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
    if ( const double longest = textWidth( word, format ) / SPARE; longest <= width )
      narrow = std::max( narrow, longest );
  for ( int step = 0; step < STEPS; ++step )
  {
    const double middle = ( narrow + wide ) / 2;
    QStringList lines = brokenLines( text, format, middle );
    if ( lines.size() > best.size() )
      narrow = middle;
    else
    {
      wide = middle;
      best = std::move( lines );
    }
  }
  return best;
}

QStringList tidyLines( const QString &text, const QgsTextFormat &format, double width )
{
  constexpr double LEAST_LAST = 0.2, NARROWEST = 0.85, STEP = 0.03;
  const QStringList full = brokenLines( text, format, width );
  if ( full.size() <= 2 )
    return balancedLines( text, format, width );
  for ( double part = 1; part >= NARROWEST; part -= STEP )
    if ( const QStringList lines = brokenLines( text, format, part * width ); lines.size() == full.size() && textWidth( lines.last(), format ) >= LEAST_LAST * width )
      return lines;
  return full;
}

QStringList brokenItems( const QStringList &items, const QString &separator, const QgsTextFormat &format, double width )
{
  QStringList lines;
  QString line;
  for ( int index = 0; index < items.size(); ++index )
  {
    const QString piece = items[index] + ( index + 1 < items.size() ? separator : QString() );
    if ( !line.isEmpty() && textWidth( ( line + piece ).trimmed(), format ) > width * SPARE )
    {
      lines << line.trimmed();
      line.clear();
    }
    line += piece;
    if ( textWidth( line.trimmed(), format ) <= width * SPARE )
      continue;
    const QStringList pieces = brokenLines( line, format, width );
    lines << pieces.mid( 0, pieces.size() - 1 );
    line = pieces.last() + ( piece.endsWith( QLatin1Char( ' ' ) ) ? QStringLiteral( " " ) : QString() );
  }
  if ( !line.trimmed().isEmpty() )
    lines << line.trimmed();
  return lines;
}

double textWidth( const QString &text, const QgsTextFormat &format )
{
  return QFontMetricsF( measured( format ) ).horizontalAdvance( text ) / UNITS;
}

} // namespace clusteratlas
