// SPDX-License-Identifier: GPL-2.0-or-later
#include "workbookwriter.h"

#include "core/csvtext.h"
#include "core/latin1text.h"

#include <QFile>
#include <QXmlStreamWriter>

#include <minizip/zip.h>
#include <set>

namespace clusteratlas
{

namespace
{
// OpenDocument 1.2, part 1 (ISO/IEC 26300-1).
constexpr QLatin1String OFFICE = latin1( "urn:oasis:names:tc:opendocument:xmlns:office:1.0" );
constexpr QLatin1String TABLE = latin1( "urn:oasis:names:tc:opendocument:xmlns:table:1.0" );
constexpr QLatin1String TEXT = latin1( "urn:oasis:names:tc:opendocument:xmlns:text:1.0" );
constexpr QLatin1String STYLE = latin1( "urn:oasis:names:tc:opendocument:xmlns:style:1.0" );
constexpr QLatin1String FO = latin1( "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" );
constexpr QLatin1String CONFIG = latin1( "urn:oasis:names:tc:opendocument:xmlns:config:1.0" );
constexpr QLatin1String MANIFEST = latin1( "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" );
constexpr QLatin1String MIME_TYPE = latin1( "application/vnd.oasis.opendocument.spreadsheet" );
constexpr double CENTIMETERS_PER_CHARACTER = 0.19;

bool isXmlCharacter( QChar c )
{
  return c.unicode() >= 0x20 ? c.unicode() != 0xFFFE && c.unicode() != 0xFFFF : c == QLatin1Char( '\t' ) || c == QLatin1Char( '\n' ) || c == QLatin1Char( '\r' );
}

class ContentWriter
{
  public:
    explicit ContentWriter( QByteArray *content )
      : mXml( content )
    {}

    bool write( const std::vector<FeatureTable> &tables, const Progress &progress )
    {
      mXml.writeStartDocument();
      for ( const auto &[prefix, space] : { std::make_pair( "office", OFFICE ), std::make_pair( "table", TABLE ), std::make_pair( "text", TEXT ), std::make_pair( "style", STYLE ), std::make_pair( "fo", FO ) } )
        mXml.writeNamespace( space, QString::fromLatin1( prefix ) );
      mXml.writeStartElement( OFFICE, QStringLiteral( "document-content" ) );
      mXml.writeAttribute( OFFICE, QStringLiteral( "version" ), QStringLiteral( "1.2" ) );
      writeStyles( tables );
      mXml.writeStartElement( OFFICE, QStringLiteral( "body" ) );
      mXml.writeStartElement( OFFICE, QStringLiteral( "spreadsheet" ) );
      const QStringList names = sheetNames( tables );
      for ( size_t index = 0; index < tables.size(); ++index )
      {
        if ( !report( progress, static_cast<double>( index ) / static_cast<double>( tables.size() ) ) )
          return false;
        writeTable( tables[index], names.at( static_cast<int>( index ) ) );
      }
      mXml.writeEndDocument();
      return true;
    }

  private:
    void startStyle( const QString &name, const char *family )
    {
      mXml.writeStartElement( STYLE, QStringLiteral( "style" ) );
      mXml.writeAttribute( STYLE, QStringLiteral( "name" ), name );
      mXml.writeAttribute( STYLE, QStringLiteral( "family" ), QString::fromLatin1( family ) );
    }

    void writeStyles( const std::vector<FeatureTable> &tables )
    {
      mXml.writeStartElement( OFFICE, QStringLiteral( "automatic-styles" ) );
      std::set<int> widths;
      for ( const FeatureTable &table : tables )
        for ( const int width : columnWidths( table ) )
          widths.insert( width );
      for ( const int width : widths )
      {
        startStyle( QStringLiteral( "w%1" ).arg( width ), "table-column" );
        mXml.writeEmptyElement( STYLE, QStringLiteral( "table-column-properties" ) );
        mXml.writeAttribute( STYLE, QStringLiteral( "column-width" ), QString::number( width * CENTIMETERS_PER_CHARACTER, 'f', 2 ) + QLatin1String( "cm" ) );
        mXml.writeEndElement();
      }
      startStyle( QStringLiteral( "heading" ), "table-cell" );
      mXml.writeEmptyElement( STYLE, QStringLiteral( "text-properties" ) );
      for ( const char *script : { "font-weight", "font-weight-asian", "font-weight-complex" } )
        mXml.writeAttribute( QLatin1String( script ) == QLatin1String( "font-weight" ) ? FO : STYLE, QString::fromLatin1( script ), QStringLiteral( "bold" ) );
      mXml.writeEndElement();
      mXml.writeEndElement();
    }

