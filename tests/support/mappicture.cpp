// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/mappicture.h"

#include <QDir>
#include <qgsexpressioncontextutils.h>
#include <qgslayertree.h>
#include <qgsmaprenderersequentialjob.h>
#include <qgsproject.h>

namespace clusteratlas::test
{

QList<QgsMapLayer *> shownLayers( const QgsProject &project )
{
  QList<QgsMapLayer *> layers;
  for ( QgsMapLayer *layer : project.layerTreeRoot()->layerOrder() )
    if ( const QgsLayerTreeLayer *node = project.layerTreeRoot()->findLayer( layer->id() ); node && node->isVisible() && layer->isSpatial() )
      layers << layer;
  return layers;
}

QgsMapSettings mapOf( const QgsProject &project, const QList<QgsMapLayer *> &layers, const QgsRectangle &extent, const QSize &size )
{
  QgsMapSettings map;
  map.setOutputSize( size );
  map.setOutputDpi( 96 );
  map.setDestinationCrs( project.crs() );
  map.setTransformContext( project.transformContext() );
  map.setBackgroundColor( project.backgroundColor() );
  map.setLayers( layers );
  map.setExtent( extent );
  map.setFlag( Qgis::MapSettingsFlag::Antialiasing, true );
  QgsExpressionContext context;
  context << QgsExpressionContextUtils::globalScope() << QgsExpressionContextUtils::projectScope( &project ) << QgsExpressionContextUtils::mapSettingsScope( map );
  map.setExpressionContext( context );
  return map;
}

MapPicture drawn( const QgsMapSettings &map )
{
  QgsMapRendererSequentialJob job( map );
  job.start();
  job.waitForFinished();
  return { job.renderedImage(), std::unique_ptr<QgsLabelingResults>( job.takeLabelingResults() ) };
}

void keepPicture( const QString &name, const QImage &image )
{
  const QString folder = qEnvironmentVariable( "CLUSTERATLAS_PICTURES" );
  if ( folder.isEmpty() )
    return;
  QDir().mkpath( folder );
  image.save( QDir( folder ).filePath( name + QStringLiteral( ".png" ) ) );
}

} // namespace clusteratlas::test
