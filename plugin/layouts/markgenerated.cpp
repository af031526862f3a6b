// SPDX-License-Identifier: GPL-2.0-or-later
#include "markgenerated.h"

#include "layers/atlasproject.h"
#include "layoutparts.h"

#include <qgslayoutitem.h>
#include <qgslayoutitemregistry.h>
#include <qgslayoutmultiframe.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
std::map<QString, QString> atlasLayerIds( const QgsProject &project )
{
  std::map<QString, QString> ids;
  for ( const QgsMapLayer *layer : project.mapLayers() )
    if ( const QString table = layer->customProperty( atlasTableProperty() ).toString(); !table.isEmpty() )
      if ( const QgsVectorLayer *known = atlasLayer( project, table ) )
        ids.emplace( table, known->id() );
  return ids;
}

void keyItems( QgsPrintLayout &layout )
{
  QList<QgsLayoutItem *> items;
  layout.layoutItems( items );
  std::sort( items.begin(), items.end(), []( const QgsLayoutItem *a, const QgsLayoutItem *b ) {
    return std::make_tuple( a->zValue(), a->scenePos().y(), a->scenePos().x() ) < std::make_tuple( b->zValue(), b->scenePos().y(), b->scenePos().x() );
  } );
  std::map<QString, int> numbers;
  const auto keyOf = [&numbers]( const QString &id ) { return QStringLiteral( "%1#%2" ).arg( id ).arg( ++numbers[id] ); };
  for ( QgsLayoutItem *item : items )
    item->setCustomProperty( itemKeyProperty(), keyOf( item->id().isEmpty() ? QStringLiteral( "type %1" ).arg( item->type() - QgsLayoutItemRegistry::LayoutItem ) : item->id() ) );
  for ( QgsLayoutMultiFrame *frames : layout.multiFrames() )
    frames->setCustomProperty( itemKeyProperty(), keyOf( QStringLiteral( "frames %1" ).arg( frames->type() - QgsLayoutItemRegistry::LayoutItem ) ) );
}

QList<QDomElement> legendsOf( const QDomDocument &layout )
{
  QList<QDomElement> legends;
  for ( QDomElement item = layout.documentElement().firstChildElement( QStringLiteral( "LayoutItem" ) ); !item.isNull(); item = item.nextSiblingElement( QStringLiteral( "LayoutItem" ) ) )
    if ( item.attribute( QStringLiteral( "type" ) ).toInt() == QgsLayoutItemRegistry::LayoutLegend )
      legends << item;
  return legends;
}

/**
 * The document of \a layout after it was read once, which turns some digits of extents and sizes of groups. Its legends are not read: each first makes entries
 * for all layers of the project, and nothing of them is turned.
 */
QDomDocument documentReadOnce( const QgsPrintLayout &layout )
{
  const QDomDocument written = layoutDocument( layout );
  const QDomDocument plain = written.cloneNode().toDocument();
  for ( const QDomElement &legend : legendsOf( plain ) )
    plain.documentElement().removeChild( legend );
  QgsPrintLayout read( layout.project() );
  read.readLayoutXml( plain.documentElement(), plain, QgsReadWriteContext() );
  QDomDocument again = layoutDocument( read );
  for ( const QDomElement &legend : legendsOf( written ) )
    again.documentElement().appendChild( again.importNode( legend, true ) );
  return again;
}
} // namespace

void markGenerated( QgsPrintLayout &layout )
{
  keyItems( layout );
  GeneratedState state { atlasLayerIds( *layout.project() ), {} };
  const LayoutXml xml( documentReadOnce( layout ), state.layers );
  for ( const auto &[key, element] : xml.elements() )
    state.elements.emplace( key, partsOf( element ) );
  layout.setCustomProperty( generatedProperty(), state.toJson() );
}

} // namespace clusteratlas
