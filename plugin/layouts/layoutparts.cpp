// SPDX-License-Identifier: GPL-2.0-or-later
#include "layoutparts.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <qgslayoutitemregistry.h>
#include <qgsprintlayout.h>
#include <qgsreadwritecontext.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
const QString PLACE = QStringLiteral( "place" );

QString fingerprint( const QString &text )
{
  constexpr int BYTES = 5;
  return QString::fromLatin1( QCryptographicHash::hash( text.toUtf8(), QCryptographicHash::Sha256 ).left( BYTES ).toHex() );
}

QString layerMark( const QString &table )
{
  return QStringLiteral( "clusteratlas-layer-" ) + table;
}

QString itemMark( const QString &key )
{
  return QStringLiteral( "clusteratlas-item-" ) + fingerprint( key );
}

const QRegularExpression &uuids()
{
  static const QRegularExpression sUuids( QStringLiteral( "\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}" ) );
  return sUuids;
}

//! \a text with each uuid exchanged for what \a mark says.
template <typename Mark>
QString exchanged( const QString &text, const Mark &mark )
{
  QString result;
  int end = 0;
  for ( QRegularExpressionMatchIterator matches = uuids().globalMatch( text ); matches.hasNext(); )
  {
    const QRegularExpressionMatch match = matches.next();
    result += text.midRef( end, match.capturedStart() - end );
    result += mark( match.captured() );
    end = match.capturedEnd();
  }
  return result + text.midRef( end );
}

//! Numbers to eight digits, since reading and writing them again turns the last ones; uuids that stand for nothing kept away.
QString steady( const QString &text )
{
  static const QRegularExpression sFraction( QStringLiteral( "-?[0-9]+\\.[0-9]+(e[-+]?[0-9]+)?" ) );
  constexpr int DIGITS = 8;
  QString result;
  int end = 0;
  for ( QRegularExpressionMatchIterator matches = sFraction.globalMatch( text ); matches.hasNext(); )
  {
    const QRegularExpressionMatch match = matches.next();
    result += text.midRef( end, match.capturedStart() - end );
    result += QString::number( match.captured().toDouble(), 'g', DIGITS );
    end = match.capturedEnd();
  }
  result += text.midRef( end );
  return exchanged( result, []( const QString & ) { return QString(); } );
}

//! Whether \a attribute only repeats what a layer that is referred to by its id is called, or where it is, or how a tree of layers is unfolded; or names the layer that QGIS takes for none.
bool isNote( const QDomElement &element, const QString &attribute )
{
  static const QSet<QString> sReferences { QStringLiteral( "layer-tree-layer" ), QStringLiteral( "LayerStyle" ), QStringLiteral( "Layer" ) };
  static const QSet<QString> sNotes { QStringLiteral( "name" ), QStringLiteral( "source" ), QStringLiteral( "provider" ), QStringLiteral( "expanded" ) };
  return ( sReferences.contains( element.tagName() ) && sNotes.contains( attribute ) ) || attribute.endsWith( QLatin1String( "LayerName" ) ) || attribute.endsWith( QLatin1String( "LayerSource" ) )
    || attribute.endsWith( QLatin1String( "LayerProvider" ) ) || attribute == QLatin1String( "stackingLayer" );
}

//! The same text for the same element, whatever the order of its attributes.
QString canonical( const QDomElement &element )
{
  if ( element.tagName() == QLatin1String( "Option" ) && element.attribute( QStringLiteral( "name" ) ) == QLatin1String( "cached_name" ) )
    return QString();
  // An order that is not in use is not read back.
  if ( element.tagName() == QLatin1String( "custom-order" ) && element.attribute( QStringLiteral( "enabled" ) ) == QLatin1String( "0" ) )
    return QString();
  QString text = QLatin1Char( '<' ) + element.tagName();
  QStringList attributes;
  const QDomNamedNodeMap map = element.attributes();
  for ( int index = 0; index < map.count(); ++index )
    if ( !isNote( element, map.item( index ).nodeName() ) )
      attributes << map.item( index ).nodeName() + QLatin1Char( '=' ) + map.item( index ).nodeValue();
  attributes.sort();
  text += attributes.join( QChar( 0x1f ) );
  for ( QDomNode child = element.firstChild(); !child.isNull(); child = child.nextSibling() )
    text += child.isElement() ? canonical( child.toElement() ) : child.nodeValue().trimmed();
  return text + QLatin1Char( '>' );
}

