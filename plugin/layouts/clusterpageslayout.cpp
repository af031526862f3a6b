// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterpageslayout.h"

#include "cardtable.h"
#include "datadrivenbox.h"
#include "fieldmarks.h"
#include "indicatorchart.h"
#include "institutiontable.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "pagefooter.h"
#include "pageitems.h"
#include "pagemaps.h"
#include "pagetheme.h"
#include "rownumbers.h"
#include "textlines.h"
#include "wording/clusterpagewording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslayoutatlas.h>
#include <qgslayoutitemattributetable.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemmapoverview.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
//! Millimetres of A4; they grow with the paper.
constexpr double WIDTH = 210;
constexpr double HEIGHT = 297;
constexpr double MARGIN = 12;
constexpr double GAP = 5;
constexpr double BAND = 7.5;
constexpr double FOOTER = 15;
constexpr double ASIDE = 64; // the right column
constexpr double INNER = WIDTH - 2 * MARGIN;
constexpr double MAIN = INNER - ASIDE - GAP;
constexpr double LOCATOR = 56;
constexpr double LEAST_MAP = 78;
constexpr double HEADING = 6; // above the table
constexpr double FOOTER_TOP = HEIGHT - MARGIN - FOOTER;
constexpr double CONTINUED_TOP = MARGIN + BAND + 14; // of the table on further sheets
constexpr double BETWEEN_SHEETS = 10;                // as QGIS lays them out

constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;

//! Lines of one size for all pages: the largest, up to \a largest points, at which the longest text is one line; at \a least it breaks.
struct HeadLine
{
    double points = 0;
    int lines = 0;
    bool bold = false;
    double lineHeight() const { return 1.25 * points * MILLIMETRES_PER_POINT; } //!< of the design
    double height() const { return lines * lineHeight(); }
};

HeadLine headLine( const Page &page, const std::vector<PageFacts> &pages, QString PageFacts::*text, double largest, double least, bool bold )
{
  HeadLine line { largest, 0, bold };
  const auto most = [&]() {
    int lines = 0;
    for ( const PageFacts &facts : pages )
      lines = std::max<int>( lines, brokenLines( facts.*text, page.text( line.points, bold ), INNER * page.scale ).size() );
    return lines;
  };
  for ( line.lines = most(); line.lines > 1 && line.points > least; line.lines = most() )
    line.points -= 0.5;
  return line;
}

//! Where what is on the first sheet begins and ends, from top to bottom, in millimetres of the design.
struct Plan
{
    double title = MARGIN + BAND + 3.5;
    double subtitle = 0;
    double fields = 0;
    double body = 0; //!< map, locator
    double mapBottom = 0;
    double chart = 0; //!< 0 height: none
    double table = 0; //!< its heading
};

class PagesBuilder
{
  public:
    PagesBuilder( QgsProject &project, QgsPrintLayout &layout, const Dataset &dataset, const Ledger &ledger, PagesBy by, double scale, const QString &language );

    void build();

  private:
    QString keyColumn() const { return mBy == PagesBy::Cluster ? QStringLiteral( "cluster_id" ) : QStringLiteral( "pref_code" ); }
    QString text( const QString &member ) const;
    QString variable( const char *what ) const;
    QString number() const { return rowNumber( variable( "rows_" ) ); }
    void setAtlas();
    void plan();
    void setVariables();
    void addBand( double top, const QString &extra );
    void addHead();
    void addMaps();
    void addTable();
    QRectF addFurtherSheet( int index );

    QgsProject &mProject;
    const Dataset &mDataset;
    const Ledger &mLedger;
    PagesBy mBy;
    Page mPage;
    std::vector<PageFacts> mFacts;
    FieldMarks mMarks;
    IndicatorChart mChart;
    InstitutionTable mTable;
    HeadLine mTitle;
    HeadLine mSubtitle;
    double mMarksHeight = 0;
    int mMostMarks = 0;
    Plan mPlan;
    std::unique_ptr<CardTable> mCard;
    std::unique_ptr<PageMaps> mMaps;
};

