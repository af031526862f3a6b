// SPDX-License-Identifier: GPL-2.0-or-later
#include "pageexport.h"

#include "atlasexport.h"
#include "layoutexport.h"

#include <QDir>
#include <QFileInfo>
#include <qgslayoutatlas.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace clusteratlas
{

Result<int> exportPages( QgsPrintLayout &layout, const QString &path, bool isGeoPdf, const Progress &progress, const std::function<void()> &look )
{
  if ( layout.atlas()->enabled() )
    return exportAtlas( layout, path, progress, isGeoPdf, look );
  if ( progress && !progress( 0 ) )
    return tl::unexpected( Error { Error::Code::Canceled, QString() } );
  if ( look )
    look();
  const Result<void> written = exportLayout( layout, path, isGeoPdf );
  return written ? Result<int>( layout.pageCollection()->pageCount() ) : tl::unexpected( written.error() );
}

QString pathInLanguage( const QString &path, const QString &language )
{
  const QFileInfo file( path );
  return file.dir().filePath( QStringLiteral( "%1-%2.%3" ).arg( file.completeBaseName(), language, file.suffix() ) );
}

} // namespace clusteratlas
