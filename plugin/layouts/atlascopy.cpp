// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlascopy.h"

#include "layers/atlaslanguage.h"
#include "layers/atlasproject.h"
#include "layers/atlasthemes.h"
#include "markgenerated.h"

#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
//! Only within a program: paths stay as they are.
QgsReadWriteContext absoluteContext()
{
  return QgsReadWriteContext();
}

void copyLayers( const QgsProject &project, QgsProject &copy )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
  {
    if ( !qobject_cast<QgsVectorLayer *>( layer ) || layer->customProperty( atlasTableProperty() ).toString().isEmpty() )
      continue;
    QDomDocument document;
    QDomElement element = document.createElement( QStringLiteral( "maplayer" ) );
    document.appendChild( element );
    QgsReadWriteContext context = absoluteContext();
    layer->writeLayerXml( element, document, context );
    auto twin = std::make_unique<QgsVectorLayer>();
    if ( twin->readLayerXml( element, context ) )
      copy.addMapLayer( twin.release(), false );
  }
}

//! Not cloned: a clone refers to the layers it was cloned from.
void copyGroup( const QgsLayerTreeGroup &group, QgsProject &copy )
{
  QDomDocument document;
  QDomElement root = document.createElement( QStringLiteral( "root" ) );
  const_cast<QgsLayerTreeGroup &>( group ).writeXml( root, absoluteContext() );
  QDomElement element = root.firstChildElement();
  QgsLayerTreeGroup *twin = QgsLayerTreeGroup::readXml( element, absoluteContext() );
  twin->resolveReferences( &copy );
  copy.layerTreeRoot()->addChildNode( twin );
}

void copyThemes( const QgsProject &project, QgsProject &copy )
{
  QDomDocument document;
  document.appendChild( document.createElement( QStringLiteral( "qgis" ) ) );
  const_cast<QgsProject &>( project ).mapThemeCollection()->writeXml( document );
  copy.mapThemeCollection()->readXml( document );
  // Themes of the user's own layers.
  for ( const QString &name : copy.mapThemeCollection()->mapThemes() )
    if ( copy.mapThemeCollection()->mapThemeState( name ).layerRecords().isEmpty() )
      copy.mapThemeCollection()->removeMapTheme( name );
}
} // namespace

std::unique_ptr<QgsProject> atlasCopy( const QgsProject &project, const Dataset &dataset, const QString &language )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return nullptr;
  auto copy = std::make_unique<QgsProject>();
  copy->setCrs( project.crs() );
  copy->setEllipsoid( project.ellipsoid() );
  copy->setTransformContext( project.transformContext() );
  copy->setBackgroundColor( project.backgroundColor() );
  copy->setTitle( project.title() );
  copyLayers( project, *copy );
  copyGroup( *group, *copy );
  copyThemes( project, *copy );
  setAtlasLanguage( *copy, dataset, language );
  return copy;
}

void freezeThemes( QgsPrintLayout &layout )
{
  const QgsMapThemeCollection &themes = *layout.project()->mapThemeCollection();
  QList<QgsLayoutItemMap *> maps;
  layout.layoutItems( maps );
  for ( QgsLayoutItemMap *map : maps )
  {
    const QString theme = map->followVisibilityPresetName();
    if ( !map->followVisibilityPreset() || !themes.hasMapTheme( theme ) )
      continue;
    map->setFollowVisibilityPreset( false );
    map->setLayers( const_cast<QgsMapThemeCollection &>( themes ).mapThemeVisibleLayers( theme ) );
    map->setKeepLayerSet( true );
    map->setLayerStyleOverrides( const_cast<QgsMapThemeCollection &>( themes ).mapThemeStyleOverrides( theme ) );
    map->setKeepLayerStyles( true );
  }
  QList<QgsLayoutItemLegend *> legends;
  layout.layoutItems( legends );
  for ( QgsLayoutItemLegend *legend : legends )
    for ( QgsLayerTreeLayer *node : legend->model()->rootGroup()->findLayers() )
      if ( node->customProperty( QStringLiteral( "legend/title-label" ) ).toString().isEmpty() )
        node->setCustomProperty( QStringLiteral( "legend/title-label" ), node->name() );
  markGenerated( layout );
}

} // namespace clusteratlas
