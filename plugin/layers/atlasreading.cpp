// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasreading.h"

#include "atlasfilter.h"
#include "atlasproject.h"
#include "atlasrenderers.h"
#include "atlasthemes.h"
#include "core/seatmemberships.h"
#include "legendcounts.h"
#include "programmerenderer.h"

#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
//! The classes of numbers of clusters are those that occur; every other class is counted anew.
void countAnew( QgsProject &project, QgsVectorLayer &layer, const QString &table, const Dataset &dataset, const QString &language )
{
  QgsMapLayerStyleManager &styles = *layer.styleManager();
  const QString current = styles.currentStyle();
  for ( const QString &style : styles.styles() )
  {
    styles.setCurrentStyle( style );
    if ( style == QLatin1String( "count" ) )
      layer.setRenderer( atlasRenderer( { table, style }, layer, dataset, language ).release() );
    else
      recountClasses( project, layer );
  }
  styles.setCurrentStyle( current );
}
} // namespace

std::shared_ptr<const Dataset> datasetOfReading( const QgsProject &project, const std::shared_ptr<const Dataset> &dataset )
{
  if ( shownReading( project ).id() == builtReading( project ).id() )
    return dataset;
  return std::make_shared<const Dataset>( withSeatMemberships( *dataset ) );
}

void showReading( QgsProject &project, const Dataset &dataset, const RoleFilter &reading, const QString &language )
{
  QgsLayerTreeGroup *group = atlasGroup( project );
  // Files of earlier versions have no rows for other readings; they have no tile grid either.
  if ( !group || shownReading( project ).id() == reading.id() || !atlasLayer( project, QStringLiteral( "prefecture_tiles" ) ) )
    return;
  const bool wasFiltered = group->customProperty( QStringLiteral( "clusteratlas/isFiltered" ) ).toBool();
  const QStringList shown = group->customProperty( QStringLiteral( "clusteratlas/shown" ) ).toStringList();
  showOnly( project, {}, false );
  group->setCustomProperty( QStringLiteral( "clusteratlas/builtRole" ), builtReading( project ).id() );
  group->setCustomProperty( QStringLiteral( "clusteratlas/role" ), reading.id() );
  updateSubsets( project );
  for ( const char *name : { "memberships", "prefectures" } )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( name ) ) )
    {
      countAnew( project, *layer, QString::fromLatin1( name ), dataset, language );
      layer->triggerRepaint();
    }
  styleCopies( project );
  showOnly( project, shown, wasFiltered );
  showEntriesOfShownClusters( project );
}

} // namespace clusteratlas
