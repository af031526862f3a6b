// SPDX-License-Identifier: GPL-2.0-or-later
#include "indicatorchart.h"

#include "core/prefecturetable.h"
#include "svgdrawing.h"
#include "textlines.h"
#include "wording/clusterpagewording.h"

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
//! Millimetres of the design.
constexpr double TITLE = 5.2;
constexpr double AXIS = 3.6;
constexpr double LINE = 2.7;
constexpr double ROW_GAP = 0.6;
constexpr double BAR = 1.7;
constexpr double NAME_SHARE = 0.47; // of the width
constexpr double VALUE_WIDTH = 13;

constexpr double LARGEST_RATIO = 16;
constexpr size_t MOST_ROWS = 14;
constexpr size_t LEAST_FIGURES = 5; // for a median that means something
const QRgb GRID = 0xd5d8dc;
const QRgb GREY = 0x5b6570;

double median( std::vector<double> values )
{
  std::sort( values.begin(), values.end() );
  const size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : ( values[middle - 1] + values[middle] ) / 2;
}

std::vector<IndicatorSeries> latest( const Dataset &dataset )
{
  std::vector<IndicatorSeries> result;
  for ( IndicatorSeries &series : indicatorSeries( dataset ) )
  {
    const auto earlier = std::find_if( result.begin(), result.end(), [&series]( const IndicatorSeries &other ) { return other.indicator == series.indicator; } );
    if ( earlier == result.end() )
      result.push_back( std::move( series ) );
    else if ( series.year >= earlier->year )
      *earlier = std::move( series );
  }
  return result;
}

QString ratioText( double ratio )
{
  return QString::number( ratio, 'f', ratio < 0.95 ? 2 : 1 );
}

Bilingual namesOf( const std::vector<PrefectureCode> &prefectures )
{
  QStringList ja, en;
  for ( const PrefectureCode code : prefectures )
  {
    ja << prefectureRecord( code ).nameJa.toString();
    en << prefectureRecord( code ).nameEn.toString();
  }
  constexpr int MOST = 4;
  if ( ja.size() > MOST )
    return { QStringLiteral( "%1都道府県" ).arg( ja.size() ), QStringLiteral( "%1 prefectures" ).arg( en.size() ) };
  return { ja.join( QStringLiteral( "・" ) ), en.join( QStringLiteral( ", " ) ) };
}
} // namespace

IndicatorChart::IndicatorChart( const Page &page, const Dataset &dataset, double width )
  : mWidth( width )
  , mScale( page.scale )
  , mLanguage( page.language )
  , mFormat( page.text( 6.5 ) )
  , mTitle( page.text( 7.5, true ) )
{
  for ( IndicatorSeries &series : latest( dataset ) )
  {
    std::vector<double> values;
    for ( const auto &[code, value] : series.values )
      values.push_back( value );
    if ( values.size() < LEAST_FIGURES || mRows.size() == MOST_ROWS )
      continue;
    const double middle = median( values );
    if ( middle <= 0 )
      continue;
    QString name = series.name.in( mLanguage ).isEmpty() ? series.indicator : series.name.in( mLanguage );
    if ( !series.year.isEmpty() )
      name += QStringLiteral( " " ) + series.year;
    const QStringList lines = brokenLines( name, mFormat, NAME_SHARE * width );
    mRows.push_back( { std::move( series ), middle, lines } );
  }
}

double IndicatorChart::rowHeight( const Row &row ) const
{
  return ( LINE * std::max<int>( 1, row.name.size() ) + ROW_GAP ) * mScale;
}

double IndicatorChart::height() const
{
  if ( mRows.empty() )
    return 0;
  double rows = 0;
  for ( const Row &row : mRows )
    rows += rowHeight( row );
  return rows + ( TITLE + AXIS ) * mScale;
}

double IndicatorChart::xOf( double ratio ) const
{
  const double left = ( NAME_SHARE * mWidth ) + 2 * mScale;
  const double right = mWidth - VALUE_WIDTH * mScale;
  const double place = std::log( std::clamp( ratio, 1 / LARGEST_RATIO, LARGEST_RATIO ) ) / std::log( LARGEST_RATIO );
  return ( left + right ) / 2 + place * ( right - left ) / 2;
}

void IndicatorChart::addAxis( SvgDrawing &drawing, double top, double bottom ) const
{
  for ( const double ratio : { 1 / 16.0, 0.25, 1.0, 4.0, 16.0 } )
  {
    drawing.addLine( xOf( ratio ), top, xOf( ratio ), bottom, ( ratio == 1 ? 0.25 : 0.12 ) * mScale, QColor( ratio == 1 ? GREY : GRID ) );
    const QString text = ratio < 1 ? QStringLiteral( "1/%1" ).arg( qRound( 1 / ratio ) ) : QString::number( ratio );
    drawing.addText( xOf( ratio ), bottom + 2.6 * mScale, text, mFormat, QColor( GREY ), "middle" );
  }
}

void IndicatorChart::addRow( SvgDrawing &drawing, const Row &row, const PageFacts &facts, double top ) const
{
  const double height = rowHeight( row );
  for ( int line = 0; line < row.name.size(); ++line )
    drawing.addText( 0, top + ( 2.2 + line * LINE ) * mScale, row.name[line], mFormat, mFormat.color() );
  const double middle = top + ( height - ROW_GAP * mScale ) / 2;
  double sum = 0;
  int count = 0;
  std::vector<double> ticks;
  for ( const PrefectureCode code : facts.prefectures )
    if ( const std::optional<double> value = row.series.value( code ) )
    {
      sum += *value / row.median;
      ++count;
      ticks.push_back( *value / row.median );
    }
  const double baseline = middle + 0.8 * mScale;
  if ( count == 0 )
  {
    drawing.addText( mWidth, baseline, clusterpagewording::noData().in( mLanguage ), mFormat, QColor( GREY ), "end" );
    return;
  }
  const double ratio = sum / count;
  const double from = std::min( xOf( 1 ), xOf( ratio ) ), to = std::max( xOf( 1 ), xOf( ratio ) );
  drawing.addRect( from, middle - BAR / 2 * mScale, to - from, BAR * mScale, facts.color );
  if ( count > 1 )
    for ( const double tick : ticks )
      drawing.addLine( xOf( tick ), middle - 0.6 * BAR * mScale, xOf( tick ), middle + 0.6 * BAR * mScale, 0.3 * mScale, QColor( 0x1c, 0x1c, 0x1c ) );
  drawing.addText( mWidth, baseline, clusterpagewording::times( ratioText( ratio ) ).in( mLanguage ), mFormat, mFormat.color(), "end" );
}

QString IndicatorChart::drawing( const PageFacts &facts ) const
{
  SvgDrawing drawing( mWidth, height() );
  if ( mRows.empty() )
    return drawing.text();
  drawing.addText( 0, 3 * mScale, clusterpagewording::indicatorsAgainstMedian( namesOf( facts.prefectures ), facts.prefectures.size() > 1 ).in( mLanguage ), mTitle, mTitle.color() );
  double top = TITLE * mScale;
  double bottom = top;
  for ( const Row &row : mRows )
    bottom += rowHeight( row );
  addAxis( drawing, top, bottom );
  for ( const Row &row : mRows )
  {
    addRow( drawing, row, facts, top );
    top += rowHeight( row );
  }
  return drawing.text();
}

} // namespace clusteratlas
