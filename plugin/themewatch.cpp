// SPDX-License-Identifier: GPL-2.0-or-later
#include "themewatch.h"

#include "layers/atlasproject.h"
#include "layers/atlasthemes.h"

#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

ThemeWatch::ThemeWatch( QgsProject &project, QObject *parent )
  : QObject( parent )
  , mProject( project )
{
  mPause.setSingleShot( true );
  mPause.setInterval( 0 );
  connect( project.layerTreeRoot(), &QgsLayerTreeNode::visibilityChanged, &mPause, QOverload<>::of( &QTimer::start ) );
  connect( &mPause, &QTimer::timeout, this, [this] {
    if ( const QString id = shownTheme( mProject ); !id.isEmpty() )
      emit themeShown( id );
  } );
}

void ThemeWatch::watchLayers()
{
  for ( QgsMapLayer *layer : mProject.mapLayers() )
    if ( layer->customProperty( atlasTableProperty() ).isValid() )
      connect( layer->styleManager(), &QgsMapLayerStyleManager::currentStyleChanged, &mPause, QOverload<>::of( &QTimer::start ), Qt::UniqueConnection );
}

} // namespace clusteratlas