PagesBuilder::PagesBuilder( QgsProject &project, QgsPrintLayout &layout, const Dataset &dataset, const Ledger &ledger, PagesBy by, double scale, const QString &language )
  : mProject( project )
  , mDataset( dataset )
  , mLedger( ledger )
  , mBy( by )
  , mPage { layout, scale, language, WIDTH, HEIGHT }
  , mFacts( pageFacts( dataset, ledger.role, by, language ) )
  , mMarks( mPage, INNER * scale )
  , mChart( mPage, dataset, MAIN * scale )
  , mTable( mPage, mFacts, by, INNER * scale, number() )
  , mTitle( headLine( mPage, mFacts, &PageFacts::title, 19, 9, true ) )
  , mSubtitle( headLine( mPage, mFacts, &PageFacts::subtitle, 11, 7.5, false ) )
{
  for ( const PageFacts &facts : mFacts )
  {
    mMarksHeight = std::max( mMarksHeight, mMarks.height( facts.fields ) / scale );
    mMostMarks = std::max( mMostMarks, static_cast<int>( facts.fields.size() ) );
  }
}

//! An expression for what the variable of the page's feature says.
QString PagesBuilder::text( const QString &member ) const
{
  return QStringLiteral( "map_get( %1, '%2' )" ).arg( variable( "page_" ), member );
}

//! An expression for the variable \a what of the page's feature.
QString PagesBuilder::variable( const char *what ) const
{
  return QStringLiteral( "from_json( var( '%1' || attribute( @atlas_feature, '%2' ) ) )" ).arg( QString::fromLatin1( what ), keyColumn() );
}

void PagesBuilder::setAtlas()
{
  QgsLayoutAtlas &atlas = *mPage.layout.atlas();
  atlas.setCoverageLayer( atlasLayer( mProject, mBy == PagesBy::Cluster ? QStringLiteral( "cluster_regions" ) : QStringLiteral( "prefectures" ) ) );
  atlas.setEnabled( true );
  QString problem;
  QStringList ids;
  for ( const PageFacts &facts : mFacts )
    ids << QgsExpression::quotedString( facts.id );
  // A region for each role: the first speaks for its cluster.
  atlas.setFilterExpression( mBy == PagesBy::Cluster ? QStringLiteral( "\"labelled\" = 1" ) : QStringLiteral( "\"pref_code\" IN ( %1 )" ).arg( ids.join( QStringLiteral( ", " ) ) ), problem );
  atlas.setFilterFeatures( true );
  const bool english = mPage.language == QLatin1String( "en" );
  const QString name = mBy == PagesBy::Cluster ? ( english ? QStringLiteral( "coalesce( \"region_en\", \"name_en\", \"cluster_id\" )" ) : QStringLiteral( "coalesce( \"region_ja\", \"name_ja\", \"cluster_id\" )" ) )
                                               : ( english ? QStringLiteral( "\"name_en\"" ) : QStringLiteral( "\"name_ja\"" ) );
  atlas.setPageNameExpression( name );
  atlas.setFilenameExpression( QStringLiteral( "lpad( @atlas_featurenumber, 2, '0' )" ), problem );
}

