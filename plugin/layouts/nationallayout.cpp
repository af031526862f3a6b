// SPDX-License-Identifier: GPL-2.0-or-later
#include "nationallayout.h"

#include "insetframes.h"
#include "northarrow.h"
#include "pagecredits.h"
#include "pagefooter.h"
#include "pageitems.h"
#include "textlines.h"
#include "wording/atlaswording.h"
#include "wording/mapwording.h"

#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgsproject.h>

#include <cmath>

namespace clusteratlas
{

namespace
{
//! Sizes are those of A4 and grow with the paper.
constexpr double A4_LONG = 297;
constexpr double A4_SHORT = 210;
constexpr double MARGIN = 12;
constexpr double GAP = 4;
constexpr double TITLE_HEIGHT = 8;
constexpr double SUBTITLE_HEIGHT = 5;
constexpr double LEGEND_WIDTH = 62;  // beside the map of a landscape page
constexpr double LEGEND_HEIGHT = 37; // under the map of a portrait page
constexpr double SCALE_HEIGHT = 15;
constexpr double NORTH_WIDTH = 10;

//! Where what is on the page stands, in millimetres of the design.
struct Arrangement
{
    QRectF map;
    QRectF legend;
    QRectF scale;
};

Arrangement arrangement( const Page &page, bool isPortrait, double footer )
{
  const double top = MARGIN + TITLE_HEIGHT + SUBTITLE_HEIGHT + GAP / 2;
  const double width = page.width - 2 * MARGIN;
  const double bottom = footer - GAP;
  if ( isPortrait )
  {
    const double foot = bottom - LEGEND_HEIGHT - GAP;
    const double aside = page.width - MARGIN - LEGEND_WIDTH;
    return { QRectF( MARGIN, top, width, foot - top ), QRectF( MARGIN, foot + GAP, width - LEGEND_WIDTH - GAP, LEGEND_HEIGHT ), QRectF( aside, bottom - SCALE_HEIGHT, LEGEND_WIDTH, SCALE_HEIGHT ) };
  }
  const double aside = page.width - MARGIN - LEGEND_WIDTH;
  return { QRectF( MARGIN, top, width - LEGEND_WIDTH - GAP, bottom - top ), QRectF( aside, top, LEGEND_WIDTH, bottom - top - SCALE_HEIGHT - GAP ),
    QRectF( aside, bottom - SCALE_HEIGHT, LEGEND_WIDTH, SCALE_HEIGHT ) };
}

QRectF onPaper( const Page &page, const QRectF &rect )
{
  return page.rect( rect.x(), rect.y(), rect.width(), rect.height() );
}

//! The scale in figures above its bar, and the arrow to the north beside them.
void addScale( const Page &page, QgsLayoutItemMap *map, const QRectF &rect )
{
  constexpr double BAR_HEIGHT = 8.5; // with its numbers
  constexpr double FIGURES_HEIGHT = 4;
  const QRectF bars = rect.adjusted( 0, 0, -NORTH_WIDTH, 0 );
  // Follows the map when its scale is changed by hand.
  const QString scale = QStringLiteral( "1:[% format_number(round(item_variables('%1')['map_scale'], -3), 0, 'en') %]" ).arg( map->id() );
  addExpressionLabel( page, QStringLiteral( "scale figures" ), scale, page.text( 8 ), onPaper( page, QRectF( bars.x(), bars.bottom() - BAR_HEIGHT - FIGURES_HEIGHT, bars.width(), FIGURES_HEIGHT ) ), Qt::AlignTop );
  addScaleBar( page, map, onPaper( page, bars ) );
  addNorthArrow( page, onPaper( page, QRectF( rect.right() - NORTH_WIDTH, rect.y(), NORTH_WIDTH, rect.height() ) ) );
}

QString subtitle( const Dataset &dataset, const PrintRequest &request )
{
  const QString years = mapwording::fiscalYears( dataset, request.language );
  const QString gap = request.language == QLatin1String( "en" ) ? QStringLiteral( " · " ) : QStringLiteral( "　" );
  return years.isEmpty() ? themeName( request ) : themeName( request ) + gap + years;
}
} // namespace

std::unique_ptr<QgsPrintLayout> nationalLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land )
{
  const QString theme = themeName( request );
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  layout->initializeDefaults();
  const QString title = atlaswording::nationalTitle( dataset ).in( request.language );
  layout->setName( QStringLiteral( "%1 (%2)" ).arg( title, theme ) );
  layout->pageCollection()->page( 0 )->setPageSize( request.paper, request.isPortrait ? QgsLayoutItemPage::Portrait : QgsLayoutItemPage::Landscape );

  const Page page { *layout, request.paper == QLatin1String( "A3" ) ? std::sqrt( 2.0 ) : 1.0, request.language, request.isPortrait ? A4_SHORT : A4_LONG, request.isPortrait ? A4_LONG : A4_SHORT };
  const double width = page.width - 2 * MARGIN;
  addLabel( page, QStringLiteral( "title" ), title, fittedFormat( title, page.text( 16, true ), width * page.scale ), page.rect( MARGIN, MARGIN, width, TITLE_HEIGHT ), Qt::AlignTop );
  addLabel( page, QStringLiteral( "subtitle" ), subtitle( dataset, request ), page.text( 9 ), page.rect( MARGIN, MARGIN + TITLE_HEIGHT, width, SUBTITLE_HEIGHT ), Qt::AlignTop );
  const Arrangement places = arrangement( page, request.isPortrait, addFooterAbove( page, ledger, pageCredits( project, dataset, ledger, request ), MARGIN ) );
  const QRectF sheet = onPaper( page, places.map );
  const FramedMap framed = addFramedMap( page, project, theme, sheet, land, framesOn( page, land, sheet ) );
  addLegend( page, project, theme, framed.main, onPaper( page, places.legend ) );
  addScale( page, framed.main, places.scale );
  if ( !framed.note.isEmpty() )
    addLabel( page, QStringLiteral( "note" ), framed.note, page.text( 6.5 ), onPaper( page, QRectF( places.scale.x(), places.scale.y() - 2 * GAP, places.scale.width(), 2 * GAP ) ), Qt::AlignTop );
  return layout;
}

} // namespace clusteratlas
