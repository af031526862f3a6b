// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchfold.h"

#include "labeltext.h"

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
struct Spelling
{
    QStringView hepburn;
    QStringView kunrei;
};

// The first that fits is taken, so longer ones stand before shorter ones.
constexpr Spelling SPELLINGS[] = {
  { u"tchi", u"ti" },
  { u"tch", u"ty" },
  { u"shi", u"si" },
  { u"sh", u"sy" },
  { u"chi", u"ti" },
  { u"ch", u"ty" },
  { u"tsu", u"tu" },
  { u"dzu", u"zu" },
  { u"dji", u"zi" },
  { u"du", u"zu" },
  { u"fu", u"hu" },
  { u"ji", u"zi" },
  { u"jy", u"zy" },
  { u"j", u"zy" },
  { u"ou", u"o" },
};

constexpr Spelling BEGINNINGS[] = {
  { u"tty", u"t" },
  { u"ty", u"t" },
  { u"sy", u"s" },
  { u"zy", u"z" },
  { u"ts", u"t" },
  { u"dz", u"z" },
  { u"c", u"t" },
  { u"f", u"h" },
  { u"m", u"n" },
  { u"d", u"z" },
};

bool isVowel( QChar letter )
{
  return QStringView( u"aiueo" ).contains( letter );
}

bool isLabial( QChar letter )
{
  return letter == QLatin1Char( 'b' ) || letter == QLatin1Char( 'm' ) || letter == QLatin1Char( 'p' );
}

void append( QString &key, QChar letter )
{
  // ii is a numeral more often than a long vowel.
  if ( key.isEmpty() || key.back() != letter || !isLatin( letter ) || letter == QLatin1Char( 'i' ) )
    key.append( letter );
}

//! Whether the h at \a at only lengthens the o before it: Ohita, Ohta, Kohchi, Noh; not Ohara, which nobody can tell from o-hara.
bool lengthens( const QString &text, int at )
{
  const bool afterO = at > 0 && text.at( at - 1 ) == QLatin1Char( 'o' ) && text.at( at ) == QLatin1Char( 'h' );
  return afterO && ( at + 1 == text.size() || ( isLatin( text.at( at + 1 ) ) && !isVowel( text.at( at + 1 ) ) && text.at( at + 1 ) != QLatin1Char( 'y' ) ) );
}

QString oneSpelling( const QString &text )
{
  QString key;
  key.reserve( text.size() );
  int at = 0;
  while ( at < text.size() )
  {
    const QStringView rest = QStringView( text ).mid( at );
    const auto spelling = std::find_if( std::begin( SPELLINGS ), std::end( SPELLINGS ), [rest]( const Spelling &s ) { return rest.startsWith( s.hepburn ); } );
    if ( spelling != std::end( SPELLINGS ) )
    {
      for ( const QChar letter : spelling->kunrei )
        append( key, letter );
      at += static_cast<int>( spelling->hepburn.size() );
      continue;
    }
    const QChar letter = text.at( at );
    const bool nasal = letter == QLatin1Char( 'm' ) && at + 1 < text.size() && isLabial( text.at( at + 1 ) );
    if ( !lengthens( text, at ) )
      append( key, nasal ? QChar( QLatin1Char( 'n' ) ) : letter );
    ++at;
  }
  return key;
}

//! 第ii期, as 第Ⅱ期 is after NFKC, as 第2期.
QString withDigits( const QString &text )
{
  constexpr QStringView NUMERALS[] = { u"i", u"ii", u"iii", u"iv", u"v", u"vi", u"vii", u"viii", u"ix" };
  const int mark = text.indexOf( QChar( u'第' ) );
  if ( mark < 0 )
    return text;
  int end = mark + 1;
  while ( end < text.size() && isLatin( text.at( end ) ) )
    ++end;
  const auto numeral = std::find( std::begin( NUMERALS ), std::end( NUMERALS ), QStringView( text ).mid( mark + 1, end - mark - 1 ) );
  if ( numeral == std::end( NUMERALS ) )
    return text;
  return text.left( mark + 1 ) + QString::number( numeral - std::begin( NUMERALS ) + 1 ) + text.mid( end );
}

//! é as e: what nameKey() leaves of accents.
QChar withoutAccent( QChar letter )
{
  if ( letter.unicode() < 0xC0 || letter.unicode() > 0x24F )
    return letter;
  const QString parts = letter.decomposition();
  return parts.isEmpty() ? letter : parts.at( 0 );
}

bool isSeparator( QChar letter )
{
  constexpr char16_t INSIDE_WORDS[] = u"-._'\u2019\u2010\u2011";
  if ( letter.isSpace() )
    return true;
  const bool isWord = letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate() || letter.category() == QChar::Other_Format;
  return !isWord && std::find( std::begin( INSIDE_WORDS ), std::end( INSIDE_WORDS ) - 1, letter.unicode() ) == std::end( INSIDE_WORDS ) - 1;
}
} // namespace

bool isKana( QChar letter )
{
  return letter.unicode() >= 0x3041 && letter.unicode() <= 0x30FF && letter.unicode() != u'・';
}

bool isKanji( QChar letter )
{
  return letter.script() == QChar::Script_Han;
}

bool isLatin( QChar letter )
{
  return letter.unicode() >= 'a' && letter.unicode() <= 'z';
}

QString searchLetters( const QString &text )
{
  const QString named = nameKey( normalizedLabel( text ) );
  QString letters;
  letters.reserve( named.size() );
  for ( const QChar letter : named )
    if ( letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate() )
      letters.append( withoutAccent( letter ) );
  return letters;
}

QString searchFold( const QString &text )
{
  QString folded = withDigits( searchLetters( text ) );
  // What a change brings together may change again.
  for ( QString next = oneSpelling( folded ); next != folded; next = oneSpelling( folded ) )
    folded = next;
  return folded;
}

QStringList searchPieces( const QString &text )
{
  QStringList pieces;
  QString piece;
  for ( const QChar letter : text )
  {
    if ( !isSeparator( letter ) )
    {
      piece.append( letter );
      continue;
    }
    if ( !piece.isEmpty() )
      pieces << piece;
    piece.clear();
  }
  if ( !piece.isEmpty() )
    pieces << piece;
  return pieces;
}

QStringList searchBeginnings( const QString &folded )
{
  QStringList beginnings;
  for ( const Spelling &ending : BEGINNINGS )
    if ( folded.size() > ending.hepburn.size() && folded.endsWith( ending.hepburn ) )
      beginnings << folded.left( folded.size() - static_cast<int>( ending.hepburn.size() ) ) + ending.kunrei.toString();
  return beginnings;
}

bool isKanaWord( const QString &word )
{
  int kana = 0;
  while ( kana < word.size() && isKana( word.at( kana ) ) )
    ++kana;
  return kana >= 2 && std::all_of( word.begin() + kana, word.end(), isLatin );
}

} // namespace clusteratlas
