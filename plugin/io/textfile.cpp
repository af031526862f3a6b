// SPDX-License-Identifier: GPL-2.0-or-later
#include "textfile.h"

#include "gdalmessages.h"

#include <QtEndian>
#include <cpl_vsi.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr qint64 LARGEST_FILE = 512LL * 1024 * 1024;
constexpr size_t LINES_SAMPLED = 4000;
constexpr int CHARACTERS_PER_SLIP = 20; // text of another encoding breaks at nearly every character

const QByteArray UTF8_MARK = QByteArrayLiteral( "\xEF\xBB\xBF" );
const QByteArray UTF16LE_MARK = QByteArrayLiteral( "\xFF\xFE" );
const QByteArray UTF16BE_MARK = QByteArrayLiteral( "\xFE\xFF" );

QString fromUtf16( const QByteArray &bytes, int begin, bool bigEndian )
{
  const int length = ( bytes.size() - begin ) / 2;
  QString text( length, Qt::Uninitialized );
  const char *from = bytes.constData() + begin;
  for ( int index = 0; index < length; ++index )
    text[index] = QChar( bigEndian ? qFromBigEndian<quint16>( from + 2 * index ) : qFromLittleEndian<quint16>( from + 2 * index ) );
  return text;
}

//! Whether zero bytes stand at the places of one parity alone, as in UTF-16 without a mark.
bool looksLikeUtf16( const QByteArray &bytes, bool &bigEndian )
{
  int zeros[2] = { 0, 0 };
  const int looked = std::min( bytes.size(), 65536 );
  for ( int index = 0; index < looked; ++index )
    zeros[index % 2] += bytes.at( index ) == '\0' ? 1 : 0;
  bigEndian = zeros[0] > 0;
  return ( zeros[0] == 0 ) != ( zeros[1] == 0 ) && bytes.size() % 2 == 0;
}

//! The lines beyond ASCII, spread over the whole.
std::vector<QByteArray> sampleLines( const QByteArray &bytes )
{
  std::vector<QByteArray> lines;
  int begin = 0;
  while ( begin < bytes.size() )
  {
    int end = bytes.indexOf( '\n', begin );
    if ( end < 0 || end - begin > 65536 )
      end = std::min( bytes.size(), begin + 65536 );
    const auto isBeyondAscii = []( char c ) { return static_cast<unsigned char>( c ) >= 0x80; };
    if ( std::any_of( bytes.begin() + begin, bytes.begin() + end, isBeyondAscii ) )
      lines.push_back( bytes.mid( begin, end - begin ) );
    begin = end + 1;
  }
  std::vector<QByteArray> sample;
  const size_t step = std::max<size_t>( 1, lines.size() / LINES_SAMPLED );
  for ( size_t index = 0; index < lines.size(); index += step )
    sample.push_back( lines[index] );
  return sample;
}

int countOf( const QString &text, QChar wanted )
{
  return static_cast<int>( std::count( text.begin(), text.end(), wanted ) );
}

DecodedText decoded( QString text, const QString &name, const char *from, int undecodable = 0 )
{
  return { std::move( text ), { name, QString::fromLatin1( from ) }, undecodable };
}
} // namespace

DecodedText decodeText( const QByteArray &bytes, const QString &requested )
{
  if ( !requested.isEmpty() )
  {
    QString text = decodeLossy( bytes.startsWith( UTF8_MARK ) ? bytes.mid( 3 ) : bytes, requested );
    const int undecodable = countOf( text, QChar::ReplacementCharacter );
    return decoded( std::move( text ), requested, "user", undecodable );
  }
  if ( bytes.startsWith( UTF16LE_MARK ) || bytes.startsWith( UTF16BE_MARK ) )
    return decoded( fromUtf16( bytes, 2, bytes.startsWith( UTF16BE_MARK ) ), bytes.startsWith( UTF16BE_MARK ) ? QStringLiteral( "UTF-16BE" ) : QStringLiteral( "UTF-16LE" ), "bom" );
  bool bigEndian = false;
  if ( looksLikeUtf16( bytes, bigEndian ) )
    return decoded( fromUtf16( bytes, 0, bigEndian ), bigEndian ? QStringLiteral( "UTF-16BE" ) : QStringLiteral( "UTF-16LE" ), "detected" );

  const bool hasMark = bytes.startsWith( UTF8_MARK );
  QString text = QString::fromUtf8( bytes );
  const int slips = std::max( 0, countOf( text, QChar::ReplacementCharacter ) - bytes.count( "\xEF\xBF\xBD" ) );
  const auto isBeyondAscii = []( QChar c ) { return c.unicode() >= 0x80; };
  const bool isUtf8 = slips == 0 || hasMark || static_cast<qint64>( slips ) * CHARACTERS_PER_SLIP <= std::count_if( text.begin(), text.end(), isBeyondAscii );
  if ( isUtf8 )
    return decoded( std::move( text ), QStringLiteral( "UTF-8" ), hasMark ? "bom" : "detected", slips );
  const TextEncoding detected = detectEncoding( sampleLines( bytes ) );
  text = decodeLossy( bytes, detected.name );
  const int undecodable = countOf( text, QChar::ReplacementCharacter );
  return { std::move( text ), detected, undecodable };
}

Result<DecodedText> readTextFile( const QString &address, const QString &requested )
{
  const GdalMessages messages;
  VSIStatBufL status;
  if ( VSIStatL( address.toUtf8().constData(), &status ) != 0 )
    return tl::unexpected( Error { Error::Code::SourceMissing, address } );
  GByte *content = nullptr;
  vsi_l_offset size = 0;
  if ( static_cast<qint64>( status.st_size ) > LARGEST_FILE || !VSIIngestFile( nullptr, address.toUtf8().constData(), &content, &size, LARGEST_FILE ) )
    return tl::unexpected( Error { Error::Code::SourceUnreadable, address, {}, -1, messages.text().isEmpty() ? QStringLiteral( "more than 512 MiB" ) : messages.text() } );
  DecodedText text = decodeText( QByteArray::fromRawData( reinterpret_cast<const char *>( content ), static_cast<int>( size ) ), requested );
  VSIFree( content );
  return text;
}

} // namespace clusteratlas
