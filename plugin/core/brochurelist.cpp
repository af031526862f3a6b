// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurelist.h"

#include "brochuretext.h"
#include "brochurewords.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr QStringView MARKS = u"※◎★☆*＊†";
constexpr QStringView OTHER_MARKS = u"○●◯〇△▲□■";
constexpr QStringView AND_SO_ON[] = { u"など", u"ほか", u"等", u"他", u"and others", u"etc.", u"et al." };
constexpr QStringView COMPANY_ENDINGS[] = { u"Ltd.", u"Ltd", u"Inc.", u"Inc", u"LLC" };
constexpr int TAIL = 24; // characters at the end of a line in which a page is looked for

//! Takes "and others" off the end of \a name.
bool takeMore( QString &name )
{
  for ( const QStringView ending : AND_SO_ON )
  {
    if ( !name.endsWith( ending ) )
      continue;
    const QString rest = name.chopped( static_cast<int>( ending.size() ) ).trimmed();
    // 他 and 等 end words as well: only after a whole name, or apart from it.
    const bool isApart = rest.size() < name.size() - ending.size() || rest.isEmpty();
    if ( !isApart && !isInstitutionName( foldedText( rest ) ) && !rest.endsWith( QLatin1Char( ')' ) ) )
      continue;
    name = rest;
    return true;
  }
  return false;
}

//! The mark before a name, taken off it; null when there is none.
QChar takeMark( QString &name )
{
  const bool hasMark = !name.isEmpty() && ( MARKS.contains( name.at( 0 ) ) || OTHER_MARKS.contains( name.at( 0 ) ) );
  const QChar mark = hasMark ? name.at( 0 ) : QChar();
  if ( hasMark )
    name = name.mid( 1 ).trimmed();
  return mark;
}

ListedName listedName( const QString &name, const QString &printed, QChar mark )
{
  const QString folded = foldedText( name );
  return { name, printed, MARKS.contains( mark ), !mark.isNull(), isInstitutionName( folded ), isWholeInstitutionName( folded ) && openBrackets( folded ) == 0 };
}

//! A大学・B大学 and A大学　B大学 are two names; X研究所 Yセンター may be one.
QStringList partsOf( const QString &name )
{
  static const QRegularExpression WIDE( QStringLiteral( "\u3000+| {2,}|\t+" ) );
  const QStringList dotted = name.split( QChar( u'・' ) );
  const auto isName = []( const QString &part ) { return isInstitutionName( foldedText( part.trimmed() ) ); };
  if ( dotted.size() > 1 && openBrackets( foldedText( name ) ) == 0 && std::all_of( dotted.begin(), dotted.end(), isName ) )
    return dotted;
  const QStringList spaced = name.split( WIDE, Qt::SkipEmptyParts );
  const auto isSchool = []( const QString &part ) { return part.endsWith( QStringView( u"大学" ) ) || part.endsWith( QStringView( u"高専" ) ) || part.endsWith( QStringView( u"学校" ) ); };
  return spaced.size() > 1 && std::all_of( spaced.begin(), spaced.end(), isSchool ) ? spaced : QStringList( name );
}

void appendNames( const QString &printed, QChar mark, std::vector<ListedName> &names )
{
  const std::optional<TrailingBracket> bracket = trailingBracket( printed );
  const QString folded = bracket ? foldedText( bracket->inside ) : QString();
  const std::vector<TextSpan> parts = bracket ? listSpans( folded ) : std::vector<TextSpan>();
  const auto isPart = [&folded]( const TextSpan &span ) { return isInstitutionName( folded.mid( span.begin, span.length ) ); };
  if ( !parts.empty() && isInstitutionName( foldedText( bracket->before ) ) && std::all_of( parts.begin(), parts.end(), isPart ) )
  {
    for ( const TextSpan &part : parts )
      names.push_back( listedName( bracket->before + QLatin1Char( ' ' ) + bracket->inside.mid( part.begin, part.length ), printed, mark ) );
    return;
  }
  for ( const QString &part : partsOf( printed ) )
    names.push_back( listedName( part.trimmed(), part.trimmed(), mark ) );
}

//! The number in the last group of \a match that caught one.
int numberOf( const QRegularExpressionMatch &match )
{
  for ( int group = 1; group <= match.lastCapturedIndex(); ++group )
    if ( !match.captured( group ).isEmpty() )
      return match.captured( group ).toInt();
  return 0;
}
} // namespace

NameList institutionsIn( const QString &text )
{
  NameList list;
  const QString folded = foldedText( text );
  for ( const TextSpan &span : listSpans( folded ) )
  {
    QString name = text.mid( span.begin, span.length );
    if ( std::any_of( std::begin( COMPANY_ENDINGS ), std::end( COMPANY_ENDINGS ), [&name]( QStringView ending ) { return ending == name; } ) && !list.names.empty() )
    {
      ListedName &company = list.names.back();
      const int begin = company.begin;
      company = listedName( company.name + QLatin1String( ", " ) + name, company.printed + QLatin1String( ", " ) + name, company.marked ? MARKS.front() : QChar() );
      company.begin = begin;
      company.end = span.begin + span.length;
      continue;
    }
    const QChar mark = takeMark( name );
    list.more = takeMore( name );
    if ( name.startsWith( QLatin1String( "and " ) ) )
      name.remove( 0, 4 );
    const size_t known = list.names.size();
    if ( !name.isEmpty() )
      appendNames( name, mark, list.names );
    for ( size_t index = known; index < list.names.size(); ++index )
    {
      list.names[index].begin = span.begin;
      list.names[index].end = span.begin + span.length;
    }
  }
  list.isOpen = !folded.isEmpty() && ( QStringView( u"、,;" ).contains( folded.back() ) || openBrackets( folded ) > 0 );
  return list;
}

