// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaslanguage.h"

#include "atlaslabels.h"
#include "atlasproject.h"
#include "atlasthemes.h"
#include "bivariatesquare.h"
#include "core/atlastables.h"
#include "core/indicatorcolumns.h"
#include "core/inerttext.h"
#include "core/mapoptions.h"
#include "legendcounts.h"
#include "programmerenderer.h"
#include "wording/atlaswording.h"

#include <qgslayertree.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutmanager.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsrelationmanager.h>
#include <qgsvectorlayer.h>

#include <map>

namespace clusteratlas
{

namespace
{
bool isOurs( const QString &text, const Bilingual &name )
{
  return text == name.in( QStringLiteral( "ja" ) ) || text == name.in( QStringLiteral( "en" ) );
}

std::vector<Bilingual> combinationsOfRoles()
{
  std::vector<Bilingual> names { atlaswording::namedBy( {}, true ), atlaswording::namedByNone() };
  for ( int set = 1; set < 8; ++set )
  {
    std::vector<Role> roles;
    for ( const Role role : { Role::Applicant, Role::Institution, Role::Area } )
      if ( set & 1 << static_cast<int>( role ) )
        roles.push_back( role );
    names.push_back( atlaswording::namedBy( roles, false ) );
  }
  return names;
}

//! What classes of the atlas are called, without their counts.
std::vector<Bilingual> classNames( const Dataset &dataset )
{
  std::vector<Bilingual> names { atlaswording::noCluster(), atlaswording::withCluster(), atlaswording::noData(), atlaswording::municipality(), atlaswording::coreInstitution(), atlaswording::otherInstitution(), atlaswording::theme( QStringLiteral( "cluster" ) ) };
  for ( const Programme &programme : dataset.programmes )
  {
    names.push_back( programme.shortName );
    names.push_back( atlaswording::link( programme.shortName, true ) );
    names.push_back( atlaswording::link( programme.shortName, false ) );
  }
  for ( const bool isCore : { false, true } )
    names.push_back( atlaswording::link( atlaswording::theme( QStringLiteral( "institutions" ) ), isCore ) );
  for ( const ResearchField &field : dataset.fields )
    names.push_back( field.name );
  for ( const Cluster &cluster : dataset.clusters )
    names.push_back( clusterEntry( cluster ) );
  for ( int count = 1; count <= static_cast<int>( dataset.clusters.size() ); ++count )
    names.push_back( atlaswording::clusterCount( count ) );
  for ( int first = 0; first < 3; ++first )
    for ( int second = 0; second < 3; ++second )
      names.push_back( atlaswording::bivariateClass( first, second ) );
  const std::vector<Bilingual> roles = combinationsOfRoles();
  names.insert( names.end(), roles.begin(), roles.end() );
  return names;
}

//! Labels of classes to those of one language; others stay as they are but for the shape of the brackets.
class ClassTranslation
{
  public:
    ClassTranslation( const Dataset &dataset, const QString &language )
      : mIsEnglish( language == QLatin1String( "en" ) )
    {
      for ( const Bilingual &name : classNames( dataset ) )
        for ( const char *from : { "ja", "en" } )
          mNames.emplace( legendText( name.in( QString::fromLatin1( from ) ) ), legendText( name.in( language ) ) );
    }

    QString operator()( const QString &label ) const
    {
      const QString name = labelWithoutCount( label );
      const QString count = label.mid( name.size() ).remove( QLatin1Char( ' ' ) );
      const auto found = mNames.find( name );
      const QString translated = found == mNames.end() ? name : found->second;
      return count.isEmpty() ? translated : translated + ( mIsEnglish ? QStringLiteral( " (%1)" ) : QStringLiteral( "（%1）" ) ).arg( count.mid( 1, count.size() - 2 ) );
    }