//! The value of the custom property \a name of an item or table; empty when it has none.
QString propertyOf( const QDomElement &element, const QString &name )
{
  const QDomElement properties = element.firstChildElement( QStringLiteral( "LayoutObject" ) ).firstChildElement( QStringLiteral( "customproperties" ) );
  const QDomNodeList options = properties.elementsByTagName( QStringLiteral( "Option" ) );
  for ( int index = 0; index < options.count(); ++index )
    if ( const QDomElement option = options.at( index ).toElement(); option.attribute( QStringLiteral( "name" ) ) == name )
      return option.attribute( QStringLiteral( "value" ) );
  return QString();
}

void dropKey( const QDomElement &element )
{
  QDomNodeList options = element.firstChildElement( QStringLiteral( "LayoutObject" ) ).elementsByTagName( QStringLiteral( "Option" ) );
  for ( int index = options.count() - 1; index >= 0; --index )
    if ( const QDomElement option = options.at( index ).toElement(); option.attribute( QStringLiteral( "name" ) ) == itemKeyProperty() )
      option.parentNode().removeChild( option );
}

bool isPlace( const QString &attribute )
{
  static const QSet<QString> sNames { QStringLiteral( "position" ), QStringLiteral( "positionOnPage" ), QStringLiteral( "size" ), QStringLiteral( "referencePoint" ), QStringLiteral( "itemRotation" ) };
  return sNames.contains( attribute );
}

int typeOf( const QDomElement &element )
{
  return element.attribute( QStringLiteral( "type" ) ).toInt();
}

//! Whether QGIS sets \a attribute of \a element on its own.
bool isVolatile( const QDomElement &element, const QString &attribute )
{
  if ( attribute == QLatin1String( "uuid" ) || attribute == QLatin1String( "templateUuid" ) || ( attribute == QLatin1String( "name" ) && element.tagName() == QLatin1String( "Layout" ) ) )
    return true;
  const bool isItem = element.tagName() == QLatin1String( "LayoutItem" );
  const bool isScaleBar = isItem && typeOf( element ) == QgsLayoutItemRegistry::LayoutScaleBar;
  const bool isLegend = isItem && typeOf( element ) == QgsLayoutItemRegistry::LayoutLegend;
  if ( attribute == QLatin1String( "size" ) && ( isScaleBar || ( isLegend && element.attribute( QStringLiteral( "resizeToContents" ) ) != QLatin1String( "0" ) ) ) )
    return true;
  const bool isMeasured = attribute == QLatin1String( "numUnitsPerSegment" ) || attribute == QLatin1String( "segmentMillimeters" );
  return isScaleBar && isMeasured && element.attribute( QStringLiteral( "segmentSizeMode" ) ) == QLatin1String( "1" );
}

//! Whether expressions tell one of \a properties of \a item.
bool isDefinedByData( const QDomElement &item, std::initializer_list<const char *> properties )
{
  const QDomNodeList options = item.firstChildElement( QStringLiteral( "LayoutObject" ) ).elementsByTagName( QStringLiteral( "Option" ) );
  for ( int index = 0; index < options.count(); ++index )
    for ( const char *property : properties )
      if ( options.at( index ).toElement().attribute( QStringLiteral( "name" ) ) == QLatin1String( property ) )
        return true;
  return false;
}

bool isPlacedByData( const QDomElement &item )
{
  return isDefinedByData( item, { "dataDefinedPositionX", "dataDefinedPositionY", "dataDefinedWidth", "dataDefinedHeight" } );
}

