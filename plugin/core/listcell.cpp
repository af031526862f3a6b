// SPDX-License-Identifier: GPL-2.0-or-later
#include "listcell.h"

#include "labeltext.h"
#include "municipalitynames.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
constexpr QStringView SEPARATORS = u"、，,；;／/\n\r";
constexpr QStringView OPENING = u"（(「『【［[〔";
constexpr QStringView CLOSING = u"）)」』】］]〕";
constexpr QStringView JOINING_CHARACTERS = u"・･\u3000 ";
constexpr QStringView AND_SO_ON[] = { u"など", u"ほか", u"等", u"他" };
constexpr QStringView WHOLE_PREFECTURE[] = { u"全域地域", u"全域", u"全体", u"一円", u"地域", u"内" };

//! Splits \a text at each character of \a separators that stands outside brackets.
QStringList splitOutsideBrackets( const QString &text, QStringView separators )
{
  QStringList items;
  int depth = 0;
  int begin = 0;
  for ( int at = 0; at <= text.size(); ++at )
  {
    const QChar c = at < text.size() ? text.at( at ) : QChar();
    if ( at < text.size() && OPENING.contains( c ) )
      ++depth;
    else if ( at < text.size() && CLOSING.contains( c ) )
      depth = std::max( 0, depth - 1 );
    if ( at < text.size() && ( depth > 0 || !separators.contains( c ) ) )
      continue;
    const QString item = text.mid( begin, at - begin ).simplified();
    if ( !item.isEmpty() )
      items << item;
    begin = at + 1;
  }
  return items;
}

QString withoutEnding( const QString &text, QStringView ending )
{
  return text.endsWith( ending ) && text.size() > ending.size() ? text.chopped( static_cast<int>( ending.size() ) ).trimmed() : QString();
}

tl::expected<PrefectureMatch, MatchFailure> matchPlain( const QString &label )
{
  const PrefectureMatchResult match = matchPrefecture( label );
  if ( match || match.error() != MatchFailure::Unknown )
    return match;
  const QString key = nameKey( normalizedLabel( label ) );
  if ( const auto municipality = prefectureOfMunicipality( key ) )
    return PrefectureMatch { *municipality, KeyForm::NameJa, true };
  else if ( municipality.error() == MatchFailure::Ambiguous )
    return tl::make_unexpected( MatchFailure::Ambiguous );
  for ( const QStringView ending : WHOLE_PREFECTURE )
  {
    const QString rest = withoutEnding( key, ending );
    const PrefectureMatchResult whole = rest.size() < 3 ? PrefectureMatchResult( tl::make_unexpected( MatchFailure::Unknown ) ) : matchPrefecture( rest );
    const bool isOfficial = !rest.isEmpty() && QStringView( u"都道府県" ).contains( rest.back() );
    if ( whole && whole->form == KeyForm::NameJa && ( isOfficial || whole->municipality ) )
      return whole;
  }
  return match;
}

PlaceItem itemOf( const QString &label, const PrefectureAliases &aliases )
{
  const auto alias = aliases.isEmpty() ? aliases.constEnd() : aliases.constFind( normalizedLabel( label ) );
  if ( alias != aliases.constEnd() )
    return { label, PrefectureMatch { *alias, KeyForm::NameJa, false }, true, isWrittenAsMunicipality( nameKey( normalizedLabel( label ) ) ) ? QStringList { label } : QStringList() };
  PlaceItem item { label, matchPlain( label ) };
  for ( const QStringView ending : AND_SO_ON )
    if ( const QString rest = withoutEnding( label, ending ); !item.match && item.match.error() == MatchFailure::Unknown && !rest.isEmpty() )
      item.match = matchPlain( rest );
  if ( item.match && item.match->municipality )
    item.municipalities << label;
  return item;
}

//! The labels of 富山県・石川県 or 京都府および大阪府.
QStringList runLabels( const QString &label )
{
  QString run = label;
  for ( const QStringView word : { QStringView( u"および" ), QStringView( u"及び" ), QStringView( u"並びに" ) } )
    run.replace( word.toString(), QStringLiteral( "・" ) );
  // と joins what stands on both sides; ときがわ町 begins with it.
  for ( int at = 1; at < run.size(); ++at )
    if ( run.at( at ) == QChar( u'と' ) && !JOINING_CHARACTERS.contains( run.at( at - 1 ) ) )
      run[at] = QChar( u'・' );
  return splitOutsideBrackets( run, JOINING_CHARACTERS );
}

//! The members of a run; nothing unless every one of two or more is recognised.
std::vector<PlaceItem> membersOfRun( const QString &label, const PrefectureAliases &aliases )
{
  const QStringList labels = runLabels( label );
  std::vector<PlaceItem> members;
  for ( const QString &member : labels )
  {
    members.push_back( itemOf( member, aliases ) );
    if ( !members.back().match || labels.size() < 2 )
      return {};
  }
  return members;
}
} // namespace

QStringList municipalityItems( const QString &cell )
{
  QStringList items;
  for ( const QString &item : listItems( cell ) )
  {
    const QStringList labels = runLabels( item );
    const bool isRun = labels.size() > 1 && std::all_of( labels.begin(), labels.end(), []( const QString &label ) { return isWrittenAsMunicipality( nameKey( normalizedLabel( withoutPlaceEnding( label ) ) ) ); } );
    items << ( isRun ? labels : QStringList { item } );
  }
  return items;
}

QString withoutPlaceEnding( const QString &label )
{
  QString place = label;
  for ( const QStringView ending : AND_SO_ON )
    if ( const QString rest = withoutEnding( place, ending ); !rest.isEmpty() )
      place = rest;
  for ( const QStringView ending : WHOLE_PREFECTURE )
    if ( const QString rest = withoutEnding( place, ending ); !rest.isEmpty() )
      return rest;
  return place;
}

QStringList listItems( const QString &cell )
{
  return splitOutsideBrackets( cell, SEPARATORS );
}

bool isListCell( const QString &cell )
{
  return std::any_of( cell.begin(), cell.end(), []( QChar c ) { return SEPARATORS.contains( c ); } ) && listItems( cell ).size() > 1;
}

std::vector<PlaceItem> placesIn( const QString &cell, const PrefectureAliases &aliases )
{
  const PlaceItem whole = itemOf( cell.trimmed(), aliases );
  if ( whole.match )
    return { whole };
  if ( whole.match.error() == MatchFailure::Empty )
    return {};

  std::vector<PlaceItem> found;
  std::vector<PlaceItem> unknown;
  const auto add = [&]( const PlaceItem &item ) {
    if ( !item.match )
      return unknown.push_back( item );
    const auto same = std::find_if( found.begin(), found.end(), [&item]( const PlaceItem &other ) { return other.match->code == item.match->code; } );
    if ( same == found.end() )
      return found.push_back( item );
    for ( const QString &municipality : item.municipalities )
      if ( !same->municipalities.contains( municipality ) )
        same->municipalities << municipality;
  };
  for ( const QString &label : listItems( cell ) )
  {
    const PlaceItem item = itemOf( label, aliases );
    const std::vector<PlaceItem> members = item.match ? std::vector<PlaceItem>() : membersOfRun( label, aliases );
    if ( members.empty() )
      add( item );
    for ( const PlaceItem &member : members )
      add( member );
  }
  found.insert( found.end(), unknown.begin(), unknown.end() );
  return found;
}

} // namespace clusteratlas
