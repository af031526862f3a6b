// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaslayouts.h"

#include "layers/atlasproject.h"
#include "layoutparts.h"
#include "printpage.h"
#include "projectpages.h"
#include "wording/atlaswording.h"

#include <qgslayoutmanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>

namespace clusteratlas
{

namespace
{
//! Pages of versions that did not tell what they were made as.
void removeUntoldPages( QgsLayoutManager &layouts )
{
  for ( QgsPrintLayout *page : layouts.printLayouts() )
    if ( page->customProperty( pageProperty() ).toBool() && page->customProperty( generatedProperty() ).toString().isEmpty() )
      layouts.removeLayout( page );
}
} // namespace

void addAtlasLayouts( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &language )
{
  removeUntoldPages( *project.layoutManager() );
  const MapLand land = landOfAtlas( project, {}, language );
  const auto add = [&]( const PrintRequest &request ) { putPage( project, request, printPage( project, dataset, ledger, request, land ) ); };
  for ( const QString &id : atlasThemes() )
    if ( project.mapThemeCollection()->hasMapTheme( atlaswording::theme( id ).in( language ) ) )
      add( PrintRequest { PrintRequest::Layout::National, id, usualPaper( PrintRequest::Layout::National ), false, language, {} } );
  add( PrintRequest { PrintRequest::Layout::Brochure, QString(), usualPaper( PrintRequest::Layout::Brochure ), false, language, {} } );
}

} // namespace clusteratlas