//! Whether each page of an atlas has \a map show something else.
bool followsPages( const QDomElement &map )
{
  return map.firstChildElement( QStringLiteral( "AtlasMap" ) ).attribute( QStringLiteral( "atlasDriven" ) ) == QLatin1String( "1" ) || isDefinedByData( map, { "dataDefinedMapXMin", "dataDefinedMapYMin", "dataDefinedMapXMax", "dataDefinedMapYMax" } );
}

//! The children that are parts: of the layout itself and its atlas only attributes are.
bool hasChildParts( const QDomElement &element )
{
  return element.tagName() == QLatin1String( "LayoutItem" ) || element.tagName() == QLatin1String( "LayoutMultiFrame" );
}

QDomElement childOf( const QDomElement &element, const QString &tag, int number )
{
  QDomElement child = element.firstChildElement( tag );
  for ( ; number > 0 && !child.isNull(); --number )
    child = child.nextSiblingElement( tag );
  return child;
}
} // namespace

QString GeneratedState::toJson() const
{
  QJsonObject ids, states;
  for ( const auto &[table, id] : layers )
    ids.insert( table, id );
  for ( const auto &[key, parts] : elements )
  {
    QJsonObject state;
    for ( const auto &[name, value] : parts )
      state.insert( name, value );
    states.insert( key, state );
  }
  return QString::fromUtf8( QJsonDocument( QJsonObject { { QStringLiteral( "layers" ), ids }, { QStringLiteral( "elements" ), states } } ).toJson( QJsonDocument::Compact ) );
}

GeneratedState GeneratedState::fromJson( const QString &json )
{
  GeneratedState state;
  const QJsonObject root = QJsonDocument::fromJson( json.toUtf8() ).object();
  const QJsonObject ids = root.value( QLatin1String( "layers" ) ).toObject(), states = root.value( QLatin1String( "elements" ) ).toObject();
  for ( auto id = ids.begin(); id != ids.end(); ++id )
    state.layers.emplace( id.key(), id->toString() );
  for ( auto element = states.begin(); element != states.end(); ++element )
  {
    const QJsonObject parts = element->toObject();
    ElementParts &known = state.elements[element.key()];
    for ( auto part = parts.begin(); part != parts.end(); ++part )
      known.emplace( part.key(), part->toString() );
  }
  return state;
}

LayoutXml::LayoutXml( const QDomDocument &document, const std::map<QString, QString> &layers )
{
  QString text = document.toString( -1 );
  for ( const auto &[table, id] : layers )
    if ( !id.isEmpty() )
      text.replace( id, layerMark( table ) );
  mDocument.setContent( text );
  collect();
  std::map<QString, QString> marks;
  for ( const auto &[key, element] : mElements )
    if ( const QString uuid = element.attribute( QStringLiteral( "uuid" ) ); !uuid.isEmpty() )
    {
      marks.emplace( uuid, itemMark( key ) );
      mUuids.emplace( itemMark( key ), uuid );
    }
  mDocument = QDomDocument();
  mDocument.setContent( exchanged( text, [&marks]( const QString &uuid ) {
    const auto mark = marks.find( uuid );
    return mark == marks.end() ? uuid : mark->second;
  } ) );
  collect();
}

void LayoutXml::collect()
{
  mElements.clear();
  mOthers.clear();
  mElements.emplace( QStringLiteral( "layout" ), mDocument.documentElement() );
  if ( const QDomElement atlas = mDocument.documentElement().firstChildElement( QStringLiteral( "Atlas" ) ); !atlas.isNull() )
    mElements.emplace( QStringLiteral( "atlas" ), atlas );
  for ( const char *tag : { "LayoutItem", "LayoutMultiFrame" } )
  {
    const QDomNodeList items = mDocument.elementsByTagName( QString::fromLatin1( tag ) );
    for ( int index = 0; index < items.count(); ++index )
    {
      const QDomElement item = items.at( index ).toElement();
      const QString key = propertyOf( item, itemKeyProperty() );
      if ( !key.isEmpty() && mElements.emplace( key, item ).second )
        continue;
      dropKey( item );
      mOthers << item;
    }
  }
}

