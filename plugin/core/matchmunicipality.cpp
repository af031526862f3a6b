// SPDX-License-Identifier: GPL-2.0-or-later
#include "matchmunicipality.h"

#include "labeltext.h"
#include "listcell.h"
#include "matchprefecture.h"
#include "municipalitynames.h"
#include "prefecturecodetext.h"
#include "prefecturetable.h"

namespace clusteratlas
{

namespace
{
using Failure = MunicipalityFailure;

MunicipalityMatchResult failure( Failure reason )
{
  return tl::make_unexpected( MunicipalityMismatch { reason } );
}

//! The code in \a text, alone or beside a name (01202 函館市).
tl::expected<MunicipalityCode, MunicipalityCodeFailure> codeIn( const QString &text, PrefectureCode prefecture )
{
  tl::expected<MunicipalityCode, MunicipalityCodeFailure> code = readMunicipalityCode( text );
  for ( const QString &word : text.split( QLatin1Char( ' ' ) ) )
    if ( !code && code.error() == MunicipalityCodeFailure::NotACode )
      code = readMunicipalityCode( word );
  // 12203 is a code of 千葉県, but in 北海道 it can only be 012203.
  if ( code && code->prefecture() != prefecture && mayLackLeadingZero( text ) )
    if ( const auto restored = readMunicipalityCode( QLatin1Char( '0' ) + text ); restored && restored->prefecture() == prefecture )
      return restored;
  return code;
}

//! What became of a municipality that the polygons lack.
MunicipalityMatchResult bySuccession( const std::optional<Succession> &succession, PrefectureCode prefecture, const MunicipalityIndex &index )
{
  if ( !succession )
    return failure( Failure::Unknown );
  const QString today = succession->names.join( QStringLiteral( "・" ) );
  if ( succession->successors.size() == 1 && succession->successors.front().prefecture() != prefecture )
    return tl::make_unexpected( MunicipalityMismatch { Failure::OtherPrefecture, today, succession->origin.kind } ); // 山口村 of 長野県 went to 岐阜県
  std::vector<size_t> units;
  if ( succession->successors.size() == 1 )
    units = index.withCode( succession->successors.front() );
  if ( units.empty() && succession->successors.size() == 1 )
    units = index.withName( prefecture, nameKey( normalizedLabel( succession->names.front() ) ) );
  if ( !units.empty() && index.isOne( units ) )
    return MunicipalityMatch { units, succession };
  if ( succession->names.contains( succession->origin.name ) )
    return failure( Failure::Unknown ); // it got another code, but is there under its name
  const Failure reason = succession->successors.size() == 1 ? Failure::Gone : Failure::Divided;
  return tl::make_unexpected( MunicipalityMismatch { reason, today, succession->origin.kind } );
}

//! \a text without the prefecture in front; the whole when that leaves no municipality.
QString keyWithin( const QString &text, PrefectureCode prefecture )
{
  const QString key = nameKey( text );
  const QString official = prefectureRecord( prefecture ).nameJa.toString();
  const QString rest = key.startsWith( official ) ? key.mid( official.size() ) : key;
  return isWrittenAsMunicipality( rest ) ? rest : key;
}
} // namespace

QLatin1String municipalityFailureId( Failure failure )
{
  switch ( failure )
  {
    case Failure::NoPolygons:
      return QLatin1String( "no municipal polygons" );
    case Failure::Unknown:
      return QLatin1String( "unknown municipality" );
    case Failure::Ambiguous:
      return QLatin1String( "ambiguous municipality" );
    case Failure::CheckDigit:
      return QLatin1String( "check_digit" );
    case Failure::OtherPrefecture:
      return QLatin1String( "other prefecture" );
    case Failure::Gone:
      return QLatin1String( "gone" );
    case Failure::Divided:
      return QLatin1String( "divided" );
  }
  Q_UNREACHABLE();
}

MunicipalityMatchResult matchMunicipality( const QString &label, PrefectureCode prefecture, const MunicipalityIndex &index, const MunicipalHistory &history )
{
  if ( index.isEmpty() )
    return failure( Failure::NoPolygons );
  const auto isKnown = [&index]( MunicipalityCode code ) { return !index.withCode( code ).empty(); };
  const QString text = normalizedLabel( label );
  const auto code = codeIn( text, prefecture );
  if ( !code && code.error() == MunicipalityCodeFailure::CheckDigit )
    return failure( Failure::CheckDigit );
  if ( code && code->prefecture() != prefecture )
    return failure( Failure::OtherPrefecture );
  if ( code )
  {
    std::vector<size_t> units = index.withCode( *code );
    return units.empty() ? bySuccession( history.succession( *code, isKnown ), prefecture, index ) : MunicipalityMatch { std::move( units ), std::nullopt };
  }

  const PrefectureMatchResult said = matchPrefecture( label );
  if ( said && said->code != prefecture )
    return failure( Failure::OtherPrefecture );
  QStringList keys { keyWithin( text, prefecture ) };
  if ( const QString rest = keyWithin( normalizedLabel( withoutPlaceEnding( label ) ), prefecture ); rest != keys.front() )
    keys << rest;
  for ( const QString &key : std::as_const( keys ) )
    if ( std::vector<size_t> units = index.withName( prefecture, key ); !units.empty() )
      return index.isOne( units ) ? MunicipalityMatchResult( MunicipalityMatch { std::move( units ), std::nullopt } ) : failure( Failure::Ambiguous );
  MunicipalityMatchResult found = failure( Failure::Unknown );
  for ( const QString &key : std::as_const( keys ) )
    if ( !found && found.error().reason == Failure::Unknown )
      found = bySuccession( history.succession( prefecture, key, isKnown ), prefecture, index );
  const auto elsewhere = prefectureOfMunicipality( keys.back() );
  const bool isElsewhere = !found && found.error().reason == Failure::Unknown && elsewhere && *elsewhere != prefecture;
  return isElsewhere ? failure( Failure::OtherPrefecture ) : found;
}

} // namespace clusteratlas
