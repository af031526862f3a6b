// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/datasetfromtables.h"
#include "core/delimitedtext.h"
#include "core/tableimport.h"

#include "fuzz.h"

using namespace clusteratlas;

extern "C" int LLVMFuzzerTestOneInput( const uint8_t *data, size_t size )
{
  const QString text = QString::fromUtf8( fuzz::bytesOf( data, size ) );
  Result<TableImport> imported = importTable( gridFromText( text, detectDelimiter( text ) ) );
  if ( !imported )
    return 0;
  const Result<Dataset> dataset = datasetFromTables( std::move( imported->tables ), QStringLiteral( "fuzz" ) );
  if ( dataset )
    for ( const Membership &membership : dataset->memberships )
      fuzz::require( !membership.clusterId.isEmpty() );
  return 0;
}