void PagesBuilder::plan()
{
  const double scale = mPage.scale;
  mPlan.subtitle = mPlan.title + mTitle.height() + ( mSubtitle.lines > 0 ? 1 : 0 );
  mPlan.fields = mPlan.subtitle + mSubtitle.height() + ( mMarksHeight > 0 ? 2 : 0 );
  mPlan.body = mPlan.fields + mMarksHeight + 3;
  double tableHeight = 0;
  for ( const PageFacts &facts : mFacts )
    tableHeight = std::max( tableHeight, 1.06 * mTable.height( facts ) / scale + 1 );
  tableHeight += HEADING;
  const double chart = mChart.height() / scale;
  const double fixed = mPlan.body + LEAST_MAP + ( chart > 0 ? GAP + chart : 0 ) + GAP;
  const double least = HEADING + mTable.leastHeight() / scale;
  // What has no room goes on on the next sheet.
  tableHeight = std::max( least, std::min( tableHeight, FOOTER_TOP - GAP - fixed ) );
  mPlan.table = FOOTER_TOP - GAP - tableHeight;
  mPlan.chart = mPlan.table - GAP - chart;
  mPlan.mapBottom = chart > 0 ? mPlan.chart - GAP : mPlan.table - GAP;
  mMaps = std::make_unique<PageMaps>( mPage, mProject, mFacts, mPage.rect( MARGIN, mPlan.body, MAIN, mPlan.mapBottom - mPlan.body ) );
  const double cardTop = mPlan.body + LOCATOR + GAP;
  mCard = std::make_unique<CardTable>( mPage, mFacts, ASIDE * scale, ( mPlan.table - GAP - cardTop ) * scale );
}

void PagesBuilder::setVariables()
{
  QVariantMap variables;
  const QMap<QString, QJsonArray> rows = rowIds( atlasLayer( mProject, QStringLiteral( "links" ) ), keyColumn() );
  const auto set = [&variables]( const char *what, const QString &id, const QJsonObject &value ) {
    variables.insert( QString::fromLatin1( what ) + id, QString::fromUtf8( QJsonDocument( value ).toJson( QJsonDocument::Compact ) ) );
  };
  for ( size_t index = 0; index < mFacts.size(); ++index )
  {
    const PageFacts &facts = mFacts[index];
    const CardText card = mCard->text( facts );
    QJsonObject said { { QStringLiteral( "band" ), facts.band }, { QStringLiteral( "color" ), facts.color.name() }, { QStringLiteral( "labels" ), card.labels }, { QStringLiteral( "values" ), card.values },
      { QStringLiteral( "count" ), static_cast<int>( facts.institutions.size() ) } };
    const auto lines = [this]( const QString &text, const HeadLine &line ) { return QJsonArray::fromStringList( brokenLines( text, mPage.text( line.points, line.bold ), INNER * mPage.scale ) ); };
    said.insert( QStringLiteral( "title" ), lines( facts.title, mTitle ) );
    said.insert( QStringLiteral( "subtitle" ), lines( facts.subtitle, mSubtitle ) );
    said.insert( QStringLiteral( "fields" ), mMarks.placed( facts.fields ) );
    said.insert( QStringLiteral( "chart" ), mChart.bars( facts ) );
    set( "page_", facts.id, said );
    set( "map_", facts.id, mMaps->view( index ) );
    set( "names_", facts.id, mMaps->names( index ) );
    variables.insert( QStringLiteral( "rows_" ) + facts.id, QString::fromUtf8( QJsonDocument( rows.value( facts.id ) ).toJson( QJsonDocument::Compact ) ) );
  }
  variables.insert( pageScaleVariable(), mPage.scale );
  QgsExpressionContextUtils::setLayoutVariables( &mPage.layout, variables );
}

void PagesBuilder::addBand( double top, const QString &extra )
{
  addBox( mPage, QStringLiteral( "band" ), mPage.rect( MARGIN, top, INNER, BAND ), QColor( 0x5b, 0x65, 0x70 ), { {}, {}, {}, text( QStringLiteral( "color" ) ) } );

  QgsTextFormat format = mPage.text( 10, true );
  QgsLayoutItemLabel *name = addExpressionLabel( mPage, QStringLiteral( "programme" ), QStringLiteral( "[% %1 %]%2" ).arg( text( QStringLiteral( "band" ) ), extra ), format, mPage.rect( MARGIN + 3, top, INNER - 26, BAND ), Qt::AlignVCenter );
  QgsLayoutItemLabel *number = addExpressionLabel( mPage, QStringLiteral( "number" ), QStringLiteral( "[% @atlas_featurenumber %] / [% @atlas_totalfeatures %]" ), format, mPage.rect( MARGIN + INNER - 23, top, 20, BAND ), Qt::AlignVCenter );
  number->setHAlign( Qt::AlignRight );
  for ( QgsLayoutItemLabel *label : { name, number } )
    label->setFontColor( Qt::white );
}

