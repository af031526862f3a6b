// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablefile.h"

#include "csvwriter.h"
#include "replacefile.h"
#include "stagingfolder.h"
#include "workbookwriter.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

Result<void> writeStaged( const QString &path, const FeatureTable &table )
{
  const QString suffix = QFileInfo( path ).suffix().toLower();
  if ( suffix == QLatin1String( "xlsx" ) )
    return writeXlsx( path, { table } );
  if ( suffix == QLatin1String( "ods" ) )
    return writeOds( path, { table } );
  const Result<std::vector<LostCharacter>> written = writeCsv( path, table );
  return written ? Result<void>() : tl::unexpected( written.error() );
}
} // namespace

bool isTableFilePath( const QString &path )
{
  const QString suffix = QFileInfo( path ).suffix().toLower();
  return suffix == QLatin1String( "csv" ) || suffix == QLatin1String( "xlsx" ) || suffix == QLatin1String( "ods" );
}

Result<void> writeTableFile( const QString &path, const FeatureTable &table )
{
  const QFileInfo info( path );
  const QTemporaryDir staging( stagingTemplate( info.absolutePath() ) );
  if ( !isTableFilePath( path ) || info.isDir() || !staging.isValid() )
    return tl::unexpected( Error { Code::OutputUnwritable, path, {}, -1, isTableFilePath( path ) ? staging.errorString() : QStringLiteral( ".csv .xlsx .ods" ) } );
  const QString staged = staging.filePath( info.fileName() );
  if ( const Result<void> written = writeStaged( staged, table ); !written )
    return tl::unexpected( Error { written.error().code, path, written.error().layer, written.error().row, written.error().detail } );
  return replaceFile( staged, path );
}

} // namespace clusteratlas
