// SPDX-License-Identifier: GPL-2.0-or-later
#include "textfile.h"

#include "gdalmessages.h"
#include "japaneselikelihood.h"

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

constexpr double BITS_OF_ASCII = 5;

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

//! How many units of two bytes are a zero and a printable ASCII sign or line end, by which of the two stands first.
struct Utf16Signs
{
    int bigEndian = 0;
    int littleEndian = 0;
    int zeros = 0;
};

Utf16Signs countUtf16Signs( const QByteArray &bytes )
{
  Utf16Signs signs;
  const auto isText = []( char byte ) { return ( byte >= 0x20 && byte < 0x7F ) || byte == '\n' || byte == '\r' || byte == '\t'; };
  for ( int index = 0; index + 1 < std::min( bytes.size(), 65536 ); index += 2 )
  {
    const char first = bytes.at( index ), second = bytes.at( index + 1 );
    signs.bigEndian += first == '\0' && isText( second );
    signs.littleEndian += second == '\0' && isText( first );
    signs.zeros += ( first == '\0' ) + ( second == '\0' );
  }
  return signs;
}

/**
 * "UTF-16LE" or "UTF-16BE" for text without a mark, else empty. Zero bytes tell it: beside ASCII signs, and few elsewhere (the space and 一 of Japanese
 * have one too). Without any zero, a short text must be likelier Japanese than in the encodings of one byte.
 */
QString utf16Name( const QByteArray &bytes )
{
  constexpr int LONGEST_WITHOUT_ZERO = 4096;
  const QString little = QStringLiteral( "UTF-16LE" ), big = QStringLiteral( "UTF-16BE" );
  if ( bytes.size() % 2 != 0 || bytes.size() < 2 )
    return {};
  const Utf16Signs signs = countUtf16Signs( bytes );
  const int most = std::max( signs.bigEndian, signs.littleEndian );
  if ( signs.zeros > 0 )
    return most > 0 && 2 * most >= signs.zeros ? ( signs.bigEndian > signs.littleEndian ? big : little ) : QString();
  const bool isAscii = std::none_of( bytes.begin(), bytes.end(), []( char byte ) { return byte & 0x80; } );
  if ( bytes.size() > LONGEST_WITHOUT_ZERO || ( isAscii && bytes.contains( '\n' ) ) )
    return {};
  JapaneseLikelihood narrow;
  addLikelihood( decodeLossy( bytes, detectEncoding( { bytes } ).name ), narrow );
  // ASCII costs nothing there, and so would be believed against anything; as UTF-16 it would be kanji too.
  narrow.bits -= BITS_OF_ASCII * static_cast<double>( std::count_if( bytes.begin(), bytes.end(), []( char byte ) { return !( byte & 0x80 ); } ) );
  for ( const bool isBig : { false, true } )
  {
    JapaneseLikelihood wide;
    addLikelihood( fromUtf16( bytes, 0, isBig ), wide );
    if ( 2 * wide.japanese >= bytes.size() / 2 && wide.isBetterThan( narrow ) )
      return isBig ? big : little;
  }
  return {};
}

//! ISO-2022-JP: seven bits, and the sequence that begins JIS X 0208.
bool isIso2022Jp( const QByteArray &bytes )
{
  return ( bytes.contains( "\x1B$B" ) || bytes.contains( "\x1B$@" ) ) && std::none_of( bytes.begin(), bytes.end(), []( char byte ) { return byte & 0x80; } );
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

//! Whether \a text, read as UTF-8 with \a slips broken characters, was UTF-8 beyond doubt.
bool isUtf8( const QString &text, int slips )
{
  const auto isBeyondAscii = []( QChar c ) { return c.unicode() >= 0x80; };
  // Half-width katakana, and two kanji of EUC-JP, may pass as accented letters, but hardly as Japanese.
  const auto isJapanese = []( QChar c ) { return c.unicode() >= 0x3041 && c.unicode() <= 0x9FFF; };
  if ( slips == 0 )
    return std::any_of( text.begin(), text.end(), isJapanese ) || std::none_of( text.begin(), text.end(), isBeyondAscii );
  return static_cast<qint64>( slips ) * CHARACTERS_PER_SLIP <= std::count_if( text.begin(), text.end(), isBeyondAscii );
}

DecodedText decoded( QString text, const QString &name, const char *from, int undecodable = 0 )
{
  return { std::move( text ), { name, QString::fromLatin1( from ) }, undecodable };
}
} // namespace

DecodedText decodeText( const QByteArray &bytes, const QString &requested )
{
  const bool hasMark = bytes.startsWith( UTF8_MARK );
  if ( !requested.isEmpty() )
  {
    QString text = decodeLossy( hasMark ? bytes.mid( 3 ) : bytes, requested );
    if ( text.startsWith( QChar( QChar::ByteOrderMark ) ) )
      text.remove( 0, 1 );
    const int undecodable = countOf( text, QChar::ReplacementCharacter );
    return decoded( std::move( text ), requested, "user", undecodable );
  }
  if ( bytes.startsWith( UTF16LE_MARK ) || bytes.startsWith( UTF16BE_MARK ) )
    return decoded( fromUtf16( bytes, 2, bytes.startsWith( UTF16BE_MARK ) ), bytes.startsWith( UTF16BE_MARK ) ? QStringLiteral( "UTF-16BE" ) : QStringLiteral( "UTF-16LE" ), "bom" );
  if ( const QString name = hasMark ? QString() : utf16Name( bytes ); !name.isEmpty() )
    return decoded( fromUtf16( bytes, 0, name.endsWith( QLatin1String( "BE" ) ) ), name, "detected" );
  if ( isIso2022Jp( bytes ) )
    return decoded( decodeLossy( bytes, QStringLiteral( "ISO-2022-JP" ) ), QStringLiteral( "ISO-2022-JP" ), "detected" );

  QString text = QString::fromUtf8( bytes );
  const int slips = std::max( 0, countOf( text, QChar::ReplacementCharacter ) - bytes.count( "\xEF\xBF\xBD" ) );
  if ( hasMark || isUtf8( text, slips ) )
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
