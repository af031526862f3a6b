// SPDX-License-Identifier: GPL-2.0-or-later
#include "desktopparts.h"

#include "desktop/atlasbrowser.h"
#include "desktop/atlassourcepage.h"
#include "desktop/compat.h"
#include "desktop/recentatlases.h"
#include "helpdialog.h"
#include "locatorsearch.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgsdataitemproviderregistry.h>
#include <qgsgui.h>
#include <qgsguiutils.h>
#include <qgssourceselectproviderregistry.h>

namespace clusteratlas
{

DesktopParts::DesktopParts( QgisInterface &interface, QgsProject &project, QObject *parent )
  : QObject( parent )
  , mInterface( interface )
  , mLocator( new ClusterLocator() )
  , mBrowser( new AtlasBrowserProvider( mRequests ) )
  , mSource( new AtlasSourceProvider( mRequests ) )
  , mProjectPage( project )
  , mDrop( mRequests )
{
  mInterface.registerLocatorFilter( mLocator );
  QgsApplication::dataItemProviderRegistry()->addProvider( mBrowser );
  QgsGui::sourceSelectProviderRegistry()->addProvider( mSource );
  mInterface.registerOptionsWidgetFactory( &mOptions );
  mInterface.registerProjectPropertiesWidgetFactory( &mProjectPage );
  mInterface.registerCustomDropHandler( &mDrop );
  connect( &mOptions, &OptionsPageFactory::applied, this, &DesktopParts::optionsApplied );
  connect( &mProjectPage, &ProjectPageFactory::applied, this, &DesktopParts::projectApplied );
  addEntries();
}

DesktopParts::~DesktopParts()
{
  mInterface.removeAddLayerAction( mAddLayer );
  if ( QMenu *menu = mInterface.pluginHelpMenu() )
    menu->removeAction( mHelp );
  mInterface.unregisterCustomDropHandler( &mDrop );
  mInterface.unregisterProjectPropertiesWidgetFactory( &mProjectPage );
  mInterface.unregisterOptionsWidgetFactory( &mOptions );
  QgsGui::sourceSelectProviderRegistry()->removeProvider( mSource );
  QgsApplication::dataItemProviderRegistry()->removeProvider( mBrowser );
  if ( mLocator )
    mInterface.deregisterLocatorFilter( mLocator );
}

void DesktopParts::addEntries()
{
  const QIcon icon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) );
  mAddLayer = new QAction( icon, tr( "Add Cluster Atlas…" ), this );
  mAddLayer->setObjectName( QStringLiteral( "mActionClusterAtlasAddSource" ) );
  connect( mAddLayer, &QAction::triggered, this, [this] {
    auto *page = new AtlasSourcePage( mRequests, mInterface.mainWindow(), QgsGuiUtils::ModalDialogFlags, compat::STANDALONE );
    page->setAttribute( Qt::WA_DeleteOnClose );
    // Here, unlike in the Data Source Manager, who added is done.
    connect( &mRequests, &AtlasRequests::atlasRequested, page, &QDialog::close );
    connect( &mRequests, &AtlasRequests::joinRequested, page, &QDialog::close );
    page->show();
  } );
  mInterface.insertAddLayerAction( mAddLayer );

  mHelp = new QAction( icon, tr( "Cluster Atlas" ), this );
  mHelp->setObjectName( QStringLiteral( "mActionClusterAtlasPluginHelp" ) );
  connect( mHelp, &QAction::triggered, this, [this] { showHelpDialog( mInterface.mainWindow() ); } );
  if ( QMenu *menu = mInterface.pluginHelpMenu() )
    menu->addAction( mHelp );
}

void DesktopParts::setAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  mFunctions.setPlaces( dataset ? std::make_shared<const ClusterPlaces>( *dataset, join ) : nullptr, language );
  if ( mLocator )
    mLocator->setSearch( dataset ? locatorSearch( *dataset, join, language ) : LocatorSearch() );
}

void DesktopParts::remember( const QString &geopackage )
{
  RecentAtlases::add( geopackage );
  emit mRequests.recentChanged();
}

} // namespace clusteratlas
