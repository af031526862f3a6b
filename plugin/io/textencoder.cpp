// SPDX-License-Identifier: GPL-2.0-or-later
#include "textencoder.h"

#include <array>

namespace clusteratlas
{

namespace
{
//! Where JIS X 0208 and Microsoft's table of CP932 name one character in two ways.
QString withTwinsOfCp932( QString text )
{
  constexpr char16_t TWINS[][2] = { { u'〜', u'～' }, { u'−', u'－' }, { u'‖', u'∥' }, { u'—', u'―' }, { u'¢', u'￠' }, { u'£', u'￡' }, { u'¬', u'￢' } };
  for ( const auto &[from, to] : TWINS )
    text.replace( QChar( from ), QChar( to ) );
  return text;
}

//! The characters of \a text, both halves of a surrogate pair together.
QStringList charactersOf( const QString &text )
{
  QStringList characters;
  for ( int index = 0; index < text.size(); ++index )
  {
    const bool isPair = text.at( index ).isHighSurrogate() && index + 1 < text.size() && text.at( index + 1 ).isLowSurrogate();
    characters << text.mid( index, isPair ? 2 : 1 );
    index += isPair ? 1 : 0;
  }
  return characters;
}
} // namespace

TextEncoder::TextEncoder( const QString &encoding )
  : mHandle( iconv_open( encoding.toLatin1().constData(), "UTF-8" ) )
  , mIsCp932( encoding.compare( QLatin1String( "CP932" ), Qt::CaseInsensitive ) == 0 )
{
  if ( isOpen() )
    mReplacement = converted( QStringLiteral( "〓" ) );
  if ( mReplacement.isEmpty() )
    mReplacement = QByteArrayLiteral( "?" );
}

TextEncoder::~TextEncoder()
{
  if ( isOpen() )
    iconv_close( mHandle );
}

bool TextEncoder::isOpen() const
{
  return mHandle != reinterpret_cast<iconv_t>( -1 );
}

QByteArray TextEncoder::converted( const QString &text ) const
{
  QByteArray utf8 = text.toUtf8();
  char *in = utf8.data();
  size_t left = static_cast<size_t>( utf8.size() );
  QByteArray bytes;
  std::array<char, 4096> buffer;
  iconv( mHandle, nullptr, nullptr, nullptr, nullptr );
  while ( left > 0 )
  {
    char *out = buffer.data();
    size_t room = buffer.size();
    const size_t done = iconv( mHandle, &in, &left, &out, &room );
    bytes.append( buffer.data(), static_cast<int>( out - buffer.data() ) );
    if ( done == static_cast<size_t>( -1 ) && room >= 16 )
      return QByteArray();
  }
  return bytes;
}

QByteArray TextEncoder::encode( const QString &text, QStringList &lost )
{
  const QString known = mIsCp932 ? withTwinsOfCp932( text ) : text;
  if ( const QByteArray whole = converted( known ); !whole.isEmpty() || known.isEmpty() )
    return whole;
  QByteArray bytes;
  for ( const QString &character : charactersOf( known ) )
  {
    const QByteArray one = converted( character );
    if ( one.isEmpty() )
      lost << character;
    bytes += one.isEmpty() ? mReplacement : one;
  }
  return bytes;
}

} // namespace clusteratlas