double institutionShare( const NameList &list )
{
  const auto whole = std::count_if( list.names.begin(), list.names.end(), []( const ListedName &name ) { return name.isKnown; } );
  return list.names.empty() ? 0.0 : static_cast<double>( whole ) / static_cast<double>( list.names.size() );
}

NameList fieldsIn( const QString &text )
{
  NameList list;
  const QString folded = foldedText( text );
  for ( const TextSpan &span : listSpans( folded ) )
  {
    QString name = text.mid( span.begin, span.length );
    list.more = takeMore( name );
    if ( name.isEmpty() )
      continue;
    if ( !mayBeField( foldedText( name ) ) )
      return {};
    list.names.push_back( { name, name } );
  }
  list.isOpen = !folded.isEmpty() && QStringView( u"、,;" ).contains( folded.back() );
  return list;
}

QString withoutMore( const QString &text )
{
  QString name = text;
  takeMore( name );
  return name.isEmpty() ? text : name;
}

std::optional<QString> insideBrackets( const QString &text )
{
  const std::optional<TrailingBracket> bracket = trailingBracket( text );
  return bracket && bracket->before.isEmpty() ? std::optional<QString>( bracket->inside ) : std::nullopt;
}

std::optional<TrailingBracket> trailingBracket( const QString &text )
{
  constexpr QStringView OPEN = u"([{【〔";
  constexpr QStringView CLOSE = u")]}】〕";
  const QString folded = foldedText( text );
  if ( folded.size() < 3 || !CLOSE.contains( folded.back() ) )
    return std::nullopt;
  int depth = 0;
  for ( int at = folded.size() - 1; at >= 0; --at )
  {
    depth += CLOSE.contains( folded.at( at ) ) ? 1 : OPEN.contains( folded.at( at ) ) ? -1
                                                                                      : 0;
    if ( depth == 0 )
      return TrailingBracket { text.left( at ).trimmed(), text.mid( at + 1, text.size() - at - 2 ).trimmed() };
  }
  return std::nullopt;
}

std::optional<int> pageReference( const QString &text )
{
  static const QRegularExpression PAGE( QStringLiteral( "^[(\\[]?\\s*(?:(?:pp?|pages?)\\s*[.:]?\\s*(\\d{1,4})(?:\\s*[-~–]\\s*\\d{1,4})?|(\\d{1,4})\\s*(?:ページ|頁))\\s*[)\\]]?$" ), QRegularExpression::CaseInsensitiveOption );
  if ( text.size() > TAIL )
    return std::nullopt;
  const QRegularExpressionMatch match = PAGE.match( foldedText( text ) );
  return match.hasMatch() ? std::optional<int>( numberOf( match ) ) : std::nullopt;
}

std::optional<TrailingPage> trailingPage( const QString &text )
{
  static const QRegularExpression PAGE( QStringLiteral( "\\s*(?:[(\\[]\\s*(?:pp?|pages?)\\s*[.:]?\\s*(\\d{1,4})\\s*[)\\]]|(?<![A-Za-z])pp?\\.?\\s*(\\d{1,4})|[.…‥・]{3,}\\s*(\\d{1,4})|[(\\[]?\\s*(?<!\\d)(\\d{1,4})\\s*(?:ページ|頁)[)\\]]?)$" ),
    QRegularExpression::CaseInsensitiveOption );
  const int begin = std::max( 0, text.size() - TAIL );
  const QRegularExpressionMatch match = PAGE.match( foldedText( text.mid( begin ) ) );
  if ( !match.hasMatch() || begin + match.capturedStart() == 0 )
    return std::nullopt;
  QString before = text.left( begin + match.capturedStart() );
  while ( !before.isEmpty() && QStringView( u".…‥・ " ).contains( before.back() ) )
    before.chop( 1 );
  return before.isEmpty() ? std::nullopt : std::optional<TrailingPage>( { before, numberOf( match ) } );
}

QString withoutBullet( const QString &text )
{
  static const QRegularExpression NUMBER( QStringLiteral( "^(?:[(]\\d{1,3}[)]|\\d{1,3}[.)]|[①-⑳❶-❿]|\\d{1,2}\\s)\\s*" ) );
  constexpr QStringView BULLETS = u"●○■□◆◇▪▫◎〇★☆▶▷►▲△▼▽・•‣⁃-–—";
  int begin = 0;
  while ( begin < text.size() && ( BULLETS.contains( text.at( begin ) ) || text.at( begin ).isSpace() ) )
    ++begin;
  const QRegularExpressionMatch match = NUMBER.match( foldedText( text.mid( begin, 12 ) ) );
  return text.mid( begin + ( match.hasMatch() ? match.capturedLength() : 0 ) ).trimmed();
}

} // namespace clusteratlas
