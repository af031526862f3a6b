// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/recipe.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QString folder = QStringLiteral( "/somewhere/else" );
  const Result<AtlasSources> sources = recipeFromJson( fuzz::bytesOf( data, size ), folder, QStringLiteral( "fuzz" ) );
  if ( !sources )
    return 0;
  // What was read is written and read again as the same.
  const QByteArray written = recipeToJson( *sources, folder );
  const Result<AtlasSources> again = recipeFromJson( written, folder, QStringLiteral( "fuzz" ) );
  fuzz::require( again && recipeToJson( *again, folder ) == written );
  return 0;
}
