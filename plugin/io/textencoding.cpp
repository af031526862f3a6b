// SPDX-License-Identifier: GPL-2.0-or-later
#include "textencoding.h"

#include "japaneselikelihood.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>

namespace clusteratlas
{

namespace
{
// How much likelier an encoding has to make the text than one that is declared, or than UTF-8 where its rules are kept.
constexpr double BITS_OF_A_DECLARATION = 12;
constexpr double BITS_OF_UTF8 = 10;
constexpr double BITS_OF_CP932 = 5; // against EUC-JP, which few programs write
constexpr double BITS_OF_A_CUT = 8;

class Decoder
{
  public:
    explicit Decoder( const QString &encoding )
      : mHandle( iconv_open( "UTF-8", iconvName( encoding ).constData() ) )
    {}
    ~Decoder()
    {
      if ( isOpen() )
        iconv_close( mHandle );
    }
    Decoder( const Decoder & ) = delete;
    Decoder &operator=( const Decoder & ) = delete;

    bool isOpen() const { return mHandle != reinterpret_cast<iconv_t>( -1 ); }

    /**
     * The text with U+FFFD for each impossible byte, and how many there were. With \a isCut, what is left of a character at the end is left out:
     * cells of DBF files end so when they were too narrow.
     */
    QString decode( const QByteArray &bytes, int &impossible, bool *isCut = nullptr )
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
        if ( errno == EINVAL && isCut )
        {
          *isCut = true;
          break;
        }
        ++impossible;
        ++in;
        --left;
        utf8.append( "\xEF\xBF\xBD" );
      }
      return QString::fromUtf8( utf8 );
    }

  private:
    //! Files in EUC-JP hold ① and ㈱ too, which only Microsoft's kind of it has.
    static QByteArray iconvName( const QString &encoding )
    {
      return encoding.compare( QLatin1String( "EUC-JP" ), Qt::CaseInsensitive ) == 0 ? QByteArrayLiteral( "EUC-JP-MS" ) : encoding.toLatin1();
    }

    iconv_t mHandle;
};

JapaneseLikelihood likelihood( const std::vector<QByteArray> &samples, const QString &encoding )
{
  JapaneseLikelihood sum;
  Decoder decoder( encoding );
  for ( const QByteArray &sample : samples )
  {
    int impossible = 0;
    bool isCut = false;
    addLikelihood( decoder.decode( sample, impossible, &isCut ), sum );
    sum.bits -= isCut ? BITS_OF_A_CUT : 0;
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
  const JapaneseLikelihood asDeclared = likelihood( telling, declared.name ), asDetected = likelihood( telling, detected.name );
  if ( asDeclared.impossible > asDetected.impossible )
    return detected;
  const bool readsAsJapanese = asDetected.impossible == 0 && asDetected.japanese > 0;
  const bool isRarer = asDetected.bits > asDeclared.bits + BITS_OF_A_DECLARATION;
  const bool isLatin = asDeclared.japanese == 0 && standsInRuns( telling );
  return readsAsJapanese && isRarer && ( asDeclared.japanese > 0 || isLatin ) ? detected : declared;
}

TextEncoding detectEncoding( const std::vector<QByteArray> &samples )
{
  const std::vector<QByteArray> telling = tellingSamples( samples );
  TextEncoding best { QStringLiteral( "UTF-8" ), QStringLiteral( "detected" ) };
  if ( telling.empty() )
    return best;
  JapaneseLikelihood most = likelihood( telling, best.name );
  // Text of another encoding is seldom well-formed UTF-8.
  most.bits += BITS_OF_UTF8;
  for ( const QString &name : { QStringLiteral( "CP932" ), QStringLiteral( "EUC-JP" ) } )
  {
    JapaneseLikelihood own = likelihood( telling, name );
    own.bits += name == QLatin1String( "CP932" ) ? BITS_OF_CP932 : 0;
    if ( own.isBetterThan( most ) )
    {
      best.name = name;
      most = own;
    }
  }
  return best;
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
