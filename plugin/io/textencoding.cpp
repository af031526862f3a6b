// SPDX-License-Identifier: GPL-2.0-or-later
#include "textencoding.h"

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

bool isUtf8( const std::vector<QByteArray> &samples )
{
  Decoder decoder( QStringLiteral( "UTF-8" ) );
  for ( const QByteArray &sample : samples )
  {
    int impossible = 0;
    decoder.decode( sample, impossible );
    if ( impossible > 0 )
      return false;
  }
  return true;
}
} // namespace

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
  Decoder decoder( encoding );
  if ( !decoder.isOpen() )
    return std::nullopt;
  int impossible = 0;
  const QString text = decoder.decode( bytes, impossible );
  return impossible == 0 ? std::optional<QString>( text ) : std::nullopt;
}

QString decodeLossy( const QByteArray &bytes, const QString &encoding )
{
  Decoder decoder( encoding );
  int impossible = 0;
  return decoder.isOpen() ? decoder.decode( bytes, impossible ) : QString::fromUtf8( bytes );
}

bool isKnownEncoding( const QString &encoding )
{
  return !encoding.isEmpty() && Decoder( encoding ).isOpen();
}

} // namespace clusteratlas
