// SPDX-License-Identifier: GPL-2.0-or-later
#include "controller.h"

#include "barmessage.h"
#include "desktop/effectivechoices.h"
#include "desktopparts.h"
#include "layeractions.h"
#include "layers/atlasfilter.h"
#include "layouts/layouttemplates.h"
#include "mapselection.h"
#include "panel/attributepanel.h"
#include "panelexport.h"
#include "printwindow/printdialog.h"
#include "wording/errortext.h"

#include <QMainWindow>
#include <qgisinterface.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>

namespace clusteratlas
{

// How the parts of the plugin hear of each other.

void Controller::makeSelection()
{
  mSelection = new MapSelection( *QgsProject::instance(), *mInterface->mapCanvas(), this );
  connect( mSelection, &MapSelection::clustersSelected, mPanel, &AttributePanel::selectClusters );
  connect( mSelection, &MapSelection::prefecturesSelected, mPanel, &AttributePanel::selectPrefectures );
  connect( mPanel, &AttributePanel::clustersSelected, mSelection, &MapSelection::selectClusters );
  connect( mPanel, &AttributePanel::prefecturesSelected, mSelection, &MapSelection::selectPrefectures );
  connect( mPanel, &AttributePanel::zoomRequested, mSelection, &MapSelection::zoomTo );
  connect( mPanel, &AttributePanel::joinRequested, this, [this] { openJoin(); } );
  connect( mPanel, &AttributePanel::printRequested, this, &Controller::openPrint );
  connect( mPanel, &AttributePanel::addLayersRequested, this, &Controller::addClusterLayers );
  connect( mPanel, &AttributePanel::stateChanged, this, &Controller::keepPanelState );
  connect( mPanel, &AttributePanel::shownChanged, this, []( const QStringList &clusterIds, bool isFiltered ) { showOnly( *QgsProject::instance(), clusterIds, isFiltered ); } );
  mExport = new PanelExport( *mPanel, *mInterface->messageBar(), this );
  connect( mPanel, &AttributePanel::exportRequested, this, [this]( ExportKind kind ) { mExport->save( kind, EffectiveChoices::folder( *QgsProject::instance() ), atlasFile( *QgsProject::instance() ) ); } );
}

void Controller::makeDesktop()
{
  mDesktop = new DesktopParts( *mInterface, *QgsProject::instance(), this );
  connect( &mDesktop->requests(), &AtlasRequests::atlasRequested, this, &Controller::addAtlasOf );
  connect( &mDesktop->requests(), &AtlasRequests::joinRequested, this, &Controller::openJoin );
  connect( mDesktop, &DesktopParts::optionsApplied, this, &Controller::onChoicesChanged );
  connect( mDesktop, &DesktopParts::projectApplied, this, &Controller::onChoicesChanged );
  connect( &mDesktop->locator(), &ClusterLocator::chosen, this, [this]( const QStringList &clusterIds, const QStringList &prefCodes ) {
    mPanel->setUserVisible( true );
    mSelection->selectPrefectures( prefCodes );
    mSelection->selectClusters( clusterIds );
    if ( prefCodes.isEmpty() )
      mPanel->selectClusters( clusterIds );
    else
      mPanel->selectPrefectures( prefCodes );
    mSelection->zoomTo( prefCodes.isEmpty() ? clusterIds : QStringList(), prefCodes );
  } );
}

void Controller::makeLayerActions()
{
  mLayerActions = new LayerActions( *mInterface, this );
  connect( mLayerActions, &LayerActions::zoomRequested, this, [this] { mSelection->zoomTo( mPanel->selectedClusters(), mPanel->selectedPrefectures() ); } );
  connect( mLayerActions, &LayerActions::panelRequested, this, [this] { mPanel->setUserVisible( true ); } );
  connect( mLayerActions, &LayerActions::refreshRequested, this, &Controller::addClusterLayers );
  connect( mLayerActions, &LayerActions::ledgerRequested, this, &Controller::showLedger );
}

void Controller::openPrint()
{
  QgsProject &project = *QgsProject::instance();
  QgsMessageBar &bar = *mInterface->messageBar();
  if ( mPrint )
    return mPrint->raise();
  const QString file = atlasFile( project );
  if ( file.isEmpty() )
  {
    tell( bar, { tr( "The project has no cluster layers to print. Add cluster layers first." ) } );
    return;
  }
  const Result<OpenedAtlas> atlas = openAtlas( file );
  if ( !atlas )
  {
    tell( bar, { errorText( atlas.error() ), {}, Qgis::MessageLevel::Warning } );
    return;
  }
  mPrint = new PrintDialog( project, atlas->dataset, atlas->ledger, EffectiveChoices::folder( project ), templateFolder(), mInterface->mainWindow() );
  mPrint->setAttribute( Qt::WA_DeleteOnClose );
  connect( mPrint, &PrintDialog::designerRequested, this, [this]( QgsPrintLayout *layout ) { mInterface->openLayoutDesigner( layout ); } );
  mPrint->show();
}

} // namespace clusteratlas
