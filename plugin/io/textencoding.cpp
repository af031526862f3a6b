// SPDX-License-Identifier: GPL-2.0-or-later
#include "textencoding.h"

#include <algorithm>
#include <array>
#include <iconv.h>

namespace clusteratlas
{

namespace
{
class Decoder
{
  public:
    explicit Decoder( const QString &encoding )
      : mHandle( iconv_open( "UTF-8", encoding.toLatin1().constData() ) )
    {}
    ~Decoder()
    {
      if ( isOpen() )
        iconv_close( mHandle );
    }
    Decoder( const Decoder & ) = delete;
    Decoder &operator=( const Decoder & ) = delete;

    bool isOpen() const { return mHandle != reinterpret_cast<iconv_t>( -1 ); }

    //! The text with U+FFFD for each impossible byte, and how many there were.
    QString decode( const QByteArray &bytes, int &impossible )
    {
      impossible = 0;
      QByteArray utf8;
      char *in = const_cast<char *>( bytes.constData() );
      size_t left = static_cast<size_t>( bytes.size() );
      std::array<char, 4096> buffer;
      iconv( mHandle, nullptr, nullptr, nullptr, nullptr );
      while ( left > 0 )
      {
        char *out = buffer.data();
        size_t room = buffer.size();
        const size_t converted = iconv( mHandle, &in, &left, &out, &room );
        utf8.append( buffer.data(), static_cast<int>( out - buffer.data() ) );
        if ( converted != static_cast<size_t>( -1 ) || room < 16 )
          continue;
        ++impossible;
        ++in;
        --left;
        utf8.append( "\xEF\xBF\xBD" );
      }
      return QString::fromUtf8( utf8 );
    }

  private:
    iconv_t mHandle;
};

struct Likelihood
{
  qint64 impossible = 0;
  qint64 unlikely = 0;
  qint64 japanese = 0;

  bool operator<( const Likelihood &other ) const
  {
    if ( impossible != other.impossible )
      return impossible > other.impossible;
    return japanese - 2 * unlikely < other.japanese - 2 * other.unlikely;
  }
};

Likelihood likelihood( const std::vector<QByteArray> &samples, const QString &encoding )
{
  Likelihood sum;
  Decoder decoder( encoding );
  for ( const QByteArray &sample : samples )
  {
    int impossible = 0;
    const QString text = decoder.decode( sample, impossible );
    sum.impossible += impossible;
    for ( const QChar character : text )
    {
      const ushort code = character.unicode();
      const bool halfWidthKana = code >= 0xFF61 && code <= 0xFF9F;
      const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
      const bool privateUse = code >= 0xE000 && code <= 0xF8FF;
      sum.unlikely += halfWidthKana || control || privateUse || ( code >= 0x80 && code < 0xA0 );
      sum.japanese += ( code >= 0x3041 && code <= 0x30FE ) || ( code >= 0x4E00 && code <= 0x9FFF );
    }
  }
  return sum;
}

//! Codes and Latin names, most of what tables hold: the same in every encoding named here, and then no decoder is needed.
bool isPlainAscii( const QByteArray &bytes )
{
  return std::none_of( bytes.begin(), bytes.end(), []( char byte ) { return byte & 0x80; } );
}

bool holdsAscii( const QString &encoding )
{
  return encoding == QLatin1String( "UTF-8" ) || encoding == QLatin1String( "CP932" ) || encoding == QLatin1String( "EUC-JP" );
}

bool isUtf8( const std::vector<QByteArray> &samples )
{
  Decoder decoder( QStringLiteral( "UTF-8" ) );
  for ( const QByteArray &sample : samples )
  {
    if ( isPlainAscii( sample ) )
      continue;
    int impossible = 0;
    decoder.decode( sample, impossible );
    if ( impossible > 0 )
      return false;
  }
  return true;
}

bool isBeyondAscii( char byte )
{
  return static_cast<unsigned char>( byte ) >= 0x80;
}

//! Whether most bytes beyond ASCII stand beside another, as in Japanese; accented letters seldom do.
bool standsInRuns( const std::vector<QByteArray> &samples )
{
  qint64 beside = 0, all = 0;
  for ( const QByteArray &sample : samples )
    for ( int index = 0; index < sample.size(); ++index )
      if ( isBeyondAscii( sample.at( index ) ) )
      {
        ++all;
        beside += ( index > 0 && isBeyondAscii( sample.at( index - 1 ) ) ) || ( index + 1 < sample.size() && isBeyondAscii( sample.at( index + 1 ) ) );
      }
  return all > 0 && 2 * beside >= all;
}

//! At most some thousands of those beyond ASCII, spread over the whole.
std::vector<QByteArray> tellingSamples( const std::vector<QByteArray> &samples )
{
  constexpr size_t MOST = 20000;
  std::vector<QByteArray> telling;
  for ( const QByteArray &sample : samples )
    if ( std::any_of( sample.begin(), sample.end(), isBeyondAscii ) )
      telling.push_back( sample );
  if ( telling.size() <= MOST )
    return telling;
  std::vector<QByteArray> spread;
  for ( size_t index = 0; index < MOST; ++index )
    spread.push_back( telling[index * telling.size() / MOST] );
  return spread;
}
} // namespace

TextEncoding confirmEncoding( const TextEncoding &declared, const std::vector<QByteArray> &samples )
{
  if ( !isKnownEncoding( declared.name ) )
    return detectEncoding( samples );
  const std::vector<QByteArray> telling = tellingSamples( samples );
  if ( telling.empty() )
    return declared;
  const TextEncoding detected = detectEncoding( telling );
  const Likelihood asDeclared = likelihood( telling, declared.name ), asDetected = likelihood( telling, detected.name );
  if ( asDeclared.impossible > asDetected.impossible )
    return detected;
  const bool readsAsJapanese = asDetected.impossible == 0 && asDetected.japanese > 0;
  const bool isRarer = asDeclared.unlikely > asDetected.unlikely;
  const bool isLatin = asDeclared.japanese == 0 && standsInRuns( telling );
  return readsAsJapanese && ( isRarer || isLatin ) ? detected : declared;
}

TextEncoding detectEncoding( const std::vector<QByteArray> &samples )
{
  const QString detected = QStringLiteral( "detected" );
  if ( isUtf8( samples ) )
    return { QStringLiteral( "UTF-8" ), detected };
  const QString cp932 = QStringLiteral( "CP932" );
  const QString eucJp = QStringLiteral( "EUC-JP" );
  return { likelihood( samples, cp932 ) < likelihood( samples, eucJp ) ? eucJp : cp932, detected };
}

std::optional<QString> decode( const QByteArray &bytes, const QString &encoding )
{
  if ( holdsAscii( encoding ) && isPlainAscii( bytes ) )
    return QString::fromLatin1( bytes );
  Decoder decoder( encoding );
  if ( !decoder.isOpen() )
    return std::nullopt;
  int impossible = 0;
  const QString text = decoder.decode( bytes, impossible );
  return impossible == 0 ? std::optional<QString>( text ) : std::nullopt;
}

QString decodeLossy( const QByteArray &bytes, const QString &encoding )
{
  if ( holdsAscii( encoding ) && isPlainAscii( bytes ) )
    return QString::fromLatin1( bytes );
  Decoder decoder( encoding );
  int impossible = 0;
  return decoder.isOpen() ? decoder.decode( bytes, impossible ) : QString::fromUtf8( bytes );
}

bool isKnownEncoding( const QString &encoding )
{
  return !encoding.isEmpty() && Decoder( encoding ).isOpen();
}

} // namespace clusteratlas