QDomDocument LayoutXml::withIds( const LayoutXml &first, const std::map<QString, QString> &layers ) const
{
  static const QRegularExpression sMark( QStringLiteral( "clusteratlas-item-[0-9a-f]{10}" ) );
  const QString text = mDocument.toString( -1 );
  QString result;
  int end = 0;
  for ( QRegularExpressionMatchIterator matches = sMark.globalMatch( text ); matches.hasNext(); )
  {
    const QRegularExpressionMatch match = matches.next();
    result += text.midRef( end, match.capturedStart() - end );
    const auto known = first.mUuids.find( match.captured() ), own = mUuids.find( match.captured() );
    result += known != first.mUuids.end() ? known->second : own != mUuids.end() ? own->second
                                                                                : QString();
    end = match.capturedEnd();
  }
  result += text.midRef( end );
  // The longer name first: one may begin another.
  std::vector<std::pair<QString, QString>> marks( layers.begin(), layers.end() );
  std::sort( marks.begin(), marks.end(), []( const auto &a, const auto &b ) { return a.first.size() > b.first.size(); } );
  for ( const auto &[table, id] : marks )
    result.replace( layerMark( table ), id );
  QDomDocument document;
  document.setContent( result );
  return document;
}

ElementParts partsOf( const QDomElement &element )
{
  ElementParts parts;
  QStringList place;
  const QDomNamedNodeMap attributes = element.attributes();
  for ( int index = 0; index < attributes.count(); ++index )
  {
    const QString name = attributes.item( index ).nodeName(), value = attributes.item( index ).nodeValue();
    if ( isVolatile( element, name ) || isNote( element, name ) )
      continue;
    if ( isPlace( name ) )
      place << name + QLatin1Char( '=' ) + steady( value );
    else
      parts.emplace( QLatin1Char( '@' ) + name, fingerprint( steady( value ) ) );
  }
  place.sort();
  if ( !place.isEmpty() && !isPlacedByData( element ) )
    parts.emplace( PLACE, fingerprint( place.join( QLatin1Char( ' ' ) ) ) );
  if ( !hasChildParts( element ) )
    return parts;
  std::map<QString, int> numbers;
  for ( QDomElement child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement() )
  {
    const int number = numbers[child.tagName()]++;
    if ( child.tagName() == QLatin1String( "Extent" ) && followsPages( element ) )
      continue;
    parts.emplace( QStringLiteral( "%1#%2" ).arg( child.tagName() ).arg( number ), fingerprint( steady( canonical( child ) ) ) );
  }
  return parts;
}

void copyPart( QDomElement target, const QDomElement &source, const QString &name )
{
  const auto copyAttribute = [&]( const QString &attribute ) {
    if ( source.hasAttribute( attribute ) )
      target.setAttribute( attribute, source.attribute( attribute ) );
    else
      target.removeAttribute( attribute );
  };
  if ( name == PLACE )
  {
    for ( const char *attribute : { "position", "positionOnPage", "size", "referencePoint", "itemRotation" } )
      copyAttribute( QString::fromLatin1( attribute ) );
    return;
  }
  if ( name.startsWith( QLatin1Char( '@' ) ) )
    return copyAttribute( name.mid( 1 ) );
  const QString tag = name.section( QLatin1Char( '#' ), 0, 0 );
  const int number = name.section( QLatin1Char( '#' ), 1 ).toInt();
  const QDomElement from = childOf( source, tag, number ), to = childOf( target, tag, number );
  if ( from.isNull() )
    target.removeChild( to );
  else if ( to.isNull() )
    target.appendChild( target.ownerDocument().importNode( from, true ) );
  else
    target.replaceChild( target.ownerDocument().importNode( from, true ), to );
}

QDomDocument layoutDocument( const QgsPrintLayout &layout )
{
  QDomDocument document;
  document.appendChild( layout.writeLayoutXml( document, QgsReadWriteContext() ) );
  return document;
}

} // namespace clusteratlas