    void writeTable( const FeatureTable &table, const QString &name )
    {
      mXml.writeStartElement( TABLE, QStringLiteral( "table" ) );
      mXml.writeAttribute( TABLE, QStringLiteral( "name" ), name );
      for ( const int width : columnWidths( table ) )
      {
        mXml.writeEmptyElement( TABLE, QStringLiteral( "table-column" ) );
        mXml.writeAttribute( TABLE, QStringLiteral( "style-name" ), QStringLiteral( "w%1" ).arg( width ) );
      }
      mXml.writeStartElement( TABLE, QStringLiteral( "table-row" ) );
      for ( const FieldSchema &column : table.columns )
        writeCell( column.name, true );
      mXml.writeEndElement();
      for ( const FeatureTable::Feature &feature : table.features )
      {
        mXml.writeStartElement( TABLE, QStringLiteral( "table-row" ) );
        for ( const QVariant &value : feature.values )
          writeCell( value, false );
        mXml.writeEndElement();
      }
      mXml.writeEndElement();
    }

    void writeCell( const QVariant &value, bool isHeading )
    {
      const QString text = cellText( value );
      mXml.writeStartElement( TABLE, QStringLiteral( "table-cell" ) );
      if ( isHeading )
        mXml.writeAttribute( TABLE, QStringLiteral( "style-name" ), QStringLiteral( "heading" ) );
      const int type = value.userType();
      const bool isNumber = type == QMetaType::Double || type == QMetaType::Int || type == QMetaType::LongLong;
      if ( !text.isEmpty() )
      {
        const bool isBoolean = type == QMetaType::Bool;
        mXml.writeAttribute( OFFICE, QStringLiteral( "value-type" ), isNumber ? QStringLiteral( "float" ) : isBoolean ? QStringLiteral( "boolean" )
                                                                                                                      : QStringLiteral( "string" ) );
        if ( isNumber )
          mXml.writeAttribute( OFFICE, QStringLiteral( "value" ), text );
        if ( isBoolean )
          mXml.writeAttribute( OFFICE, QStringLiteral( "boolean-value" ), text );
        writeParagraphs( text );
      }
      mXml.writeEndElement();
    }

    //! Runs of spaces and tabs have elements of their own, or readers would make one space of them.
    void writeParagraphs( const QString &text )
    {
      for ( const QString &line : text.split( QLatin1Char( '\n' ) ) )
      {
        mXml.writeStartElement( TEXT, QStringLiteral( "p" ) );
        QString run;
        for ( int index = 0; index < line.size(); ++index )
        {
          const QChar c = line.at( index );
          const bool isSpace = c == QLatin1Char( ' ' ) && ( index == 0 || index + 1 == line.size() || line.at( index - 1 ) == c );
          if ( isXmlCharacter( c ) && !isSpace && c != QLatin1Char( '\t' ) )
          {
            run += c;
            continue;
          }
          mXml.writeCharacters( run );
          run.clear();
          if ( isSpace || c == QLatin1Char( '\t' ) )
            mXml.writeEmptyElement( TEXT, isSpace ? QStringLiteral( "s" ) : QStringLiteral( "tab" ) );
        }
        mXml.writeCharacters( run );
        mXml.writeEndElement();
      }
    }

