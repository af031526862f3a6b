// SPDX-License-Identifier: GPL-2.0-or-later
#include "remotereference.h"

#include "gdalmessages.h"

#include <QFileInfo>
#include <QStringList>
#include <cpl_minixml.h>
#include <cpl_vsi.h>

#include <memory>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;
using XmlTree = std::unique_ptr<CPLXMLNode, decltype( &CPLDestroyXMLNode )>;

constexpr int LARGEST_VRT = 16 * 1024 * 1024;
constexpr int DEEPEST_VRT = 8;
constexpr size_t BEGINNING = 4096;

const QLatin1String VRT_ELEMENT( "<OGRVRTDataSource" );

//! The text of the virtual data set that \a address is or names; empty when it is none.
QByteArray vrtText( const QString &address )
{
  if ( address.contains( VRT_ELEMENT ) )
    return address.toUtf8();
  const std::unique_ptr<VSILFILE, int ( * )( VSILFILE * )> file( VSIFOpenL( address.toUtf8().constData(), "rb" ), &VSIFCloseL );
  if ( !file )
    return {};
  QByteArray text( static_cast<int>( BEGINNING ), '\0' );
  text.truncate( static_cast<int>( VSIFReadL( text.data(), 1, BEGINNING, file.get() ) ) );
  const bool isVrt = text.contains( VRT_ELEMENT.data() ) || address.endsWith( QLatin1String( ".vrt" ), Qt::CaseInsensitive );
  if ( !isVrt )
    return {};
  QByteArray block( static_cast<int>( BEGINNING ), '\0' );
  while ( text.size() < LARGEST_VRT )
  {
    const size_t read = VSIFReadL( block.data(), 1, BEGINNING, file.get() );
    if ( read == 0 )
      break;
    text.append( block.constData(), static_cast<int>( read ) );
  }
  return text;
}

//! A connection that a virtual data set must not make in the user's name.
bool isConnection( const QString &text )
{
  const int colon = text.indexOf( QLatin1Char( ':' ) );
  const bool hasPrefix = colon > 1 && colon < 16 && !text.left( colon ).contains( QLatin1Char( '/' ) ) && !text.contains( QLatin1Char( '<' ) );
  return isRemote( text ) || hasPrefix;
}

Result<void> checkVrt( const QString &address, QStringList above );

Result<void> checkNode( const CPLXMLNode *node, const QString &address, const QStringList &above )
{
  for ( ; node; node = node->psNext )
  {
    if ( node->eType == CXT_Element && EQUAL( node->pszValue, "SrcDataSource" ) )
    {
      const QString source = QString::fromUtf8( CPLGetXMLValue( node, nullptr, "" ) ).trimmed();
      if ( isConnection( source ) )
        return tl::unexpected( Error { Code::RemoteRefused, above.first(), {}, -1, source } );
      const bool isRelative = !source.startsWith( QLatin1Char( '/' ) ) && !source.startsWith( QLatin1Char( '<' ) );
      const Result<void> checked = checkVrt( isRelative ? QFileInfo( address ).path() + QLatin1Char( '/' ) + source : source, above );
      if ( !checked )
        return checked;
    }
    // SrcSQL may call functions that open what they name.
    else if ( node->eType == CXT_Text && isRemote( QString::fromUtf8( node->pszValue ) ) && !QByteArray( node->pszValue ).contains( "://www.opengis.net/" ) )
      return tl::unexpected( Error { Code::RemoteRefused, above.first(), {}, -1, QString::fromUtf8( node->pszValue ).simplified().left( 200 ) } );
    if ( node->eType == CXT_Element )
      if ( const Result<void> checked = checkNode( node->psChild, address, above ); !checked )
        return checked;
  }
  return {};
}

Result<void> checkVrt( const QString &address, QStringList above )
{
  const QByteArray text = vrtText( address );
  if ( text.isEmpty() )
    return {};
  const QString name = QFileInfo( address ).absoluteFilePath();
  if ( above.contains( name ) || above.size() > DEEPEST_VRT )
    return tl::unexpected( Error { Code::SourceUnreadable, above.first(), {}, -1, QStringLiteral( "refers to itself" ) } );
  above << ( above.isEmpty() ? address : name );
  if ( above.size() == 1 )
    above << name;
  const GdalMessages messages;
  const XmlTree tree( CPLParseXMLString( text.constData() ), &CPLDestroyXMLNode );
  return tree ? checkNode( tree.get(), address, above ) : Result<void> {};
}
} // namespace

bool isRemote( const QString &address )
{
  const QString lower = address.toLower();
  for ( const char *prefix : { "http:", "https:", "ftp:", "wfs:", "oapif:", "eedai:", "carto:", "elastic:", "es:", "gmlas:", "plscenes:", "csw:" } )
    if ( lower.startsWith( QLatin1String( prefix ) ) )
      return true;
  for ( const char *inside : { "/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "/vsiadls", "/vsioss", "/vsiswift", "/vsihdfs", "/vsiwebhdfs", "http://", "https://", "ftp://" } )
    if ( lower.contains( QLatin1String( inside ) ) )
      return true;
  return false;
}

Result<void> checkReferences( const QString &address )
{
  return checkVrt( address, {} );
}

} // namespace clusteratlas
