// SPDX-License-Identifier: GPL-2.0-or-later
#include "languageswitch.h"

#include "atlas/openatlas.h"
#include "desktop/atlasundo.h"
#include "layers/atlasforms.h"
#include "layers/atlasproject.h"
#include "layouts/atlaslayouts.h"

#if __has_include( "layers/atlaslanguage.h" )
#include "layers/atlaslanguage.h"
#define CLUSTERATLAS_LANGUAGE_IN_PLACE
#endif

#include <QCoreApplication>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

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

#ifdef CLUSTERATLAS_LANGUAGE_IN_PLACE
//! Every style of a layer has its own form.
void setForms( const QgsProject &project, const QString &language )
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
      setAtlasForm( *vector, table, language );
    }
    styles.setCurrentStyle( shown );
  }
}
#endif
} // namespace

void switchLanguage( QgsProject &project, const QString &geopackage, const Dataset &dataset, const QString &language, AtlasUndo &undo )
{
  const Result<OpenedAtlas> opened = openAtlas( geopackage );
  if ( !opened )
    return;
#ifdef CLUSTERATLAS_LANGUAGE_IN_PLACE
  undo.restyle( SwitchText::undo(), [&] {
    setAtlasLanguage( project, dataset, language );
    setForms( project, language );
#else
  undo.replace( SwitchText::undo(), [&] {
    addAtlas( project, geopackage, dataset, opened->ledger, language );
#endif
    addAtlasLayouts( project, dataset, opened->ledger, language );
  } );
}

} // namespace clusteratlas
