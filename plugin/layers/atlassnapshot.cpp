// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlassnapshot.h"

#include "atlasforms.h"
#include "atlasproject.h"

#include <algorithm>
#include <qgslayertree.h>
#include <qgslayoutmanager.h>
#include <qgsmaplayerstyle.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsrelationmanager.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
QString recipeOf( const QgsProject &project )
{
  return project.readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) );
}

bool isOfAtlas( const QgsMapLayer *layer )
{
  return layer && layer->customProperty( atlasTableProperty() ).isValid();
}

QList<QgsMapLayer *> atlasLayers( const QgsProject &project )
{
  QList<QgsMapLayer *> layers;
  for ( QgsMapLayer *layer : project.mapLayers() )
    if ( isOfAtlas( layer ) )
      layers << layer;
  return layers;
}

QList<QgsLayerTreeGroup *> atlasGroups( const QgsProject &project )
{
  QList<QgsLayerTreeGroup *> groups;
  for ( QgsLayerTreeNode *node : project.layerTreeRoot()->children() )
    if ( QgsLayerTree::isGroup( node ) && node->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      groups << QgsLayerTree::toGroup( node );
  return groups;
}

bool isOfAtlas( const QgsRelation &relation )
{
  return isOfAtlas( relation.referencingLayer() ) || isOfAtlas( relation.referencedLayer() );
}

QList<QgsPrintLayout *> atlasPages( const QgsProject &project )
{
  QList<QgsPrintLayout *> pages;
  for ( QgsMasterLayoutInterface *layout : project.layoutManager()->layouts() )
    if ( auto *page = dynamic_cast<QgsPrintLayout *>( layout ); page && page->customProperty( QStringLiteral( "clusteratlas/layout" ) ).toBool() )
      pages << page;
  return pages;
}

//! Whether all that \a theme shows is the atlas's, or gone.
bool isOfAtlas( const QgsMapThemeCollection::MapThemeRecord &theme )
{
  const QList<QgsMapThemeCollection::MapThemeLayerRecord> records = theme.layerRecords();
  return std::all_of( records.cbegin(), records.cend(), []( const auto &record ) { return !record.layer() || isOfAtlas( record.layer() ); } );
}

void restoreStyles( QgsMapLayer &layer, const std::map<QString, QString> &styles, const QString &current )
{
  QgsMapLayerStyleManager &manager = *layer.styleManager();
  for ( const QString &name : manager.styles() )
    if ( styles.find( name ) == styles.end() && name != manager.currentStyle() )
      manager.removeStyle( name );
  for ( const auto &[name, xml] : styles )
  {
    if ( manager.styles().contains( name ) && manager.style( name ).xmlData() == xml )
      continue;
    if ( name == manager.currentStyle() )
    {
      QgsMapLayerStyle( xml ).writeToLayer( &layer );
      continue;
    }
    manager.removeStyle( name );
    manager.addStyle( name, QgsMapLayerStyle( xml ) );
  }
  const QString shown = manager.currentStyle();
  manager.setCurrentStyle( current );
  if ( shown != current && styles.find( shown ) == styles.end() )
    manager.removeStyle( shown );
  layer.triggerRepaint();
}
} // namespace

AtlasSnapshot::AtlasSnapshot( QgsProject &project )
  : mProject( project )
  , mRecipe( recipeOf( project ) )
{
  for ( QgsMapLayer *layer : atlasLayers( project ) )
  {
    Layer kept { layer, layer->name(), {}, layer->styleManager()->currentStyle() };
    for ( const QString &name : layer->styleManager()->styles() )
      kept.styles.emplace( name, layer->styleManager()->style( name ).xmlData() );
    mLayers.push_back( std::move( kept ) );
  }
  for ( const QgsLayerTreeGroup *group : atlasGroups( project ) )
    mGroups.emplace_back( project.layerTreeRoot()->children().indexOf( const_cast<QgsLayerTreeGroup *>( group ) ), group->clone() );
  for ( const QgsRelation &relation : project.relationManager()->relations() )
    if ( isOfAtlas( relation ) )
      mRelations << relation;
  for ( const QString &name : project.mapThemeCollection()->mapThemes() )
    mThemes.emplace( name, project.mapThemeCollection()->mapThemeState( name ) );
  for ( const QgsPrintLayout *page : atlasPages( project ) )
  {
    QDomDocument document;
    document.appendChild( page->writeLayoutXml( document, QgsReadWriteContext() ) );
    mPages.push_back( document );
  }
}