  private:
    bool mIsEnglish;
    std::map<QString, QString> mNames;
};

void translateAliases( QgsVectorLayer &layer, const FeatureTable &table, const QString &language )
{
  for ( const FieldSchema &column : table.columns )
  {
    const Bilingual title { aliasText( column.titleJa ), aliasText( column.titleEn ) };
    const int index = layer.fields().lookupField( column.name );
    if ( index >= 0 && isOurs( layer.fields().at( index ).alias(), title ) )
      layer.setFieldAlias( index, title.in( language ) );
  }
}

void translateLayer( QgsVectorLayer &layer, const FeatureTable &table, const ClassTranslation &classes, const QString &language )
{
  if ( isOurs( layer.name(), table.title ) )
    layer.setName( table.title.in( language ) );
  QgsMapLayerStyleManager &styles = *layer.styleManager();
  const QString current = styles.currentStyle();
  for ( const QString &style : styles.styles() )
  {
    styles.setCurrentStyle( style );
    translateAliases( layer, table, language );
    relabelClasses( layer, classes );
    const bool labels = layer.labelsEnabled();
    setLabelLanguage( layer, table.name, language );
    layer.setLabelsEnabled( labels );
  }
  styles.setCurrentStyle( current );
  emit layer.legendChanged();
  layer.triggerRepaint();
}

void translateThemes( QgsProject &project, const QString &language )
{
  QgsMapThemeCollection &themes = *project.mapThemeCollection();
  for ( const QString &id : mapThemeIds() )
  {
    const QString to = atlaswording::theme( id ).in( language );
    const QString from = atlaswording::theme( id ).in( language == QLatin1String( "en" ) ? QStringLiteral( "ja" ) : QStringLiteral( "en" ) );
    if ( !themes.hasMapTheme( from ) || themes.hasMapTheme( to ) )
      continue;
    themes.insert( to, themes.mapThemeState( from ) );
    for ( QgsPrintLayout *layout : project.layoutManager()->printLayouts() )
    {
      QList<QgsLayoutItemMap *> maps;
      layout->layoutItems( maps );
      for ( QgsLayoutItemMap *map : maps )
        if ( map->followVisibilityPresetName() == from )
          map->setFollowVisibilityPresetName( to );
    }
    themes.removeMapTheme( from );
  }
}

void translateGroups( QgsLayerTreeGroup &group, const QString &language )
{
  if ( isOurs( group.name(), atlaswording::group() ) )
    group.setName( atlaswording::group().in( language ) );
  for ( QgsLayerTreeGroup *part : group.findGroups() )
    for ( const Bilingual &name : { atlaswording::tables(), atlaswording::tileGrid(), atlaswording::insets() } )
      if ( isOurs( part->name(), name ) )
        part->setName( name.in( language ) );
  group.setCustomProperty( QStringLiteral( "clusteratlas/language" ), language );
}

void translateRelations( QgsProject &project )
{
  QList<QgsRelation> relations;
  for ( QgsRelation relation : project.relationManager()->relations() )
  {
    if ( relation.referencingLayer() && relation.referencingLayer()->customProperty( atlasTableProperty() ).isValid() )
      relation.setName( relation.referencingLayer()->name() );
    relations << relation;
  }
  project.relationManager()->setRelations( relations );
}
} // namespace

void setAtlasLanguage( QgsProject &project, const Dataset &dataset, const QString &language )
{
  QgsLayerTreeGroup *group = atlasGroup( project );
  if ( !group )
    return;
  const ClassTranslation classes( dataset, language );
  for ( const FeatureTable &table : atlasTables( dataset, {}, {}, {}, {}, {} ) )
    if ( QgsVectorLayer *layer = atlasLayer( project, table.name ) )
      translateLayer( *layer, table, classes, language );
  translateBivariateSquare( project, language );
  translateGroups( *group, language );
  translateRelations( project );
  translateThemes( project, language );
  if ( isOurs( project.title(), atlaswording::nationalTitle( dataset ) ) )
    project.setTitle( atlaswording::nationalTitle( dataset ).in( language ) );
}

} // namespace clusteratlas
