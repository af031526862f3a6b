// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureprogramme.h"

#include "brochurelist.h"
#include "brochuretext.h"
#include "brochurewords.h"
#include "labeltext.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_HEADING = 70;
constexpr QStringView ENDINGS[] = { u"事業", u"プログラム", u"計画", u"施策", u"制度" };
constexpr QStringView SUBJECTS[] = { u"クラスター", u"地域", u"エリア", u"産業", u"産学", u"イノベーション", u"知的", u"拠点", u"科学", u"技術", u"研究" };

//! The number of regions in brackets: (9地域), (12 regions).
std::optional<int> takeCount( QString &text )
{
  static const QRegularExpression COUNT( QStringLiteral( "[(\\[]\\s*(?:[^()]{0,12}[:、 ])?(?:全国?\\s*)?(\\d{1,4})\\s*(?:地域|クラスター|エリア|件|か所|ヵ所|箇所|拠点|regions?|areas?|clusters?)\\s*[)\\]]" ), QRegularExpression::CaseInsensitiveOption );
  static const QRegularExpression BARE( QStringLiteral( "\\s+(\\d{1,4})\\s*地域$" ) );
  const QString folded = foldedText( text );
  const QRegularExpressionMatch bracketed = COUNT.match( folded );
  const QRegularExpressionMatch match = bracketed.hasMatch() ? bracketed : BARE.match( folded );
  if ( !match.hasMatch() )
    return std::nullopt;
  text = text.left( match.capturedStart() ) + text.mid( match.capturedEnd() );
  text = text.trimmed();
  return match.captured( 1 ).toInt();
}

//! Takes 平成21年度 off either end, in brackets or not, and words such as の概要.
void takeFrame( QString &text )
{
  static const QRegularExpression BEGIN( QStringLiteral( "^(?:(?:昭和|平成|令和)\\s*(?:元|\\d{1,2})\\s*年度?|FY\\s*\\d{4}|\\d{4}\\s*年度|文部科学省|経済産業省)\\s*(?:の)?\\s*" ) );
  static const QRegularExpression END( QStringLiteral( "\\s*(?:[(]\\d{4}\\s*(?:年度?)?\\s*[~-]\\s*\\d{4}\\s*年度?[)]|(?<![~-])[(]?(?<![~\\d-])(?:(?:平成|令和)\\s*(?:元|\\d{1,2})\\s*年度?|FY\\s*\\d{4}|\\d{4}\\s*年度)(?:版|予算)?[)]?|の?概要|について|の?実施地域(?:一覧)?|の?採択地域(?:一覧)?|の?対象地域(?:一覧)?|一覧)$" ) );
  for ( int round = 0; round < 3; ++round )
  {
    const QRegularExpressionMatch begin = BEGIN.match( foldedText( text ) );
    if ( begin.hasMatch() )
      text = text.mid( begin.capturedEnd() );
    const QRegularExpressionMatch end = END.match( foldedText( text ) );
    if ( end.hasMatch() && end.capturedStart() > 0 )
      text = text.left( end.capturedStart() );
  }
  text = text.trimmed();
  if ( text.startsWith( QChar( u'「' ) ) && text.endsWith( QChar( u'」' ) ) )
    text = text.mid( 1, text.size() - 2 );
}

//! \a folded without brackets and without a stage or type at its end: 知的クラスター創成事業 第II期.
QString stem( const QString &folded )
{
  static const QRegularExpression QUALIFIER( QStringLiteral( "\\s+\\S*[期型枠]$" ) );
  QString rest = folded;
  while ( const std::optional<TrailingBracket> bracket = trailingBracket( rest ) )
  {
    if ( bracket->before.isEmpty() )
      break;
    rest = bracket->before;
  }
  return rest.remove( QUALIFIER ).trimmed();
}

bool isProgrammeName( const QString &folded )
{
  static const QRegularExpression ENGLISH( QStringLiteral( "(Programme|Program|Initiative|Scheme)$" ) );
  static const QRegularExpression ENGLISH_SUBJECT( QStringLiteral( "\\b(Cluster|Innovation|Regional|Region|Knowledge|Industrial|Industry|Technology|Area)\\b" ) );
  const QString name = stem( folded );
  if ( name.size() < 5 || name.size() > LONGEST_HEADING )
    return false;
  const bool isEnglish = ENGLISH.match( name ).hasMatch() && ENGLISH_SUBJECT.match( name ).hasMatch();
  const bool isJapanese = std::any_of( std::begin( ENDINGS ), std::end( ENDINGS ), [&name]( QStringView ending ) { return name.endsWith( ending ); } )
    && std::any_of( std::begin( SUBJECTS ), std::end( SUBJECTS ), [&name]( QStringView subject ) { return name.contains( subject ); } );
  return isEnglish || isJapanese;
}

//! As names are compared: without brackets, spaces and marks.
QString compared( const QString &text )
{
  QString key = nameKey( normalizedLabel( text ) );
  key.remove( QRegularExpression( QStringLiteral( "[()\\[\\]・「」『』~]" ) ) );
  return key;
}
} // namespace

std::optional<ProgrammeHeading> programmeHeading( const QString &text )
{
  const QString whole = foldedText( text );
  const bool isHeading = whole.size() >= 4 && whole.size() <= LONGEST_HEADING && !whole.contains( QChar( u'、' ) ) && !whole.contains( QLatin1Char( ':' ) ) && !isSentence( whole ) && !namesMoney( whole );
  if ( !isHeading )
    return std::nullopt;
  ProgrammeHeading heading;
  heading.year = fiscalYear( whole );
  QString name = withoutBullet( text );
  heading.clusters = takeCount( name );
  takeFrame( name );
  heading.name = name;
  if ( isProgrammeName( foldedText( name ) ) )
    return heading;
  if ( !heading.clusters )
    return std::nullopt;
  heading.isPart = true;
  static const QRegularExpression COMMON( QStringLiteral( "^(?:事業)?(?:の)?(?:実施|採択|対象)?(?:地域|クラスター|エリア)\\s*" ) );
  heading.name.remove( COMMON );
  return heading;
}

bool namesPartOf( const QString &part, const QString &programme )
{
  const QString key = compared( part );
  return !key.isEmpty() && compared( programme ).contains( key );
}

bool isGeneralOf( const QString &general, const QString &special )
{
  const QString key = compared( general );
  const QString other = compared( special );
  return key.size() < other.size() && other.startsWith( key );
}

} // namespace clusteratlas
