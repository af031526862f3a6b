// SPDX-License-Identifier: GPL-2.0-or-later
#include "exportfile.h"

#include "replacefile.h"
#include "stagingfolder.h"
#include "workbookwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

//! Errors of \a write name the place, not the file aside. \a write answers whether its file shall take the place.
Result<void> writeAside( const QString &path, const std::function<Result<bool>( const QString & )> &write )
{
  const QFileInfo place( path );
  const QTemporaryDir staging( stagingTemplate( place.absolutePath() ) );
  if ( place.isDir() || !staging.isValid() )
    return tl::unexpected( Error { Code::OutputUnwritable, path, {}, -1, staging.errorString() } );
  const QString staged = staging.filePath( place.fileName() );
  const Result<bool> isWanted = write( staged );
  if ( !isWanted )
    return tl::unexpected( Error { isWanted.error().code, path, isWanted.error().layer, isWanted.error().row, isWanted.error().detail } );
  return *isWanted ? replaceFile( staged, place.absoluteFilePath() ) : Result<void>();
}
} // namespace

Result<WrittenTableFile> writeTableFile( const TableFileRequest &request, const FeatureTable &table )
{
  WrittenTableFile file;
  const Result<void> written = writeAside( request.path, [&]( const QString &staged ) -> Result<bool> {
    if ( request.isWorkbook )
    {
      if ( const Result<void> workbook = writeXlsx( staged, { table } ); !workbook )
        return tl::unexpected( workbook.error() );
    }
    else
    {
      CsvDialect dialect;
      dialect.encoding = request.encoding;
      Result<std::vector<LostCharacter>> lost = writeCsv( staged, table, dialect );
      if ( !lost )
        return tl::unexpected( lost.error() );
      file.lost = *std::move( lost );
    }
    file.isWritten = file.lost.empty() || !request.refuseLosses;
    return file.isWritten;
  } );
  if ( !written )
    return tl::unexpected( written.error() );
  return file;
}

Result<void> writePageFile( const QString &path, const QByteArray &bytes )
{
  return writeAside( path, [&]( const QString &staged ) -> Result<bool> {
    QFile file( staged );
    if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.flush() )
      return tl::unexpected( Error { Code::OutputUnwritable, staged, {}, -1, file.errorString() } );
    return true;
  } );
}

} // namespace clusteratlas
