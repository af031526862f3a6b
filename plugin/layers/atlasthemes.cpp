// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasthemes.h"

#include "atlasproject.h"
#include "bivariatesquare.h"
#include "core/mapoptions.h"
#include "wording/atlaswording.h"

#include <qgsannotationlayer.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
RoleFilter readingOf( const QgsProject &project, const char *property )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  return group ? RoleFilter::fromId( group->customProperty( QString::fromLatin1( property ) ).toString() ).value_or( RoleFilter() ) : RoleFilter();
}
} // namespace

QgsLayerTreeGroup *atlasGroup( const QgsProject &project )
{
  for ( QgsLayerTreeGroup *group : project.layerTreeRoot()->findGroups() )
    if ( group->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      return group;
  return nullptr;
}

RoleFilter shownReading( const QgsProject &project )
{
  return readingOf( project, "clusteratlas/role" );
}

RoleFilter builtReading( const QgsProject &project )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  // Atlases of earlier versions tell only what they show.
  const bool isTold = group && !group->customProperty( QStringLiteral( "clusteratlas/builtRole" ) ).toString().isEmpty();
  return isTold ? readingOf( project, "clusteratlas/builtRole" ) : shownReading( project );
}

std::map<QString, QString> themeStyles( const QString &id, bool isBuilt )
{
  const auto text = []( const char *word ) { return QString::fromLatin1( word ); };
  std::map<QString, QString> styles { { text( "prefectures" ), text( "plain" ) } };
  if ( id == QLatin1String( "programme" ) )
    styles.emplace( text( "memberships" ), text( "programme" ) );
  else if ( id == QLatin1String( "institutions" ) )
    styles.insert( { { text( "institutions" ), text( "sites" ) }, { text( "links" ), text( "links" ) } } );
  else
    styles[text( "prefectures" )] = id;
  styles.emplace( text( "cluster_regions" ), text( "outline" ) );
  if ( id == QLatin1String( "programme" ) && isBuilt )
    styles.emplace( text( "cluster_municipalities" ), text( "municipalities" ) );
  return styles;
}

QStringList coloredTables( const QString &id )
{
  if ( id == QLatin1String( "programme" ) )
    return { QStringLiteral( "memberships" ) };
  if ( id == QLatin1String( "institutions" ) )
    return { QStringLiteral( "institutions" ), QStringLiteral( "links" ) };
  return { QStringLiteral( "prefectures" ) };
}

QString shownTheme( const QgsProject &project )
{
  const bool isBuilt = shownReading( project ).id() == builtReading( project ).id();
  const auto isShown = [&]( const QString &id ) {
    const std::map<QString, QString> styles = themeStyles( id, isBuilt );
    for ( const char *table : { "institutions", "links", "cluster_regions", "memberships", "prefectures" } )
    {
      const QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
      const QgsLayerTreeLayer *node = layer && layer->isSpatial() ? project.layerTreeRoot()->findLayer( layer->id() ) : nullptr;
      if ( !node )
        continue;
      const auto style = styles.find( QString::fromLatin1( table ) );
      if ( node->itemVisibilityChecked() != ( style != styles.end() ) || ( style != styles.end() && layer->styleManager()->currentStyle() != style->second ) )
        return false;
    }
    return atlasLayer( project, QStringLiteral( "prefectures" ) ) != nullptr;
  };
  const QStringList ids = mapThemeIds();
  const auto found = std::find_if( ids.begin(), ids.end(), isShown );
  return found == ids.end() ? QString() : *found;
}

void addAtlasThemes( QgsProject &project, const QString &language )
{
  const bool isBuilt = shownReading( project ).id() == builtReading( project ).id();
  for ( const QString &id : mapThemeIds() )
  {
    QgsMapThemeCollection::MapThemeRecord theme;
    bool isComplete = true;
    for ( const auto &[table, style] : themeStyles( id, isBuilt ) )
    {
      QgsVectorLayer *layer = atlasLayer( project, table );
      if ( !layer || !layer->isSpatial() )
        continue;
      isComplete = isComplete && layer->styleManager()->styles().contains( style );
      QgsMapThemeCollection::MapThemeLayerRecord record( layer );
      record.isVisible = true;
      record.usingCurrentStyle = true;
      record.currentStyle = style;
      record.expandedLayerNode = true;
      theme.addLayerRecord( record );
    }
    if ( QgsAnnotationLayer *square = bivariateSquare( project ); square && id == QLatin1String( "bivariate" ) )
    {
      QgsMapThemeCollection::MapThemeLayerRecord record( square );
      record.isVisible = true;
      theme.addLayerRecord( record );
    }
    theme.setHasCheckedStateInfo( false );
    if ( isComplete )
      project.mapThemeCollection()->insert( atlaswording::theme( id ).in( language ), theme );
  }
}

} // namespace clusteratlas
