// SPDX-License-Identifier: GPL-2.0-or-later
#include "matchprefecture.h"

#include "labeltext.h"
#include "prefecturecodetext.h"
#include "prefecturenames.h"

#include <QStringView>

#include <vector>

namespace clusteratlas
{
namespace
{
//! Code, name, or official name with municipality; \a text is a normalizedLabel(), not empty.
PrefectureMatchResult matchSingle( const QString &text )
{
  if ( const auto coded = matchCodeText( text ) )
    return *coded;
  const QString key = nameKey( text );
  if ( const auto named = matchName( key ) )
    return *named;
  if ( const auto placed = matchMunicipalityName( key ) )
    return *placed;
  return tl::make_unexpected( MatchFailure::Unknown );
}

enum class Script
{
  None,
  Digit,
  Latin,
  Japanese
};

Script scriptOf( QChar c )
{
  if ( c.isDigit() )
    return Script::Digit;
  if ( !c.isLetter() && !c.isMark() && !c.isSurrogate() )
    return Script::None;
  return c.unicode() < 0x250 ? Script::Latin : Script::Japanese;
}

//! Spaces, hyphens and the like belong to the spelling around them ("Hokkai Do", "JP-01"); anything else that is no letter parts two.
bool joinsSpelling( QChar c )
{
  return QStringView( u" -_.'" ).contains( c );
}

//! True where one spelling ends and another may begin, given the neighbouring letters or digits and whether a space stands between.
bool isBoundary( Script before, Script after, bool spaced )
{
  if ( before == Script::None || before == after )
    return false;
  if ( before == Script::Japanese || after == Script::Japanese )
    return true;
  return before == Script::Digit || spaced; // "01Hokkaido", "Hokkaido 01", but not "JP-01"
}

//! Without the dashes and dots that divided \a spelling from its neighbour: "01-", "13."
QStringView withoutOuterJoiners( QStringView spelling )
{
  while ( !spelling.isEmpty() && joinsSpelling( spelling.first() ) )
    spelling = spelling.mid( 1 );
  while ( !spelling.isEmpty() && joinsSpelling( spelling.last() ) )
    spelling.chop( 1 );
  return spelling;
}

//! The parts of \a text, each as written and not empty, that may be spellings on their own; views into \a text.
std::vector<QStringView> spellingsIn( QStringView text )
{
  std::vector<QStringView> spellings;
  qsizetype begin = 0;
  Script before = Script::None;
  const auto finish = [&]( qsizetype end ) {
    const QStringView spelling = withoutOuterJoiners( text.mid( begin, end - begin ) );
    if ( !spelling.isEmpty() )
      spellings.push_back( spelling );
    begin = end;
    before = Script::None;
  };
  for ( qsizetype i = 0; i < text.size(); ++i )
  {
    const Script script = scriptOf( text.at( i ) );
    if ( script != Script::None )
    {
      const bool spaced = i > 0 && text.at( i - 1 ) == QLatin1Char( ' ' );
      if ( isBoundary( before, script, spaced ) )
        finish( i );
      before = script;
    }
    else if ( !joinsSpelling( text.at( i ) ) )
    {
      finish( i );
      begin = i + 1;
    }
  }
  finish( text.size() );
  return spellings;
}

bool isPreferredForm( KeyForm form, KeyForm other )
{
  const auto rank = []( KeyForm f ) { return f == KeyForm::NameJa ? 0 : f == KeyForm::NameEn ? 1
                                        : f == KeyForm::NameKana                             ? 2
                                                                                             : 3; };
  return rank( form ) < rank( other );
}

//! All of \a spellings must be recognised; a spelling repeated in one form ("Kyoto, Kyoto": a city) is no other way of saying it.
PrefectureMatchResult matchTogether( const std::vector<QStringView> &spellings )
{
  std::vector<PrefectureMatch> matches;
  for ( const QStringView spelling : spellings )
  {
    const PrefectureMatchResult match = matchSingle( spelling.toString() );
    if ( !match )
      return tl::make_unexpected( match.error() == MatchFailure::CheckDigit ? MatchFailure::CheckDigit : MatchFailure::Unknown );
    matches.push_back( *match );
  }

  PrefectureMatch together = matches.front();
  bool formRepeated = false;
  for ( std::size_t i = 1; i < matches.size(); ++i )
  {
    if ( matches[i].code != together.code )
      return tl::make_unexpected( MatchFailure::Ambiguous );
    for ( std::size_t j = 0; j < i; ++j )
      formRepeated = formRepeated || matches[i].form == matches[j].form;
    together.municipality = together.municipality || matches[i].municipality;
    if ( isPreferredForm( matches[i].form, together.form ) )
      together.form = matches[i].form;
  }
  if ( formRepeated )
    return tl::make_unexpected( MatchFailure::Unknown );
  return together;
}
} // namespace

QLatin1String keyFormId( KeyForm form )
{
  switch ( form )
  {
    case KeyForm::JisCode:
      return QLatin1String( "jis_code" );
    case KeyForm::JisNumber:
      return QLatin1String( "jis_number" );
    case KeyForm::IsoCode:
      return QLatin1String( "iso_3166_2" );
    case KeyForm::MunicipalCode5:
      return QLatin1String( "code5" );
    case KeyForm::MunicipalCode6:
      return QLatin1String( "code6" );
    case KeyForm::RegionCode:
      return QLatin1String( "r_code" );
    case KeyForm::NameJa:
      return QLatin1String( "name_ja" );
    case KeyForm::NameKana:
      return QLatin1String( "name_kana" );
    case KeyForm::NameEn:
      return QLatin1String( "name_en" );
  }
  Q_UNREACHABLE();
}

QLatin1String matchFailureId( MatchFailure failure )
{
  switch ( failure )
  {
    case MatchFailure::Empty:
      return QLatin1String( "empty" );
    case MatchFailure::NationalTotal:
      return QLatin1String( "national_total" );
    case MatchFailure::CheckDigit:
      return QLatin1String( "check_digit" );
    case MatchFailure::OtherCodeSystem:
      return QLatin1String( "other_code_system" );
    case MatchFailure::Ambiguous:
      return QLatin1String( "ambiguous" );
    case MatchFailure::Unknown:
      return QLatin1String( "unknown" );
  }
  Q_UNREACHABLE();
}

PrefectureMatchResult matchPrefecture( const QString &label )
{
  // Most labels of most files are spelled as in our tables and need no normalising.
  if ( const auto coded = matchCodeText( label ) )
    return *coded;
  if ( const auto named = matchName( label ) )
    return *named;

  const QString text = normalizedLabel( label );
  if ( text.isEmpty() )
    return tl::make_unexpected( MatchFailure::Empty );
  const PrefectureMatchResult single = matchSingle( text );
  if ( !single && single.error() == MatchFailure::Unknown && isOtherCodeSystem( text ) )
    return tl::make_unexpected( MatchFailure::OtherCodeSystem );
  if ( single || single.error() != MatchFailure::Unknown )
    return single;
  const std::vector<QStringView> spellings = spellingsIn( text );
  return spellings.size() > 1 ? matchTogether( spellings ) : single;
}
} // namespace clusteratlas
