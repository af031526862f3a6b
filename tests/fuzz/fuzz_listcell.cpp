// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/listcell.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QString cell = QString::fromUtf8( fuzz::bytesOf( data, size ) );
  for ( const QString &item : listItems( cell ) )
    fuzz::require( !item.isEmpty() && item == item.trimmed() );
  for ( const QString &item : municipalityItems( cell ) )
    fuzz::require( !item.isEmpty() && withoutPlaceEnding( item ).size() <= item.size() );
  const std::vector<PlaceItem> places = placesIn( cell );
  for ( size_t index = 0; index < places.size(); ++index )
    for ( size_t other = 0; other < index && places[index].match; ++other )
      fuzz::require( !places[other].match || places[other].match->code != places[index].match->code );
  return 0;
}
