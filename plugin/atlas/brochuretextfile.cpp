// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochuretextfile.h"

#include "io/ogrsource.h"
#include "io/textfile.h"

namespace clusteratlas
{

Result<QString> readBrochureFile( const QString &path )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( path );
  if ( !files )
    return tl::unexpected( files.error() );
  Result<DecodedText> decoded = readTextFile( files->front().address );
  if ( !decoded )
    return tl::unexpected( decoded.error() );
  return std::move( decoded->text );
}

} // namespace clusteratlas