void PagesBuilder::addHead()
{
  const auto add = [this]( const char *id, const HeadLine &line, double top ) {
    for ( int index = 0; index < line.lines; ++index )
    {
      const QString expression = QStringLiteral( "[% array_get( %1, %2 ) %]" ).arg( text( QString::fromLatin1( id ) ) ).arg( index );
      addExpressionLabel( mPage, QStringLiteral( "%1 %2" ).arg( QString::fromLatin1( id ) ).arg( index + 1 ), expression, mPage.text( line.points, line.bold ), mPage.rect( MARGIN, top + index * line.lineHeight(), INNER, line.lineHeight() ), Qt::AlignTop );
    }
  };
  addBand( MARGIN, QString() );
  add( "title", mTitle, mPlan.title );
  add( "subtitle", mSubtitle, mPlan.subtitle );
  if ( mMarksHeight > 0 )
    mMarks.add( mPage, mMostMarks, mPage.rect( MARGIN, mPlan.fields, 0, 0 ).topLeft(), text( QStringLiteral( "fields" ) ) );
}

void PagesBuilder::addMaps()
{
  const QString theme = addPageTheme( mProject, mDataset, mPage.language, { variable( "names_" ), number() } );
  const QgsRectangle view = nationalView( mProject );
  QgsLayoutItemMap *map = mMaps->add( mPage, mProject, theme, variable( "map_" ) );

  const double aside = MARGIN + MAIN + GAP;
  QgsLayoutItemMap *locator = addMap( mPage, mProject, QStringLiteral( "locator" ), theme, mPage.rect( aside, mPlan.body, ASIDE, LOCATOR ), view );
  locator->overview()->setLinkedMap( map );
  auto *frame = new QgsSimpleFillSymbolLayer( QColor( 0, 0, 0, 0 ), Qt::NoBrush, QColor( 0xb0, 0x1e, 0x2e ), Qt::SolidLine, 0.4, Qt::MiterJoin );
  locator->overview()->setFrameSymbol( new QgsFillSymbol( QgsSymbolLayerList { frame } ) );

  addScaleBar( mPage, map, mPage.rect( MARGIN + 2, mPlan.mapBottom - 9, 40, 7 ) );
  QList<QgsLayoutItemScaleBar *> bars;
  mPage.layout.layoutItems( bars );
  for ( QgsLayoutItemScaleBar *bar : bars )
  {
    bar->setSegmentSizeMode( compat::SEGMENTS_FIT_WIDTH );
    bar->setMinimumBarWidth( 15 * mPage.scale );
    bar->setMaximumBarWidth( 38 * mPage.scale );
    bar->setBackgroundEnabled( true );
    bar->setBackgroundColor( QColor( 255, 255, 255 ) );
    bar->setBoxContentSpace( 1 * mPage.scale );
    bar->setReferencePoint( QgsLayoutItem::LowerLeft );
    bar->attemptResize( QgsLayoutSize( 1, 1 ) );
    bar->attemptMove( QgsLayoutPoint( mPage.rect( MARGIN + 1.5, mPlan.mapBottom - 1.5, 0, 0 ).topLeft() ) );
  }
}

