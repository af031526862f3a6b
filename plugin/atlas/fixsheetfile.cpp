// SPDX-License-Identifier: GPL-2.0-or-later
#include "fixsheetfile.h"

#include "io/fixsheetreader.h"
#include "io/tablefile.h"
#include "wording/ledgertext.h"

namespace clusteratlas
{

namespace
{
void add( const PrefectureAliases &answers, PrefectureAliases &aliases )
{
  for ( auto answer = answers.constBegin(); answer != answers.constEnd(); ++answer )
    aliases.insert( answer.key(), answer.value() );
}
} // namespace

Result<int> writeFixSheet( const QString &path, const Ledger &ledger )
{
  const FeatureTable sheet = fixSheet( ledger, &reasonText );
  if ( const Result<void> written = writeTableFile( path, sheet ); !written )
    return tl::unexpected( written.error() );
  return static_cast<int>( sheet.features.size() );
}

Result<Fixes> applyFixSheet( const QString &path, AtlasSources &sources )
{
  Result<Fixes> fixes = readFixSheet( path );
  if ( !fixes )
    return fixes;
  add( fixes->polygons, sources.options.aliases );
  add( fixes->table, sources.table.aliases );
  return fixes;
}

} // namespace clusteratlas
