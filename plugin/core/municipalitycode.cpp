// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalitycode.h"

#include "labeltext.h"
#include "prefecturecodetext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Failure = MunicipalityCodeFailure;
using Reading = tl::expected<MunicipalityCode, Failure>;

//! The digits alone: without the R of SSDSE and a zero fraction; empty when \a text is anything else.
QString digitsOf( const QString &text )
{
  QString digits = text.startsWith( QLatin1Char( 'r' ) ) && text.size() == 6 ? text.mid( 1 ) : text;
  if ( const int point = digits.indexOf( QLatin1Char( '.' ) ); point > 0 && digits.mid( point + 1 ).count( QLatin1Char( '0' ) ) == digits.size() - point - 1 && point + 1 < digits.size() )
    digits.truncate( point );
  const bool isNumber = std::all_of( digits.begin(), digits.end(), []( QChar c ) { return c >= QLatin1Char( '0' ) && c <= QLatin1Char( '9' ); } );
  return isNumber && digits.size() >= 4 && digits.size() <= 6 ? digits : QString();
}

Reading fiveDigits( int number )
{
  if ( const std::optional<MunicipalityCode> code = MunicipalityCode::fromNumber( number ) )
    return *code;
  return tl::make_unexpected( Failure::NotAMunicipality );
}

Reading sixDigits( int number )
{
  const Reading code = fiveDigits( number / 10 );
  if ( code && code->checkDigit() != number % 10 )
    return tl::make_unexpected( Failure::CheckDigit );
  return code;
}
} // namespace

int MunicipalityCode::checkDigit() const
{
  return municipalCheckDigit( mNumber );
}

QString MunicipalityCode::toString() const
{
  return QStringLiteral( "%1" ).arg( mNumber, 5, 10, QLatin1Char( '0' ) );
}

Reading readMunicipalityCode( const QString &text )
{
  const QString digits = digitsOf( normalizedLabel( text ) );
  const int number = digits.toInt();
  switch ( digits.size() )
  {
    case 4:
      return digits.at( 0 ) == QLatin1Char( '0' ) ? Reading( tl::make_unexpected( Failure::NotACode ) ) : fiveDigits( number );
    case 5:
      if ( const Reading code = fiveDigits( number ) )
        return code;
      if ( const Reading code = sixDigits( number ) )
        return code;
      return tl::make_unexpected( Failure::NotAMunicipality );
    case 6:
      return sixDigits( number );
  }
  return tl::make_unexpected( Failure::NotACode );
}

} // namespace clusteratlas
