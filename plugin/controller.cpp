// SPDX-License-Identifier: GPL-2.0-or-later
#include "controller.h"

#include "barmessage.h"
#include "buildtask.h"
#include "changedialog.h"
#include "charts/chartspage.h"
#include "charts/comparepage.h"
#include "desktop/atlassettings.h"
#include "desktop/atlasundo.h"
#include "desktop/effectivechoices.h"
#include "desktop/projectchoices.h"
#include "desktopparts.h"
#include "helpdialog.h"
#include "io/datapackagereader.h"
#include "joinwindow/joindialog.h"
#include "languageswitch.h"
#include "layeractions.h"
#include "layers/applymapoptions.h"
#include "layers/atlasforms.h"
#include "layers/atlasproject.h"
#include "layers/atlasreading.h"
#include "layers/atlasthemes.h"
#include "layers/compat.h"
#include "layouts/atlaslayouts.h"
#include "layouts/layoutchecks.h"
#include "mapselection.h"
#include "panel/attributepanel.h"
#include "panel/editpage.h"
#include "panel/mappage.h"
#include "panelediting.h"
#include "panelexport.h"
#include "printwindow/printdialog.h"
#include "processing/provider.h"
#include "themewatch.h"
#include "version.h"
#include "wording/changetext.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolBar>
#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsproviderregistry.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

Controller::Controller( QgisInterface *interface )
  : mInterface( interface )
{
  translate();
  mToolBar = mInterface->addToolBar( QStringLiteral( CLUSTERATLAS_TITLE ) );
  mToolBar->setObjectName( QStringLiteral( "ClusterAtlasToolBar" ) );
  QAction *add = addAction( QStringLiteral( "addclusterlayers.svg" ), tr( "Add cluster layers" ), QStringLiteral( "mActionClusterAtlasAddLayers" ),
    tr( "Build the cluster atlas and add its layers to the project" ) );
  connect( add, &QAction::triggered, this, &Controller::addClusterLayers );
  QAction *join = addAction( QStringLiteral( "join.svg" ), tr( "Join…" ), QStringLiteral( "mActionClusterAtlasJoin" ), tr( "Choose polygons and a table, see what joins, and build the atlas from them" ) );
  connect( join, &QAction::triggered, this, [this] { openJoin(); } );
  QAction *print = addAction( QStringLiteral( "print.svg" ), tr( "Print…" ), QStringLiteral( "mActionClusterAtlasPrint" ), tr( "Print the atlas: the national map, the brochure page, or a page for each cluster or prefecture" ) );
  connect( print, &QAction::triggered, this, &Controller::openPrint );
  makePanel();
  mOwnsProvider = Provider::registerOnce();
  registerLayoutChecks();
  QAction *help = addAction( QStringLiteral( "help.svg" ), tr( "Help" ), QStringLiteral( "mActionClusterAtlasHelp" ), tr( "What Cluster Atlas does and how to use it" ) );
  connect( help, &QAction::triggered, this, [this] { showHelpDialog( mInterface->mainWindow() ); } );

  makeSelection();
  mUndo = new AtlasUndo( *QgsProject::instance(), this );
  connect( mUndo, &AtlasUndo::restored, this, &Controller::onProjectRead );
  makeDesktop();
  makeLayerActions();
  makeMenus();

  connect( QgsProject::instance(), &QgsProject::readProject, this, [this] {
    onProjectRead();
    tellOfNewerSources( atlasFile( *QgsProject::instance() ) );
  } );
  connect( QgsProject::instance(), &QgsProject::cleared, this, &Controller::onProjectCleared );
  QTimer::singleShot( 0, this, &Controller::onProjectRead );
}

