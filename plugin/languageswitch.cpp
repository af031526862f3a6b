// SPDX-License-Identifier: GPL-2.0-or-later
#include "languageswitch.h"

#include "atlas/openatlas.h"
#include "desktop/atlassettings.h"
#include "desktop/atlasundo.h"
#include "layers/atlasforms.h"
#include "layers/atlaslabels.h"
#include "layers/atlaslanguage.h"
#include "layers/atlasproject.h"
#include "layouts/atlaslayouts.h"

#include <QCoreApplication>
#include <functional>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace clusteratlas
{

namespace
{
class SwitchText
{
    Q_DECLARE_TR_FUNCTIONS( SwitchText )

  public:
    static QString undo() { return tr( "Switch the language of the atlas" ); }
};

//! Does \a change on every style of every layer of the atlas; each has its own labels.
void onEveryStyle( const QgsProject &project, const std::function<void( QgsVectorLayer &layer, const QString &table )> &change )
{
  for ( QgsMapLayer *layer : project.mapLayers() )
  {
    auto *vector = qobject_cast<QgsVectorLayer *>( layer );
    const QString table = layer->customProperty( atlasTableProperty() ).toString();
    if ( !vector || table.isEmpty() )
      continue;
    QgsMapLayerStyleManager &styles = *layer->styleManager();
    const QString shown = styles.currentStyle();
    for ( const QString &style : styles.styles() )
    {
      styles.setCurrentStyle( style );
      change( *vector, table );
    }
    styles.setCurrentStyle( shown );
  }
}
} // namespace

void applyLabelLanguage( const QgsProject &project )
{
  const QString language = AtlasSettings::load().labels;
  if ( language.isEmpty() )
    return;
  onEveryStyle( project, [&language]( QgsVectorLayer &layer, const QString &table ) {
    if ( layer.labelsEnabled() )
      if ( std::unique_ptr<QgsAbstractVectorLayerLabeling> labeling = atlasLabeling( table, language ) )
        layer.setLabeling( labeling.release() );
  } );
}

void switchLanguage( QgsProject &project, const QString &geopackage, const QString &language, AtlasUndo &undo )
{
  const Result<OpenedAtlas> opened = openAtlas( geopackage );
  if ( !opened )
    return;
  undo.restyle( SwitchText::undo(), [&] {
    setAtlasLanguage( project, *opened->dataset, language );
    setAtlasForms( project, language );
    applyLabelLanguage( project );
    addAtlasLayouts( project, *opened->dataset, opened->ledger, language );
  } );
}

} // namespace clusteratlas