    QXmlStreamWriter mXml;
};

//! What LibreOffice needs to keep the first row of each sheet above.
QByteArray settings( const std::vector<FeatureTable> &tables )
{
  QByteArray content;
  QXmlStreamWriter xml( &content );
  const auto start = [&xml]( const char *element, const QString &name ) {
    xml.writeStartElement( CONFIG, QString::fromLatin1( element ) );
    if ( !name.isEmpty() )
      xml.writeAttribute( CONFIG, QStringLiteral( "name" ), name );
  };
  const auto item = [&xml, &start]( const char *name, const char *type, int value ) {
    start( "config-item", QString::fromLatin1( name ) );
    xml.writeAttribute( CONFIG, QStringLiteral( "type" ), QString::fromLatin1( type ) );
    xml.writeCharacters( QString::number( value ) );
    xml.writeEndElement();
  };
  xml.writeStartDocument();
  xml.writeNamespace( OFFICE, QStringLiteral( "office" ) );
  xml.writeNamespace( CONFIG, QStringLiteral( "config" ) );
  xml.writeStartElement( OFFICE, QStringLiteral( "document-settings" ) );
  xml.writeAttribute( OFFICE, QStringLiteral( "version" ), QStringLiteral( "1.2" ) );
  xml.writeStartElement( OFFICE, QStringLiteral( "settings" ) );
  start( "config-item-set", QStringLiteral( "ooo:view-settings" ) );
  start( "config-item-map-indexed", QStringLiteral( "Views" ) );
  start( "config-item-map-entry", {} );
  start( "config-item-map-named", QStringLiteral( "Tables" ) );
  constexpr int FROZEN = 2;
  for ( const QString &name : sheetNames( tables ) )
  {
    start( "config-item-map-entry", name );
    item( "VerticalSplitMode", "short", FROZEN );
    item( "VerticalSplitPosition", "int", 1 );
    item( "ActiveSplitRange", "short", 2 );
    item( "PositionBottom", "int", 1 );
    xml.writeEndElement();
  }
  xml.writeEndDocument();
  return content;
}

QByteArray manifest()
{
  QByteArray content;
  QXmlStreamWriter xml( &content );
  xml.writeStartDocument();
  xml.writeNamespace( MANIFEST, QStringLiteral( "manifest" ) );
  xml.writeStartElement( MANIFEST, QStringLiteral( "manifest" ) );
  xml.writeAttribute( MANIFEST, QStringLiteral( "version" ), QStringLiteral( "1.2" ) );
  for ( const auto &[path, type] : { std::make_pair( "/", QString( MIME_TYPE ) ), std::make_pair( "content.xml", QStringLiteral( "text/xml" ) ), std::make_pair( "settings.xml", QStringLiteral( "text/xml" ) ) } )
  {
    xml.writeEmptyElement( MANIFEST, QStringLiteral( "file-entry" ) );
    xml.writeAttribute( MANIFEST, QStringLiteral( "full-path" ), QString::fromLatin1( path ) );
    xml.writeAttribute( MANIFEST, QStringLiteral( "media-type" ), type );
  }
  xml.writeEndDocument();
  return content;
}

bool addEntry( zipFile archive, const char *name, const QByteArray &content, int method )
{
  zip_fileinfo info {};
  info.tmz_date.tm_year = 2000; // the same tables give the same bytes
  info.tmz_date.tm_mday = 1;
  return zipOpenNewFileInZip( archive, name, &info, nullptr, 0, nullptr, 0, nullptr, method, Z_DEFAULT_COMPRESSION ) == ZIP_OK
    && zipWriteInFileInZip( archive, content.constData(), static_cast<unsigned int>( content.size() ) ) == ZIP_OK && zipCloseFileInZip( archive ) == ZIP_OK;
}
} // namespace

Result<void> writeOds( const QString &path, const std::vector<FeatureTable> &tables, const Progress &progress )
{
  for ( const FeatureTable &table : tables )
    if ( const Result<void> fits = checkFitsSheet( table, path ); !fits )
      return fits;
  QByteArray content;
  if ( !ContentWriter( &content ).write( tables, progress ) )
    return tl::unexpected( Error { Error::Code::Canceled, path } );
  const zipFile archive = zipOpen64( QFile::encodeName( path ).constData(), APPEND_STATUS_CREATE );
  bool ok = archive;
  // By its first bytes, stored as they are, the file is known for what it is.
  ok = ok && addEntry( archive, "mimetype", QString( MIME_TYPE ).toLatin1(), 0 );
  ok = ok && addEntry( archive, "content.xml", content, Z_DEFLATED );
  ok = ok && addEntry( archive, "settings.xml", settings( tables ), Z_DEFLATED );
  ok = ok && addEntry( archive, "META-INF/manifest.xml", manifest(), Z_DEFLATED );
  const bool isClosed = archive && zipClose( archive, nullptr ) == ZIP_OK;
  if ( !ok || !isClosed )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, path } );
  return {};
}

} // namespace clusteratlas