Controller::~Controller()
{
  if ( mTask )
  {
    disconnect( mTask, nullptr, this, nullptr );
    mTask->cancel();
    mTask->waitForFinished();
  }
  delete mPrint;
  delete mExport;
  delete mEditing;
  delete mLayerActions;
  delete mDesktop;
  delete mSelection;
  unregisterLayoutChecks();
  if ( mOwnsProvider )
    QgsApplication::processingRegistry()->removeProvider( QStringLiteral( "clusteratlas" ) );
  for ( const QPointer<QAction> &action : mActions )
  {
    if ( !action )
      continue;
    mInterface->removePluginVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), action );
    delete action;
  }
  if ( mLanguageMenu )
    mInterface->removePluginVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), mLanguageMenu->menuAction() );
  delete mLanguageMenu;
  if ( mPanel )
  {
    mInterface->removePluginVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), mPanel->toggleViewAction() );
    mInterface->removeDockWidget( mPanel );
    delete mPanel;
  }
  delete mToolBar;
  QCoreApplication::removeTranslator( &mTranslator );
}

void Controller::translate()
{
  mLanguage = EffectiveChoices::language( *QgsProject::instance(), QgsApplication::locale() );
  if ( mTranslator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_%1.qm" ).arg( languageOfLocale( QgsApplication::locale() ) ) ) )
    QCoreApplication::installTranslator( &mTranslator );
}

QAction *Controller::addAction( const QString &icon, const QString &text, const QString &name, const QString &tip )
{
  auto *action = new QAction( QIcon( QStringLiteral( ":/clusteratlas/icons/" ) + icon ), text, this );
  action->setObjectName( name );
  action->setToolTip( tip );
  action->setWhatsThis( tip );
  mToolBar->addAction( action );
  mInterface->addPluginToVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), action );
  mActions.emplace_back( action );
  return action;
}

void Controller::makePanel()
{
  mPanel = new AttributePanel( mInterface->mainWindow() );
  // At first as wide as the titles of all its tabs, then as the user wants it.
  mPanel->widget()->setMinimumWidth( 49 * mPanel->fontMetrics().horizontalAdvance( QLatin1Char( '0' ) ) );
  connect( mPanel, &QDockWidget::visibilityChanged, mPanel->widget(), [contents = mPanel->widget()]( bool isVisible ) {
    if ( isVisible )
      QTimer::singleShot( 0, contents, [contents] { contents->setMinimumWidth( 0 ); } );
  } );
  mInterface->addDockWidget( Qt::RightDockWidgetArea, mPanel );
  QAction *toggle = mPanel->toggleViewAction();
  toggle->setObjectName( QStringLiteral( "mActionClusterAtlasPanel" ) );
  toggle->setIcon( QIcon( QStringLiteral( ":/clusteratlas/icons/panel.svg" ) ) );
  toggle->setToolTip( tr( "Show or hide the cluster panel" ) );
  mToolBar->addAction( toggle );
  mInterface->addPluginToVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), toggle );
  mMapPage = new MapPage( mPanel );
  mPanel->addPage( mMapPage );
  mPanel->addPage( new ComparePage );
  mPanel->addPage( new ChartsPage );
  auto *editPage = new EditPage;
  mPanel->addPage( editPage );
  mEditing = new PanelEditing( *editPage, *mInterface, this );
  connect( mEditing, &PanelEditing::saved, this, &Controller::buildFromEdited );
  connect( mMapPage, &MapPage::optionsChanged, this, &Controller::applyOptions );
  mThemes = new ThemeWatch( *QgsProject::instance(), this );
  connect( mThemes, &ThemeWatch::themeShown, mMapPage, &MapPage::followTheme );
  mPanel->setVisible( atlasLayer( *QgsProject::instance(), QStringLiteral( "prefectures" ) ) != nullptr );
}

AtlasSources Controller::projectSources()
{
  const QgsProject &project = *QgsProject::instance();
  const QString file = atlasFile( project );
  Result<AtlasSources> stored = storedRecipe( project, file.isEmpty() ? EffectiveChoices::folder( project ) : QFileInfo( file ).absolutePath() );
  if ( stored )
    return EffectiveChoices::withRole( *std::move( stored ), project );
  tell( *mInterface->messageBar(), { errorText( stored.error() ), {}, Qgis::MessageLevel::Warning } );
  return AtlasSources();
}

void Controller::addClusterLayers()
{
  build( projectSources() );
}

