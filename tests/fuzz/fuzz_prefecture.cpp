// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/labeltext.h"
#include "core/matchprefecture.h"
#include "core/municipalitycode.h"
#include "core/municipalitynames.h"
#include "core/suggestprefectures.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QString label = QString::fromUtf8( fuzz::bytesOf( data, size ) );
  const PrefectureMatchResult match = matchPrefecture( label );
  fuzz::require( match ? match->code.toString().size() == 2 : matchFailureId( match.error() ).size() > 0 );
  const PrefectureMatchResult again = matchPrefecture( QLatin1Char( ' ' ) + label + QLatin1Char( ' ' ) );
  fuzz::require( again.has_value() == match.has_value() && ( !match || again->code == match->code ) );
  if ( const auto code = readMunicipalityCode( label ) )
    fuzz::require( readMunicipalityCode( code->toString() + QString::number( code->checkDigit() ) ) == *code );
  if ( const auto home = prefectureOfMunicipality( nameKey( normalizedLabel( label ) ) ) )
    fuzz::require( home->number() >= PrefectureCode::FIRST && home->number() <= PrefectureCode::LAST );
  for ( const auto &suggestion : suggestPrefectures( label ) )
    fuzz::require( suggestion.score >= 0 && suggestion.score <= 1 );
  return 0;
}
