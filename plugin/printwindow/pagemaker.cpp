// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagemaker.h"

#include "layouts/atlascopy.h"
#include "layouts/keepchanges.h"
#include "layouts/layoutparts.h"
#include "layouts/printpage.h"
#include "layouts/projectpages.h"

#include <algorithm>
#include <qgslayoutitemmap.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>

namespace clusteratlas
{

PageMaker::PageMaker( QgsProject &project, std::shared_ptr<const Dataset> dataset, const Ledger &ledger )
  : mProject( project )
  , mDataset( std::move( dataset ) )
  , mLedger( ledger )
{}

PageMaker::~PageMaker() = default;

QgsProject *PageMaker::copyIn( const QString &language )
{
  std::unique_ptr<QgsProject> &copy = mCopies[language];
  if ( !copy )
    copy = atlasCopy( mProject, *mDataset, language );
  return copy.get();
}

std::unique_ptr<QgsPrintLayout> PageMaker::make( const PrintRequest &request, const QDomDocument &changes )
{
  QgsProject *copy = copyIn( request.language );
  if ( !copy )
    return nullptr;
  const QDomDocument fresh = layoutDocument( *printPage( *copy, *mDataset, mLedger, request ) );
  return layoutOf( *copy, withChanges( mProject, request, fresh, changes ) );
}

QDomDocument PageMaker::lasting( const PrintRequest &request )
{
  QgsProject *copy = copyIn( request.language );
  if ( !copy )
    return {};
  const std::unique_ptr<QgsPrintLayout> page = printPage( *copy, *mDataset, mLedger, request );
  QList<QgsLayoutItemMap *> maps;
  page->layoutItems( maps );
  const auto follows = [this]( const QgsLayoutItemMap *map ) { return mProject.mapThemeCollection()->hasMapTheme( map->followVisibilityPresetName() ); };
  if ( request.language != projectLanguage() || !std::all_of( maps.begin(), maps.end(), follows ) )
    freezeThemes( *page );
  return layoutDocument( *page );
}

QgsPrintLayout *PageMaker::put( const PrintRequest &request, const QDomDocument &changes )
{
  const QDomDocument page = lasting( request );
  return page.isNull() ? nullptr : putPage( mProject, request, page, changes );
}

QgsPrintLayout *PageMaker::reset( const PrintRequest &request )
{
  const QDomDocument page = lasting( request );
  return page.isNull() ? nullptr : resetPage( mProject, request, page );
}

QStringList PageMaker::changed( const PrintRequest &request ) const
{
  const QgsPrintLayout *page = pageIn( mProject, request );
  return page ? changedItems( layoutDocument( *page ) ) : QStringList();
}

bool PageMaker::isInProject( const PrintRequest &request ) const
{
  return pageIn( mProject, request ) != nullptr;
}

QString PageMaker::projectLanguage() const
{
  return languageOfAtlas( mProject );
}

} // namespace clusteratlas
