// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaslayouts.h"

#include "brochurelayout.h"
#include "layers/atlasproject.h"
#include "nationallayout.h"
#include "wording/atlaswording.h"

#include <qgslayoutmanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>

namespace clusteratlas
{

namespace
{
//! The custom property that marks a page as ours.
const char *const MARK = "clusteratlas/layout";

void removeEarlierLayouts( QgsLayoutManager &layouts )
{
  for ( QgsMasterLayoutInterface *layout : layouts.layouts() )
    if ( const auto *page = dynamic_cast<const QgsPrintLayout *>( layout ); page && page->customProperty( QString::fromLatin1( MARK ) ).toBool() )
      layouts.removeLayout( layout );
}

//! \a name, or with a number where the user has a page of that name.
QString freeName( const QgsLayoutManager &layouts, const QString &name )
{
  QString free = name;
  for ( int number = 2; layouts.layoutByName( free ); ++number )
    free = QStringLiteral( "%1 %2" ).arg( name ).arg( number );
  return free;
}

void add( QgsLayoutManager &layouts, std::unique_ptr<QgsPrintLayout> page )
{
  page->setName( freeName( layouts, page->name() ) );
  page->setCustomProperty( QString::fromLatin1( MARK ), true );
  layouts.addLayout( page.release() );
}
} // namespace

void addAtlasLayouts( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &language )
{
  QgsLayoutManager &layouts = *project.layoutManager();
  removeEarlierLayouts( layouts );
  const MapLand land = landOfAtlas( project, {}, language );
  for ( const QString &id : atlasThemes() )
  {
    const QString theme = atlaswording::theme( id ).in( language );
    if ( !project.mapThemeCollection()->hasMapTheme( theme ) )
      continue;
    add( layouts, nationalLayout( project, dataset, ledger, PageRequest { theme, QStringLiteral( "A4" ), language }, land ) );
  }
  add( layouts, brochureLayout( project, dataset, ledger, QStringLiteral( "A3" ), language, land ) );
}

} // namespace clusteratlas
