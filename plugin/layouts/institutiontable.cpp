// SPDX-License-Identifier: GPL-2.0-or-later
#include "institutiontable.h"

#include "layers/compat.h"
#include "textlines.h"
#include "wording/clusterpagewording.h"

#include <QRegularExpression>
#include <qgslayoutframe.h>
#include <qgslayoutitemattributetable.h>
#include <qgslayouttablecolumn.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! Millimetres of the design.
constexpr double CELL_MARGIN = 0.9;
constexpr double GRID = 0.1;
constexpr double LINE = 3.4;
constexpr double POINTS = 7.5;

bool isEnglish( const QString &language )
{
  return language == QLatin1String( "en" );
}

QString ownName( const QString &language )
{
  return isEnglish( language ) ? QStringLiteral( "coalesce( \"institution_en\", \"institution_ja\", \"institution_id\" )" )
                               : QStringLiteral( "coalesce( \"institution_ja\", \"institution_en\", \"institution_id\" )" );
}

/**
 * What cuts a name into lines of at most \a characters: at a space where there is one, else not before a sign that may not begin a line nor after one
 * that may not end one. The same expression serves QGIS and the measuring.
 */
QString linePattern( int characters )
{
  return QStringLiteral( "(.{1,%1})(?:[ 　]+|(?<=[^ -~（「『［｛])(?=[^、。，．・：；？！）」』］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ])|$)|(.{%1})" ).arg( characters );
}

QStringList nameLines( const QString &name, int characters )
{
  const QRegularExpression pattern( linePattern( characters ) );
  QStringList lines = QString( name ).replace( pattern, QStringLiteral( "\\1\\2\n" ) ).split( QLatin1Char( '\n' ) );
  lines.removeAll( QString() );
  return lines.isEmpty() ? QStringList { name } : lines;
}

//! The same in an expression, without the break after the last line.
QString wrapped( const QString &expression, int characters )
{
  return QStringLiteral( "trim( regexp_replace( %1, '%2', '\\\\1\\\\2\\n' ) )" ).arg( expression, linePattern( characters ) );
}

//! How many lines \a text takes; one where the column does not break it.
int lineCount( const QString &text, int characters )
{
  return characters > 0 ? static_cast<int>( nameLines( text, characters ).size() ) : 1;
}

//! As many characters as the widest line of the texts of a column allows: Latin letters are narrower than kana.
int charactersOf( const std::vector<PageFacts> &pages, QString PageFacts::Row::*text, const QgsTextFormat &format, double width )
{
  constexpr double SPARE = 0.98;
  const auto fits = [&]( int characters ) {
    for ( const PageFacts &facts : pages )
      for ( const PageFacts::Row &row : facts.institutions )
        for ( const QString &line : nameLines( row.*text, characters ) )
          if ( textWidth( line, format ) > SPARE * width )
            return false;
    return true;
  };
  const int least = std::max( 1, static_cast<int>( SPARE * width / textWidth( QStringLiteral( "機" ), format ) ) );
  int characters = 3 * least;
  while ( characters > least && !fits( characters ) )
    --characters;
  return characters;
}
} // namespace

InstitutionTable::InstitutionTable( const Page &page, const std::vector<PageFacts> &pages, PagesBy by, double width, const QString &number )
  : mBy( by )
  , mScale( page.scale )
  , mLanguage( page.language )
  , mFormat( page.text( POINTS ) )
  , mHeading( page.text( POINTS, true ) )
{
  mFormat.setLineHeight( 1.25 );
  const bool english = isEnglish( mLanguage );
  const auto heading = [this]( const Bilingual &text ) { return text.in( mLanguage ); };
  const auto column = [english]( const char *ja, const char *en ) { return QString::fromLatin1( english ? en : ja ); };
  const bool hasLast = by == PagesBy::Prefecture || !english;
  const double place = 6 * mScale, mark = 4 * mScale, prefecture = ( english ? 20 : 17 ) * mScale, kind = ( english ? 52 : 34 ) * mScale, last = hasLast ? ( english ? 36 : 46 ) * mScale : 0;
  const double margins = 2 * CELL_MARGIN * mScale;
  const double nameWidth = width - place - mark - prefecture - kind - last - margins;
  mNameCharacters = charactersOf( pages, &PageFacts::Row::name, mFormat, nameWidth );
  mKindCharacters = charactersOf( pages, &PageFacts::Row::kind, mFormat, kind - margins );
  mColumns = { { QString(), QStringLiteral( "with_variable( 'number', %1, if( @number > 0, @number, '' ) )" ).arg( number ), place - margins, Qt::AlignRight },
    { QString(), QStringLiteral( "if( \"core\", '※', '' )" ), mark - margins },
    { heading( clusterpagewording::institution() ), wrapped( ownName( mLanguage ), mNameCharacters ), nameWidth },
    { heading( clusterpagewording::kind() ), wrapped( column( "\"type_ja\"", "\"type_en\"" ), mKindCharacters ), kind - margins },
    { heading( clusterpagewording::prefecture() ), column( "\"prefecture_ja\"", "\"prefecture_en\"" ), prefecture - margins } };
  if ( !hasLast )
    return;
  mLastCharacters = charactersOf( pages, &PageFacts::Row::last, mFormat, last - margins );
  const Bilingual title = by == PagesBy::Prefecture ? clusterpagewording::cluster() : clusterpagewording::campus();
  const QString text = by == PagesBy::Cluster ? QStringLiteral( "\"site_ja\"" )
                                              : column( "coalesce( \"cluster_ja\", \"cluster_en\" )", "coalesce( \"cluster_en\", \"cluster_ja\" )" );
  mColumns.push_back( { heading( title ), wrapped( text, mLastCharacters ), last - margins } );
}

