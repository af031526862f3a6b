// SPDX-License-Identifier: GPL-2.0-or-later
#include "controller.h"

#include "buildtask.h"
#include "changedialog.h"
#include "helpdialog.h"
#include "io/datapackagereader.h"
#include "joinwindow/joindialog.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "layouts/atlaslayouts.h"
#include "layouts/layoutchecks.h"
#include "mapselection.h"
#include "panel/attributepanel.h"
#include "processing/provider.h"
#include "version.h"
#include "wording/changetext.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QIcon>
#include <QMainWindow>
#include <QStandardPaths>
#include <QTimer>
#include <QToolBar>
#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgsprojectviewsettings.h>
#include <qgsproviderregistry.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
constexpr int MESSAGE_SECONDS = 8;

//! The GeoPackage behind the atlas layers of \a project; empty when there are none.
QString atlasFile( const QgsProject &project )
{
  const QgsVectorLayer *layer = atlasLayer( project, QStringLiteral( "prefectures" ) );
  return layer ? QgsProviderRegistry::instance()->decodeUri( layer->providerType(), layer->source() ).value( QStringLiteral( "path" ) ).toString() : QString();
}

std::set<PrefectureCode> prefecturesOf( const QgsVectorLayer &layer )
{
  std::set<PrefectureCode> codes;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    if ( const auto code = PrefectureCode::fromNumber( feature.attribute( QStringLiteral( "pref_code" ) ).toInt() ) )
      codes.insert( *code );
  return codes;
}

RoleFilter roleOf( const QgsProject &project )
{
  for ( const QgsLayerTreeGroup *group : project.layerTreeRoot()->findGroups() )
    if ( group->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      return RoleFilter::fromId( group->customProperty( QStringLiteral( "clusteratlas/role" ) ).toString() ).value_or( RoleFilter() );
  return RoleFilter();
}
} // namespace

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
  connect( join, &QAction::triggered, this, &Controller::openJoin );
  makePanel();
  mOwnsProvider = Provider::registerOnce();
  registerLayoutChecks();
  QAction *help = addAction( QStringLiteral( "help.svg" ), tr( "Help" ), QStringLiteral( "mActionClusterAtlasHelp" ), tr( "What Cluster Atlas does and how to use it" ) );
  connect( help, &QAction::triggered, this, [this] { showHelpDialog( mInterface->mainWindow() ); } );

  mSelection = new MapSelection( *QgsProject::instance(), *mInterface->mapCanvas(), this );
  connect( mSelection, &MapSelection::clustersSelected, mPanel, &AttributePanel::selectClusters );
  connect( mSelection, &MapSelection::prefecturesSelected, mPanel, &AttributePanel::selectPrefectures );
  connect( mPanel, &AttributePanel::clustersSelected, mSelection, &MapSelection::selectClusters );
  connect( mPanel, &AttributePanel::prefecturesSelected, mSelection, &MapSelection::selectPrefectures );
  connect( mPanel, &AttributePanel::zoomRequested, mSelection, &MapSelection::zoomTo );
  connect( mPanel, &AttributePanel::joinRequested, this, &Controller::openJoin );
  connect( mPanel, &AttributePanel::addLayersRequested, this, &Controller::addClusterLayers );

  connect( QgsProject::instance(), &QgsProject::readProject, this, [this] { onProjectRead(); } );
  connect( QgsProject::instance(), &QgsProject::cleared, this, [this] {
    mDataset.reset();
    mPanel->clearDataset();
  } );
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
  const QString locale = QgsApplication::locale();
  mLanguage = locale.startsWith( QLatin1String( "ja" ) ) ? QStringLiteral( "ja" ) : QStringLiteral( "en" );
  if ( mTranslator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_%1.qm" ).arg( mLanguage ) ) )
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
  mInterface->addDockWidget( Qt::RightDockWidgetArea, mPanel );
  QAction *toggle = mPanel->toggleViewAction();
  toggle->setObjectName( QStringLiteral( "mActionClusterAtlasPanel" ) );
  toggle->setIcon( QIcon( QStringLiteral( ":/clusteratlas/icons/panel.svg" ) ) );
  toggle->setToolTip( tr( "Show or hide the cluster panel" ) );
  mToolBar->addAction( toggle );
  mInterface->addPluginToVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), toggle );
  mPanel->setVisible( atlasLayer( *QgsProject::instance(), QStringLiteral( "prefectures" ) ) != nullptr );
}

QString Controller::atlasFolder() const
{
  const QString chosen = QgsSettings().value( QStringLiteral( "clusteratlas/folder" ) ).toString();
  if ( !chosen.isEmpty() )
    return chosen;
  const QString home = QgsProject::instance()->homePath();
  const QString base = home.isEmpty() ? QStandardPaths::writableLocation( QStandardPaths::DocumentsLocation ) : home;
  return base + QStringLiteral( "/cluster-atlas" );
}

