// SPDX-License-Identifier: GPL-2.0-or-later
#include "controller.h"

#include "barmessage.h"
#include "desktop/atlasundo.h"
#include "desktop/effectivechoices.h"
#include "desktop/projectchoices.h"
#include "desktopparts.h"
#include "io/datapackagereader.h"
#include "languageswitch.h"
#include "layeractions.h"
#include "layers/atlasproject.h"
#include "layers/atlasreading.h"
#include "layers/atlasthemes.h"
#include "layers/compat.h"
#include "mapselection.h"
#include "panel/attributepanel.h"
#include "panel/mappage.h"
#include "panelediting.h"
#include "printwindow/printdialog.h"
#include "version.h"
#include "wording/errortext.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QScopedValueRollback>
#include <qgisinterface.h>
#include <qgsapplication.h>
#include <qgslayertree.h>
#include <qgsmapcanvas.h>
#include <qgsmessagebar.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

// What the controller does with the state of the project: language, role, the panel's state, undo.
namespace
{
const QgsLayerTreeGroup *atlasGroup( const QgsProject &project )
{
  for ( const QgsLayerTreeGroup *group : project.layerTreeRoot()->findGroups() )
    if ( group->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      return group;
  return nullptr;
}

RoleFilter roleOf( const QgsProject &project )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  return group ? RoleFilter::fromId( group->customProperty( QStringLiteral( "clusteratlas/role" ) ).toString() ).value_or( RoleFilter() ) : RoleFilter();
}

//! The language the layers of the project's atlas are in.
QString shownLanguage( const QgsProject &project )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  return group ? group->customProperty( QStringLiteral( "clusteratlas/language" ) ).toString() : QString();
}
} // namespace

QString atlasFile( const QgsProject &project )
{
  const QgsVectorLayer *layer = atlasLayer( project, QStringLiteral( "prefectures" ) );
  return layer ? QgsProviderRegistry::instance()->decodeUri( layer->providerType(), layer->source() ).value( QStringLiteral( "path" ) ).toString() : QString();
}

void Controller::makeMenus()
{
  auto *menu = new QMenu( tr( "Language of the content" ), mInterface->mainWindow() );
  menu->setObjectName( QStringLiteral( "ClusterAtlasLanguageMenu" ) );
  auto *group = new QActionGroup( menu );
  const std::initializer_list<std::pair<QString, QString>> languages = { { QString(), tr( "As in the Options" ) }, { QStringLiteral( "ja" ), QStringLiteral( "日本語" ) }, { QStringLiteral( "en" ), QStringLiteral( "English" ) } };
  for ( const auto &[language, text] : languages )
  {
    QAction *action = menu->addAction( text );
    action->setObjectName( QStringLiteral( "mActionClusterAtlasLanguage_" ) + language );
    action->setCheckable( true );
    action->setData( language );
    group->addAction( action );
    connect( action, &QAction::triggered, this, [this, chosen = language] { chooseLanguage( chosen ); } );
  }
  connect( menu, &QMenu::aboutToShow, group, [group] {
    const QString chosen = ProjectChoices::of( *QgsProject::instance() ).language;
    for ( QAction *action : group->actions() )
      action->setChecked( action->data().toString() == chosen );
  } );
  mLanguageMenu = menu;
  QAction *undo = mUndo->stack().createUndoAction( this, tr( "Undo in the atlas:" ) );
  undo->setObjectName( QStringLiteral( "mActionClusterAtlasUndo" ) );
  QAction *redo = mUndo->stack().createRedoAction( this, tr( "Redo in the atlas:" ) );
  redo->setObjectName( QStringLiteral( "mActionClusterAtlasRedo" ) );
  mInterface->addPluginToVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), menu->menuAction() );
  for ( QAction *action : { undo, redo } )
  {
    mInterface->addPluginToVectorMenu( QStringLiteral( CLUSTERATLAS_TITLE ), action );
    mActions.emplace_back( action );
  }
}

void Controller::onProjectRead()
{
  const QgsProject &project = *QgsProject::instance();
  mLanguage = EffectiveChoices::language( project, QgsApplication::locale() );
  const QString file = atlasFile( project );
  if ( file.isEmpty() )
  {
    mDataset.reset();
    mPanel->clearDataset();
    mDesktop->setAtlas( nullptr, JoinResult(), QString() );
    return;
  }
  Result<Dataset> dataset = readDataset( file );
  if ( !dataset )
  {
    tell( *mInterface->messageBar(), { errorText( dataset.error() ), {}, Qgis::MessageLevel::Warning } );
    return;
  }
  // What the project was saved in stays until the user asks for another language.
  if ( const QString shown = shownLanguage( project ); !shown.isEmpty() )
    mLanguage = shown;
  const auto shared = std::make_shared<const Dataset>( *std::move( dataset ) );
  const QScopedValueRollback<bool> restoring( mRestoring, true );
  showAtlas( shared, joinMemberships( *datasetOfReading( project, shared ), shownReading( project ), drawnPrefectures( project ) ) );
  mPanel->setState( ProjectChoices::of( project ).panel );
  MapOptions options = mMapPage->options();
  options.reading = shownReading( project );
  mMapPage->setOptions( options );
}

void Controller::onProjectCleared()
{
  delete mPrint;
  const QScopedValueRollback<bool> restoring( mRestoring, true );
  mUndo->clear();
  mDataset.reset();
  mEditing->setDataset( nullptr );
  mPanel->clearDataset();
  mPanel->setState( QJsonObject() );
  mDesktop->setAtlas( nullptr, JoinResult(), QString() );
  mLanguage = EffectiveChoices::language( *QgsProject::instance(), QgsApplication::locale() );
}

void Controller::keepPanelState()
{
  QgsProject &project = *QgsProject::instance();
  if ( mRestoring || !mDataset )
    return;
  ProjectChoices choices = ProjectChoices::of( project );
  choices.panel = mPanel->state();
  choices.keepIn( project );
}

void Controller::chooseLanguage( const QString &language )
{
  QgsProject &project = *QgsProject::instance();
  ProjectChoices choices = ProjectChoices::of( project );
  choices.language = language;
  choices.keepIn( project );
  onChoicesChanged();
}

void Controller::onChoicesChanged()
{
  QgsProject &project = *QgsProject::instance();
  mLanguage = EffectiveChoices::language( project, QgsApplication::locale() );
  const QString file = atlasFile( project );
  if ( file.isEmpty() || !mDataset )
    return;
  if ( const QString role = ProjectChoices::of( project ).role; !role.isEmpty() && role != roleOf( project ).id() )
  {
    build( projectSources() );
    return;
  }
  if ( shownLanguage( project ) == mLanguage )
    return;
  switchLanguage( project, file, mLanguage, *mUndo );
  const QScopedValueRollback<bool> restoring( mRestoring, true );
  showAtlas( mDataset, mJoin );
  mInterface->mapCanvas()->refresh();
}

void Controller::showLedger()
{
  if ( QgsVectorLayer *ledger = atlasLayer( *QgsProject::instance(), QStringLiteral( "ledger" ) ) )
    mInterface->showAttributeTable( ledger );
}

} // namespace clusteratlas
