// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/datasetfromtables.h"
#include "core/delimitedtext.h"
#include "core/joinmemberships.h"
#include "core/prefecturetable.h"
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
  if ( !dataset )
    return 0;
  // A row that names no cluster stays a membership, so that the ledger can say which row it was.
  std::set<PrefectureCode> everywhere;
  for ( const PrefectureRecord &prefecture : prefectureTable() )
    everywhere.insert( prefecture.code );
  const JoinResult join = joinMemberships( *dataset, RoleFilter(), everywhere );
  fuzz::require( static_cast<size_t>( join.rowsIn ) == join.joined.size() + join.unjoined.size() + join.duplicates.size() );
  for ( const JoinedMembership &joined : join.joined )
    fuzz::require( dataset->cluster( dataset->memberships[joined.membership].clusterId ) && !dataset->memberships[joined.membership].clusterId.isEmpty() );
  return 0;
}