void Controller::addAtlasOf( const QString &geopackage )
{
  if ( geopackage.isEmpty() )
  {
    AtlasSources builtIn;
    builtIn.roleIsDefault = true;
    build( EffectiveChoices::withRole( builtIn, *QgsProject::instance() ) );
    return;
  }
  const Result<OpenedAtlas> opened = openAtlas( geopackage );
  if ( !opened )
  {
    tell( *mInterface->messageBar(), { errorText( opened.error() ), {}, Qgis::MessageLevel::Critical } );
    return;
  }
  addToProject( *opened );
  const BarMessage message { addedText( opened->ledger ), tr( "%1: %2" ).arg( QDir::toNativeSeparators( geopackage ), ledgerSummary( opened->ledger ) ), Qgis::MessageLevel::Success };
  tellWithUndo( makeMessage( message ) );
}

void Controller::openJoin( const QString &attributes )
{
  if ( mTask )
    return;
  AtlasSources sources = projectSources();
  if ( !attributes.isEmpty() )
  {
    sources.attributes = attributes;
    sources.table = TableOptions();
    sources.tableEncoding.clear();
  }
  JoinDialog dialog( sources, mLanguage, EffectiveChoices::folder( *QgsProject::instance() ), mInterface->mainWindow() );
  if ( dialog.exec() == QDialog::Accepted )
    build( dialog.sources() );
}

void Controller::buildFromEdited( const QString &package )
{
  AtlasSources sources = projectSources();
  sources.attributes = package;
  sources.table = {};
  sources.tableEncoding.clear();
  // Before the build: were it cancelled, the next one would still begin from the edits.
  storeRecipe( *QgsProject::instance(), sources, QFileInfo( package ).absolutePath() );
  QgsProject::instance()->setDirty( true );
  build( sources );
}

void Controller::build( const AtlasSources &sources )
{
  if ( mTask )
    return;
  mTask = new BuildTask( sources, EffectiveChoices::folder( *QgsProject::instance() ) );
  connect( mTask, &BuildTask::ended, this, &Controller::onBuildEnded );
  QgsApplication::taskManager()->addTask( mTask );
}

void Controller::onBuildEnded()
{
  Result<StagedAtlas> staged = mTask->takeOutcome();
  mTask = nullptr;
  if ( !staged )
  {
    const bool canceled = staged.error().code == Error::Code::Canceled;
    tell( *mInterface->messageBar(), { errorText( staged.error() ), {}, canceled ? Qgis::MessageLevel::Info : Qgis::MessageLevel::Critical } );
    return;
  }
  const Result<PublishedAtlas> published = publishAtlas( *staged, mLanguage );
  if ( !published )
  {
    tell( *mInterface->messageBar(), { errorText( published.error() ), {}, Qgis::MessageLevel::Critical } );
    return;
  }
  const PreparedAtlas &atlas = staged->prepared;
  QStringList told { ledgerSummary( atlas.ledger ) };
  const bool isAgain = mDataset != nullptr;
  const DatasetChange change = isAgain ? datasetChange( *mDataset, *atlas.dataset ) : DatasetChange();
  if ( isAgain )
    told << changeText( change );
  told << tr( "Saved in %1" ).arg( QDir::toNativeSeparators( published->geopackage ) );
  addToProject( { published->geopackage, atlas.dataset, atlas.join, atlas.ledger, atlas.sources } );
  const BarMessage message { isAgain ? changedText( change ) : addedText( atlas.ledger ), told.join( QLatin1Char( '\n' ) ), Qgis::MessageLevel::Success };
  // Later than what QGIS says of the task, which would lie above.
  QTimer::singleShot( 0, this, [this, message, change] {
    tellWithUndo( change.isNone() ? makeMessage( message ) : messageOfChange( message, change, mLanguage, mInterface->mainWindow() ) );
  } );
}

