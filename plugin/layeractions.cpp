// SPDX-License-Identifier: GPL-2.0-or-later
#include "layeractions.h"

#include "desktop/compat.h"
#include "layers/atlasproject.h"

#include <QAction>
#include <qgisinterface.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

LayerActions::LayerActions( QgisInterface &interface, QObject *parent )
  : QObject( parent )
  , mInterface( interface )
{
  add( tr( "Zoom to the Clusters of the Selection" ), QStringLiteral( "mActionClusterAtlasZoom" ), &LayerActions::zoomRequested );
  add( tr( "Open the Cluster Panel" ), QStringLiteral( "mActionClusterAtlasOpenPanel" ), &LayerActions::panelRequested );
  add( tr( "Refresh the Atlas" ), QStringLiteral( "mActionClusterAtlasRefresh" ), &LayerActions::refreshRequested );
  add( tr( "Show the Ledger…" ), QStringLiteral( "mActionClusterAtlasLedger" ), &LayerActions::ledgerRequested );
}

LayerActions::~LayerActions()
{
  for ( QAction *action : mActions )
    mInterface.removeCustomActionForLayerType( action );
}

void LayerActions::add( const QString &text, const QString &name, void ( LayerActions::*signal )() )
{
  auto *action = new QAction( text, this );
  action->setObjectName( name );
  connect( action, &QAction::triggered, this, signal );
  mInterface.addCustomActionForLayerType( action, QStringLiteral( "Cluster Atlas" ), compat::VECTOR_LAYER, false );
  mActions.push_back( action );
}

void LayerActions::watchLayers( const QgsProject &project )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).isValid() )
      for ( QAction *action : mActions )
        mInterface.addCustomActionForLayer( action, layer );
}

} // namespace clusteratlas
