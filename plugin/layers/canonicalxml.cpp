// SPDX-License-Identifier: GPL-2.0-or-later
#include "canonicalxml.h"

#include <QDomDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! When and by whom a file was saved, and the random name of a file attached to a project, which the canonical one leaves out.
bool isOfThisRun( const QString &attribute )
{
  return attribute == QLatin1String( "saveDateTime" ) || attribute == QLatin1String( "saveUser" ) || attribute == QLatin1String( "saveUserFull" )
    || attribute == QLatin1String( "projectStyleId" );
}

void writeAttributes( QXmlStreamWriter &writer, const QXmlStreamAttributes &attributes )
{
  std::vector<std::pair<QString, QString>> sorted;
  for ( const QXmlStreamAttribute &attribute : attributes )
    if ( !isOfThisRun( attribute.qualifiedName().toString() ) )
      sorted.emplace_back( attribute.qualifiedName().toString(), attribute.value().toString() );
  std::sort( sorted.begin(), sorted.end() );
  for ( const auto &[name, value] : sorted )
    writer.writeAttribute( name, value );
}

//! \a text with the UUIDs QGIS draws for rules and layers numbered as they appear.
QString numberUuids( const QString &text )
{
  const QRegularExpression uuid( QStringLiteral( "[0-9a-f]{8}([-_])[0-9a-f]{4}\\1[0-9a-f]{4}\\1[0-9a-f]{4}\\1[0-9a-f]{12}" ) );
  std::map<QString, QString> numbered;
  QString result;
  int end = 0;
  for ( QRegularExpressionMatchIterator matches = uuid.globalMatch( text ); matches.hasNext(); )
  {
    const QRegularExpressionMatch match = matches.next();
    const auto [place, isNew] = numbered.emplace( match.captured(), QString() );
    if ( isNew )
      place->second = QStringLiteral( "00000000-0000-4000-8000-%1" ).arg( numbered.size(), 12, 16, QLatin1Char( '0' ) ).replace( QLatin1Char( '-' ), match.captured( 1 ) );
    result += text.midRef( end, match.capturedStart() - end );
    result += place->second;
    end = match.capturedEnd();
  }
  return result + text.midRef( end );
}

//! All that \a element says, but for its own id, in one order.
QString contentOf( const QDomElement &element, bool withId )
{
  QStringList parts;
  const QDomNamedNodeMap attributes = element.attributes();
  for ( int index = 0; index < attributes.count(); ++index )
    if ( const QDomAttr attribute = attributes.item( index ).toAttr(); withId || attribute.name() != QLatin1String( "id" ) )
      parts << attribute.name() + QLatin1Char( '=' ) + attribute.value();
  parts.sort();
  parts.prepend( element.tagName() );
  for ( QDomElement child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement() )
    parts << contentOf( child, true );
  return parts.join( QLatin1Char( '\n' ) );
}

//! \a text with the items of annotation layers, which QGIS keeps in the order of random ids, in that of what they say.
QString sortItems( QString text )
{
  const QString open = QStringLiteral( "<items>" ), close = QStringLiteral( "</items>" );
  for ( int start = text.indexOf( open ); start >= 0; start = text.indexOf( open, start + open.size() ) )
  {
    const int end = text.indexOf( close, start ) + close.size();
    QDomDocument document;
    if ( end <= start || !document.setContent( text.mid( start, end - start ) ) )
      continue;
    QDomElement root = document.documentElement();
    std::vector<std::pair<QString, QDomElement>> items;
    for ( QDomElement item = root.firstChildElement(); !item.isNull(); item = item.nextSiblingElement() )
      items.emplace_back( contentOf( item, false ), item );
    std::stable_sort( items.begin(), items.end(), []( const auto &a, const auto &b ) { return a.first < b.first; } );
    for ( const auto &[content, item] : items )
      root.appendChild( item );
    text.replace( start, end - start, document.toString( -1 ) );
  }
  return text;
}

//! Without the control characters that XML 1.0 has no way to hold; QGIS writes them as they are, and then nobody can read its file.
QString withoutForbidden( const QString &text )
{
  QString allowed;
  allowed.reserve( text.size() );
  for ( const QChar c : text )
    if ( ( c.unicode() >= 0x20 && c.unicode() < 0xFFFE ) || c == QLatin1Char( '\t' ) || c == QLatin1Char( '\n' ) || c == QLatin1Char( '\r' ) )
      allowed.append( c );
  return allowed;
}
} // namespace

QByteArray canonicalXml( const QByteArray &xml, const std::map<QString, QString> &replaced )
{
  QString text = withoutForbidden( QString::fromUtf8( xml ) );
  for ( const auto &[from, to] : replaced )
    text.replace( from, to );
  text = numberUuids( sortItems( text ) );

  QByteArray result;
  QXmlStreamReader reader( text );
  reader.setNamespaceProcessing( false );
  QXmlStreamWriter writer( &result );
  while ( !reader.atEnd() )
  {
    switch ( reader.readNext() )
    {
      case QXmlStreamReader::StartDocument:
        writer.writeStartDocument();
        break;
      case QXmlStreamReader::DTD:
        writer.writeDTD( reader.text().toString() );
        break;
      case QXmlStreamReader::StartElement:
        writer.writeStartElement( reader.qualifiedName().toString() );
        writeAttributes( writer, reader.attributes() );
        break;
      case QXmlStreamReader::EndElement:
        writer.writeEndElement();
        break;
      case QXmlStreamReader::Characters:
        writer.writeCharacters( reader.text().toString() );
        break;
      default:
        break;
    }
  }
  return reader.hasError() ? QByteArray() : result;
}

} // namespace clusteratlas