void Controller::addToProject( const OpenedAtlas &atlas )
{
  QgsProject &project = *QgsProject::instance();
  const bool wasEmpty = project.mapLayers().isEmpty();
  mUndo->replace( tr( "Add cluster layers" ), [&] {
    addAtlas( project, atlas.geopackage, *atlas.dataset, atlas.ledger, mLanguage );
    applyLabelLanguage( project );
    addAtlasLayouts( project, *atlas.dataset, atlas.ledger, mLanguage );
    storeRecipe( project, atlas.sources, QFileInfo( atlas.geopackage ).absolutePath() );
  } );
  if ( wasEmpty )
    QTimer::singleShot( 0, this, [this, dataset = atlas.dataset] { fitMapToAtlas( *dataset ); } );
  project.setDirty( true );
  showAtlas( atlas.dataset, atlas.join );
  mPanel->setLedger( atlas.ledger );
  mDesktop->remember( atlas.geopackage );
  mInterface->mapCanvas()->refresh();
}

void Controller::tellWithUndo( QgsMessageBarItem *item )
{
  auto *undo = new QPushButton( tr( "Undo" ), item );
  undo->setObjectName( QStringLiteral( "undoButton" ) );
  undo->setToolTip( tr( "Take the layers away again, or bring back those that were there. Files stay." ) );
  connect( undo, &QPushButton::clicked, this, [this, item = QPointer<QgsMessageBarItem>( item )] {
    mUndo->stack().undo();
    if ( item )
      mInterface->messageBar()->popWidget( item );
  } );
  item->layout()->addWidget( undo );
  mInterface->messageBar()->pushItem( item );
}

void Controller::fitMapToAtlas( const Dataset &dataset )
{
  QgsProject &project = *QgsProject::instance();
  fitProjectToAtlas( project, dataset, mLanguage );
  mInterface->mapCanvas()->setDestinationCrs( project.crs() );
  mInterface->mapCanvas()->setCanvasColor( project.backgroundColor() );
  mInterface->mapCanvas()->setExtent( project.viewSettings()->defaultViewExtent() );
  mInterface->mapCanvas()->refresh();
}

void Controller::tellOfNewerSources( const QString &atlas )
{
  if ( atlas.isEmpty() )
    return;
  const AtlasSources sources = projectSources();
  for ( const QString &source : { sources.polygons, sources.attributes } )
  {
    const QFileInfo file( source.section( QLatin1Char( '|' ), 0, 0 ) );
    if ( !source.isEmpty() && file.isFile() && file.lastModified() > QFileInfo( atlas ).lastModified() )
      tell( *mInterface->messageBar(), { tr( "%1 changed after the atlas was built. Refresh in the cluster panel builds it again." ).arg( file.fileName() ), file.filePath() } );
  }
}

void Controller::applyOptions( const MapOptions &options )
{
  QgsProject &project = *QgsProject::instance();
  // A project that was opened has its own styles, and what the user changed in QGIS since.
  if ( !mDataset || mRestoring )
    return;
  const RoleFilter before = shownReading( project );
  const MapOptions applied = applyMapOptions( project, *mDataset, options, mLanguage );
  if ( before.id() != applied.reading.id() )
  {
    const std::shared_ptr<const Dataset> read = datasetOfReading( project, mDataset );
    mJoin = joinMemberships( *read, applied.reading, drawnPrefectures( project ) );
    mPanel->setDataset( read, mJoin, mLanguage );
    mDesktop->setAtlas( read, mJoin, mLanguage );
  }
  mMapPage->setOptions( applied );
  project.setDirty( true );
  mInterface->mapCanvas()->refresh();
}

void Controller::showAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join )
{
  if ( mPrint && mDataset != dataset )
    mPrint->close();
  mDataset = dataset;
  mEditing->setDataset( dataset );
  mJoin = join;
  mSelection->watchLayers();
  mThemes->watchLayers();
  mLayerActions->watchLayers( *QgsProject::instance() );
  findRelationsOfForms( *QgsProject::instance() );
  const std::shared_ptr<const Dataset> read = datasetOfReading( *QgsProject::instance(), dataset );
  mPanel->setDataset( read, join, mLanguage );
  mDesktop->setAtlas( read, join, mLanguage );
  MapOptions options = mMapPage->options();
  options.reading = shownReading( *QgsProject::instance() );
  mMapPage->setOptions( options );
  mPanel->setUserVisible( true );
}

} // namespace clusteratlas
