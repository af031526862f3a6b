// SPDX-License-Identifier: GPL-2.0-or-later
#include "kanareading.h"

#include <unicode/translit.h>

namespace clusteratlas
{

struct KanaReading::Icu
{
    std::unique_ptr<icu::Transliterator> transliterator; //!< null when ICU has no data for it: then kana stay kana
};

KanaReading::KanaReading()
  : mIcu( std::make_unique<Icu>() )
{
  UErrorCode error = U_ZERO_ERROR;
  mIcu->transliterator.reset( icu::Transliterator::createInstance( "Hiragana-Latin; Katakana-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error ) );
  if ( U_FAILURE( error ) )
    mIcu->transliterator.reset();
}

KanaReading::~KanaReading() = default;
KanaReading::KanaReading( KanaReading && ) noexcept = default;
KanaReading &KanaReading::operator=( KanaReading && ) noexcept = default;

QString KanaReading::romajiOf( const QString &text ) const
{
  if ( !mIcu->transliterator )
    return text;
  icu::UnicodeString letters( reinterpret_cast<const char16_t *>( text.utf16() ), text.size() );
  mIcu->transliterator->transliterate( letters );
  const QString romaji( reinterpret_cast<const QChar *>( letters.getBuffer() ), letters.length() );

  // ICU marks small kana so that they can be read back (ヴァ "vu~a", ティ "ti"): the small one takes the place of the vowel before.
  QString plain;
  plain.reserve( romaji.size() );
  for ( const QChar letter : romaji )
  {
    if ( letter != QLatin1Char( '~' ) )
      plain.append( letter );
    else if ( !plain.isEmpty() && QStringView( u"aiueo" ).contains( plain.back() ) )
      plain.chop( 1 );
  }
  return plain;
}

} // namespace clusteratlas