QRectF PagesBuilder::addFurtherSheet( int index )
{
  QgsLayoutPageCollection &sheets = *mPage.layout.pageCollection();
  while ( sheets.pageCount() <= index )
  {
    auto sheet = std::make_unique<QgsLayoutItemPage>( &mPage.layout );
    sheet->setPageSize( sheets.page( 0 )->pageSize() );
    sheets.addPage( sheet.release() );
  }
  // Sheets lie under each other; items are placed on the whole.
  const double top = index * ( HEIGHT + BETWEEN_SHEETS / mPage.scale );
  addBand( top + MARGIN, QString() );
  const QString rest = QStringLiteral( "　%1%2" ).arg( clusterpagewording::institutions().in( mPage.language ), clusterpagewording::continued().in( mPage.language ) );
  const QString heading = QStringLiteral( "[% array_get( %1, 0 ) %]" ).arg( text( QStringLiteral( "title" ) ) ) + rest;
  // One size for all pages, at which the longest fits.
  QgsTextFormat format = mPage.text( std::min( 11.0, mTitle.points * 0.75 ), true );
  for ( const PageFacts &facts : mFacts )
    format = fittedFormat( brokenLines( facts.title, mPage.text( mTitle.points, mTitle.bold ), INNER * mPage.scale ).value( 0 ) + rest, format, INNER * mPage.scale );
  addExpressionLabel( mPage, QStringLiteral( "continued" ), heading, format, mPage.rect( MARGIN, top + MARGIN + BAND + 4, INNER, 6 ), Qt::AlignTop );
  return mPage.rect( MARGIN, top + CONTINUED_TOP, INNER, FOOTER_TOP - CONTINUED_TOP );
}

void PagesBuilder::addTable()
{
  const Bilingual heading = clusterpagewording::institutions();
  const QString count = mPage.language == QLatin1String( "en" ) ? QStringLiteral( "%1 ([% %2 %])" ) : QStringLiteral( "%1（[% %2 %]）" );
  addExpressionLabel( mPage, QStringLiteral( "institutions heading" ), count.arg( heading.in( mPage.language ), text( QStringLiteral( "count" ) ) ), mPage.text( 9, true ), mPage.rect( MARGIN, mPlan.table, 80, HEADING - 1 ), Qt::AlignTop );
  QgsLayoutItemLabel *core = addLabel( mPage, QStringLiteral( "core mark" ), clusterpagewording::core().in( mPage.language ), mPage.text( 7 ), mPage.rect( MARGIN + INNER - 80, mPlan.table, 80, HEADING - 1.5 ), Qt::AlignBottom );
  core->setHAlign( Qt::AlignRight );
  const QRectF first = mPage.rect( MARGIN, mPlan.table + HEADING, INNER, FOOTER_TOP - GAP - mPlan.table - HEADING );
  mTable.add( mPage, atlasLayer( mProject, QStringLiteral( "links" ) ), mFacts, first, [this]( int index ) { return addFurtherSheet( index ); } );
}

void PagesBuilder::build()
{
  setAtlas();
  plan();
  setVariables();
  addHead();
  addMaps();
  mCard->add( mPage, mPage.rect( MARGIN + MAIN + GAP, mPlan.body + LOCATOR + GAP, ASIDE, mPlan.table - GAP - mPlan.body - LOCATOR - GAP ), text( QStringLiteral( "labels" ) ), text( QStringLiteral( "values" ) ) );
  if ( mChart.height() > 0 )
    mChart.add( mPage, mPage.rect( MARGIN, mPlan.chart, 0, 0 ).topLeft(), text( QStringLiteral( "chart" ) ), text( QStringLiteral( "color" ) ) );
  addTable();
  addFooter( mPage, mDataset, mLedger, MARGIN, FOOTER_TOP );
}
} // namespace

std::unique_ptr<QgsPrintLayout> clusterPagesLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, PagesBy by, const QString &paper, const QString &language )
{
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  layout->initializeDefaults();
  layout->setName( ( by == PagesBy::Cluster ? clusterpagewording::clusterPages() : clusterpagewording::prefecturePages() ).in( language ) );
  layout->pageCollection()->page( 0 )->setPageSize( paper, QgsLayoutItemPage::Portrait );
  PagesBuilder( project, *layout, dataset, ledger, by, paper == QLatin1String( "A3" ) ? std::sqrt( 2.0 ) : 1.0, language ).build();
  return layout;
}

} // namespace clusteratlas
