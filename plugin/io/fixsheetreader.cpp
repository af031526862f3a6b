// SPDX-License-Identifier: GPL-2.0-or-later
#include "fixsheetreader.h"

#include "gridreader.h"

namespace clusteratlas
{

Result<Fixes> readFixSheet( const QString &source )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( !files )
    return tl::unexpected( files.error() );
  const Result<std::vector<SourceGrid>> grids = readGrids( files->front() );
  if ( !grids )
    return tl::unexpected( grids.error() );
  Result<Fixes> fixes = fixesFrom( grids->front().grid, source );
  for ( size_t index = 1; index < grids->size() && !fixes && fixes.error().code == Error::Code::FixSheetInvalid; ++index )
    if ( Result<Fixes> other = fixesFrom( ( *grids )[index].grid, source ); other || other.error().code != Error::Code::FixSheetInvalid )
      fixes = std::move( other );
  return fixes;
}

} // namespace clusteratlas
