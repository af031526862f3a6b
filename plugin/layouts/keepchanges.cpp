// SPDX-License-Identifier: GPL-2.0-or-later
#include "keepchanges.h"

#include "layoutparts.h"

#include <QSet>
#include <qgslayoutitemregistry.h>

namespace clusteratlas
{

namespace
{
//! The custom properties of the layout itself.
QDomElement propertiesOf( const QDomElement &layout )
{
  return layout.firstChildElement( QStringLiteral( "customproperties" ) );
}

QDomElement propertyOf( const QDomElement &layout, const QString &name )
{
  const QDomNodeList options = propertiesOf( layout ).elementsByTagName( QStringLiteral( "Option" ) );
  for ( int index = 0; index < options.count(); ++index )
    if ( const QDomElement option = options.at( index ).toElement(); option.attribute( QStringLiteral( "name" ) ) == name )
      return option;
  return QDomElement();
}

GeneratedState stateOf( const QDomDocument &document )
{
  return GeneratedState::fromJson( propertyOf( document.documentElement(), generatedProperty() ).attribute( QStringLiteral( "value" ) ) );
}

//! The names of the parts of \a element that differ from the \a generated ones.
QStringList changedParts( const QDomElement &element, const ElementParts &generated )
{
  QStringList changed;
  const ElementParts now = partsOf( element );
  for ( const auto &[name, value] : now )
    if ( const auto before = generated.find( name ); before == generated.end() || before->second != value )
      changed << name;
  for ( const auto &[name, value] : generated )
    if ( now.find( name ) == now.end() )
      changed << name;
  return changed;
}

bool isPage( const QDomElement &element )
{
  return element.tagName() == QLatin1String( "LayoutItem" ) && element.attribute( QStringLiteral( "type" ) ).toInt() == QgsLayoutItemRegistry::LayoutPage;
}

bool isItem( const QDomElement &element )
{
  return element.tagName() == QLatin1String( "LayoutItem" ) || element.tagName() == QLatin1String( "LayoutMultiFrame" );
}

QStringList textsOf( const QDomElement &list )
{
  QStringList texts;
  for ( QDomElement option = list.firstChildElement(); !option.isNull(); option = option.nextSiblingElement() )
    texts << option.attribute( QStringLiteral( "value" ) );
  return texts;
}

//! Variables of the layout that the user added.
void keepVariables( const LayoutXml &present, const QDomElement &fresh )
{
  const QDomElement names = propertyOf( present.root(), QStringLiteral( "variableNames" ) ), values = propertyOf( present.root(), QStringLiteral( "variableValues" ) );
  QDomElement toNames = propertyOf( fresh, QStringLiteral( "variableNames" ) ), toValues = propertyOf( fresh, QStringLiteral( "variableValues" ) );
  QDomDocument document = fresh.ownerDocument();
  QDomElement properties = propertiesOf( fresh ).firstChildElement( QStringLiteral( "Option" ) );
  const QStringList known = textsOf( toNames );
  QDomElement name = names.firstChildElement(), value = values.firstChildElement();
  for ( ; !name.isNull() && !value.isNull(); name = name.nextSiblingElement(), value = value.nextSiblingElement() )
  {
    // Those of pages that are no more go.
    const QString variable = name.attribute( QStringLiteral( "value" ) );
    if ( known.contains( variable ) || variable.startsWith( QLatin1String( "page_" ) ) )
      continue;
    if ( toNames.isNull() )
    {
      toNames = properties.appendChild( document.importNode( names, false ) ).toElement();
      toValues = properties.appendChild( document.importNode( values, false ) ).toElement();
    }
    toNames.appendChild( document.importNode( name, true ) );
    toValues.appendChild( document.importNode( value, true ) );
  }
}

//! Grid and guides are never generated.
void keepGuides( const LayoutXml &present, QDomElement fresh )
{
  QDomDocument document = fresh.ownerDocument();
  const auto copy = [&document]( QDomElement to, const QDomElement &from, const char *tag ) {
    const QDomElement kept = from.firstChildElement( QString::fromLatin1( tag ) ), old = to.firstChildElement( QString::fromLatin1( tag ) );
    if ( !kept.isNull() && !old.isNull() )
      to.replaceChild( document.importNode( kept, true ), old );
  };
  copy( fresh, present.root(), "Snapper" );
  copy( fresh, present.root(), "Grid" );
  copy( fresh.firstChildElement( QStringLiteral( "PageCollection" ) ), present.root().firstChildElement( QStringLiteral( "PageCollection" ) ), "GuideCollection" );
}
} // namespace

QDomDocument keepChanges( const QDomDocument &present, const QDomDocument &fresh )
{
  const GeneratedState before = stateOf( present ), now = stateOf( fresh );
  if ( before.elements.empty() )
    return fresh;
  const LayoutXml old( present, before.layers );
  const LayoutXml merged( fresh, now.layers );
  for ( const auto &[key, element] : merged.elements() )
  {
    const auto generated = before.elements.find( key );
    if ( generated == before.elements.end() )
      continue;
    const auto kept = old.elements().find( key );
    if ( kept == old.elements().end() )
    {
      if ( isItem( element ) && !isPage( element ) )
        element.parentNode().removeChild( element );
      continue;
    }
    for ( const QString &part : changedParts( kept->second, generated->second ) )
      copyPart( element, kept->second, part );
  }
  QDomElement root = merged.root();
  for ( const QDomElement &added : old.others() )
    if ( !isPage( added ) )
      root.appendChild( root.ownerDocument().importNode( added, true ) );
  keepVariables( old, root );
  keepGuides( old, root );
  return merged.withIds( old, now.layers );
}

QStringList changedItems( const QDomDocument &present )
{
  const GeneratedState before = stateOf( present );
  QStringList changed;
  if ( before.elements.empty() )
    return changed;
  const LayoutXml xml( present, before.layers );
  for ( const auto &[key, parts] : before.elements )
  {
    const auto element = xml.elements().find( key );
    if ( element == xml.elements().end() || !changedParts( element->second, parts ).isEmpty() )
      changed << key;
  }
  for ( const QDomElement &added : xml.others() )
    changed << added.attribute( QStringLiteral( "id" ) );
  return changed;
}

} // namespace clusteratlas
