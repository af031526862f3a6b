// SPDX-License-Identifier: GPL-2.0-or-later
#include "nationallayout.h"

#include "layers/atlasproject.h"
#include "pagefooter.h"
#include "pageitems.h"
#include "wording/atlaswording.h"

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
constexpr double A4_WIDTH = 297;
constexpr double A4_HEIGHT = 210;
constexpr double MARGIN = 12;
constexpr double GAP = 4;
constexpr double TITLE_HEIGHT = 8;
constexpr double FOOTER_HEIGHT = 15;
constexpr double LEGEND_WIDTH = 70;
constexpr double SCALE_BAR_HEIGHT = 12;
} // namespace

std::unique_ptr<QgsPrintLayout> nationalLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &themeName, const QString &paper,
  const QString &language )
{
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  layout->initializeDefaults();
  const QString title = atlaswording::nationalTitle( dataset ).in( language );
  layout->setName( QStringLiteral( "%1 (%2)" ).arg( title, themeName ) );
  layout->pageCollection()->page( 0 )->setPageSize( paper, QgsLayoutItemPage::Landscape );

  const Page page { *layout, paper == QLatin1String( "A3" ) ? std::sqrt( 2.0 ) : 1.0, language, A4_WIDTH, A4_HEIGHT };
  const double top = MARGIN + TITLE_HEIGHT + GAP;
  const double footer = A4_HEIGHT - MARGIN - FOOTER_HEIGHT;
  const double mapWidth = A4_WIDTH - 2 * MARGIN - LEGEND_WIDTH - GAP;
  const double aside = MARGIN + mapWidth + GAP;
  const double mapHeight = footer - GAP - top;
  addLabel( page, QStringLiteral( "title" ), title, page.text( 17, true ), page.rect( MARGIN, MARGIN, A4_WIDTH - 2 * MARGIN, TITLE_HEIGHT ), Qt::AlignTop );
  QgsLayoutItemMap *map = addMap( page, project, QStringLiteral( "map" ), themeName, page.rect( MARGIN, top, mapWidth, mapHeight ), nationalView( project ) );
  addLegend( page, project, themeName, map, page.rect( aside, top, LEGEND_WIDTH, mapHeight - SCALE_BAR_HEIGHT - GAP ) );
  addScaleBar( page, map, page.rect( aside, top + mapHeight - SCALE_BAR_HEIGHT, LEGEND_WIDTH, SCALE_BAR_HEIGHT ) );
  addFooter( page, dataset, ledger, MARGIN, footer );
  return layout;
}

} // namespace clusteratlas
