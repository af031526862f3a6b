// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuretext.h"

#include <QStringView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr QStringView OPENING = u"([{「『【〔《";
constexpr QStringView CLOSING = u")]}」』】〕》";

bool isKanji( QChar c )
{
  return c.script() == QChar::Script_Han;
}

bool isHiragana( QChar c )
{
  return c.script() == QChar::Script_Hiragana || c == QChar( u'ー' );
}

bool isHiraganaAlone( QStringView text )
{
  return !text.isEmpty() && std::all_of( text.begin(), text.end(), []( QChar c ) { return isHiragana( c ) || c.isSpace(); } );
}

QChar foldedCharacter( QChar c )
{
  if ( c.unicode() < 0x80 )
    return c;
  const QChar::Decomposition tag = c.decompositionTag();
  if ( tag != QChar::Wide && tag != QChar::Narrow && tag != QChar::Compat && tag != QChar::NoBreak )
    return c;
  const QString plain = c.decomposition();
  return plain.size() == 1 ? plain.at( 0 ) : c;
}

//! Removes hiragana in brackets between two kanji, from both texts.
void removeInlineRuby( QString &text, QString &folded )
{
  int begin = -1;
  QString cleanText, cleanFolded;
  int kept = 0;
  for ( int at = 0; at < folded.size(); ++at )
  {
    const QChar c = folded.at( at );
    if ( c == QLatin1Char( '(' ) || c == QChar( u'《' ) )
      begin = at;
    if ( begin <= 0 || ( c != QLatin1Char( ')' ) && c != QChar( u'》' ) ) )
      continue;
    const bool isBetween = isKanji( folded.at( begin - 1 ) ) && at + 1 < folded.size() && isKanji( folded.at( at + 1 ) );
    if ( isBetween && begin >= kept && isHiraganaAlone( QStringView( folded ).mid( begin + 1, at - begin - 1 ) ) )
    {
      cleanText += text.mid( kept, begin - kept );
      cleanFolded += folded.mid( kept, begin - kept );
      kept = at + 1;
    }
    begin = -1;
  }
  if ( kept == 0 )
    return;
  text = cleanText + text.mid( kept );
  folded = cleanFolded + folded.mid( kept );
}

BrochureLine lineOf( QStringView raw, int number )
{
  BrochureLine line { number, {}, {} };
  const QStringView trimmed = raw.trimmed();
  line.indented = !trimmed.isEmpty() && raw.front().isSpace();
  line.text = trimmed.toString();
  line.folded = foldedText( line.text );
  for ( int at = 0; at < line.text.size(); ++at )
    if ( isKanji( line.folded.at( at ) ) )
      line.text[at] = line.folded.at( at );
  removeInlineRuby( line.text, line.folded );
  return line;
}

bool isLineEnd( QChar c )
{
  return c == QLatin1Char( '\n' ) || c == QLatin1Char( '\r' ) || c == QLatin1Char( '\f' ) || c == QLatin1Char( '\v' ) || c.unicode() == 0x85 || c.unicode() == 0x2028 || c.unicode() == 0x2029;
}
} // namespace

QString foldedText( const QString &text )
{
  QString folded = text;
  for ( QChar &c : folded )
    c = foldedCharacter( c );
  return folded;
}

std::vector<BrochureLine> brochureLines( const QString &text )
{
  std::vector<BrochureLine> lines;
  int begin = 0;
  for ( int at = 0; at <= text.size(); ++at )
  {
    if ( at < text.size() && !isLineEnd( text.at( at ) ) )
      continue;
    lines.push_back( lineOf( QStringView( text ).mid( begin, at - begin ), static_cast<int>( lines.size() ) + 1 ) );
    if ( at + 1 < text.size() && text.at( at ) == QLatin1Char( '\r' ) && text.at( at + 1 ) == QLatin1Char( '\n' ) )
      ++at;
    begin = at + 1;
  }
  for ( size_t index = 0; index + 1 < lines.size(); ++index )
  {
    const QString &next = lines[index + 1].folded;
    lines[index].ruby = isHiraganaAlone( lines[index].folded ) && std::any_of( next.begin(), next.end(), isKanji );
  }
  return lines;
}

std::vector<TextSpan> listSpans( const QString &folded )
{
  std::vector<TextSpan> spans;
  int depth = 0;
  int begin = 0;
  for ( int at = 0; at <= folded.size(); ++at )
  {
    const QChar c = at < folded.size() ? folded.at( at ) : QChar();
    depth += OPENING.contains( c ) ? 1 : 0;
    depth = std::max( 0, depth - ( CLOSING.contains( c ) ? 1 : 0 ) );
    const bool isEnd = at == folded.size() || ( depth == 0 && QStringView( u"、,;/" ).contains( c ) );
    if ( !isEnd )
      continue;
    int end = at;
    while ( begin < end && folded.at( begin ).isSpace() )
      ++begin;
    while ( end > begin && folded.at( end - 1 ).isSpace() )
      --end;
    if ( end > begin )
      spans.push_back( { begin, end - begin } );
    begin = at + 1;
  }
  return spans;
}

int openBrackets( const QString &folded )
{
  int depth = 0;
  for ( const QChar c : folded )
    depth += OPENING.contains( c ) ? 1 : CLOSING.contains( c ) ? -1
                                                               : 0;
  return depth;
}

} // namespace clusteratlas
