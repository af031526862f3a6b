// SPDX-License-Identifier: GPL-2.0-or-later
#include "indicatorchart.h"

#include "core/prefecturetable.h"
#include "datadrivenbox.h"
#include "pageitems.h"
#include "textlines.h"
#include "wording/clusterpagewording.h"

#include <QJsonArray>
#include <qgslayoutitemlabel.h>

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

QJsonObject IndicatorChart::bars( const PageFacts &facts ) const
{
  QJsonArray bars;
  for ( const Row &row : mRows )
  {
    double sum = 0;
    int count = 0;
    for ( const PrefectureCode code : facts.prefectures )
      if ( const std::optional<double> value = row.series.value( code ) )
      {
        sum += *value / row.median;
        ++count;
      }
    const double ratio = count > 0 ? sum / count : 1;
    const double from = std::min( xOf( 1 ), xOf( ratio ) ), to = std::max( xOf( 1 ), xOf( ratio ) );
    constexpr double THINNEST = 0.1;
    bars << QJsonObject { { QStringLiteral( "x" ), from },
      { QStringLiteral( "width" ), std::max( THINNEST, to - from ) },
      { QStringLiteral( "value" ), ( count > 0 ? clusterpagewording::times( ratioText( ratio ) ) : clusterpagewording::noData() ).in( mLanguage ) } };
  }
  return { { QStringLiteral( "title" ), clusterpagewording::indicatorsAgainstMedian( namesOf( facts.prefectures ), facts.prefectures.size() > 1 ).in( mLanguage ) }, { QStringLiteral( "bars" ), bars } };
}

void IndicatorChart::addAxis( const Page &page, QPointF place ) const
{
  const double top = place.y() + TITLE * mScale;
  const double bottom = place.y() + height() - AXIS * mScale;
  for ( const double ratio : { 1 / 16.0, 0.25, 1.0, 4.0, 16.0 } )
  {
    const double width = ( ratio == 1 ? 0.25 : 0.12 ) * mScale;
    const QString text = ratio < 1 ? QStringLiteral( "1/%1" ).arg( qRound( 1 / ratio ) ) : QString::number( ratio );
    addBox( page, QStringLiteral( "axis " ) + text, QRectF( place.x() + xOf( ratio ) - width / 2, top, width, bottom - top ), QColor( ratio == 1 ? GREY : GRID ) );
    QgsLayoutItemLabel *label = addLabel( page, QStringLiteral( "axis label " ) + text, text, mFormat, QRectF( place.x() + xOf( ratio ) - 4 * mScale, bottom, 8 * mScale, AXIS * mScale ), Qt::AlignVCenter );
    label->setHAlign( Qt::AlignHCenter );
  }
}

void IndicatorChart::add( const Page &page, QPointF place, const QString &bars, const QString &color ) const
{
  addExpressionLabel( page, QStringLiteral( "chart title" ), QStringLiteral( "[% map_get( %1, 'title' ) %]" ).arg( bars ), mTitle, QRectF( place.x(), place.y(), mWidth, TITLE * mScale ), Qt::AlignTop );
  addAxis( page, place );
  double top = place.y() + TITLE * mScale;
  for ( size_t index = 0; index < mRows.size(); ++index )
  {
    const Row &row = mRows[index];
    const double height = rowHeight( row );
    const auto member = [&bars, index]( const char *name ) { return QStringLiteral( "map_get( array_get( map_get( %1, 'bars' ), %2 ), '%3' )" ).arg( bars ).arg( index ).arg( QString::fromLatin1( name ) ); };
    for ( int line = 0; line < row.name.size(); ++line )
      addLabel( page, QStringLiteral( "indicator %1 %2" ).arg( index + 1 ).arg( line + 1 ), row.name[line], mFormat,
        QRectF( place.x(), top + ( ROW_GAP / 2 + line * LINE ) * mScale, NAME_SHARE * mWidth, LINE * mScale ), Qt::AlignVCenter );
    const double middle = top + height / 2;
    addBox( page, QStringLiteral( "bar %1" ).arg( index + 1 ), QRectF( place.x() + xOf( 1 ), middle - BAR / 2 * mScale, mScale, BAR * mScale ), QColor( GREY ),
      { QStringLiteral( "%1 + %2" ).arg( place.x() ).arg( member( "x" ) ), QString(), member( "width" ), color } );
    QgsLayoutItemLabel *value = addExpressionLabel( page, QStringLiteral( "ratio %1" ).arg( index + 1 ), QStringLiteral( "[% %1 %]" ).arg( member( "value" ) ), mFormat,
      QRectF( place.x() + mWidth - ( VALUE_WIDTH - 1 ) * mScale, middle - LINE / 2 * mScale, ( VALUE_WIDTH - 1 ) * mScale, LINE * mScale ), Qt::AlignVCenter );
    value->setHAlign( Qt::AlignRight );
    top += height;
  }
}

} // namespace clusteratlas