double InstitutionTable::rowHeight( int lines ) const
{
  return ( lines * LINE + 2 * CELL_MARGIN + GRID ) * mScale;
}

std::vector<double> InstitutionTable::rowHeights( const PageFacts &facts ) const
{
  std::vector<double> heights;
  for ( const PageFacts::Row &row : facts.institutions )
    heights.push_back( rowHeight( std::max( { lineCount( row.name, mNameCharacters ), lineCount( row.kind, mKindCharacters ), lineCount( row.last, mLastCharacters ) } ) ) );
  return heights;
}

double InstitutionTable::height( const PageFacts &facts ) const
{
  double sum = rowHeight( 1 ) + GRID * mScale;
  for ( const double height : rowHeights( facts ) )
    sum += height;
  return sum;
}

double InstitutionTable::leastHeight() const
{
  return 2 * rowHeight( 1 ) + mScale;
}

QgsLayoutItemAttributeTable *InstitutionTable::add( const Page &page, QgsVectorLayer *links, const std::vector<PageFacts> &pages, const QRectF &first,
  const std::function<QRectF( int index )> &next ) const
{
  auto *table = new QgsLayoutItemAttributeTable( &page.layout );
  page.layout.addMultiFrame( table );
  table->setVectorLayer( links );
  const QString key = mBy == PagesBy::Cluster ? QStringLiteral( "cluster_id" ) : QStringLiteral( "pref_code" );
  table->setFeatureFilter( QStringLiteral( "\"%1\" = attribute( @atlas_feature, '%1' )" ).arg( key ) );
  table->setFilterFeatures( true );
  constexpr int ALL = 1000000;
  table->setMaximumNumberOfFeatures( ALL );
  QgsLayoutTableColumns columns;
  for ( const Column &column : mColumns )
  {
    QgsLayoutTableColumn shown( column.heading );
    shown.setAttribute( column.expression );
    shown.setWidth( column.width );
    shown.setHAlignment( column.alignment );
    shown.setVAlignment( Qt::AlignTop );
    columns << shown;
  }
  table->setColumns( columns );
  table->setContentTextFormat( mFormat );
  table->setHeaderTextFormat( mHeading );
  table->setCellMargin( CELL_MARGIN * mScale );
  table->setShowGrid( true );
  table->setVerticalGrid( false );
  table->setGridStrokeWidth( GRID * mScale );
  table->setGridColor( QColor( 0xb5, 0xba, 0xc0 ) );
  table->setBackgroundColor( QColor( 255, 255, 255, 0 ) );
  table->setHeaderMode( QgsLayoutTable::AllFrames );
  table->setEmptyTableBehavior( QgsLayoutTable::ShowMessage );
  table->setEmptyTableMessage( clusterpagewording::none().in( mLanguage ) );
  table->setResizeMode( QgsLayoutMultiFrame::UseExistingFrames );

  size_t most = 0;
  std::vector<size_t> shown( pages.size() );
  const auto addFrame = [&]( const QRectF &rect, int index ) {
    auto *frame = new QgsLayoutFrame( &page.layout, table );
    frame->setId( QStringLiteral( "institutions %1" ).arg( index + 1 ) );
    frame->setHidePageIfEmpty( index > 0 );
    frame->attemptSetSceneRect( rect );
    table->addFrame( frame, false );
    most = 0;
    for ( size_t at = 0; at < pages.size(); ++at )
    {
      const std::vector<double> heights = rowHeights( pages[at] );
      double left = rect.height() - rowHeight( 1 ) - mScale;
      // A row's measure differs from QGIS's by a hair.
      constexpr double SPARE = 1.05;
      while ( shown[at] < heights.size() && left > SPARE * heights[shown[at]] )
        left -= SPARE * heights[shown[at]++];
      most = std::max( most, heights.size() - shown[at] );
    }
  };
  addFrame( first, 0 );
  for ( int index = 1; most > 0; ++index )
    addFrame( next( index ), index );
  table->recalculateFrameSizes();
  return table;
}

} // namespace clusteratlas