AtlasSnapshot::~AtlasSnapshot() = default;

void AtlasSnapshot::restore( LayerPark &park ) const
{
  restoreLayers( park );
  restoreGroups();
  restoreRelations();
  findRelationsOfForms( mProject );
  restoreThemes();
  restorePages();
  if ( mRecipe.isEmpty() )
    mProject.removeEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) );
  else
    mProject.writeEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ), mRecipe );
  mProject.setDirty( true );
}

void AtlasSnapshot::restoreLayers( LayerPark &park ) const
{
  for ( QgsMapLayer *layer : atlasLayers( mProject ) )
    if ( std::none_of( mLayers.cbegin(), mLayers.cend(), [layer]( const Layer &kept ) { return kept.layer == layer; } ) )
      park.emplace_back( mProject.takeMapLayer( layer ) );
  for ( const Layer &kept : mLayers )
  {
    if ( !kept.layer )
      continue;
    const auto parked = std::find_if( park.begin(), park.end(), [&kept]( const auto &candidate ) { return candidate.get() == kept.layer; } );
    if ( parked != park.end() )
    {
      mProject.addMapLayer( parked->release(), false );
      park.erase( parked );
    }
    kept.layer->setName( kept.name );
    restoreStyles( *kept.layer, kept.styles, kept.currentStyle );
  }
}

void AtlasSnapshot::restoreGroups() const
{
  QgsLayerTree &root = *mProject.layerTreeRoot();
  for ( QgsLayerTreeGroup *group : atlasGroups( mProject ) )
    root.removeChildNode( group );
  for ( const auto &[place, group] : mGroups )
  {
    QgsLayerTreeGroup *copy = group->clone();
    copy->resolveReferences( &mProject );
    root.insertChildNode( qMin( place, root.children().size() ), copy );
  }
}

void AtlasSnapshot::restoreRelations() const
{
  QgsRelationManager &manager = *mProject.relationManager();
  for ( const QgsRelation &relation : manager.relations() )
    if ( isOfAtlas( relation ) )
      manager.removeRelation( relation.id() );
  for ( QgsRelation relation : mRelations )
  {
    relation.updateRelationStatus();
    if ( relation.isValid() )
      manager.addRelation( relation );
  }
}

void AtlasSnapshot::restoreThemes() const
{
  QgsMapThemeCollection &themes = *mProject.mapThemeCollection();
  for ( const QString &name : themes.mapThemes() )
    if ( mThemes.find( name ) == mThemes.end() && isOfAtlas( themes.mapThemeState( name ) ) )
      themes.removeMapTheme( name );
  for ( const auto &[name, theme] : mThemes )
    if ( isOfAtlas( theme ) )
      themes.insert( name, theme );
}

void AtlasSnapshot::restorePages() const
{
  QgsLayoutManager &manager = *mProject.layoutManager();
  for ( QgsPrintLayout *page : atlasPages( mProject ) )
    manager.removeLayout( page );
  for ( const QDomDocument &document : mPages )
  {
    auto page = std::make_unique<QgsPrintLayout>( &mProject );
    if ( page->readLayoutXml( document.documentElement(), document, QgsReadWriteContext() ) )
      manager.addLayout( page.release() );
  }
}

void parkAtlas( QgsProject &project, LayerPark &park )
{
  // Named in the language of the atlas that goes.
  QgsMapThemeCollection &themes = *project.mapThemeCollection();
  for ( const QString &name : themes.mapThemes() )
    if ( const QgsMapThemeCollection::MapThemeRecord theme = themes.mapThemeState( name ); !theme.layerRecords().isEmpty() && isOfAtlas( theme ) )
      themes.removeMapTheme( name );
  for ( QgsMapLayer *layer : atlasLayers( project ) )
    park.emplace_back( project.takeMapLayer( layer ) );
  for ( QgsLayerTreeGroup *group : atlasGroups( project ) )
    project.layerTreeRoot()->removeChildNode( group );
}

} // namespace clusteratlas
