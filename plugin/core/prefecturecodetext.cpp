// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturecodetext.h"

namespace clusteratlas
{
namespace
{
constexpr int MOST_DIGITS = 6;

using Failure = MatchFailure;

bool isDigit( QChar c )
{
  return c >= QLatin1Char( '0' ) && c <= QLatin1Char( '9' );
}

int leadingDigits( QStringView text )
{
  int count = 0;
  while ( count < text.size() && isDigit( text.at( count ) ) )
    ++count;
  return count;
}

//! \a digits holds one to six ASCII digits.
int valueOf( QStringView digits )
{
  int value = 0;
  for ( const QChar c : digits )
    value = value * 10 + ( c.unicode() - u'0' );
  return value;
}

bool isZeroFraction( QStringView text )
{
  if ( text.size() < 2 || text.at( 0 ) != QLatin1Char( '.' ) )
    return false;
  for ( const QChar c : text.mid( 1 ) )
  {
    if ( c != QLatin1Char( '0' ) )
      return false;
  }
  return true;
}

PrefectureMatchResult prefectureOf( int number, KeyForm form, bool municipality = false )
{
  if ( const auto code = PrefectureCode::fromNumber( number ) )
    return PrefectureMatch { *code, form, municipality };
  return tl::make_unexpected( Failure::Unknown );
}

//! \a code is pp000 for a prefecture, ppmmm for a municipality; JIS X 0402 assigns no mmm below 100.
PrefectureMatchResult matchMunicipalCode( int code, KeyForm form )
{
  const int municipality = code % 1000;
  if ( code == 0 )
    return tl::make_unexpected( Failure::NationalTotal );
  if ( municipality > 0 && municipality < 100 )
    return tl::make_unexpected( Failure::Unknown );
  return prefectureOf( code / 1000, form, municipality > 0 );
}

PrefectureMatchResult matchFourDigits( int code )
{
  // Numbers of associations (801..999) are left out here: 1801 to 1999 are far more often years.
  if ( code % 1000 >= 800 )
    return tl::make_unexpected( Failure::Unknown );
  return matchMunicipalCode( code, KeyForm::MunicipalCode5 );
}

PrefectureMatchResult matchSixDigits( int value )
{
  const PrefectureMatchResult match = matchMunicipalCode( value / 10, KeyForm::MunicipalCode6 );
  const bool isNational = value == 0;
  if ( !isNational && ( match || match.error() == Failure::NationalTotal ) && municipalCheckDigit( value / 10 ) != value % 10 )
    return tl::make_unexpected( Failure::CheckDigit );
  return match;
}

PrefectureMatchResult matchDigits( QStringView digits, bool isFraction )
{
  const int value = valueOf( digits );
  switch ( digits.size() )
  {
    case 1:
    case 2:
      if ( value == 0 )
        return tl::make_unexpected( Failure::NationalTotal );
      return prefectureOf( value, digits.size() == 1 || isFraction ? KeyForm::JisNumber : KeyForm::JisCode );
    case 4:
      return digits.at( 0 ) == QLatin1Char( '0' ) ? tl::make_unexpected( Failure::Unknown ) : matchFourDigits( value );
    case 5:
      return matchMunicipalCode( value, KeyForm::MunicipalCode5 );
    case 6:
      return matchSixDigits( value );
  }
  return tl::make_unexpected( Failure::Unknown );
}
} // namespace

std::optional<PrefectureMatchResult> matchCodeText( QStringView text )
{
  const int digits = leadingDigits( text );
  if ( digits > 0 && digits <= MOST_DIGITS )
  {
    const QStringView rest = text.mid( digits );
    if ( rest.isEmpty() || isZeroFraction( rest ) )
      return matchDigits( text.left( digits ), !rest.isEmpty() );
    return std::nullopt;
  }

  if ( text.startsWith( QLatin1String( "jp-" ), Qt::CaseInsensitive ) )
  {
    const QStringView number = text.mid( 3 );
    if ( number.size() >= 1 && number.size() <= 2 && leadingDigits( number ) == number.size() )
      return prefectureOf( valueOf( number ), KeyForm::IsoCode );
    return std::nullopt;
  }

  if ( text.size() == 6 && text.startsWith( QLatin1Char( 'r' ), Qt::CaseInsensitive ) && leadingDigits( text.mid( 1 ) ) == 5 )
    return matchMunicipalCode( valueOf( text.mid( 1 ) ), KeyForm::RegionCode );
  return std::nullopt;
}

bool isOtherCodeSystem( QStringView text )
{
  const auto isNumber = []( QStringView digits ) { return !digits.isEmpty() && digits.size() <= MOST_DIGITS && leadingDigits( digits ) == digits.size(); };
  if ( text.startsWith( QStringView( u"JPN." ), Qt::CaseInsensitive ) && text.endsWith( QStringView( u"_1" ) ) )
    return isNumber( text.mid( 4 ).chopped( 2 ) );
  if ( text.startsWith( QStringView( u"JPN-" ), Qt::CaseInsensitive ) )
    return isNumber( text.mid( 4 ) );
  if ( text.startsWith( QStringView( u"JP." ), Qt::CaseInsensitive ) )
    return text.size() == 5 && isNumber( text.mid( 3 ) );
  return text.startsWith( QStringView( u"JA" ), Qt::CaseInsensitive ) && text.size() == 4 && isNumber( text.mid( 2 ) );
}

bool mayLackLeadingZero( QStringView text )
{
  const auto match = text.size() == 5 ? matchCodeText( QString( QLatin1Char( '0' ) + text.toString() ) ) : std::nullopt;
  return match && *match;
}

int municipalCheckDigit( int code )
{
  int sum = 0;
  for ( int weight = 2; weight <= 6; ++weight )
  {
    sum += code % 10 * weight;
    code /= 10;
  }
  return ( 11 - sum % 11 ) % 10;
}
} // namespace clusteratlas