AtlasSources Controller::projectSources()
{
  const QgsProject &project = *QgsProject::instance();
  const QString file = atlasFile( project );
  Result<AtlasSources> stored = storedRecipe( project, file.isEmpty() ? atlasFolder() : QFileInfo( file ).absolutePath() );
  if ( stored )
    return *std::move( stored );
  mInterface->messageBar()->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), errorText( stored.error() ), Qgis::MessageLevel::Warning );
  return AtlasSources();
}

void Controller::addClusterLayers()
{
  build( projectSources() );
}

void Controller::openJoin()
{
  if ( mTask )
    return;
  JoinDialog dialog( projectSources(), mLanguage, atlasFolder(), mInterface->mainWindow() );
  if ( dialog.exec() == QDialog::Accepted )
    build( dialog.sources() );
}

void Controller::build( const AtlasSources &sources )
{
  if ( mTask )
    return;
  mTask = new BuildTask( sources, atlasFolder() );
  connect( mTask, &BuildTask::ended, this, &Controller::onBuildEnded );
  QgsApplication::taskManager()->addTask( mTask );
}

void Controller::onBuildEnded()
{
  Result<StagedAtlas> staged = mTask->takeOutcome();
  mTask = nullptr;
  QgsMessageBar *bar = mInterface->messageBar();
  if ( !staged )
  {
    const bool canceled = staged.error().code == Error::Code::Canceled;
    bar->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), errorText( staged.error() ), canceled ? Qgis::MessageLevel::Info : Qgis::MessageLevel::Critical );
    return;
  }
  QgsProject &project = *QgsProject::instance();
  const bool wasEmpty = project.mapLayers().isEmpty();
  const Result<PublishedAtlas> published = publishAtlas( *staged, mLanguage );
  if ( !published )
  {
    bar->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), errorText( published.error() ), Qgis::MessageLevel::Critical );
    return;
  }
  const PreparedAtlas &atlas = staged->prepared;
  QStringList told { ledgerSummary( atlas.ledger ) };
  const DatasetChange change = mDataset ? datasetChange( *mDataset, *atlas.dataset ) : DatasetChange();
  if ( mDataset )
    told << changeText( change );
  addAtlas( project, published->geopackage, *atlas.dataset, atlas.ledger, mLanguage );
  if ( wasEmpty )
    QTimer::singleShot( 0, this, [this, dataset = atlas.dataset] { fitMapToAtlas( *dataset ); } );
  addAtlasLayouts( project, *atlas.dataset, atlas.ledger, mLanguage );
  storeRecipe( project, atlas.sources, staged->folder );
  project.setDirty( true );
  showAtlas( atlas.dataset, atlas.join );
  mInterface->mapCanvas()->refresh();
  const QString text = tr( "%1. Saved in %2." ).arg( told.join( tr( ". ", "between sentences" ) ), published->geopackage );
  if ( change.isNone() )
    bar->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), text, Qgis::MessageLevel::Success, MESSAGE_SECONDS );
  else
    tellOfChange( *bar, text, change, mLanguage, mInterface->mainWindow() );
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

void Controller::onProjectRead()
{
  const QgsProject &project = *QgsProject::instance();
  const QString file = atlasFile( project );
  if ( file.isEmpty() )
    return;
  Result<Dataset> dataset = readDataset( file );
  if ( !dataset )
  {
    mInterface->messageBar()->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), errorText( dataset.error() ), Qgis::MessageLevel::Warning );
    return;
  }
  const auto shared = std::make_shared<const Dataset>( *std::move( dataset ) );
  showAtlas( shared, joinMemberships( *shared, roleOf( project ), prefecturesOf( *atlasLayer( project, QStringLiteral( "prefectures" ) ) ) ) );
  tellOfNewerSources( file );
}

void Controller::tellOfNewerSources( const QString &atlas )
{
  const AtlasSources sources = projectSources();
  for ( const QString &source : { sources.polygons, sources.attributes } )
  {
    const QFileInfo file( source.section( QLatin1Char( '|' ), 0, 0 ) );
    if ( !source.isEmpty() && file.isFile() && file.lastModified() > QFileInfo( atlas ).lastModified() )
      mInterface->messageBar()->pushMessage( QStringLiteral( CLUSTERATLAS_TITLE ), tr( "%1 changed after the atlas was built. Refresh in the cluster panel builds it again." ).arg( file.filePath() ),
        Qgis::MessageLevel::Info );
  }
}

void Controller::showAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join )
{
  mDataset = dataset;
  mSelection->watchLayers();
  mPanel->setDataset( dataset, join, mLanguage );
  mPanel->setUserVisible( true );
}

} // namespace clusteratlas
