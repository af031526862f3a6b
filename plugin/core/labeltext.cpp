// SPDX-License-Identifier: GPL-2.0-or-later
#include "labeltext.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{
namespace
{
struct KanjiVariant
{
    char16_t variant;
    char16_t current;
};

// Forms that NFKC leaves alone, in the order of their code points: kyūjitai of 常用漢字表 (2010), variants usual in CP932 (髙 﨑 冨 嶋 瀉) and
// in names of municipalities (塩竈, 檮原, 龍ケ崎, 鰺ヶ沢), and the two radicals of U+2E80..2EFF that text copied from PDF puts into 長野 and 青森.
constexpr KanjiVariant KANJI_VARIANTS[] = {
  { u'\u2ED1', u'長' },
  { u'\u2ED8', u'青' },
  { u'兒', u'児' },
  { u'冨', u'富' },
  { u'劍', u'剣' },
  { u'吳', u'呉' },
  { u'國', u'国' },
  { u'圓', u'円' },
  { u'增', u'増' },
  { u'壽', u'寿' },
  { u'嶋', u'島' },
  { u'巢', u'巣' },
  { u'廣', u'広' },
  { u'彌', u'弥' },
  { u'德', u'徳' },
  { u'惠', u'恵' },
  { u'曾', u'曽' },
  { u'會', u'会' },
  { u'條', u'条' },
  { u'槇', u'槙' },
  { u'檜', u'桧' },
  { u'檮', u'梼' },
  { u'櫻', u'桜' },
  { u'淵', u'渕' },
  { u'澁', u'渋' },
  { u'澤', u'沢' },
  { u'濱', u'浜' },
  { u'瀉', u'潟' },
  { u'瀨', u'瀬' },
  { u'燈', u'灯' },
  { u'眞', u'真' },
  { u'礪', u'砺' },
  { u'稻', u'稲' },
  { u'穗', u'穂' },
  { u'竈', u'釜' },
  { u'籠', u'篭' },
  { u'縣', u'県' },
  { u'繩', u'縄' },
  { u'與', u'与' },
  { u'舘', u'館' },
  { u'莊', u'荘' },
  { u'萬', u'万' },
  { u'豐', u'豊' },
  { u'邉', u'辺' },
  { u'邊', u'辺' },
  { u'鐵', u'鉄' },
  { u'關', u'関' },
  { u'靑', u'青' },
  { u'靜', u'静' },
  { u'頸', u'頚' },
  { u'驒', u'騨' },
  { u'驛', u'駅' },
  { u'髙', u'高' },
  { u'鰺', u'鯵' },
  { u'鷗', u'鴎' },
  { u'鹽', u'塩' },
  { u'黑', u'黒' },
  { u'齋', u'斎' },
  { u'龍', u'竜' },
  { u'龜', u'亀' },
  { u'\uFA11', u'崎' },
};

constexpr char16_t SMALL_KANA[] = u"ぁぃぅぇぉっゃゅょゎ";

bool isAscii( const QString &text )
{
  return std::all_of( text.begin(), text.end(), []( QChar c ) { return c.unicode() < 0x80; } );
}

//! True for kana and unified ideographs alone, on which normalizing has nothing to do: most labels of Japanese files.
bool isPlainJapanese( const QString &text )
{
  return std::all_of( text.begin(), text.end(), []( QChar c ) {
    const ushort u = c.unicode();
    return ( u >= 0x4E00 && u <= 0x9FFF ) || ( u >= 0x3041 && u <= 0x3096 ) || ( u >= 0x30A1 && u <= 0x30FA );
  } );
}

bool isInvisible( QChar c )
{
  return c.category() == QChar::Other_Format || ( c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F );
}

//! U+E0100..E01EF, the ideographic variation selectors, as a surrogate pair.
bool isVariationSelector( QChar high, QChar low )
{
  return high.unicode() == 0xDB40 && low.unicode() >= 0xDD00 && low.unicode() <= 0xDDEF;
}

QString withoutInvisible( const QString &text )
{
  QString visible;
  visible.reserve( text.size() );
  for ( int i = 0; i < text.size(); ++i )
  {
    if ( i + 1 < text.size() && isVariationSelector( text.at( i ), text.at( i + 1 ) ) )
      ++i;
    else if ( !isInvisible( text.at( i ) ) )
      visible.append( text.at( i ) );
  }
  return visible;
}

bool isDash( QChar c )
{
  return c.unicode() >= 0x80 && ( c.category() == QChar::Punctuation_Dash || c.unicode() == 0x2212 );
}

bool isBlank( QChar c )
{
  return c.isSpace() || c.category() == QChar::Other_Control;
}

//! Removes the quotes of '01 and ="01", with any space inside them.
QString withoutQuotes( const QString &text )
{
  const auto isOuter = []( QChar c ) { return c == QLatin1Char( '\'' ) || c == QLatin1Char( '"' ) || c == QLatin1Char( ' ' ); };
  int first = 0;
  int last = text.size();
  while ( first < last )
  {
    const bool isFormula = text.at( first ) == QLatin1Char( '=' ) && first + 1 < last && isOuter( text.at( first + 1 ) );
    if ( !isFormula && !isOuter( text.at( first ) ) )
      break;
    ++first;
  }
  while ( last > first && isOuter( text.at( last - 1 ) ) )
    --last;
  return text.mid( first, last - first );
}

//! ō and ô as o, any other letter unchanged.
QChar withoutLongVowelMark( QChar c )
{
  if ( c.unicode() < 0xC0 || c.unicode() > 0x24F )
    return c;
  const QString parts = c.decomposition();
  const bool marked = parts.size() == 2 && ( parts.at( 1 ).unicode() == 0x0302 || parts.at( 1 ).unicode() == 0x0304 );
  return marked ? parts.at( 0 ) : c;
}

QChar asHiragana( QChar c )
{
  return c.unicode() >= 0x30A1 && c.unicode() <= 0x30F6 ? QChar( c.unicode() - 0x60 ) : c;
}

QChar asLargeKana( QChar c )
{
  if ( c.unicode() == u'ゕ' || c.unicode() == u'ゖ' )
    return c.unicode() == u'ゕ' ? u'か' : u'け'; // ケ of 茅ケ崎, written ヶ as often
  const bool isSmall = std::find( std::begin( SMALL_KANA ), std::end( SMALL_KANA ) - 1, c.unicode() ) != std::end( SMALL_KANA ) - 1;
  return isSmall ? QChar( c.unicode() + 1 ) : c;
}

QChar asCurrentKanji( QChar c )
{
  const auto found = std::lower_bound( std::begin( KANJI_VARIANTS ), std::end( KANJI_VARIANTS ), c.unicode(), []( const KanjiVariant &kanji, ushort u ) { return kanji.variant < u; } );
  return found != std::end( KANJI_VARIANTS ) && found->variant == c.unicode() ? QChar( found->current ) : c;
}

QChar comparable( QChar c )
{
  if ( c.unicode() < 0x250 )
    return withoutLongVowelMark( c );
  if ( c.unicode() >= 0x3041 && c.unicode() <= 0x30F6 )
    return asLargeKana( asHiragana( c ) );
  return asCurrentKanji( c );
}
} // namespace

