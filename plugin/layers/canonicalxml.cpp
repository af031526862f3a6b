// SPDX-License-Identifier: GPL-2.0-or-later
#include "canonicalxml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace clusteratlas
{

namespace
{
bool tellsTime( const QString &attribute )
{
  return attribute == QLatin1String( "saveDateTime" ) || attribute == QLatin1String( "saveUser" ) || attribute == QLatin1String( "saveUserFull" );
}

void writeAttributes( QXmlStreamWriter &writer, const QXmlStreamAttributes &attributes )
{
  std::vector<std::pair<QString, QString>> sorted;
  for ( const QXmlStreamAttribute &attribute : attributes )
    if ( !tellsTime( attribute.qualifiedName().toString() ) )
      sorted.emplace_back( attribute.qualifiedName().toString(), attribute.value().toString() );
  std::sort( sorted.begin(), sorted.end() );
  for ( const auto &[name, value] : sorted )
    writer.writeAttribute( name, value );
}
} // namespace

QByteArray canonicalXml( const QByteArray &xml, const std::map<QString, QString> &replaced )
{
  QString text = QString::fromUtf8( xml );
  for ( const auto &[from, to] : replaced )
    text.replace( from, to );

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
  return result;
}

} // namespace clusteratlas