QString normalizedLabel( const QString &label )
{
  if ( isPlainJapanese( label ) )
    return label;
  // The invisible goes first: it may stand between a letter and its combining mark.
  const QString composed = isAscii( label ) ? label : withoutInvisible( label ).normalized( QString::NormalizationForm_KC );
  QString text;
  text.reserve( composed.size() );
  bool spaceBefore = false;
  for ( const QChar c : composed )
  {
    if ( isBlank( c ) )
    {
      spaceBefore = !text.isEmpty();
      continue;
    }
    if ( spaceBefore )
      text.append( QLatin1Char( ' ' ) );
    spaceBefore = false;
    text.append( isDash( c ) ? QChar( QLatin1Char( '-' ) ) : c.toLower() );
  }
  // A small letter may join a mark that the capital could not: W and a ring.
  return withoutQuotes( isAscii( text ) ? text : text.normalized( QString::NormalizationForm_KC ) );
}

QString nameKey( const QString &normalized )
{
  constexpr char16_t IGNORED[] = u" -_.'\u2019";
  QString key;
  key.reserve( normalized.size() );
  for ( const QChar c : normalized )
  {
    if ( std::find( std::begin( IGNORED ), std::end( IGNORED ) - 1, c.unicode() ) == std::end( IGNORED ) - 1 )
      key.append( comparable( c ) );
  }
  return key;
}
} // namespace clusteratlas
